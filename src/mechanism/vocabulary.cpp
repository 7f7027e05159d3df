#include "mechanism/vocabulary.hpp"

namespace huiyin::mechanism {

std::size_t find_word(const std::vector<Word>& words, std::string_view name) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].name == name) return i;
    return npos;
}

} // namespace huiyin::mechanism
