#include "sheets/number_format.hpp"

#include <doctest/doctest.h>

namespace huiyin::sheets {
namespace {

constexpr NumberFormat plain{};
constexpr NumberFormat date{NumberStyle::date};
constexpr auto since_1900 = DateSystem::since_1900;

TEST_CASE("a format is a date's when it has a part of a date outside its literals") {
    for (const unsigned id : {14U, 22U, 31U, 57U}) CHECK(number_format(id, "") == date);
    for (const unsigned id : {0U, 1U, 9U, 37U, 49U}) CHECK(number_format(id, "") == plain);
    for (const char* const code :
         {"yyyy-mm-dd", "yyyy\"年\"m\"月\"", "[$-804]yyyy/m/d", "[h]:mm;@", "YYYY"})
        CHECK_MESSAGE(number_format(164, code) == date, code);
    for (const char* const code :
         {"General", "G/通用格式", "0.00", "[Red]0", "0\"days\"", "@", "\\d0", "0;yyyy", "[", "\""})
        CHECK_MESSAGE(number_format(164, code) == plain, code);
    CHECK(number_format(164, "0000") == NumberFormat{NumberStyle::zero_padded, 4});
}

TEST_CASE("days count as spreadsheets count them, with a 29 February 1900 that never was") {
    CHECK(shown("1", date, since_1900) == "1900-01-01");
    CHECK(shown("59", date, since_1900) == "1900-02-28");
    CHECK(!shown("60", date, since_1900));
    CHECK(shown("61", date, since_1900) == "1900-03-01");
    CHECK(shown("2958465", date, since_1900) == "9999-12-31");
    CHECK(!shown("2958466", date, since_1900));
    CHECK(shown("0.75", date, since_1900) == "18:00:00");
    CHECK(shown("0", date, DateSystem::since_1904) == "1904-01-01");
    CHECK(shown("46349.999999999", date, since_1900) == "2026-11-24");
}

TEST_CASE("numbers are shown as they were entered") {
    CHECK(shown("1.1000000000000001", plain, since_1900) == "1.1");
    CHECK(shown("-0", plain, since_1900) == "0");
    CHECK(shown("999999999999999", plain, since_1900) == "999999999999999");
    CHECK(!shown("1000000000000000", plain, since_1900));
    CHECK(!shown("1 ", plain, since_1900));
    CHECK(!shown("inf", plain, since_1900));
    const NumberFormat padded{NumberStyle::zero_padded, 3};
    CHECK(shown("7", padded, since_1900) == "007");
    CHECK(shown("1234", padded, since_1900) == "1234");
    CHECK(shown("-7", padded, since_1900) == "-7");
}

} // namespace
} // namespace huiyin::sheets
