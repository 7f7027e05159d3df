#include "mechanism/duties.hpp"

#include "mechanism/run.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

using calendar::Clock;
using calendar::WorkCalendar;
using std::chrono::year_month_day;

constexpr Period usual_warning = {-5, calendar::PeriodUnit::working_day};
constexpr Period no_time = {};

// --- dates ---------------------------------------------------------------------------------------

std::optional<Date> date_in(const std::optional<Field>& field, const Fact& fact) {
    const void* value = field ? field->value_in(fact.value) : nullptr;
    return value ? std::optional{*static_cast<const Date*>(value)} : std::nullopt;
}

Date point_of(const DutyRule& rule, const Instance& instance) {
    const std::int64_t number = rule.due.quantity.value.number;
    if (rule.due.kind == DueKind::day_of_year)
        return day_in_year(year_month_day{instance.starts_on}.year(), number);
    const Date end = end_of_part(rule.repeats, instance.part_from.value_or(instance.starts_on));
    if (rule.due.kind == DueKind::end_of_part) return end;
    const year_month_day last{end};
    return Date{last.year() / last.month() / std::chrono::day{static_cast<unsigned>(number)}};
}

// The term as it was given, before anything happened to it.
Clock bare_clock(const DutyRule& rule, const Instance& instance) {
    Clock clock{.roll = rule.roll};
    const Fact& began = *instance.began;
    switch (rule.due.kind) {
    case DueKind::period:
        clock.start = date_in(instance.start->from, began).value_or(instance.starts_on);
        if (instance.part_from) clock.start = end_of_part(rule.repeats, *instance.part_from);
        clock.period = instance.when == npos ? rule.due.quantity.value.period
                                             : rule.due_when[instance.when].quantity.value.period;
        break;
    case DueKind::field:
        clock.start = date_in(instance.start->due, began).value_or(instance.starts_on);
        clock.period = no_time;
        break;
    default: clock.start = point_of(rule, instance); clock.period = no_time;
    }
    if (rule.cap)
        clock.cap = {date_in(instance.start->cap_from, began).value_or(instance.starts_on),
                     rule.cap->value.period};
    return clock;
}

// The words are only for the explanation; copying them would cost the engine its speed.
enum class Reasons : std::uint8_t { left_out, told };

Text<2000, 0> words_of(const std::optional<Field>& field, const Fact& fact, Reasons reasons) {
    const void* value = field && reasons == Reasons::told ? field->value_in(fact.value) : nullptr;
    return value ? Text<2000, 0>{field->text_at(value)} : Text<2000, 0>{};
}

calendar::DecidedBy decided_by(const Fact& fact, Reasons reasons) {
    if (reasons == Reasons::left_out) return {};
    return {fact.occasion->by, fact.occasion->office};
}

void run_clock(Clock& clock, const Instance& instance, Reasons reasons) {
    for (const Halt& halt : instance.halts) {
        const Fact* const last = halt.to ? halt.to : instance.closed;
        const std::optional<Date> to = last ? std::optional{last->occasion->today()} : std::nullopt;
        clock.pauses.push_back({halt.from->occasion->today() + std::chrono::days{1}, to,
                                words_of(halt.clause->reason, *halt.from, reasons),
                                decided_by(*halt.from, reasons)});
    }
    for (const Gain& gain : instance.gains) {
        calendar::ClockExtension extension{.granted_on = gain.fact->occasion->today()};
        extension.until = date_in(gain.clause->to, *gain.fact);
        if (gain.clause->for_period) extension.period = gain.clause->for_period->value.period;
        extension.reason = words_of(gain.clause->reason, *gain.fact, reasons);
        extension.by = decided_by(*gain.fact, reasons);
        clock.extensions.push_back(std::move(extension));
    }
}

// When the term would have ended without pause or extension, counted from the first assignment.
std::optional<Date> first_due(const DutyRule& rule, const Instance& instance,
                              const WorkCalendar& calendar) {
    Clock clock = bare_clock(rule, instance);
    if (const auto first = date_in(instance.start->first_from, *instance.began))
        clock.start = *first;
    return calendar::due(clock, calendar);
}

// --- who -----------------------------------------------------------------------------------------

