// The words all mechanisms share: subjects, groups and roles.

#include "mechanism/reading.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

Subject read_subject(const Node& node, const Vocabulary& vocabulary, Notes& notes) {
    Table table{node, notes};
    Subject subject{.id = read_id(table), .title = table.need_bilingual("title")};
    for (const Node* field : items_of(table.need("fields")))
        if (auto name = text_of(*field, notes)) subject.fields.push_back(std::move(*name));
    subject.needed = subject.fields.size();
    for (const Node* field : items_of(table.find("also")))
        if (auto name = text_of(*field, notes)) subject.fields.push_back(std::move(*name));
    if (subject.needed < subject.fields.size())
        subject.origin = read_event(table.need("of"), vocabulary, notes);
    if (subject.origin != npos)
        for (const std::string& name : subject.fields)
            if (auto field = Field::find(vocabulary.events[subject.origin], name, node.spot, notes))
                subject.origin_fields.push_back(std::move(*field));
    subject.standing = table.truth("standing");
    // One place is left for the member of a list that the duty stands for each of.
    if (subject.fields.size() > 3) notes.add(node.spot, "mechanism.subject_too_long");
    table.finish();
    return subject;
}

Group read_group(const Node& node, const Vocabulary& vocabulary, Notes& notes) {
    Table table{node, notes};
    Group group{.id = read_id(table)};
    group.event = read_event(table.need("event"), vocabulary, notes);
    const Node* list = table.need("field");
    table.finish();
    if (group.event == npos || !list) return group;

    const auto path = text_of(*list, notes);
    const auto field =
        path ? Field::find(vocabulary.events[group.event], *path, list->spot, notes) : std::nullopt;
    if (!field) return group;
    group.field = *field;
    if (field->kind() != Kind::list || field->type().element().kind != Kind::id) {
        notes.add(list->spot, "mechanism.expects_id_list");
        group.event = npos;
    }
    return group;
}

Role read_role_entry(const Node& node, const Vocabulary& vocabulary, Notes& notes) {
    Table table{node, notes};
    Role role{.id = read_id(table), .title = table.need_bilingual("title")};
    const Node* event = table.find("event");
    const Node* field = event ? table.need("field") : nullptr;
    const Node* where = table.find("where");
    const Node* follows = table.find("follows");
    role.key = table.text("key");
    role.member = table.text("member");
    table.finish();
    if (!event) return role;

    const EventIndex index = read_event(event, vocabulary, notes);
    if (index == npos || !field) return role;
    const Word& word = vocabulary.events[index];
    if (where) role.where = Condition::read(word, *where, notes);
    if (auto path = text_of(*field, notes))
        role.field = Field::find(word, *path, field->spot, notes);
    if (follows) {
        if (auto path = text_of(*follows, notes))
            role.follows = Field::find(word, *path, follows->spot, notes);
        role.key_field = Field::find(word, role.key, follows->spot, notes);
    }
    if (role.field) role.event = index;
    return role;
}

template <class Things>
void refuse_doubles(const Things& things, const std::vector<const Node*>& nodes, Notes& notes) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (find_id(things, things[i].id) != i)
            notes.add(nodes[i]->spot, {"mechanism.defined_twice", {{"id", things[i].id}}});
}

} // namespace

Words read_words(const Node& root, const Vocabulary& vocabulary, Notes& notes) {
    Table table{root, notes};
    const auto subjects = items_of(table.need("subject"));
    const auto groups = items_of(table.find("group"));
    const auto roles = items_of(table.need("role"));
    table.finish();

    Words words;
    for (const Node* node : subjects)
        words.subjects.push_back(read_subject(*node, vocabulary, notes));
    for (const Node* node : groups) words.groups.push_back(read_group(*node, vocabulary, notes));
    for (const Node* node : roles) words.roles.push_back(read_role_entry(*node, vocabulary, notes));
    refuse_doubles(words.subjects, subjects, notes);
    refuse_doubles(words.groups, groups, notes);
    refuse_doubles(words.roles, roles, notes);
    return words;
}

} // namespace huiyin::mechanism
