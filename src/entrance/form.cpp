// The form of a suggestion: whether one text holds several.

#include "entrance/passage.hpp"

#include <algorithm>
#include <array>

namespace huiyin::entrance {
namespace {

constexpr std::u32string_view numerals = U"一二三四五六七八九";

// The marks that people count up by. {} is the numeral, in Chinese or Arabic.
struct CountingMark {
    std::u32string_view before;
    std::u32string_view after;
    bool arabic = false;
};
constexpr std::array<CountingMark, 9> marks{{{U"", U"是", false},
                                             {U"", U"、", false},
                                             {U"(", U")", false},
                                             {U"第", U",", false},
                                             {U"第", U"、", false},
                                             {U"", U"、", true},
                                             {U"", U".", true},
                                             {U"(", U")", true},
                                             {U"", U")", true}}};

char32_t numeral(const CountingMark& mark, std::size_t number) {
    return mark.arabic ? static_cast<char32_t>(U'1' + number) : numerals[number];
}

// Where the mark with this number stands behind `from`, at the beginning of a clause.
std::size_t find_mark(std::u32string_view text, const CountingMark& mark, std::size_t number,
                      std::size_t from) {
    constexpr std::u32string_view clause_ends = U"。!?;:,\n )";
    std::u32string sought{mark.before};
    sought += numeral(mark, number);
    sought += mark.after;
    for (std::size_t at = text.find(sought, from); at != text.npos;
         at = text.find(sought, at + 1)) {
        const bool begins = at == 0 || clause_ends.find(text[at - 1]) != clause_ends.npos;
        const std::size_t behind = at + sought.size();
        // "1.5公里" is no point of a list.
        const bool decimal = mark.arabic && behind < text.size() && is_digit(text[behind]);
        if (begins && !decimal) return at;
    }
    return text.npos;
}

std::size_t counted_up_to(std::u32string_view text, const CountingMark& mark) {
    std::size_t at = 0;
    std::size_t number = 0;
    while (number < numerals.size()) {
        at = find_mark(text, mark, number, at);
        if (at == text.npos) break;
        ++at;
        ++number;
    }
    return number;
}

} // namespace

std::size_t points_counted_up(std::u32string_view text) {
    std::size_t most = 0;
    for (const CountingMark& mark : marks) most = std::max(most, counted_up_to(text, mark));
    return most;
}

std::size_t matters_named(std::u32string_view title) {
    constexpr std::u32string_view about = U"关于";
    std::size_t named = 0;
    for (std::size_t at = title.find(about); at != title.npos; at = title.find(about, at + 2)) {
        // 《关于……的通知》 is a document that the title mentions.
        if (at == 0 || title[at - 1] != U'《') ++named;
    }
    return named;
}

} // namespace huiyin::entrance
