// Duties: who owes what to whom, by when, and what discharges it.

#include "mechanism/reading.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

const std::vector<std::string> cadence_names = {"", "month", "quarter", "half_year", "year"};
const std::vector<std::string> roll_names = {"keep", "next_working_day"};
const std::vector<std::string> again_names = {"when_closed", "never", "restart"};
const std::vector<std::string> force_names = {"binding", "advisory", "window"};

// How the member of a list of ids is called in other events.
std::string member_name(const TypeInfo& list) {
    const std::string_view id = list.element().name;
    return id == "OfficeId" ? "unit" : snake_case(id.substr(0, id.size() - 2));
}

// A field of the start event that must hold a date.
std::optional<Field> date_field(const Node* node, const Word& event, const Reading& reading) {
    if (!node) return std::nullopt;
    const auto path = text_of(*node, reading.notes);
    auto field =
        path ? Field::find(event, *path, node->spot, reading.notes) : std::optional<Field>{};
    if (field && field->kind() != Kind::date) {
        reading.notes.add(node->spot, {"mechanism.expects_date_field", {{"found", *path}}});
        return std::nullopt;
    }
    return field;
}

// Keys whose meaning hangs on the event that starts the duty, kept until the event is known.
struct StartKeys {
    const Node* from;
    const Node* first_from;
    const Node* cap_from;
    const Node* due;
    const Node* each;
    const Node* except;
    const Node* of = nullptr; // whose year it is
};

void read_each(const Node& each, const Word& event, Start& start, DutyRule& rule,
               const Reading& reading) {
    const auto name = text_of(each, reading.notes);
    if (!name) return;
    const std::size_t group = find_id(reading.words.groups, *name);
    const TypeInfo* list = nullptr;
    if (group != npos) {
        rule.each_group = group;
        if (reading.words.groups[group].event != npos)
            list = &reading.words.groups[group].field.type();
    } else if (auto field = Field::find(event, *name, each.spot, reading.notes)) {
        if (field->kind() == Kind::list && field->type().element().kind == Kind::id) {
            list = &field->type();
            start.each = std::move(field);
        } else {
            reading.notes.add(each.spot, "mechanism.expects_id_list");
        }
    }
    const std::size_t fields = reading.words.subjects[rule.subject].fields.size();
    if (list && rule.parts.size() == fields) rule.parts.push_back(member_name(*list));
}

// The first part of a yearly subject is the year itself, the second, if it has one, whose it is.
void read_year_parts(const Node* of, const Word& event, Start& start, const Reading& reading) {
    const auto path = of ? text_of(*of, reading.notes) : std::nullopt;
    if (!path) return;
    start.parts.emplace_back();
    start.parts.push_back(Field::find(event, *path, of->spot, reading.notes));
}

std::optional<Start> read_start(const Node& node, const StartKeys& keys, DutyRule& rule,
                                const Reading& reading) {
    const auto clause = read_clause(node, {}, reading);
    if (!clause) return std::nullopt;
    Start start{.event = clause->event, .where = clause->where};
    const Word& event = reading.vocabulary.events[start.event];
    const Subject& subject = reading.words.subjects[rule.subject];
    Notes silent{""};
    if (rule.yearly) read_year_parts(keys.of, event, start, reading);
    for (std::size_t i = 0; i < subject.fields.size() && !rule.yearly; ++i) {
        const bool needed = i < subject.needed;
        auto field =
            Field::find(event, subject.fields[i], node.spot, needed ? reading.notes : silent);
        if (!field && needed) return std::nullopt;
        start.parts.push_back(std::move(field));
    }
    start.from = date_field(keys.from, event, reading);
    start.first_from = date_field(keys.first_from, event, reading);
    start.cap_from = date_field(keys.cap_from, event, reading);
    start.due = date_field(keys.due, event, reading);
    if (keys.each) read_each(*keys.each, event, start, rule, reading);
    if (keys.except)
        if (const auto path = text_of(*keys.except, reading.notes))
            start.except = Field::find(event, *path, keys.except->spot, reading.notes);
    return start;
}

// `starts = { every = "year", on = "01-01", since = "congress_founded" }`, and `of` for whose year
// it is, where the subject says that it is somebody's.
const Node* read_yearly(const Node& starts, StartKeys& keys, DutyRule& rule,
                        const Reading& reading) {
    Table table{starts, reading.notes};
    table.choice("every", {"year"});
    table.need("every");
    if (const Node* on = table.need("on"))
        rule.year_day = read_quantity(*on, Quantities::day_of_year, reading);
    const Node* since = table.need("since");
    const auto& fields = reading.words.subjects[rule.subject].fields;
    if (fields.size() == 2) keys.of = table.need("of");
    table.finish();
    rule.yearly = true;
    if (fields.empty() || fields.size() > 2)
        reading.notes.add(starts.spot, "mechanism.yearly_subject");
    return since;
}

