#include "mechanism/run.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

// A repeated duty that goes on.
struct Series {
    std::size_t rule = 0;
    const Fact* began = nullptr;
    const Start* start = nullptr;
    std::array<PartValue, parts_max> parts = {};
    Date next = {};
    bool ended = false;
};

PartValue part_of(const Field& field, const void* event) {
    const void* value = field.value_in(event);
    if (!value) return {};
    if (field.is_number()) return {.number = field.number_at(value)};
    return {.text = field.is_text() ? &field.text_at(value) : nullptr};
}

bool same(const PartValue& a, const PartValue& b) {
    if (a.text && b.text) return *a.text == *b.text;
    return a.number == b.number && !a.text == !b.text;
}

class Runner {
public:
    Runner(const RuleSet& set, Horizon horizon)
        : set_(set),
          horizon_(horizon),
          newest_(set.rules.size(), npos),
          latest_(set.library->words.groups.size(), nullptr),
          holds_(set.watches.size(), 0) {
        instances_.reserve(32);
    }

    std::vector<Instance> over(std::span<const Fact> facts) {
        facts_ = facts;
        for (const Fact& fact : facts) {
            today_ = fact.occasion->today();
            unroll(today_);
            remember_groups(fact);
            for (const Trigger& trigger : set_.triggers[fact.event]) pull(trigger, fact);
        }
        unroll(horizon_.through);
        return std::move(instances_);
    }

private:
    void pull(const Trigger& trigger, const Fact& fact) {
        const DutyRule& rule = set_.rules[trigger.rule];
        switch (trigger.effect) {
        case Effect::watch: return look(trigger, fact);
        case Effect::start: return begin(trigger.rule, rule.starts[trigger.clause], fact);
        case Effect::meet: return meet(trigger.rule, rule.met_by[trigger.clause], fact);
        case Effect::waive:
            return close(trigger.rule, rule.waived_by[trigger.clause], fact, DutyState::waived);
        case Effect::end: return end(trigger.rule, rule.ended_by[trigger.clause], fact);
        case Effect::reopen: return reopen(trigger.rule, rule.reopened_by[trigger.clause], fact);
        case Effect::pause: return pause(trigger.rule, rule.paused_by[trigger.clause], fact);
        case Effect::resume: return resume(trigger.rule, rule.resumed_by[trigger.clause], fact);
        case Effect::extend: return extend(trigger.rule, rule.extended_by[trigger.clause], fact);
        }
    }

