#pragma once

// A field of a draft as it is looked through. Inside this room only.

#include "text/normalise.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::entrance {

// Places [from, to) among the normalised characters of a passage.
struct Stretch {
    std::size_t from = 0;
    std::size_t to = 0;

    bool operator==(const Stretch&) const = default;
};

struct Passage {
    std::string field = {};
    std::string_view written = {};
    text::Normalised text = {};
    std::vector<Stretch> sentences = {};

    [[nodiscard]] std::u32string_view characters() const { return text.characters; }
    [[nodiscard]] std::u32string_view at(Stretch stretch) const {
        return characters().substr(stretch.from, stretch.to - stretch.from);
    }
};

[[nodiscard]] Passage passage_of(std::string field, std::string_view written);

// The same place in characters of the text as it was written.
[[nodiscard]] Stretch as_written(const Passage&, Stretch);

[[nodiscard]] inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] inline bool is_small_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
[[nodiscard]] inline bool is_chinese(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// --- detectors ----------------------------------------------------------------------------------

[[nodiscard]] std::vector<Stretch> mobile_numbers(std::u32string_view);
[[nodiscard]] std::vector<Stretch> landline_numbers(std::u32string_view);
[[nodiscard]] std::vector<Stretch> resident_ids(std::u32string_view);
[[nodiscard]] std::vector<Stretch> bank_cards(std::u32string_view);
[[nodiscard]] std::vector<Stretch> number_plates(std::u32string_view);
[[nodiscard]] std::vector<Stretch> private_names(std::u32string_view);

// How many points a text counts up: "一是……二是……", "1.……2.……", "（一）……（二）……".
[[nodiscard]] std::size_t points_counted_up(std::u32string_view);
// How many matters a title names: "关于……和关于……".
[[nodiscard]] std::size_t matters_named(std::u32string_view title);

} // namespace huiyin::entrance
