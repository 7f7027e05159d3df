#pragma once

#include <pugixml.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace huiyin::sheets {

// Where a paragraph stands in the lists of a Word document.
struct ListPlace {
    std::string list = {}; // w:numId; "0" takes a paragraph out of the list of its style
    unsigned level = 0;    // from 0
};

// The numbers that lists give by themselves: they stand nowhere in the text.
class ListLabels {
public:
    // From numbering.xml; without one no list has labels.
    explicit ListLabels(const pugi::xml_document& numbering);

    // The label of the next paragraph at this place: "1.", "（一）", or "•" for every bullet.
    [[nodiscard]] std::string next(const ListPlace& place);

private:
    static constexpr std::size_t levels_max = 9;

    struct Level {
        std::string format = {};  // w:numFmt: "decimal", "chineseCounting"
        std::string pattern = {}; // w:lvlText: "%1.%2"
        unsigned start = 1;
    };
    using Levels = std::array<Level, levels_max>;

    std::map<std::string, std::string> abstract_of_ = {}; // by list
    std::map<std::string, Levels> levels_of_ = {};        // by abstract list
    std::map<std::string, std::array<std::optional<unsigned>, levels_max>> counts_ = {};
};

} // namespace huiyin::sheets
