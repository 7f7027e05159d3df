#include "entrance/passage.hpp"

#include <algorithm>

namespace huiyin::entrance {
namespace {

constexpr std::u32string_view sentence_ends = U"。!?;\n";

std::vector<Stretch> sentences_of(std::u32string_view text) {
    std::vector<Stretch> sentences;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && sentence_ends.find(text[at]) == sentence_ends.npos) continue;
        if (at > from) sentences.push_back({from, at});
        from = at + 1;
    }
    return sentences;
}

// Bytes of UTF-8 that begin a character.
std::size_t characters_in(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }));
}

} // namespace

Passage passage_of(std::string field, std::string_view written) {
    Passage passage{
        .field = std::move(field), .written = written, .text = text::normalise(written)};
    passage.sentences = sentences_of(passage.characters());
    return passage;
}

Stretch as_written(const Passage& passage, Stretch stretch) {
    if (stretch.from >= stretch.to) return {};
    const auto& origins = passage.text.origins;
    return {characters_in(passage.written.substr(0, origins[stretch.from].from)),
            characters_in(passage.written.substr(0, origins[stretch.to - 1].to))};
}

} // namespace huiyin::entrance
