#pragma once

// Texts of few characters, so that what is looked for is often there.

#include "base/text.hpp"

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace huiyin::text {

inline std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += part;
    return out;
}

// Of every kind that is told apart: common, traditional and rare characters, letters, digits,
// symbols, emoji of several characters, blanks, punctuation, quotes.
inline std::string any_text() {
    return joined(
        *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "代", "表",       "议", "議",      "建",     "𠮷",         "々",      "〇",     "a",
            "Ab", "ａ",       "é",  "e\u0301", "1",      "２",         "12",      "㎡",     "①",
            "+",  "$",        "＋", "😀",      "👍🏽",   "👨\u200D👩", "❤\uFE0F", "\uE0AB", "か",
            "が", "か\u3099", " ",  "\u3000",  "\n",     "，",         ",",       "-",      "“",
            "”",  "\"",       "「", "」",      "\u00AD", "\u0301"})));
}

} // namespace huiyin::text
