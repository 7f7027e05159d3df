#include "sheets/list_labels.hpp"

#include "sheets/xml.hpp"

#include <string_view>

namespace huiyin::sheets {
namespace {

std::string value_of(const pugi::xml_node& node, std::string_view name) {
    return std::string{attribute(child(node, name), "val")};
}

// 1 to 99 as 一 … 九十九; a list of more items is counted in digits.
std::string in_chinese(unsigned number) {
    constexpr std::array<std::string_view, 10> digits{"",   "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
    if (number == 0 || number > 99) return std::to_string(number);
    std::string out;
    if (number >= 20) out += digits.at(number / 10);
    if (number >= 10) out += "十";
    return out += digits.at(number % 10);
}

std::string in_letters(unsigned number, char first) {
    if (number == 0) return "0";
    return std::string((number - 1) / 26 % 10 + 1,
                       static_cast<char>(first + static_cast<char>((number - 1) % 26)));
}

std::string in_roman(unsigned number, bool small) {
    struct Digit {
        unsigned value;
        std::string_view large;
        std::string_view small;
    };
    constexpr std::array<Digit, 9> digits{{{100, "C", "c"},
                                           {90, "XC", "xc"},
                                           {50, "L", "l"},
                                           {40, "XL", "xl"},
                                           {10, "X", "x"},
                                           {9, "IX", "ix"},
                                           {5, "V", "v"},
                                           {4, "IV", "iv"},
                                           {1, "I", "i"}}};
    if (number > 300) return std::to_string(number);
    std::string out;
    for (const Digit& digit : digits)
        for (; number >= digit.value; number -= digit.value)
            out += small ? digit.small : digit.large;
    return out;
}

// ① to ⑳ stand one behind the other.
std::string in_circle(unsigned number) {
    if (number == 0 || number > 20) return std::to_string(number);
    std::string out{"\xE2\x91\xA0"};
    out.back() = static_cast<char>(out.back() + static_cast<char>(number - 1));
    return out;
}

std::string written(unsigned number, std::string_view format) {
    if (format.starts_with("chinese") || format.starts_with("ideograph") ||
        format.starts_with("taiwanese") || format.starts_with("japanese"))
        return in_chinese(number);
    if (format.starts_with("decimalEnclosedCircle")) return in_circle(number);
    if (format == "upperLetter") return in_letters(number, 'A');
    if (format == "lowerLetter") return in_letters(number, 'a');
    if (format == "upperRoman" || format == "lowerRoman")
        return in_roman(number, format.front() == 'l');
    return std::to_string(number);
}

} // namespace

ListLabels::ListLabels(const pugi::xml_document& numbering) {
    for (const pugi::xml_node& node : numbering.document_element().children()) {
        if (is_called(node, "num")) {
            abstract_of_[std::string{attribute(node, "numId")}] = value_of(node, "abstractNumId");
        } else if (is_called(node, "abstractNum")) {
            Levels& levels = levels_of_[std::string{attribute(node, "abstractNumId")}];
            for (const pugi::xml_node& level : node.children()) {
                const unsigned at = number_attribute(level, "ilvl").value_or(levels_max);
                if (!is_called(level, "lvl") || at >= levels_max) continue;
                levels.at(at) = {value_of(level, "numFmt"), value_of(level, "lvlText"),
                                 number_attribute(child(level, "start"), "val").value_or(1)};
            }
        }
    }
}

std::string ListLabels::next(const ListPlace& place) {
    const auto abstract = abstract_of_.find(place.list);
    if (abstract == abstract_of_.end() || place.level >= levels_max) return {};
    const auto known = levels_of_.find(abstract->second);
    if (known == levels_of_.end()) return {};
    const Levels& levels = known->second;
    const Level& own = levels.at(place.level);
    if (own.format == "bullet") return "•";
    if (own.format.empty() || own.format == "none") return {};

    // Lists of one abstract list count on: Word does so unless a list says where it starts.
    auto& counts = counts_[abstract->second];
    auto& count = counts.at(place.level);
    count = count ? *count + 1 : own.start;
    for (std::size_t deeper = place.level + 1; deeper < levels_max; ++deeper)
        counts.at(deeper).reset();
    std::string label;
    for (std::size_t i = 0; i < own.pattern.size(); ++i) {
        const bool gap = own.pattern[i] == '%' && i + 1 < own.pattern.size() &&
                         own.pattern[i + 1] >= '1' && own.pattern[i + 1] <= '9';
        if (!gap) {
            label += own.pattern[i];
            continue;
        }
        const auto level = static_cast<std::size_t>(own.pattern[++i] - '1');
        label +=
            written(counts.at(level).value_or(levels.at(level).start), levels.at(level).format);
    }
    return label;
}

} // namespace huiyin::sheets
