#pragma once

// The words by which the parts of a suggestion are known in a document that somebody wrote
// elsewhere. Inside this room only.

#include <optional>
#include <string>
#include <string_view>

namespace huiyin::entrance {

enum class Part : std::uint8_t { title, cause, analysis, demands };

// The number before a paragraph: "一、", "（一）", "1.", "（1）", "①" in the order of GB/T 9704,
// then "一是" and bullets. The outer ones have the smaller rank; 0: there is none.
struct Mark {
    std::size_t size = 0; // characters, with the blanks behind it
    unsigned rank = 0;
};
constexpr unsigned rank_of_chapter = 1;
constexpr unsigned rank_of_bullet = 7;
[[nodiscard]] Mark mark_at_start(std::u32string_view text);

// One character as it is compared: full-width is half-width, every space is ' '.
[[nodiscard]] char32_t plain(char32_t character);
// Without blanks and punctuation, every character plain.
[[nodiscard]] std::u32string bare(std::u32string_view text);

// What the bare words of a line are the heading of: "存在的主要问题", "为此提出如下建议".
[[nodiscard]] std::optional<Part> heading_of(std::u32string_view words);
// The same for a chapter with words of its own: "我区充电桩建设的基本情况".
[[nodiscard]] std::optional<Part> heading_by_ending(std::u32string_view words);

// The printed words of the form (facts §3.1) before what is filled in. Weak ones are ordinary words
// too, and mean the form only where a form stands.
enum class FormLabel : std::uint8_t { none, weak, strong };
[[nodiscard]] FormLabel form_label(std::u32string_view words);

// "江海区第十届人民代表大会第四次会议", "代表建议、批评和意见专用纸".
[[nodiscard]] bool is_letterhead(std::u32string_view words);
// "2026年1月5日", and nothing else.
[[nodiscard]] bool is_date(std::u32string_view words);
// "关于……的建议".
[[nodiscard]] bool is_title(std::u32string_view words);
// What is said to whoever receives the paper: "尊敬的……：", "以上建议，请予考虑。".
[[nodiscard]] bool is_salutation(std::u32string_view words);
[[nodiscard]] bool is_closing(std::u32string_view words);

} // namespace huiyin::entrance
