#include "app/replay.hpp"

#include "app/codec.hpp"
#include "app/duties.hpp"
#include "app/duty_views.hpp"
#include "app/loaded_activity.hpp"

#include <algorithm>
#include <set>
#include <thread>

namespace huiyin::app {
namespace {

using std::chrono::days;

// A duty that begins on the last day may fall due a year later.
constexpr days looked_ahead{400};

// --- the rules as they would have been -----------------------------------------------------------

directory::RecordedEvent at_start(Date day, directory::Event event) {
    return {.version = 0, .occasion = {.at = start_of(day)}, .event = std::move(event)};
}

// The history of the congress with what is tried put in on the first day, before all else.
std::vector<directory::RecordedEvent> history_with(const CongressView& view, const ReplayAsk& ask) {
    std::vector<directory::RecordedEvent> history;
    const auto first_after = std::ranges::find_if(view.events, [&](const auto& happened) {
        return happened.occasion.at >= start_of(ask.from);
    });
    history.assign(view.events.begin(), first_after);
    for (const directory::ParameterValue& value : ask.values)
        history.push_back(at_start(ask.from, directory::ParameterSet{value}));
    for (const Line<100>& mechanism : ask.mechanisms)
        history.push_back(
            at_start(ask.from, directory::MechanismAdopted{mechanism, {}, {"replay"}}));
    const auto is_overruled = [&](const directory::RecordedEvent& happened) {
        const auto* set = std::get_if<directory::ParameterSet>(&happened.event);
        return set && std::ranges::any_of(ask.values, [&](const auto& value) {
                   return value.mechanism == set->parameter.mechanism &&
                          value.parameter == set->parameter.parameter;
               });
    };
    std::copy_if(first_after, view.events.end(), std::back_inserter(history),
                 [&](const auto& happened) { return !is_overruled(happened); });
    return history;
}

Result<RuleBook> tried_rules(const CongressView& view, const ReplayAsk& ask) {
    if (ask.until < ask.from) return invalid("until", "app.replay_ends_before_it_begins");
    for (std::size_t i = 0; i < ask.mechanisms.size(); ++i)
        if (directory::find_mechanism(view.directory, ask.mechanisms[i].value))
            return invalid("mechanisms." + std::to_string(i), "directory.mechanism_in_force");
    return rule_book(view.rules.mechanisms, history_with(view, ask), view.calendar);
}

// Whether what is tried changes anything about a duty; all of them when nothing is tried.
bool is_concerned(const ReplayAsk& ask, const mechanism::DutyRule& rule) {
    if (ask.mechanisms.empty() && ask.values.empty()) return true;
    const auto is_its = [&](const Line<100>& mechanism) {
        return mechanism.value == rule.mechanism ||
               rule.tightens.starts_with(mechanism.value + '.');
    };
    return std::ranges::any_of(ask.mechanisms, is_its) ||
           std::ranges::any_of(ask.values,
                               [&](const auto& value) { return is_its(value.mechanism); });
}

// --- figures -------------------------------------------------------------------------------------

using FigureNames = std::map<std::pair<std::string, std::string>, std::uint16_t>;

Bilingual title_of_role(const mechanism::Library& library, std::size_t role) {
    return bilingual(library.words.roles[role].title);
}

// One per duty that is concerned, in the order of the newest edition's rules and then the others'.
void add_figures(const ReplayAsk& ask, const RuleBook& book, std::vector<ReplayFigure>& figures,
                 FigureNames& names) {
    for (auto edition = book.editions.rbegin(); edition != book.editions.rend(); ++edition)
        for (const mechanism::DutyRule& rule : edition->rules->rules) {
            if (!is_concerned(ask, rule) || rule.force == mechanism::Force::window) continue;
            const auto place = static_cast<std::uint16_t>(figures.size());
            if (!names.emplace(std::pair{rule.mechanism, rule.id}, place).second) continue;
            // Beside an earlier date stands the duty that it tightens.
            if (const auto dot = rule.tightens.rfind('.'); dot != std::string::npos)
                names.emplace(
                    std::pair{rule.tightens.substr(0, dot), rule.tightens.substr(dot + 1)}, place);
            const mechanism::Library& library = *edition->rules->library;
            figures.push_back({.mechanism = {rule.mechanism},
                               .duty = {rule.id},
                               .title = bilingual(rule.title),
                               .role = {library.words.roles[rule.bearer].id},
                               .role_title = title_of_role(library, rule.bearer)});
        }
}

Fate fate_of(const mechanism::Duty& duty, Date on) {
    using mechanism::DutyState;
    const Date due = duty.due_on.value_or(standing_still);
    if (duty.state == DutyState::met) return duty.closed_on > due ? Fate::late : Fate::in_time;
    if (duty.state == DutyState::waived || duty.state == DutyState::ended)
        return duty.closed_on > due ? Fate::late : Fate::let_off;
    return on > due ? Fate::late : Fate::open;
}

void count(ReplayCount& total, Fate fate) {
    ++total.asked;
    switch (fate) {
    case Fate::in_time: ++total.in_time; return;
    case Fate::late: ++total.late; return;
    case Fate::open: ++total.open; return;
    case Fate::let_off: ++total.let_off; return;
    }
}

Date monday_of(Date day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

// --- reading -------------------------------------------------------------------------------------

std::optional<Instant> assigned_at(const std::vector<suggestion::RecordedEvent>& events) {
    for (const suggestion::RecordedEvent& happened : events)
        if (std::holds_alternative<suggestion::Assigned>(happened.event))
            return happened.occasion.at;
    return {};
}

struct Plan {
    const ReplayAsk& ask;
    const ReplayOptions& options;
    const CongressView& view;
    const RuleBook& tried;
    const FigureNames& names;
    std::size_t figures = 0;
};

// What one thread has found.
struct Found {
    std::int64_t events = 0;
    std::vector<ReplayCount> replayed = {}; // by figure
    std::vector<ReplayCount> really = {};
    std::vector<CaseId> cases = {};
    std::vector<ReplayedDuty> duties = {};
};

class Reader {
public:
    Reader(Store& store, const Plan& plan) : store_(store), plan_(plan) {
        found_.replayed.resize(plan.figures);
        found_.really.resize(plan.figures);
    }

    void read(const CaseId& id) {
        std::vector<suggestion::RecordedEvent> events;
        for (const StoredEvent& stored : store_.read(StreamId{id.value}, 0))
            events.push_back(restored<suggestion::Event>(stored));
        found_.events += std::ssize(events);
        const auto facts =
            mechanism::facts_of<suggestion::Event>(events, plan_.view.rules.mechanisms.case_events);
        const auto at = assigned_at(events);
        const std::size_t before = found_.duties.size();
        each_duty(edition_for(plan_.tried, at), facts,
                  [&](std::uint16_t figure, Fate fate, Date due) {
                      count(found_.replayed[figure], fate);
                      found_.duties.push_back(
                          {static_cast<std::uint32_t>(found_.cases.size()), figure, fate, due});
                  });
        if (found_.duties.size() > before) found_.cases.push_back(id);
        each_duty(
            edition_for(plan_.view.rules, at), facts,
            [&](std::uint16_t figure, Fate fate, Date) { count(found_.really[figure], fate); });
    }

    Found end() && { return std::move(found_); }

private:
    template <class Give>
    void each_duty(const Edition& edition, std::span<const mechanism::Fact> facts, Give give) {
        const mechanism::Horizon horizon{std::max(plan_.options.on, plan_.ask.until) +
                                         looked_ahead};
        for (const mechanism::Duty& duty :
             mechanism::duties(*edition.rules, plan_.view.calendar, facts, horizon)) {
            if (duty.starts_on < plan_.ask.from || duty.starts_on > plan_.ask.until) continue;
            const auto figure = plan_.names.find({duty.mechanism, duty.duty});
            if (figure == plan_.names.end()) continue;
            give(figure->second, fate_of(duty, plan_.options.on),
                 duty.due_on.value_or(standing_still));
        }
    }

    Store& store_;
    const Plan& plan_;
    Found found_ = {};
};

// Tells how far it is, and asks whether to go on.
bool is_told_to_stop(const ReplayOptions& options, std::size_t done, std::size_t total) {
    if (options.at) options.at(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
    return options.stop && options.stop();
}

// Every thread takes the next case that nobody has taken. Empty when it was told to stop.
std::vector<Found> read_all(Store& store, const Plan& plan, const std::vector<CaseId>& cases) {
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    std::vector<Found> found(std::max(1U, plan.options.threads));

    const auto work = [&](std::size_t place) {
        Reader reader{store, plan};
        for (std::size_t i = next++; i < cases.size() && !stopped; i = next++) {
            if (place == 0 && is_told_to_stop(plan.options, i, cases.size())) stopped = true;
            reader.read(cases[i]);
        }
        found[place] = std::move(reader).end();
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t place = 1; place < found.size(); ++place) others.emplace_back(work, place);
        work(0);
    }
    if (stopped) found.clear();
    return found;
}

// --- putting it together -------------------------------------------------------------------------

ReplayCount& operator+=(ReplayCount& total, const ReplayCount& more) {
    total.asked += more.asked;
    total.in_time += more.in_time;
    total.late += more.late;
    total.open += more.open;
    total.let_off += more.let_off;
    return total;
}

void add_weeks(Replay& replayed) {
    std::map<std::pair<std::string, Date>, ReplayWeek> weeks;
    for (const ReplayedDuty& duty : replayed.duties) {
        if (duty.due_on == standing_still || duty.fate == Fate::let_off) continue;
        const std::string& role = replayed.report.figures[duty.figure].role.value;
        ReplayWeek& week = weeks[{role, monday_of(duty.due_on)}];
        ++week.due;
        week.late += duty.fate == Fate::late ? 1 : 0;
    }
    for (auto& [key, week] : weeks) {
        week.role = {key.first};
        week.monday = key.second;
        replayed.report.weeks.push_back(std::move(week));
    }
}

void add(Replay& to, Found found) {
    const auto first = static_cast<std::uint32_t>(to.cases.size());
    to.cases.insert(to.cases.end(), found.cases.begin(), found.cases.end());
    for (ReplayedDuty duty : found.duties) {
        duty.of_case += first;
        to.duties.push_back(duty);
    }
    to.report.events += found.events;
    for (std::size_t i = 0; i < to.report.figures.size(); ++i) {
        to.report.figures[i].replayed += found.replayed[i];
        to.report.figures[i].really += found.really[i];
    }
}

// The same whichever thread read which case.
void put_in_order(Replay& replayed) {
    std::vector<std::uint32_t> order(replayed.cases.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {},
                      [&](std::uint32_t i) -> const CaseId& { return replayed.cases[i]; });
    std::vector<std::uint32_t> place(order.size());
    std::vector<CaseId> cases;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        cases.push_back(std::move(replayed.cases[order[i]]));
    }
    replayed.cases = std::move(cases);
    for (ReplayedDuty& duty : replayed.duties) duty.of_case = place[duty.of_case];
    std::ranges::stable_sort(replayed.duties, {}, &ReplayedDuty::of_case);
}

} // namespace

Result<void> check_replay(const Congresses& congresses, const ReplayAsk& ask) {
    const auto view = congresses.find(ask.congress);
    if (!view) return not_found("app.no_such_congress");
    const auto tried = tried_rules(*view, ask);
    if (!tried) return Failure{tried.error()};
    return {};
}

Result<Replay> replay(Store& store, const Congresses& congresses, const ReplayAsk& ask,
                      const ReplayOptions& options) {
    const auto view = congresses.find(ask.congress);
    if (!view) return not_found("app.no_such_congress");
    const auto tried = tried_rules(*view, ask);
    if (!tried) return Failure{tried.error()};

    Replay replayed{.report = {.asked = ask, .on = options.on}};
    FigureNames names;
    add_figures(ask, *tried, replayed.report.figures, names);
    add_figures(ask, view->rules, replayed.report.figures, names);
    const auto cases = case_streams(store, ask.congress);
    const Plan plan{ask, options, *view, *tried, names, replayed.report.figures.size()};
    for (Found& found : read_all(store, plan, cases)) add(replayed, std::move(found));
    if (options.stop && options.stop()) return refused("app.replay_stopped");
    put_in_order(replayed);
    add_weeks(replayed);
    replayed.report.cases = std::ssize(cases);
    replayed.report.cases_concerned = std::ssize(replayed.cases);
    return replayed;
}

} // namespace huiyin::app