bool has_key(const Node* node, std::string_view key) {
    return node && node->kind == NodeKind::table &&
           std::ranges::find(node->entries, key, &Entry::key) != node->entries.end();
}

void read_starts(const Node* starts, StartKeys keys, DutyRule& rule, const Reading& reading) {
    if (has_key(starts, "every")) starts = read_yearly(*starts, keys, rule, reading);
    for (const Node* node : items_of(starts))
        if (auto start = read_start(*node, keys, rule, reading))
            rule.starts.push_back(std::move(*start));
}

// What the due date is made of; the date field, if it is one, is left to the starts.
const Node* read_due(const Node& node, DutyRule& rule, const Reading& reading) {
    if (node.kind != NodeKind::table) {
        rule.due = {DueKind::period, read_quantity(node, Quantities::period, reading)};
        return nullptr;
    }
    Table table{node, reading.notes};
    const Node* field = table.find("date");
    const Node* of_month = table.find("day_of_month");
    const Node* of_year = table.find("day_of_year");
    const Node* end = table.find("end_of");
    table.finish();
    const int given = (field ? 1 : 0) + (of_month ? 1 : 0) + (of_year ? 1 : 0) + (end ? 1 : 0);
    if (given != 1) reading.notes.add(node.spot, "mechanism.one_due");
    if (field) rule.due.kind = DueKind::field;
    if (of_month)
        rule.due = {DueKind::day_of_month,
                    read_quantity(*of_month, Quantities::day_of_month, reading)};
    if (of_year)
        rule.due = {DueKind::day_of_year,
                    read_quantity(*of_year, Quantities::day_of_year, reading)};
    if (end) rule.due.kind = DueKind::end_of_part;
    return field;
}

void read_due_when(const Node* node, DutyRule& rule, const Reading& reading) {
    for (const Node* item : items_of(node)) {
        Table table{*item, reading.notes};
        DueWhen when;
        when.event = read_event(table.need("event"), reading.vocabulary, reading.notes);
        const Node* where = table.find("where");
        const Node* due = table.need("due");
        table.finish();
        if (when.event == npos || !due) continue;
        if (where)
            when.where =
                Condition::read(reading.vocabulary.events[when.event], *where, reading.notes);
        when.quantity = read_quantity(*due, Quantities::period, reading);
        rule.due_when.push_back(std::move(when));
    }
}

std::vector<Clause> read_clauses(const Node* node, const DutyRule& rule, const Reading& reading) {
    std::vector<Clause> clauses;
    for (const Node* item : items_of(node))
        if (auto clause = read_clause(*item, rule.parts, reading))
            clauses.push_back(std::move(*clause));
    return clauses;
}

// "-5 working days" from the due date, or `{ after_start = "5 working days" }`.
void read_ladder(const Node* remind, const Node* escalate, DutyRule& rule, const Reading& reading) {
    for (const Node* item : items_of(remind)) {
        Rung rung{.kind = RungKind::reminder};
        const Node* offset = item;
        if (item->kind == NodeKind::table) {
            Table table{*item, reading.notes};
            offset = table.need("after_start");
            table.finish();
            rung.after_start = true;
        }
        if (!offset) continue;
        rung.offset = read_quantity(*offset, Quantities::period, reading).value.period;
        rule.ladder.push_back(rung);
    }
    for (const Node* item : items_of(escalate)) {
        Table table{*item, reading.notes};
        const Node* at = table.need("at");
        Rung rung{.kind = RungKind::escalation};
        rung.role = read_role(table.need("to"), reading);
        table.finish();
        if (!at) continue;
        rung.offset = read_quantity(*at, Quantities::period, reading).value.period;
        rule.ladder.push_back(rung);
    }
}

// Fields of the role's event that are parts of the subject must agree with it.
void link_bearer(DutyRule& rule, const Reading& reading) {
    if (rule.bearer == npos) return;
    const Role& role = reading.words.roles[rule.bearer];
    const auto member = std::ranges::find(rule.parts, role.member);
    if (!role.member.empty() && member != rule.parts.end()) {
        rule.bearer_part = static_cast<std::size_t>(member - rule.parts.begin());
        rule.bearer_kind = role.member == "deputy" ? BearerKind::deputy : BearerKind::office;
    }
    if (role.event == npos || !role.field) return;
    const TypeInfo& type = role.field->type();
    const TypeInfo& id = type.kind == Kind::list ? type.element() : type;
    rule.bearer_kind = id.name == "DeputyId" ? BearerKind::deputy : BearerKind::office;
    const Word& event = reading.vocabulary.events[role.event];
    Notes silent{""};
    for (std::size_t part = 0; part < rule.parts.size(); ++part)
        if (auto field = Field::find(event, rule.parts[part], {}, silent))
            rule.bearer_links.push_back({part, std::move(*field)});
}

