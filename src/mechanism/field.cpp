#include "mechanism/field.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

const TypeInfo& without_optional(const TypeInfo& type) {
    return type.kind == Kind::optional ? without_optional(type.element()) : type;
}

} // namespace

std::vector<std::string> field_names(const TypeInfo& record) {
    std::vector<std::string> names;
    for (const FieldInfo& field : record.fields) names.emplace_back(field.name);
    return names;
}

std::optional<Field> Field::find(const Word& event, const std::string& path, Spot spot,
                                 Notes& notes) {
    Field field;
    field.type_ = event.type;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t dot = std::min(path.find('.', from), path.size());
        const std::string step = path.substr(from, dot - from);
        const FieldInfo* info =
            field.type_->kind == Kind::record ? find_field(*field.type_, step) : nullptr;
        if (!info) {
            const std::vector<std::string> names = field_names(*field.type_);
            notes.add(spot,
                      {"mechanism.unknown_field",
                       {{"found", path}, {"event", event.name}, {"allowed", listed(names)}}},
                      step, names);
            return std::nullopt;
        }
        field.steps_.push_back(info);
        field.type_ = &without_optional(info->type());
        from = dot + 1;
    }
    return field;
}

const void* Field::value_in(const void* event) const {
    for (const FieldInfo* step : steps_) {
        event = step->in(event);
        for (const TypeInfo* type = &step->type(); type->kind == Kind::optional;
             type = &type->element()) {
            if (type->container.size(event) == 0) return nullptr;
            event = type->container.at(event, 0);
        }
    }
    return event;
}

std::int64_t Field::number_at(const void* value) const {
    switch (type_->kind) {
    case Kind::boolean: return *static_cast<const bool*>(value) ? 1 : 0;
    case Kind::integer: return *static_cast<const std::int64_t*>(value);
    case Kind::enumeration: return *static_cast<const std::uint8_t*>(value);
    case Kind::date: return static_cast<const Date*>(value)->time_since_epoch().count();
    default: return 0;
    }
}

bool Field::is_number() const {
    const Kind k = kind();
    return k == Kind::boolean || k == Kind::integer || k == Kind::enumeration || k == Kind::date;
}

bool Field::is_text() const {
    return kind() == Kind::line || kind() == Kind::text || kind() == Kind::id;
}

bool Condition::is_among(const void* value) const {
    if (field_.is_number()) {
        const std::int64_t number = field_.number_at(value);
        return std::ranges::find(numbers_, number) != numbers_.end();
    }
    return field_.is_text() && std::ranges::find(texts_, field_.text_at(value)) != texts_.end();
}

bool Condition::holds(const void* event) const {
    const void* value = field_.value_in(event);
    const bool present =
        value && (field_.kind() != Kind::list || field_.type().container.size(value) > 0);
    switch (test_) {
    case Test::present: return present;
    case Test::absent: return !present;
    case Test::one_of: return present && is_among(value);
    case Test::none_of: return !present || !is_among(value);
    case Test::at_least: return present && field_.number_at(value) >= numbers_.front();
    case Test::at_most: return present && field_.number_at(value) <= numbers_.front();
    }
    return false;
}

std::vector<std::string> Condition::kinds() const {
    std::vector<std::string> words;
    if (field_.kind() != Kind::enumeration || test_ != Test::one_of) return words;
    const TypeInfo& type = field_.type();
    for (const std::int64_t number : numbers_)
        words.push_back(std::string{type.name} + '.' +
                        std::string{type.names[static_cast<std::size_t>(number)]});
    return words;
}

