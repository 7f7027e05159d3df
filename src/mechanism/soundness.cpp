#include "mechanism/soundness.hpp"

#include <algorithm>
#include <set>

namespace huiyin::mechanism {
namespace {

// --- gates that wait for each other --------------------------------------------------------------

// Which commands can ever be given where the law and one mechanism are in force.
class Passage {
public:
    Passage(const Library& library, const Mechanism& of) : library_(library) {
        for (const Mechanism& each : library.mechanisms)
            if (each.law || &each == &of)
                for (const Gate& gate : each.gates) gates_.push_back(&gate);
        for (const Gate* gate : gates_) shut_.insert(gate->command);
        while (open_some()) {
        }
    }

    [[nodiscard]] bool is_open(const Gate& gate) const { return !shut_.contains(gate.command); }

private:
    // Whether one more command turned out to be possible.
    bool open_some() {
        return std::erase_if(shut_, [&](std::size_t command) {
                   return std::ranges::all_of(gates_, [&](const Gate* gate) {
                       return gate->command != command ||
                              std::ranges::all_of(gate->needs, [&](const Need& need) {
                                  return can_be_answered(need);
                              });
                   });
               }) > 0;
    }

    [[nodiscard]] bool can_be_answered(const Need& need) const {
        switch (need.kind) {
        case NeedKind::happened: return can_happen(need.clause.event);
        case NeedKind::done: return can_close(need.mechanism, need.duty);
        case NeedKind::done_or_past_due: // Its date passes by itself.
        case NeedKind::running: break;
        }
        return true;
    }

    [[nodiscard]] bool can_close(std::string_view mechanism, std::string_view duty) const {
        const DutyRule* rule = find(mechanism, duty);
        if (rule == nullptr) return true; // Another check says so.
        if (const auto dot = rule->tightens.rfind('.'); dot != std::string::npos)
            return can_close(rule->tightens.substr(0, dot), rule->tightens.substr(dot + 1));
        for (const auto* clauses : {&rule->met_by, &rule->waived_by, &rule->ended_by})
            for (const Clause& clause : *clauses)
                if (can_happen(clause.event)) return true;
        return false;
    }

    // What no command is known to lead to may always happen.
    [[nodiscard]] bool can_happen(EventIndex event) const {
        bool waits = false;
        for (const auto& [command, outcome] : library_.vocabulary.outcomes) {
            if (outcome != event) continue;
            if (!shut_.contains(command)) return true;
            waits = true;
        }
        return !waits;
    }

    [[nodiscard]] const DutyRule* find(std::string_view mechanism, std::string_view duty) const {
        for (const Mechanism& each : library_.mechanisms)
            if (each.id == mechanism)
                for (const DutyRule& rule : each.duties)
                    if (rule.id == duty) return &rule;
        return nullptr;
    }