    void remember_groups(const Fact& fact) {
        const auto& groups = set_.library->words.groups;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].event == fact.event) latest_[i] = &fact;
    }

    // --- what an event does to instances that are there ------------------------------------------

    [[nodiscard]] static bool agrees(const std::array<PartValue, parts_max>& parts,
                                     const Clause& clause, const Fact& fact) {
        return std::ranges::all_of(clause.same, [&](const Link& link) {
            return same(parts[link.part], part_of(link.field, fact.value));
        });
    }

    // Calls `act` for the instances of a rule in a state that the event concerns, newest first.
    template <class Wanted, class Act>
    void each(std::size_t rule, const Clause& clause, const Fact& fact, Wanted wanted, Act act) {
        if (newest_[rule] == npos || !all_hold(clause.where, fact.value)) return;
        for (std::size_t i = newest_[rule]; i != npos; i = instances_[i].previous)
            if (wanted(instances_[i]) && agrees(instances_[i].parts, clause, fact))
                act(instances_[i]);
    }
    static bool is_open(const Instance& instance) {
        return instance.state == DutyState::open || instance.state == DutyState::paused;
    }

    static void shut(Instance& instance, DutyState state, const Fact& fact) {
        instance.state = state;
        instance.closed = &fact;
    }

    void meet(std::size_t rule, const Clause& clause, const Fact& fact) {
        // One event discharges one part-period or year: the oldest that is open.
        const bool one = set_.rules[rule].repeats != Cadence::none || set_.rules[rule].yearly;
        Instance* oldest = nullptr;
        each(rule, clause, fact, is_open, [&](Instance& instance) {
            if (one)
                oldest = &instance;
            else if (suffices(instance, clause, fact))
                shut(instance, DutyState::met, fact);
        });
        if (oldest && suffices(*oldest, clause, fact)) shut(*oldest, DutyState::met, fact);
    }

    bool suffices(Instance& instance, const Clause& clause, const Fact& fact) {
        ++instance.count;
        if (clause.covering) return covers(instance, clause, fact);
        return instance.count >= clause.count.value.number;
    }

    // Whether all of the group have been named by now.
    bool covers(Instance& instance, const Clause& clause, const Fact& fact) {
        const Fact* naming = latest_[*clause.covering];
        const void* named = clause.by ? clause.by->value_in(fact.value) : nullptr;
        if (!naming || !named) return false;
        if (clause.by->kind() == Kind::list) {
            const ContainerInfo& list = clause.by->type().container;
            for (std::size_t i = 0; i < list.size(named); ++i)
                instance.covered.push_back(static_cast<const std::string*>(list.at(named, i)));
        } else {
            instance.covered.push_back(&clause.by->text_at(named));
        }
        return not_covered(instance, set_.library->words.groups[*clause.covering], *naming).empty();
    }

    void close(std::size_t rule, const Clause& clause, const Fact& fact, DutyState state) {
        each(rule, clause, fact, is_open, [&](Instance& instance) { shut(instance, state, fact); });
    }

    void end(std::size_t rule, const Clause& clause, const Fact& fact) {
        close(rule, clause, fact, DutyState::ended);
        for (Series& series : series_)
            if (series.rule == rule && all_hold(clause.where, fact.value) &&
                agrees(series.parts, clause, fact))
                series.ended = true;
    }

    void reopen(std::size_t rule, const Clause& clause, const Fact& fact) {
        const auto met = [](const Instance& i) { return i.state == DutyState::met; };
        each(rule, clause, fact, met, [](Instance& instance) {
            instance.state = DutyState::open;
            instance.closed = nullptr;
            instance.count = 0;
            instance.covered.clear();
        });
    }

    void pause(std::size_t rule, const Clause& clause, const Fact& fact) {
        const auto running = [](const Instance& i) { return i.state == DutyState::open; };
        each(rule, clause, fact, running, [&](Instance& instance) {
            instance.state = DutyState::paused;
            instance.halts.push_back({&fact, nullptr, &clause});
        });
    }

    void resume(std::size_t rule, const Clause& clause, const Fact& fact) {
        const auto paused = [](const Instance& i) { return i.state == DutyState::paused; };
        each(rule, clause, fact, paused, [&](Instance& instance) {
            instance.state = DutyState::open;
            instance.halts.back().to = &fact;
        });
    }

    void extend(std::size_t rule, const Clause& clause, const Fact& fact) {
        each(rule, clause, fact, is_open, [&](Instance& instance) {
            instance.gains.push_back({&fact, &clause});
        });
    }

    // --- the period that depends on the latest event of a kind
    // ------------------------------------

    void look(const Trigger& trigger, const Fact& fact) {
        const bool holds = all_hold(set_.watches[trigger.clause].where, fact.value);
        holds_[trigger.clause] = holds ? 1 : 0;
        for (std::size_t i = newest_[trigger.rule]; i != npos; i = instances_[i].previous)
            if (is_open(instances_[i])) instances_[i].when = which_due(trigger.rule);
    }

    [[nodiscard]] std::size_t which_due(std::size_t rule) const {
        const auto& due_when = set_.rules[rule].due_when;
        for (std::size_t i = 0; i < due_when.size(); ++i)
            if (holds_[due_when[i].watch] != 0) return i;
        return npos;
    }

    // --- beginning -------------------------------------------------------------------------------

    void begin(std::size_t rule_index, const Start& start, const Fact& fact) {
        const DutyRule& rule = set_.rules[rule_index];
        if (!may_begin(rule, fact) || !all_hold(start.where, fact.value)) return;
        if (!has_what_it_needs(rule, fact)) return;
        Instance instance{.rule = rule_index, .began = &fact, .start = &start};
        instance.starts_on = today_;
        for (std::size_t i = 0; i < start.parts.size(); ++i)
            if (start.parts[i]) instance.parts[i] = part_of(*start.parts[i], fact.value);
        const Subject& subject = set_.library->words.subjects[rule.subject];
        if (subject.origin != npos &&
            std::ranges::any_of(start.parts, [](const auto& field) { return !field; }))
            look_up_origin(subject, instance);
        if (rule.yearly)
            begin_years(rule, instance);
        else if (start.each || rule.each_group)
            begin_each(rule, instance);
        else
            begin_one(rule, instance);
    }

    // What stands before any adoption begins its years with it; everything else must come after it.
    [[nodiscard]] bool may_begin(const DutyRule& rule, const Fact& fact) const {
        return lies_in(rule.spells, fact.occasion->at) || (rule.yearly && is_standing(rule));
    }
    [[nodiscard]] bool is_standing(const DutyRule& rule) const {
        return set_.library->words.subjects[rule.subject].standing;
    }

    // The day of a year on which a yearly duty begins: its own, or that of the adoption when it was
    // adopted in the course of the year. None when it was not in force.
    [[nodiscard]] std::optional<Date> beginning_in(const DutyRule& rule,
                                                   std::chrono::year year) const {
        const Date own = day_in_year(year, rule.year_day.value.number);
        if (rule.spells.empty() || !is_standing(rule)) return own;
        for (const Spell& spell : rule.spells) {
            const Date begins = std::max(own, china_date(spell.from));
            const bool lasts = !spell.until || begins < china_date(*spell.until);
            if (lasts && year_month_day{begins}.year() == year) return begins;
        }
        return {};
    }

    // Likewise of this year or the first one after it; none when it is not in force any more.
    [[nodiscard]] std::optional<Date> beginning_from(const DutyRule& rule,
                                                     std::chrono::year year) const {
        const auto lasts_beyond = [&](const Spell& spell) {
            return !spell.until || year_month_day{china_date(*spell.until)}.year() > year;
        };
        for (;; ++year) {
            if (const auto begins = beginning_in(rule, year)) return begins;
            if (std::ranges::none_of(rule.spells, lasts_beyond)) return {};
        }
    }

    // Whether one of what must have happened before has.
    [[nodiscard]] bool has_what_it_needs(const DutyRule& rule, const Fact& fact) const {
        if (rule.having.empty()) return true;
        for (const Fact& past : facts_) {
            if (&past == &fact) return false;
            for (const Before& before : rule.having)
                if (past.event == before.event && all_hold(before.where, past.value)) return true;
        }
        return false;
    }

    // The parts that the start event leaves unsaid, from the event the subject came from.
    void look_up_origin(const Subject& subject, Instance& instance) const {
        for (const Fact& fact : facts_) {
            if (&fact == instance.began) return;
            if (fact.event != subject.origin) continue;
            const auto part = [&](std::size_t i) {
                return part_of(subject.origin_fields[i], fact.value);
            };
            bool agrees = true;
            for (std::size_t i = 0; i < subject.needed; ++i)
                agrees = agrees && same(part(i), instance.parts[i]);
            if (!agrees) continue;
            for (std::size_t i = subject.needed; i < instance.start->parts.size(); ++i)
                if (!instance.start->parts[i]) instance.parts[i] = part(i);
        }
    }

    void begin_each(const DutyRule& rule, const Instance& pattern) {
        const Fact* naming = rule.each_group ? latest_[*rule.each_group] : pattern.began;
        if (!naming) return;
        const Field& field = rule.each_group ? set_.library->words.groups[*rule.each_group].field
                                             : *pattern.start->each;
        const void* members = field.value_in(naming->value);
        if (!members) return;
        const ContainerInfo& list = field.type().container;
        const PartValue except = pattern.start->except
                                     ? part_of(*pattern.start->except, pattern.began->value)
                                     : PartValue{};
        for (std::size_t i = 0; i < list.size(members); ++i) {
            Instance instance = pattern;
            PartValue& member = instance.parts[rule.parts.size() - 1];
            member.text = static_cast<const std::string*>(list.at(members, i));
            if (!except.text || !same(member, except)) begin_one(rule, instance);
        }
    }

    void begin_years(const DutyRule& rule, const Instance& pattern) {
        const auto begins = beginning_from(rule, year_month_day{today_}.year());
        if (!begins) return;
        series_.push_back(
            {pattern.rule, pattern.began, pattern.start, pattern.parts, std::max(*begins, today_)});
        unroll(today_);
    }

    void begin_one(const DutyRule& rule, Instance& instance) {
        std::int64_t before = 0;
        for (std::size_t i = newest_[instance.rule]; i != npos; i = instances_[i].previous) {
            if (!std::ranges::equal(instances_[i].parts, instance.parts, same)) continue;
            if (rule.again == Again::never) return;
            if (is_open(instances_[i])) {
                if (rule.again == Again::restart) restart(instances_[i], instance);
                return;
            }
            ++before;
        }
        instance.occurrence = before + 1;
        if (rule.repeats == Cadence::none) return add(instance);
        for (const Series& series : series_)
            if (series.rule == instance.rule && !series.ended &&
                std::ranges::equal(series.parts, instance.parts, same))
                return;
        series_.push_back(
            {instance.rule, instance.began, instance.start, instance.parts, instance.starts_on});
        unroll(today_);
    }

    static void restart(Instance& open, const Instance& anew) {
        open.began = anew.began;
        open.start = anew.start;
        open.starts_on = anew.starts_on;
        open.state = DutyState::open;
        open.count = 0;
        open.covered.clear();
        open.halts.clear();
        open.gains.clear();
    }

    void add(Instance instance) {
        instance.when = which_due(instance.rule);
        instance.previous = newest_[instance.rule];
        newest_[instance.rule] = instances_.size();
        instances_.push_back(std::move(instance));
    }

    // The part-periods of repeated duties, and the years, that have begun by `day`.
    void unroll(Date day) {
        for (Series& series : series_)
            while (!series.ended && series.next <= day) {
                Instance instance{
                    .rule = series.rule, .began = series.began, .start = series.start};
                instance.parts = series.parts;
                instance.starts_on = series.next;
                const DutyRule& rule = set_.rules[series.rule];
                if (rule.yearly) {
                    const auto year = year_month_day{series.next}.year();
                    instance.parts[0] = {.number = static_cast<int>(year)};
                    const auto next = beginning_from(rule, year + std::chrono::years{1});
                    series.ended = !next;
                    series.next = next.value_or(series.next);
                } else {
                    instance.part_from = series.next;
                    series.next = end_of_part(rule.repeats, series.next) + days{1};
                }
                if (!is_past_at_start(rule, instance)) add(std::move(instance));
            }
    }

    // A first part-period or year whose day has gone by already is not owed.
    [[nodiscard]] static bool is_past_at_start(const DutyRule& rule, const Instance& instance) {
        if (rule.due.kind == DueKind::day_of_year)
            return day_in_year(year_month_day{instance.starts_on}.year(),
                               rule.due.quantity.value.number) < instance.starts_on;
        if (rule.due.kind != DueKind::day_of_month) return false;
        const year_month_day end{end_of_part(rule.repeats, *instance.part_from)};
        const std::chrono::day settle{static_cast<unsigned>(rule.due.quantity.value.number)};
        return Date{end.year() / end.month() / settle} < *instance.part_from;
    }

    const RuleSet& set_;
    Horizon horizon_;
    std::vector<Instance> instances_ = {};
    std::vector<Series> series_ = {};
    std::vector<std::size_t> newest_; // by rule
    std::vector<const Fact*> latest_; // by group: the event that named it last
    std::vector<std::uint8_t> holds_; // by watch
    std::span<const Fact> facts_ = {};
    Date today_ = {};
};

} // namespace

