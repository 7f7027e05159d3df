#include "mechanism/table.hpp"

#include <algorithm>

namespace huiyin::mechanism {

Table::Table(const Node& node, Notes& notes) : node_(node), notes_(notes) {
    if (node.kind != NodeKind::table) notes.add(node.spot, "mechanism.expects_table");
}

const Node* Table::find(std::string_view key) {
    known_.emplace_back(key);
    const auto entry = std::ranges::find(node_.entries, key, &Entry::key);
    return entry == node_.entries.end() ? nullptr : &entry->value;
}

const Node* Table::need(std::string_view key) {
    const Node* value = find(key);
    if (!value && node_.kind == NodeKind::table)
        notes_.add(node_.spot, {"mechanism.missing_key", {{"key", std::string{key}}}});
    return value;
}

std::string Table::text(std::string_view key) {
    const Node* value = find(key);
    return value ? text_of(*value, notes_).value_or("") : std::string{};
}

std::string Table::need_text(std::string_view key) {
    const Node* value = need(key);
    return value ? text_of(*value, notes_).value_or("") : std::string{};
}

Bilingual Table::need_bilingual(std::string_view key) {
    const Node* value = need(key);
    if (!value) return {};
    Table both{*value, notes_};
    Bilingual read{both.need_text("zh"), both.need_text("en")};
    both.finish();
    return read;
}

std::size_t Table::choice(std::string_view key, const std::vector<std::string>& words) {
    const Node* value = find(key);
    if (!value) return 0;
    const auto found = text_of(*value, notes_);
    if (!found) return 0;
    const auto word = std::ranges::find(words, *found);
    if (word != words.end()) return static_cast<std::size_t>(word - words.begin());
    notes_.add(value->spot,
               {"mechanism.not_one_of", {{"found", *found}, {"allowed", listed(words)}}}, *found,
               words);
    return 0;
}

bool Table::truth(std::string_view key) {
    const Node* value = find(key);
    if (!value) return false;
    if (value->kind != NodeKind::truth) notes_.add(value->spot, "mechanism.expects_truth");
    return value->text == "true";
}

void Table::finish() {
    for (const Entry& entry : node_.entries)
        if (std::ranges::find(known_, entry.key) == known_.end())
            notes_.add(
                entry.spot,
                {"mechanism.unknown_key", {{"found", entry.key}, {"allowed", listed(known_)}}},
                entry.key, known_);
}

std::optional<std::string> text_of(const Node& node, Notes& notes) {
    if (node.kind == NodeKind::text && !node.text.empty()) return node.text;
    notes.add(node.spot, "mechanism.expects_text");
    return std::nullopt;
}

std::vector<const Node*> items_of(const Node* node) {
    std::vector<const Node*> items;
    if (!node) return items;
    if (node->kind != NodeKind::list) return {node};
    for (const Node& item : node->items) items.push_back(&item);
    return items;
}

} // namespace huiyin::mechanism
