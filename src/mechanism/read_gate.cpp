// Gates, veils, papers that are sent by themselves, and scores.

#include "mechanism/reading.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

const std::vector<std::string> need_names = {"done", "done_or_past_due", "running"};
const std::vector<std::string> score_kinds = {"indicator", "deduction", "bonus", "veto"};

// Duties are named within the mechanism, or with the mechanism before them. Whether they exist is
// known when all files are read.
std::string full_name(const std::string& duty, const Mechanism& mechanism) {
    return duty.find('.') == std::string::npos ? mechanism.id + '.' + duty : duty;
}

// The whole numbers of a command: strand, promise, contact.
std::vector<std::string> numbers_of(const TypeInfo& command) {
    std::vector<std::string> fields;
    for (const FieldInfo& field : command.fields)
        if (field.type().kind == Kind::integer) fields.emplace_back(field.name);
    return fields;
}

std::optional<Need> read_duty_need(const Node& node, const TypeInfo& command,
                                   const Reading& reading) {
    Table table{node, reading.notes};
    const std::string duty = full_name(table.need_text("duty"), reading.mechanism);
    const std::size_t dot = duty.rfind('.');
    Need need{.mechanism = duty.substr(0, dot), .duty = duty.substr(dot + 1)};
    need.kind = static_cast<NeedKind>(table.choice("is", need_names));
    need.place = {reading.notes.file(), node.spot};
    const std::vector<std::string> fields = numbers_of(command);
    need.same = fields;
    if (const Node* same = table.find("same")) {
        need.same.clear();
        for (const Node* item : items_of(same)) {
            const auto name = text_of(*item, reading.notes);
            if (!name) continue;
            if (std::ranges::find(fields, *name) == fields.end())
                reading.notes.add(
                    item->spot,
                    {"mechanism.not_of_subject", {{"found", *name}, {"allowed", listed(fields)}}},
                    *name, fields);
            need.same.push_back(*name);
        }
    }
    table.finish();
    return need;
}

std::optional<Need> read_event_need(const Node& node, const TypeInfo& command,
                                    const Reading& reading) {
    const std::vector<std::string> fields = numbers_of(command);
    const auto clause = read_clause(node, fields, reading);
    if (!clause) return std::nullopt;
    return Need{.kind = NeedKind::happened,
                .same = fields,
                .clause = *clause,
                .place = {reading.notes.file(), node.spot}};
}

bool names_a_duty(const Node& node) {
    for (const Entry& entry : node.entries)
        if (entry.key == "duty") return true;
    return false;
}

std::size_t read_command(const Node* node, const Reading& reading) {
    const auto name = node ? text_of(*node, reading.notes) : std::nullopt;
    if (!name) return npos;
    std::vector<std::string> names;
    for (const Word& word : reading.vocabulary.commands) names.push_back(word.name);
    const std::size_t command = find_word(reading.vocabulary.commands, *name);
    if (command == npos)
        reading.notes.add(node->spot, {"mechanism.unknown_command", {{"found", *name}}}, *name,
                          names);
    return command;
}

} // namespace

void read_gate(const Node& node, Reading& reading) {
    Table table{node, reading.notes};
    Gate gate{.mechanism = reading.mechanism.id, .id = read_id(table)};
    gate.place = {reading.notes.file(), node.spot};
    gate.command = read_command(table.need("command"), reading);
    gate.message = table.need_bilingual("message");
    const Node* needs = table.need("needs");
    table.finish();
    if (gate.command == npos) return;

    const TypeInfo& command = *reading.vocabulary.commands[gate.command].type;
    for (const Node* item : items_of(needs))
        if (auto need = names_a_duty(*item) ? read_duty_need(*item, command, reading)
                                            : read_event_need(*item, command, reading))
            gate.needs.push_back(std::move(*need));
    reading.mechanism.gates.push_back(std::move(gate));
}

void read_veil(const Node& node, Reading& reading) {
    Table table{node, reading.notes};
    Veil veil{.id = read_id(table), .place = {reading.notes.file(), node.spot}};
    veil.hides = read_events(table.need("hides"), reading);
    for (const Node* item : items_of(table.need("from")))
        veil.from.push_back(read_role(item, reading));
    veil.until = read_event(table.need("until"), reading.vocabulary, reading.notes);
    table.finish();
    reading.mechanism.veils.push_back(std::move(veil));
}

void read_chase(const Node& node, Reading& reading) {
    Table table{node, reading.notes};
    Chase chase{.id = read_id(table), .place = {reading.notes.file(), node.spot}};
    chase.duty = full_name(table.need_text("duty"), reading.mechanism);
    if (const Node* after = table.need("after"))
        chase.after = read_quantity(*after, Quantities::period, reading);
    if (const Node* within = table.need("answer_within"))
        chase.answer_within = read_quantity(*within, Quantities::period, reading);
    chase.words = table.need_bilingual("words");
    table.finish();
    reading.mechanism.chases.push_back(std::move(chase));
}

void read_score(const Node& node, Reading& reading) {
    Table table{node, reading.notes};
    Score score{.id = read_id(table), .title = table.need_bilingual("title")};
    score.place = {reading.notes.file(), node.spot};
    score.kind = static_cast<ScoreKind>(table.choice("kind", score_kinds));
    if (const Node* points = table.find("points"))
        score.points = read_quantity(*points, Quantities::number, reading);
    if (const Node* most = table.find("most"))
        score.most = read_quantity(*most, Quantities::number, reading);
    if (const std::string duty = table.text("duty"); !duty.empty())
        score.duty = full_name(duty, reading.mechanism);
    score.counts = read_events(table.find("counts"), reading);
    score.among = read_events(table.find("among"), reading);
    score.why = table.text("why");
    score.article = table.text("article");
    table.finish();
    auto& scores = reading.mechanism.scores;
    if (find_id(scores, score.id) != npos)
        reading.notes.add(node.spot, {"mechanism.defined_twice", {{"id", score.id}}});
    scores.push_back(std::move(score));
}

} // namespace huiyin::mechanism