void Condition::add_value(const Node& node, Notes& notes) {
    switch (field_.kind()) {
    case Kind::enumeration: {
        const auto& names = field_.type().names;
        const std::vector<std::string> words(names.begin(), names.end());
        const auto word = std::ranges::find(words, node.text);
        if (node.kind == NodeKind::text && word != words.end())
            numbers_.push_back(word - words.begin());
        else
            notes.add(node.spot,
                      {"mechanism.not_one_of", {{"found", node.text}, {"allowed", listed(words)}}},
                      node.text, words);
        return;
    }
    case Kind::boolean:
        if (node.kind != NodeKind::truth) notes.add(node.spot, "mechanism.expects_truth");
        numbers_.push_back(node.text == "true" ? 1 : 0);
        return;
    case Kind::integer:
        if (node.kind != NodeKind::number) notes.add(node.spot, "mechanism.expects_number");
        numbers_.push_back(node.number);
        return;
    case Kind::line:
    case Kind::text:
    case Kind::id:
        if (auto text = text_of(node, notes)) texts_.push_back(std::move(*text));
        return;
    default: notes.add(node.spot, "mechanism.cannot_compare");
    }
}

namespace {

struct GivenTest {
    std::string_view name = {};
    const Node* value = nullptr;
};

// The one test of the table; none, with a complaint, when there are several or none.
GivenTest the_one_test(const Node& node, Notes& notes) {
    Table table{node, notes};
    GivenTest given;
    int count = 0;
    for (const std::string_view name : {"present", "not", "at_least", "at_most"})
        if (const Node* value = table.find(name)) {
            given = {name, value};
            ++count;
        }
    table.finish();
    if (count == 1) return given;
    // A single unknown key has been complained about already.
    if (node.entries.size() != 1) notes.add(node.spot, "mechanism.one_test");
    return {};
}

} // namespace

void Condition::read_test(const Node& node, Notes& notes) {
    const GivenTest given = the_one_test(node, notes);
    if (given.value == nullptr) return;
    const Node& value = *given.value;
    if (given.name == "present") {
        if (value.kind != NodeKind::truth) notes.add(value.spot, "mechanism.expects_truth");
        test_ = value.text == "false" ? Test::absent : Test::present;
    } else if (given.name == "not") {
        test_ = Test::none_of;
        for (const Node* item : items_of(&value)) add_value(*item, notes);
    } else {
        if (field_.kind() != Kind::integer || value.kind != NodeKind::number)
            notes.add(value.spot, "mechanism.expects_number");
        test_ = given.name == "at_least" ? Test::at_least : Test::at_most;
        numbers_.push_back(value.number);
    }
}

std::optional<Condition> Condition::read_one(const Word& event, const std::string& path,
                                             const Entry& entry, Notes& notes) {
    auto field = Field::find(event, path, entry.spot, notes);
    if (!field) return std::nullopt;
    Condition condition;
    condition.field_ = std::move(*field);
    if (entry.value.kind == NodeKind::table)
        condition.read_test(entry.value, notes);
    else
        for (const Node* item : items_of(&entry.value)) condition.add_value(*item, notes);
    return condition;
}

// `where = { ballot.result = "dissatisfied" }` is a table in a table: records are walked into.
void Condition::read_into(std::vector<Condition>& conditions, const Word& event,
                          const std::string& prefix, const Node& where, Notes& notes) {
    if (where.kind != NodeKind::table) return notes.add(where.spot, "mechanism.expects_table");
    for (const Entry& entry : where.entries) {
        const std::string path = prefix + entry.key;
        if (entry.value.kind == NodeKind::table) {
            Notes silent{notes.file()};
            const auto field = Field::find(event, path, entry.spot, silent);
            if (field && field->kind() == Kind::record) {
                read_into(conditions, event, path + '.', entry.value, notes);
                continue;
            }
        }
        if (auto condition = read_one(event, path, entry, notes))
            conditions.push_back(std::move(*condition));
    }
}

std::vector<Condition> Condition::read(const Word& event, const Node& where, Notes& notes) {
    std::vector<Condition> conditions;
    read_into(conditions, event, "", where, notes);
    return conditions;
}

} // namespace huiyin::mechanism