const std::string* first_text(const Field& field, const void* event) {
    const void* value = field.value_in(event);
    if (!value) return nullptr;
    if (field.kind() != Kind::list) return &field.text_at(value);
    const ContainerInfo& list = field.type().container;
    return list.size(value) == 0 ? nullptr : static_cast<const std::string*>(list.at(value, 0));
}

// Follows a strand to the one that replaced it, so that the duty follows a reassignment.
class BearerSearch {
public:
    BearerSearch(const Role& role, const DutyRule& rule, const Instance& instance)
        : role_(role), rule_(rule), parts_(instance.parts) {}

    const std::string* among(std::span<const Fact> facts) {
        const std::string* found = nullptr;
        for (const Fact& fact : facts)
            if (fact.event == role_.event && agrees(fact.value) &&
                all_hold(role_.where, fact.value))
                found = first_text(*role_.field, fact.value);
        return found;
    }

private:
    bool agrees(const void* event) {
        for (const Link& link : rule_.bearer_links) {
            PartValue& wanted = parts_[link.part];
            const void* value = link.field.value_in(event);
            if (!value) return false;
            if (wanted.text) {
                if (*wanted.text != link.field.text_at(value)) return false;
                continue;
            }
            const std::int64_t number = link.field.number_at(value);
            if (number == wanted.number) continue;
            const void* replaced = role_.follows ? role_.follows->value_in(event) : nullptr;
            if (!replaced || role_.follows->number_at(replaced) != wanted.number) return false;
            wanted.number = number;
        }
        return true;
    }

    const Role& role_;
    const DutyRule& rule_;
    std::array<PartValue, parts_max> parts_;
};

void find_bearer(Duty& duty, const RuleSet& set, const Instance& instance,
                 std::span<const Fact> facts) {
    const DutyRule& rule = set.rules[instance.rule];
    const Role& role = set.library->words.roles[rule.bearer];
    duty.bearer_role = role.id;
    const std::string* id = nullptr;
    if (rule.bearer_part)
        id = instance.parts[*rule.bearer_part].text;
    else if (role.field)
        id = BearerSearch{role, rule, instance}.among(facts);
    if (!id) return;
    if (rule.bearer_kind == BearerKind::deputy)
        duty.bearer_deputy = DeputyId{*id};
    else
        duty.bearer_office = OfficeId{*id};
}

// --- whom it still has to cover ------------------------------------------------------------------

std::vector<std::string> still_lacking(const RuleSet& set, const Instance& instance,
                                       std::span<const Fact> facts) {
    const DutyRule& rule = set.rules[instance.rule];
    const auto clause = std::ranges::find_if(
        rule.met_by, [](const Clause& met) { return met.covering.has_value(); });
    if (clause == rule.met_by.end()) return {};
    const Group& group = set.library->words.groups[*clause->covering];
    const Fact* naming = nullptr;
    for (const Fact& fact : facts)
        if (fact.event == group.event) naming = &fact;
    std::vector<std::string> lacking;
    if (naming)
        for (const std::string* member : not_covered(instance, group, *naming))
            lacking.push_back(*member);
    return lacking;
}

// --- names ---------------------------------------------------------------------------------------

std::string part_name(Cadence cadence, Date from) {
    const year_month_day date{from};
    const std::string year = std::to_string(static_cast<int>(date.year()));
    const unsigned month = unsigned{date.month()};
    switch (cadence) {
    case Cadence::month: return year + (month < 10 ? "-0" : "-") + std::to_string(month);
    case Cadence::quarter: return year + "-q" + std::to_string((month - 1) / 3 + 1);
    case Cadence::half_year: return year + "-h" + std::to_string((month - 1) / 6 + 1);
    default: return year;
    }
}

void name_duty(Duty& duty, const DutyRule& rule, const Instance& instance) {
    std::string& key = duty.key;
    key.reserve(rule.mechanism.size() + rule.id.size() + 32);
    key.append(rule.mechanism).append(1, '.').append(rule.id);
    char separator = ':';
    const auto add = [&](std::string_view name, std::string_view value) {
        key.append(1, separator).append(name).append(1, '=').append(value);
        separator = ',';
    };
    duty.subject.reserve(rule.parts.size());
    for (std::size_t i = 0; i < rule.parts.size(); ++i) {
        const PartValue& part = instance.parts[i];
        if (part.text) {
            add(rule.parts[i], *part.text);
            duty.subject.push_back({rule.parts[i], std::nullopt, *part.text});
        } else {
            add(rule.parts[i], std::to_string(part.number));
            duty.subject.push_back({rule.parts[i], part.number, {}});
        }
    }
    if (instance.part_from) add("part", part_name(rule.repeats, *instance.part_from));
    if (instance.occurrence > 1) add("n", std::to_string(instance.occurrence));
}