    const Library& library_;
    std::vector<const Gate*> gates_ = {};
    std::set<std::size_t> shut_ = {}; // not yet seen to be possible
};

void check_gates(const Library& library, const Mechanism& of, std::vector<Complaint>& all) {
    const Passage passage{library, of};
    for (const Gate& gate : of.gates)
        if (!passage.is_open(gate))
            all.push_back({gate.place,
                           {"mechanism.circular_gate",
                            {{"command", library.vocabulary.commands[gate.command].name}}},
                           "mechanism.circular_gate_hint"});
}

// --- duties --------------------------------------------------------------------------------------

bool is_plain(const Clause& clause) { return clause.where.empty(); }

std::set<EventIndex> plain_events(const std::vector<Clause>& clauses) {
    std::set<EventIndex> events;
    for (const Clause& clause : clauses)
        if (is_plain(clause)) events.insert(clause.event);
    return events;
}

// One event cannot discharge a duty and leave it without object.
void check_ends(const Library& library, const DutyRule& rule, std::vector<Complaint>& all) {
    const std::set<EventIndex> met = plain_events(rule.met_by);
    for (const auto* clauses : {&rule.ended_by, &rule.waived_by})
        for (const EventIndex event : plain_events(*clauses))
            if (met.contains(event))
                all.push_back({rule.place,
                               {"mechanism.met_and_ended",
                                {{"event", library.vocabulary.events[event].name}}},
                               "mechanism.met_and_ended_hint"});
}

// Both ask the same of the same people from the same moment on.
bool asks_the_same(const DutyRule& one, const DutyRule& other) {
    const auto starts = [](const DutyRule& rule) {
        std::set<EventIndex> events;
        for (const Start& start : rule.starts)
            if (start.where.empty()) events.insert(start.event);
        return events;
    };
    return one.tightens.empty() && other.tightens.empty() && one.subject == other.subject &&
           one.bearer == other.bearer && one.repeats == other.repeats &&
           one.yearly == other.yearly && one.each_group == other.each_group && one.having.empty() &&
           other.having.empty() && !starts(one).empty() && starts(one) == starts(other) &&
           plain_events(one.met_by).size() == one.met_by.size() &&
           plain_events(one.met_by) == plain_events(other.met_by);
}

void check_twins(const Mechanism& of, std::vector<Complaint>& all) {
    for (std::size_t i = 0; i < of.duties.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (asks_the_same(of.duties[i], of.duties[j]))
                all.push_back({of.duties[i].place,
                               {"mechanism.two_dates",
                                {{"duty", of.duties[i].id},
                                 {"other", of.duties[j].id},
                                 {"place", text_of(of.duties[j].place)}}},
                               "mechanism.two_dates_hint"});
}

// --- veils ---------------------------------------------------------------------------------------

// What falls with an event cannot be lifted by the same.
void check_veil(const Library& library, const Veil& veil, std::vector<Complaint>& all) {
    if (std::ranges::count(veil.hides, veil.until, &Before::event) > 0 && veil.until != npos)
        all.push_back({veil.place,
                       {"mechanism.veil_never_lifts",
                        {{"event", library.vocabulary.events[veil.until].name}}},
                       "mechanism.veil_never_lifts_hint"});
}

// --- scores --------------------------------------------------------------------------------------

const DutyRule* duty_named(const Library& library, const std::string& name) {
    for (const Mechanism& mechanism : library.mechanisms)
        for (const DutyRule& rule : mechanism.duties)
            if (rule.mechanism + '.' + rule.id == name) return &rule;
    return nullptr;
}

// Nobody is at fault who lets a right lapse, or is late with what is only advised.
bool can_be_blamed_for(const DutyRule& rule, ScoreKind kind) {
    if (rule.force == Force::window) return false;
    return rule.force == Force::binding ||
           (kind != ScoreKind::deduction && kind != ScoreKind::veto);
}

bool is_given(const Quantity& quantity) { return !quantity.value.text.empty(); }

// What an indicator is a share of: a duty says it by itself, events do not.
bool says_of_what(const Score& score) {
    const bool a_share = score.kind == ScoreKind::indicator && score.duty.empty();
    return score.among.empty() != a_share;
}

// Together they are worth at least one.
bool has_a_limit_or_none(const Score& score) {
    if (!score.most) return true;
    const bool each_time = score.kind == ScoreKind::deduction || score.kind == ScoreKind::bonus;
    return each_time && score.most->value.number >= score.points.value.number;
}

void check_score(const Library& library, const Score& score, std::vector<Complaint>& all) {
    const auto complain = [&](const char* key, const char* hint) {
        all.push_back({score.place, {key, {{"score", score.id}}}, hint});
    };
    if (score.duty.empty() == score.counts.empty())
        complain("mechanism.score_counts", "mechanism.score_counts_hint");
    else if (!says_of_what(score))
        complain("mechanism.score_among", "mechanism.score_among_hint");
    if (score.kind == ScoreKind::veto) {
        if (is_given(score.points) || score.most)
            complain("mechanism.score_veto", "mechanism.score_veto_hint");
    } else if (score.points.value.number < 1) {
        complain("mechanism.score_points", "mechanism.score_points_hint");
    } else if (!has_a_limit_or_none(score)) {
        complain("mechanism.score_most", "mechanism.score_most_hint");
    }
    const DutyRule* rule = duty_named(library, score.duty);
    if (rule != nullptr && !can_be_blamed_for(*rule, score.kind))
        complain("mechanism.score_of_no_fault", "mechanism.score_of_no_fault_hint");
}

} // namespace

void check_soundness(const Library& library, std::vector<Complaint>& all) {
    for (const Mechanism& mechanism : library.mechanisms) {
        check_gates(library, mechanism, all);
        check_twins(mechanism, all);
        for (const DutyRule& rule : mechanism.duties) check_ends(library, rule, all);
        for (const Veil& veil : mechanism.veils) check_veil(library, veil, all);
        for (const Score& score : mechanism.scores) check_score(library, score, all);
    }
}

} // namespace huiyin::mechanism
