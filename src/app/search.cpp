#include "app/search.hpp"

#include "text/excerpt.hpp"

#include <array>

namespace huiyin::app {
namespace {

constexpr std::size_t excerpt_characters = 60;

// In the order of FoundIn.
std::array<std::string_view, 5> texts_of(const TextRow& row) {
    return {row.title.value, row.body.value, row.replies.value, row.progress.value,
            row.opinions.value};
}

} // namespace

ExcerptView excerpt_of(const TextRow& row, const text::Query& words) {
    const auto texts = texts_of(row);
    const auto [field, excerpt] = text::extract(texts, words, excerpt_characters);
    const std::string_view text = texts.at(field);
    ExcerptView view{.found_in = static_cast<FoundIn>(field)};
    const auto add = [&](std::uint32_t from, std::uint32_t to, bool marked) {
        if (to > from) view.parts.push_back({{std::string{text.substr(from, to - from)}}, marked});
    };
    std::uint32_t at = excerpt.shown.from;
    for (const text::ByteRange& mark : excerpt.marks) {
        add(at, mark.from, false);
        add(mark.from, mark.to, true);
        at = mark.to;
    }
    add(at, excerpt.shown.to, false);
    return view;
}

} // namespace huiyin::app