void read_discharge(Table& table, DutyRule& rule, const Reading& reading) {
    rule.met_by = read_clauses(table.need("met_by"), rule, reading);
    rule.waived_by = read_clauses(table.find("waived_by"), rule, reading);
    rule.ended_by = read_clauses(table.find("ended_by"), rule, reading);
    for (const Node* node : reading.ended_by)
        for (const Node* item : items_of(node))
            if (auto clause = read_clause(*item, rule.parts, reading))
                rule.ended_by.push_back(std::move(*clause));
    rule.reopened_by = read_clauses(table.find("reopened_by"), rule, reading);
    rule.paused_by = read_clauses(table.find("paused_by"), rule, reading);
    rule.resumed_by = read_clauses(table.find("resumed_by"), rule, reading);
    rule.extended_by = read_clauses(table.find("extended_by"), rule, reading);
}

// Things that no single key can be blamed for.
void check_whole(const DutyRule& rule, Spot spot, Notes& notes) {
    const bool point =
        rule.due.kind == DueKind::day_of_month || rule.due.kind == DueKind::end_of_part;
    if (point && rule.repeats == Cadence::none) notes.add(spot, "mechanism.point_needs_repeats");
    if (rule.repeats != Cadence::none && rule.ended_by.empty())
        notes.add(spot, "mechanism.repeats_needs_end");
    if (!rule.paused_by.empty() && rule.resumed_by.empty())
        notes.add(spot, "mechanism.pause_needs_resume");
    for (const Clause& clause : rule.extended_by)
        if (!clause.to && !clause.for_period) notes.add(spot, "mechanism.extension_needs_length");
}

// A duty that only tightens another: everything else is the other's.
void read_tightening(Table& table, DutyRule& rule, const Reading& reading) {
    if (const Node* due = table.need("due")) {
        rule.due_place = {reading.notes.file(), due->spot};
        rule.due = {DueKind::period, read_quantity(*due, Quantities::period, reading)};
    }
    read_due_when(table.find("due_when"), rule, reading);
}

void read_starting(Table& table, const std::string& subject_id, DutyRule& rule,
                   const Reading& reading) {
    const std::vector<std::string> subjects = ids_of(reading.words.subjects);
    rule.subject = table.choice("subject", subjects);
    if (!subject_id.empty()) rule.parts = reading.words.subjects[rule.subject].fields;

    const Node* starts = table.need("starts");
    StartKeys keys{table.find("from"), table.find("first_from"), nullptr, nullptr,
                   table.find("each"), table.find("except")};
    if (const Node* due = table.need("due")) {
        rule.due_place = {reading.notes.file(), due->spot};
        keys.due = read_due(*due, rule, reading);
    }
    if (const Node* cap = table.find("cap")) {
        Table limits{*cap, reading.notes};
        if (const Node* within = limits.need("within"))
            rule.cap = read_quantity(*within, Quantities::period, reading);
        keys.cap_from = limits.find("from");
        limits.finish();
    }
    read_starts(starts, keys, rule, reading);
    rule.having = read_events(table.find("having"), reading);
    read_due_when(table.find("due_when"), rule, reading);
}

} // namespace

void read_duty(const Node& node, Reading& reading) {
    Table table{node, reading.notes};
    DutyRule rule{.mechanism = reading.mechanism.id, .id = read_id(table)};
    rule.place = {reading.notes.file(), node.spot};
    rule.law = reading.mechanism.law;
    rule.title = table.need_bilingual("title");
    rule.why = table.need_text("why");
    rule.article = table.need_text("article");
    rule.tightens = table.text("tightens");
    if (find_id(reading.mechanism.duties, rule.id) != npos)
        reading.notes.add(node.spot, {"mechanism.defined_twice", {{"id", rule.id}}});

    if (!rule.tightens.empty() && reading.mechanism.reach == Reach::in_hand)
        reading.notes.add(node.spot, "mechanism.in_hand_tightens");
    if (!rule.tightens.empty()) {
        read_tightening(table, rule, reading);
    } else {
        const std::string subject = table.need_text("subject");
        read_starting(table, subject, rule, reading);
        rule.bearer = read_role(table.need("bearer"), reading);
        rule.roll = static_cast<calendar::Roll>(table.choice("roll", roll_names));
        rule.repeats = static_cast<Cadence>(table.choice("repeats", cadence_names));
        rule.again = static_cast<Again>(table.choice("again", again_names));
        rule.force = static_cast<Force>(table.choice("force", force_names));
        read_discharge(table, rule, reading);
        check_whole(rule, node.spot, reading.notes);
        link_bearer(rule, reading);
    }
    if (const Node* warn = table.find("warn"))
        rule.warn = read_quantity(*warn, Quantities::period, reading);
    const Node* remind = table.find("remind");
    read_ladder(remind, table.find("escalate"), rule, reading);
    table.finish();
    reading.mechanism.duties.push_back(std::move(rule));
}

} // namespace huiyin::mechanism
