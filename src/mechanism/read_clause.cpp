// Events with conditions, and the roles people have: the parts that duties and gates share.

#include "mechanism/reading.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

std::vector<std::string> names_of(const std::vector<Word>& words) {
    std::vector<std::string> names;
    for (const Word& word : words) names.push_back(word.name);
    return names;
}

// By default, every part of the subject that the event has must agree.
std::vector<Link> natural_links(const Word& event, const std::vector<std::string>& parts) {
    std::vector<Link> links;
    Notes silent{""};
    for (std::size_t part = 0; part < parts.size(); ++part)
        if (auto field = Field::find(event, parts[part], {}, silent))
            if (field->is_number() || field->is_text()) links.push_back({part, std::move(*field)});
    return links;
}

// `["strand"]`, or `{ person = "official" }` where the event calls it otherwise.
std::vector<Link> read_links(const Node& same, const Word& event,
                             const std::vector<std::string>& parts, Notes& notes) {
    std::vector<Link> links;
    const auto add = [&](const std::string& name, const std::string& path, Spot spot) {
        const auto part = std::ranges::find(parts, name);
        if (part == parts.end())
            return notes.add(
                spot, {"mechanism.not_of_subject", {{"found", name}, {"allowed", listed(parts)}}},
                name, parts);
        if (auto field = Field::find(event, path, spot, notes))
            links.push_back({static_cast<std::size_t>(part - parts.begin()), std::move(*field)});
    };
    if (same.kind == NodeKind::table) {
        for (const Entry& entry : same.entries)
            if (const auto path = text_of(entry.value, notes)) add(entry.key, *path, entry.spot);
        return links;
    }
    for (const Node* item : items_of(&same))
        if (const auto name = text_of(*item, notes)) add(*name, *name, item->spot);
    return links;
}

std::optional<Field> read_field(const Node* node, const Word& event, Notes& notes) {
    const auto path = node ? text_of(*node, notes) : std::nullopt;
    return path ? Field::find(event, *path, node->spot, notes) : std::nullopt;
}

// The words of the event that say why, if it has any.
std::optional<Field> reason_field(const Word& event) {
    Notes silent{""};
    for (const char* name : {"reason", "note", "grounds"})
        if (auto field = Field::find(event, name, {}, silent); field && field->is_text())
            return field;
    return std::nullopt;
}

bool names_people(const Field& field) {
    return field.kind() == Kind::id ||
           (field.kind() == Kind::list && field.type().element().kind == Kind::id);
}

void read_covering(const Node& covering, const Node* by, const Word& event, Clause& clause,
                   const Reading& reading) {
    const auto name = text_of(covering, reading.notes);
    if (!name) return;
    const std::vector<std::string> groups = ids_of(reading.words.groups);
    const std::size_t group = find_id(reading.words.groups, *name);
    if (group == npos)
        return reading.notes.add(
            covering.spot,
            {"mechanism.unknown_group", {{"found", *name}, {"allowed", listed(groups)}}}, *name,
            groups);
    clause.covering = group;
    clause.by = read_field(by, event, reading.notes);
    if (!by)
        reading.notes.add(covering.spot, {"mechanism.missing_key", {{"key", "by"}}});
    else if (clause.by && !names_people(*clause.by))
        reading.notes.add(by->spot, "mechanism.expects_id_list");
}

void read_extension(const Node* to, const Node* period, const Word& event, Clause& clause,
                    const Reading& reading) {
    clause.to = read_field(to, event, reading.notes);
    if (clause.to && clause.to->kind() != Kind::date)
        reading.notes.add(to->spot, {"mechanism.expects_date_field", {{"found", to->text}}});
    if (period) clause.for_period = read_quantity(*period, Quantities::period, reading);
}

std::optional<Clause> read_clause_table(const Node& node, const std::vector<std::string>& parts,
                                        const Reading& reading) {
    Table table{node, reading.notes};
    Clause clause;
    clause.event = read_event(table.need("event"), reading.vocabulary, reading.notes);
    const Node* where = table.find("where");
    const Node* same = table.find("same");
    const Node* covering = table.find("covering");
    const Node* by = table.find("by");
    const Node* count = table.find("count");
    const Node* to = table.find("to");
    const Node* period = table.find("for");
    table.finish();
    if (clause.event == npos) return std::nullopt;

    const Word& event = reading.vocabulary.events[clause.event];
    if (where) clause.where = Condition::read(event, *where, reading.notes);
    clause.same =
        same ? read_links(*same, event, parts, reading.notes) : natural_links(event, parts);
    if (covering) read_covering(*covering, by, event, clause, reading);
    if (count) clause.count = read_quantity(*count, Quantities::number, reading);
    read_extension(to, period, event, clause, reading);
    clause.reason = reason_field(event);
    return clause;
}

} // namespace

EventIndex read_event(const Node* node, const Vocabulary& vocabulary, Notes& notes) {
    const auto name = node ? text_of(*node, notes) : std::nullopt;
    if (!name) return npos;
    const std::size_t event = find_word(vocabulary.events, *name);
    if (event == npos)
        notes.add(node->spot, {"mechanism.unknown_event", {{"found", *name}}}, *name,
                  names_of(vocabulary.events));
    return event;
}

// An event alone may stand as its name.
std::optional<Clause> read_clause(const Node& node, const std::vector<std::string>& parts,
                                  const Reading& reading) {
    if (node.kind != NodeKind::text) return read_clause_table(node, parts, reading);
    Node table;
    table.kind = NodeKind::table;
    table.spot = node.spot;
    table.entries.push_back({"event", node.spot, node});
    return read_clause_table(table, parts, reading);
}

std::vector<Before> read_events(const Node* list, const Reading& reading) {
    std::vector<Before> all;
    for (const Node* node : items_of(list))
        if (auto clause = read_clause(*node, {}, reading))
            all.push_back({clause->event, std::move(clause->where)});
    return all;
}

std::size_t read_role(const Node* node, const Reading& reading) {
    const auto name = node ? text_of(*node, reading.notes) : std::nullopt;
    if (!name) return npos;
    const std::vector<std::string> roles = ids_of(reading.words.roles);
    const std::size_t role = find_id(reading.words.roles, *name);
    if (role == npos)
        reading.notes.add(
            node->spot, {"mechanism.unknown_role", {{"found", *name}, {"allowed", listed(roles)}}},
            *name, roles);
    return role;
}

std::string read_id(Table& table) {
    const Node* node = table.need("id");
    const auto id = node ? text_of(*node, table.notes()) : std::nullopt;
    if (!id) return {};
    const bool plain = std::ranges::all_of(*id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
    if (!plain || id->size() > 60) table.notes().add(node->spot, "mechanism.expects_id");
    return *id;
}

} // namespace huiyin::mechanism
