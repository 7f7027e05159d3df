#include "mechanism/read.hpp"

#include <toml++/toml.h>

namespace huiyin::mechanism {
namespace {

Spot spot_of(const toml::source_region& region) { return {region.begin.line, region.begin.column}; }

Node node_of(const toml::node& from) {
    Node node;
    node.spot = spot_of(from.source());
    if (const auto* table = from.as_table()) {
        node.kind = NodeKind::table;
        for (const auto& [key, value] : *table)
            node.entries.push_back({std::string{key.str()}, spot_of(key.source()), node_of(value)});
    } else if (const auto* list = from.as_array()) {
        node.kind = NodeKind::list;
        for (const toml::node& item : *list) node.items.push_back(node_of(item));
    } else if (const auto* text = from.as_string()) {
        node.kind = NodeKind::text;
        node.text = text->get();
    } else if (const auto* number = from.as_integer()) {
        node.kind = NodeKind::number;
        node.number = number->get();
        node.text = std::to_string(node.number);
    } else if (const auto* truth = from.as_boolean()) {
        node.kind = NodeKind::truth;
        node.text = truth->get() ? "true" : "false";
    }
    return node;
}

} // namespace

std::optional<Node> read_toml(std::string_view text, Notes& notes) {
    if (text.size() > file_bytes_max) {
        notes.add({1, 1}, {"mechanism.file_too_long", {{"bytes", std::to_string(file_bytes_max)}}});
        return std::nullopt;
    }
    const toml::parse_result parsed = toml::parse(text);
    if (parsed) return node_of(parsed.table());

    const toml::parse_error& error = parsed.error();
    notes.add(spot_of(error.source()),
              {"mechanism.not_toml", {{"what", std::string{error.description()}}}});
    return std::nullopt;
}

} // namespace huiyin::mechanism
