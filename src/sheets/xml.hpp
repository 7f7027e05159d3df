#pragma once

// XML by local names: some programs write <x:row> where others write <row>.

#include "base/result.hpp"
#include "sheets/sheet.hpp"

#include <pugixml.hpp>

#include <optional>

namespace huiyin::sheets {

// Parses one file inside a workbook. A document type declaration is refused: no workbook has one,
// and entities are how XML bombs are made (pugixml does not expand them either).
[[nodiscard]] Result<void> parse_xml(pugi::xml_document& document, const std::string& text,
                                     const std::string& part, const Limits& limits);

[[nodiscard]] bool is_called(const pugi::xml_node& node, std::string_view name);
// The first child of that name, or a null node.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
// Its value, empty when it is missing. "id" finds r:id, which has its own namespace.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);
[[nodiscard]] std::optional<unsigned> number_attribute(const pugi::xml_node& node,
                                                       std::string_view name);

[[nodiscard]] Failure damaged(const std::string& part);

} // namespace huiyin::sheets
