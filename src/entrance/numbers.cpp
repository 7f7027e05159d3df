// Numbers that lead to a private person.

#include "entrance/passage.hpp"

#include <algorithm>
#include <array>

namespace huiyin::entrance {
namespace {

// Digits that belong together, with single blanks and dashes between them: "138-0013 8000".
struct DigitRun {
    std::u32string digits = {};
    std::vector<std::size_t> places = {}; // of each digit

    [[nodiscard]] Stretch stretch() const { return {places.front(), places.back() + 1}; }
};

bool parts_digits(char32_t c) { return c == U' ' || c == U'-' || c == U'\u2014'; }

bool is_part_of_word(char32_t c) { return is_digit(c) || is_small_letter(c) || c == U'.'; }

// The run that begins at a digit; `at` is moved behind it.
DigitRun run_from(std::u32string_view text, std::size_t& at, bool with_separators) {
    DigitRun run;
    while (at < text.size()) {
        if (is_digit(text[at])) {
            run.digits += text[at];
            run.places.push_back(at++);
        } else if (with_separators && parts_digits(text[at]) && at + 1 < text.size() &&
                   is_digit(text[at + 1])) {
            ++at;
        } else {
            break;
        }
    }
    return run;
}

std::vector<DigitRun> runs(std::u32string_view text, bool with_separators) {
    std::vector<DigitRun> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        const bool starts_inside_word = at > 0 && is_small_letter(text[at - 1]);
        DigitRun run = run_from(text, at, with_separators);
        const bool ends_inside_word = at < text.size() && is_small_letter(text[at]);
        if (!starts_inside_word && !ends_inside_word) found.push_back(std::move(run));
    }
    return found;
}

// First the digits with what parts them; where these are something else, each group by itself.
template <class Test>
std::vector<Stretch> runs_that(std::u32string_view text, Test test) {
    std::vector<Stretch> found;
    const auto take = [&](bool with_separators) {
        for (const DigitRun& run : runs(text, with_separators)) {
            const Stretch here = run.stretch();
            const bool known = std::ranges::any_of(found, [&](const Stretch& other) {
                return here.from < other.to && other.from < here.to;
            });
            if (!known && test(std::u32string_view{run.digits}, here)) found.push_back(here);
        }
    };
    take(true);
    take(false);
    std::ranges::sort(found, {}, &Stretch::from);
    return found;
}

std::size_t value_of(char32_t digit) { return static_cast<std::size_t>(digit - U'0'); }

bool is_mobile(std::u32string_view digits) {
    if (digits.size() == 13 && digits.starts_with(U"86")) digits.remove_prefix(2);
    return digits.size() == 11 && digits[0] == U'1' && digits[1] >= U'3';
}

// 010 and 02x have 8 digits behind them, the other codes 7 or 8.
bool has_area_code(std::u32string_view digits) {
    if (digits.size() < 10 || digits[0] != U'0' || digits[1] == U'0') return false;
    const bool short_code = digits[1] == U'1' || digits[1] == U'2';
    if (short_code) return digits.size() == 11 && digits[3] >= U'2';
    return (digits.size() == 11 || digits.size() == 12) && digits[4] >= U'2';
}

bool follows_word_for_phone(std::u32string_view text, std::size_t from) {
    constexpr std::array<std::u32string_view, 5> words{U"电话", U"座机", U"致电", U"来电", U"拨打"};
    constexpr std::size_t near = 6;
    const std::size_t begin = from > near ? from - near : 0;
    const auto before = text.substr(begin, from - begin);
    return std::ranges::any_of(
        words, [&](std::u32string_view word) { return before.find(word) != before.npos; });
}

bool is_birthday(std::u32string_view digits) {
    const auto number = [&](std::size_t from, std::size_t count) {
        std::size_t value = 0;
        for (const char32_t digit : digits.substr(from, count))
            value = value * 10 + value_of(digit);
        return value;
    };
    const std::size_t year = number(0, 4);
    const std::size_t month = number(4, 2);
    const std::size_t day = number(6, 2);
    return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// GB 11643: the weighted sum of the 17 digits, modulo 11, tells the last place.
char32_t check_digit(std::u32string_view digits) {
    constexpr std::array<std::size_t, 17> weights{7, 9, 10, 5,  8, 4, 2, 1, 6,
                                                  3, 7, 9,  10, 5, 8, 4, 2};
    constexpr std::u32string_view by_remainder = U"10x98765432";
    std::size_t sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights.at(i) * value_of(digits[i]);
    return by_remainder[sum % 11];
}

bool is_resident_id(std::u32string_view places) {
    constexpr std::size_t length = 18;
    if (places.size() != length || places[0] < U'1' || places[0] > U'9') return false;
    const auto digits = places.substr(0, length - 1);
    return std::ranges::all_of(digits, is_digit) && is_birthday(places.substr(6, 8)) &&
           check_digit(digits) == places.back();
}

bool passes_luhn(std::u32string_view digits) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        std::size_t value = value_of(digits[digits.size() - 1 - i]);
        if (i % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum % 10 == 0;
}

// 62: UnionPay; 4, 51 to 55 and 35: the others that banks here issue, of 16 digits; 9558: ICBC.
bool has_bank_prefix(std::u32string_view digits) {
    if (digits.starts_with(U"62") || digits.starts_with(U"9558")) return true;
    if (digits.size() != 16) return false;
    return digits[0] == U'4' || digits.starts_with(U"35") ||
           (digits[0] == U'5' && digits[1] >= U'1' && digits[1] <= U'5');
}

bool is_plate_letter(char32_t c) { return is_small_letter(c) && c != U'i' && c != U'o'; }

// 5 places, of a vehicle with new energy 6; at least three are digits, or it is a word.
std::size_t plate_places(std::u32string_view text) {
    std::size_t places = 0;
    std::size_t digits = 0;
    while (places < text.size() && (is_digit(text[places]) || is_plate_letter(text[places])))
        digits += is_digit(text[places++]) ? 1U : 0U;
    return (places == 5 || places == 6) && digits >= 3 ? places : 0;
}

} // namespace

std::vector<Stretch> mobile_numbers(std::u32string_view text) {
    return runs_that(text, [](std::u32string_view digits, Stretch) { return is_mobile(digits); });
}

std::vector<Stretch> landline_numbers(std::u32string_view text) {
    return runs_that(text, [&](std::u32string_view digits, Stretch here) {
        if (has_area_code(digits)) return true;
        const bool local = (digits.size() == 7 || digits.size() == 8) && digits[0] >= U'2';
        return local && follows_word_for_phone(text, here.from);
    });
}

std::vector<Stretch> resident_ids(std::u32string_view text) {
    std::vector<Stretch> found;
    constexpr std::size_t length = 18;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
        const bool whole = (at == 0 || !is_part_of_word(text[at - 1])) &&
                           (at + length == text.size() || !is_part_of_word(text[at + length]));
        if (whole && is_resident_id(text.substr(at, length))) found.push_back({at, at + length});
    }
    return found;
}

std::vector<Stretch> bank_cards(std::u32string_view text) {
    return runs_that(text, [](std::u32string_view digits, Stretch) {
        return digits.size() >= 16 && digits.size() <= 19 && has_bank_prefix(digits) &&
               !is_resident_id(digits) && passes_luhn(digits);
    });
}

std::vector<Stretch> number_plates(std::u32string_view text) {
    constexpr std::u32string_view provinces =
        U"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    std::vector<Stretch> found;
    for (std::size_t at = 0; at + 7 <= text.size(); ++at) {
        if (provinces.find(text[at]) == provinces.npos || !is_plate_letter(text[at + 1])) continue;
        const char32_t next = text[at + 2];
        const std::size_t from = at + (next == U'·' || next == U'.' || next == U' ' ? 3 : 2);
        if (const std::size_t places = plate_places(text.substr(from)); places > 0)
            found.push_back({at, from + places});
    }
    return found;
}

} // namespace huiyin::entrance
