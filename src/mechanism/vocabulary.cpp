#include "mechanism/vocabulary.hpp"

namespace huiyin::mechanism {

std::size_t add_words(std::vector<Word>& words, const std::vector<Alternative>& variant) {
    const std::size_t first = words.size();
    for (const Alternative& alternative : variant)
        words.push_back({alternative.name, alternative.type, alternative.make});
    return first;
}

std::size_t find_word(const std::vector<Word>& words, std::string_view name) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].name == name) return i;
    return npos;
}

} // namespace huiyin::mechanism