Duty duty_of(const RuleSet& set, const WorkCalendar& calendar, std::span<const Fact> facts,
             const Instance& instance) {
    const DutyRule& rule = set.rules[instance.rule];
    Duty duty{.mechanism = rule.mechanism, .duty = rule.id};
    name_duty(duty, rule, instance);
    find_bearer(duty, set, instance, facts);
    duty.force = rule.force;
    duty.starts_on = instance.starts_on;
    duty.state = instance.state;
    duty.count = instance.count;
    if (duty.is_open()) duty.lacks = still_lacking(set, instance, facts);
    duty.since = instance.began->version;
    if (instance.closed) {
        duty.closed_on = instance.closed->occasion->today();
        duty.closed_by = instance.closed->version;
    }
    Clock clock = bare_clock(rule, instance);
    run_clock(clock, instance, Reasons::left_out);
    duty.due_on = calendar::due(clock, calendar);
    const bool undisturbed =
        instance.gains.empty() && instance.halts.empty() && !instance.start->first_from;
    duty.first_due_on = undisturbed ? duty.due_on : first_due(rule, instance, calendar);
    if (duty.due_on) {
        Period before = rule.warn ? rule.warn->value.period : usual_warning;
        if (before.count > 0) before.count = -before.count;
        duty.warn_on = calendar::due_date(*duty.due_on, before, calendar);
    }
    return duty;
}

} // namespace

std::optional<std::int64_t> number_of(const Duty& duty, std::string_view part) {
    const auto found = std::ranges::find(duty.subject, part, &SubjectPart::name);
    return found == duty.subject.end() ? std::nullopt : found->number;
}

std::vector<Duty> duties(const RuleSet& set, const WorkCalendar& calendar,
                         std::span<const Fact> facts, Horizon horizon) {
    std::vector<Duty> all;
    const std::vector<Instance> instances = run(set, facts, horizon);
    all.reserve(instances.size());
    for (const Instance& instance : instances)
        all.push_back(duty_of(set, calendar, facts, instance));
    return all;
}

Result<Explanation> explain(const RuleSet& set, const WorkCalendar& calendar,
                            std::span<const Fact> facts, Horizon horizon, std::string_view key) {
    for (const Instance& instance : run(set, facts, horizon)) {
        Duty duty = duty_of(set, calendar, facts, instance);
        if (duty.key != key) continue;
        const DutyRule& rule = set.rules[instance.rule];
        Clock clock = bare_clock(rule, instance);
        run_clock(clock, instance, Reasons::told);
        return Explanation{std::move(duty), rule.title, rule.why, rule.article,
                           calendar::why_this_date(clock, calendar)};
    }
    return not_found({"mechanism.no_such_duty", {{"duty", std::string{key}}}});
}

Lamp lamp(const Duty& duty, Date today) {
    if (duty.state == DutyState::paused) return Lamp::paused;
    if (duty.state != DutyState::open) {
        const bool late =
            duty.state == DutyState::met && duty.due_on && duty.closed_on > duty.due_on;
        return late ? Lamp::done_late : Lamp::done;
    }
    if (duty.force == Force::window || !duty.due_on) return Lamp::on_time;
    if (today > *duty.due_on) return Lamp::late;
    return duty.warn_on && today >= *duty.warn_on ? Lamp::due_soon : Lamp::on_time;
}

std::vector<Step> ladder(const RuleSet& set, const WorkCalendar& calendar, const Duty& duty) {
    std::vector<Step> steps;
    const DutyRule* rule = set.find(duty.mechanism, duty.duty);
    if (!rule || !duty.due_on) return steps;
    for (const Rung& rung : rule->ladder) {
        const Date from = rung.after_start ? duty.starts_on : *duty.due_on;
        Step step{rung.kind, calendar::due_date(from, rung.offset, calendar), {}};
        if (rung.role != npos) step.role = set.library->words.roles[rung.role].id;
        steps.push_back(std::move(step));
    }
    std::ranges::stable_sort(steps, {}, &Step::on);
    return steps;
}

} // namespace huiyin::mechanism
