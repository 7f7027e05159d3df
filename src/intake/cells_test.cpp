#include "intake/cells.hpp"

#include <doctest/doctest.h>

namespace huiyin::intake {
namespace {

const std::map<std::string, std::size_t, std::less<>> only_cell = {{"cell", 0}};

// Reads a cell with this in it.
template <class Read>
auto with(const std::string& text, Read read) {
    const sheets::Row row{2, {text}};
    return read(Record{only_cell, row}, "cell");
}

std::string date(const std::string& text) {
    const auto read = with(text, read_date);
    if (!read) return read.error().message.key;
    return *read ? iso(**read) : "none";
}

TEST_CASE("dates are read as people write them, and only days that exist") {
    for (const char* const text : {"2026-11-03", "2026/11/3", "2026.11.3", "2026年11月3日",
                                   "20261103", "2026-11-03 00:00:00", " 2026-11-3 "})
        CHECK_MESSAGE(date(text) == "2026-11-03", text);
    CHECK(date("") == "none");
    for (const char* const text : {"2026-02-29", "2026-11", "11/3/2026", "46349", "明年", "2026年"})
        CHECK_MESSAGE(date(text) == "intake.not_a_date", text);
}

TEST_CASE("numbers are read in digits and in Chinese") {
    using Numbers = std::vector<std::int64_t>;
    CHECK(numbers_in("16") == Numbers{16});
    CHECK(numbers_in("第十六届") == Numbers{16});
    CHECK(numbers_in("十六届三次") == Numbers{16, 3});
    CHECK(numbers_in("二十届第12次") == Numbers{20, 12});
    CHECK(numbers_in("九十九") == Numbers{99});
    CHECK(numbers_in("本届") == Numbers{});
    CHECK(numbers_in("-5") == Numbers{5});
    CHECK(with("本届", read_number).error().message.key == "intake.not_a_number");
}

TEST_CASE("yes and no have many words") {
    CHECK(with("是", read_answer) == Answer::yes);
    CHECK(with("√", read_answer) == Answer::yes);
    CHECK(with("", read_answer) == Answer::no);
    CHECK(with("也许", read_answer).error().message.key == "intake.not_one_of");
}

TEST_CASE("text is held to its bounds") {
    CHECK(with("甲", read_cell<Line<2>>)->value == "甲");
    CHECK(with("甲乙丙", read_cell<Line<2>>).error().message.key == "wire.too_long");
    CHECK(with("甲\n乙", read_cell<Line<9>>).error().message.key == "wire.control_in_line");
    CHECK(with("", read_cell<Line<9>>).error().field == "cell");
}

} // namespace
} // namespace huiyin::intake