std::vector<const std::string*> not_covered(const Instance& instance, const Group& group,
                                            const Fact& naming) {
    const void* named = group.field.value_in(naming.value);
    const ContainerInfo& list = group.field.type().container;
    std::vector<const std::string*> missing;
    for (std::size_t i = 0; named && i < list.size(named); ++i) {
        const auto* member = static_cast<const std::string*>(list.at(named, i));
        if (std::ranges::none_of(instance.covered,
                                 [&](const std::string* seen) { return *seen == *member; }))
            missing.push_back(member);
    }
    return missing;
}

std::vector<Instance> run(const RuleSet& set, std::span<const Fact> facts, Horizon horizon) {
    return Runner{set, horizon}.over(facts);
}

Date day_in_year(std::chrono::year year, std::int64_t month_and_day) {
    return Date{year / std::chrono::month{static_cast<unsigned>(month_and_day / 100)} /
                std::chrono::day{static_cast<unsigned>(month_and_day % 100)}};
}

Date end_of_part(Cadence cadence, Date day) {
    const year_month_day date{day};
    unsigned length = 12;
    if (cadence == Cadence::month) length = 1;
    if (cadence == Cadence::quarter) length = 3;
    if (cadence == Cadence::half_year) length = 6;
    const unsigned month = (unsigned{date.month()} - 1) / length * length + length;
    return Date{date.year() / std::chrono::month{month} / std::chrono::last};
}

} // namespace huiyin::mechanism
