#include "sheets/xml.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::sheets {
namespace {

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1); // The whole name when there is no colon.
}

} // namespace

Result<void> parse_xml(pugi::xml_document& document, const std::string& text,
                       const std::string& part, const Limits& limits) {
    // A tree takes many times the room of its text, so it is weighed before it is built.
    const auto marks = std::ranges::count_if(text, [](char c) { return c == '<' || c == '='; });
    if (static_cast<std::size_t>(marks) > limits.xml_marks)
        return invalid("", "sheets.unpacks_to_too_much");
    constexpr unsigned options =
        pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
    if (!document.load_buffer(text.data(), text.size(), options)) return damaged(part);
    for (const pugi::xml_node& node : document.children())
        if (node.type() == pugi::node_doctype) return damaged(part);
    return {};
}

bool is_called(const pugi::xml_node& node, std::string_view name) {
    return local_name(node.name()) == name;
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    return node.find_child([name](const pugi::xml_node& c) { return is_called(c, name); });
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    return node
        .find_attribute(
            [name](const pugi::xml_attribute& a) { return local_name(a.name()) == name; })
        .value();
}

std::optional<unsigned> number_attribute(const pugi::xml_node& node, std::string_view name) {
    const std::string_view text = attribute(node, name);
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

Failure damaged(const std::string& part) {
    return invalid("", {"sheets.workbook_damaged", {{"part", part}}});
}

} // namespace huiyin::sheets
