#pragma once

// What stands in cells, read as values. A refusal names the field.

#include "intake/table.hpp"
#include "wire/json.hpp"

#include <array>
#include <optional>

namespace huiyin::intake {

// A Line, Text or Id; refused when it is out of bounds.
template <class T>
[[nodiscard]] Result<T> read_cell(const Record& record, std::string_view field) {
    T value{};
    const auto read = wire::read_plain(record[field], type_of<T>(), &value, std::string{field});
    if (!read) return Failure{read.error()};
    return value;
}
template <class T>
[[nodiscard]] Result<std::optional<T>> read_filled(const Record& record, std::string_view field) {
    if (record[field].empty()) return std::optional<T>{};
    return read_cell<T>(record, field).map([](T value) { return std::optional{std::move(value)}; });
}

// 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日 or 20261123, with or without a time of day.
[[nodiscard]] Result<std::optional<Date>> read_date(const Record& record, std::string_view field);

// The whole numbers in a cell: 16; 第十六届; 十六届三次 has two. Chinese ones below 100.
[[nodiscard]] std::vector<std::int64_t> numbers_in(std::string_view text);
// The first of them; refused when the cell is filled but has none.
[[nodiscard]] Result<std::optional<std::int64_t>> read_number(const Record& record,
                                                              std::string_view field);

enum class Answer : std::uint8_t { no, yes };
// A blank cell is a no.
[[nodiscard]] Result<Answer> read_answer(const Record& record, std::string_view field);

// A word in a cell and what it means.
template <class E>
struct Choice {
    std::string_view word;
    E value;
};

// The enumerator's own name is understood too. Nothing when the cell is blank.
template <class E, std::size_t N>
[[nodiscard]] Result<std::optional<E>> read_choice(const Record& record, std::string_view field,
                                                   const std::array<Choice<E>, N>& choices) {
    const std::string word = record[field];
    if (word.empty()) return std::optional<E>{};
    std::string allowed;
    for (const auto& choice : choices) {
        if (word == choice.word || word == huiyin::name_of(choice.value)) return choice.value;
        allowed += (allowed.empty() ? "" : "、") + std::string{choice.word};
    }
    return invalid(std::string{field},
                   {"intake.not_one_of", {{"found", word}, {"allowed", allowed}}});
}

} // namespace huiyin::intake
