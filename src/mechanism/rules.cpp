#include "mechanism/rules.hpp"

#include "mechanism/reading.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::mechanism {
namespace {

using calendar::WorkCalendar;

// --- values --------------------------------------------------------------------------------------

// A setting as the node it would be in a file.
Node node_of(const std::string& text, ParameterKind kind) {
    Node node;
    node.kind = NodeKind::text;
    node.text = text;
    if (kind == ParameterKind::on_off && (text == "true" || text == "false"))
        node.kind = NodeKind::truth;
    if (kind == ParameterKind::number || kind == ParameterKind::day_of_month) {
        const auto [end, fault] =
            std::from_chars(text.data(), text.data() + text.size(), node.number);
        if (fault == std::errc{} && end == text.data() + text.size()) node.kind = NodeKind::number;
    }
    return node;
}

// Whether `a` is at most `b` whatever the day; two units may be neither more nor less.
bool at_most(const Value& a, const Value& b, ParameterKind kind, const WorkCalendar& calendar) {
    if (kind == ParameterKind::period) {
        const auto order = calendar::compare(a.period, b.period, calendar);
        return order < 0 || order == 0;
    }
    return a.number <= b.number;
}

Failure out_of_bounds(const char* key, const Mechanism& mechanism, const Parameter& parameter,
                      const Value& value, const Value& bound) {
    return invalid(mechanism.id + '.' + parameter.id,
                   {key,
                    {{"parameter", mechanism.id + '.' + parameter.id},
                     {"value", value.text},
                     {"bound", bound.text},
                     {"place", text_of(parameter.place)}}});
}

Result<Value> bounded(const Mechanism& mechanism, const Parameter& parameter, const Value& value,
                      const WorkCalendar& calendar) {
    if (parameter.most && !at_most(value, *parameter.most, parameter.kind, calendar))
        return out_of_bounds(parameter.hard ? "mechanism.loosens_law" : "mechanism.above_bound",
                             mechanism, parameter, value, *parameter.most);
    if (parameter.least && !at_most(*parameter.least, value, parameter.kind, calendar))
        return out_of_bounds("mechanism.below_bound", mechanism, parameter, value,
                             *parameter.least);
    return value;
}

Result<Value> value_of(const Mechanism& mechanism, const Parameter& parameter,
                       const std::string& text, const WorkCalendar& calendar) {
    Notes notes{mechanism.file};
    const auto value = read_value(node_of(text, parameter.kind), parameter, notes);
    if (!value)
        return invalid(mechanism.id + '.' + parameter.id, notes.complaints().front().message);
    return bounded(mechanism, parameter, *value, calendar);
}

Result<Values> values_of(const Library& library, const Adoption& adoption, Values values,
                         const WorkCalendar& calendar) {
    for (const Setting& setting : adoption.settings) {
        const std::string name = setting.mechanism + '.' + setting.parameter;
        const Mechanism* mechanism = find_mechanism(library, setting.mechanism);
        const std::size_t found =
            mechanism ? find_id(mechanism->parameters, setting.parameter) : npos;
        if (found == npos) return invalid(name, {"mechanism.no_such_parameter", {{"found", name}}});
        const auto value =
            value_of(*mechanism, mechanism->parameters[found], setting.value, calendar);
        if (!value) return Failure{value.error()};
        values[{setting.mechanism, setting.parameter}] = *value;
    }
    return values;
}

// --- rules ---------------------------------------------------------------------------------------

void fill(Quantity& quantity, const std::string& mechanism, const Values& values) {
    if (!quantity.parameter.empty()) quantity.value = values.at({mechanism, quantity.parameter});
}

void fill(DutyRule& rule, const Values& values) {
    fill(rule.due.quantity, rule.mechanism, values);
    fill(rule.year_day, rule.mechanism, values);
    for (DueWhen& when : rule.due_when) fill(when.quantity, rule.mechanism, values);
    if (rule.cap) fill(*rule.cap, rule.mechanism, values);
    if (rule.warn) fill(*rule.warn, rule.mechanism, values);
    for (std::vector<Clause>* clauses : {&rule.met_by, &rule.extended_by})
        for (Clause& clause : *clauses) {
            fill(clause.count, rule.mechanism, values);
            if (clause.for_period) fill(*clause.for_period, rule.mechanism, values);
        }
}

// How the congress took a mechanism, or nothing when it never did.
std::optional<Adopted> taken(const Mechanism& mechanism, const Adoption& adoption) {
    if (mechanism.law) return Adopted{mechanism.id};
    const auto found = std::ranges::find(adoption.mechanisms, mechanism.id, &Adopted::mechanism);
    return found == adoption.mechanisms.end() ? std::nullopt : std::optional{*found};
}

std::string name_of(const DutyRule& rule) { return rule.mechanism + '.' + rule.id; }

const DutyRule* rule_named(const std::vector<DutyRule>& rules, std::string_view name) {
    for (const DutyRule& rule : rules)
        if (name_of(rule) == name) return &rule;
    return nullptr;
}

Failure loosens(const DutyRule& rule, const Period& period, const DutyRule& other,
                const Period& bound) {
    return invalid(name_of(rule), {"mechanism.loosens_duty",
                                   {{"duty", name_of(rule)},
                                    {"value", calendar::text_of(period)},
                                    {"place", text_of(rule.due_place)},
                                    {"bound", calendar::text_of(bound)},
                                    {"bound_place", text_of(other.due_place)}}});
}

bool is_within(const Period& a, const Period& b, const WorkCalendar& calendar) {
    const auto order = calendar::compare(a, b, calendar);
    return order < 0 || order == 0;
}

// The other duty with this one's name and earlier date. The text conditions of two `due_when` are
// matched by their order.
Result<DutyRule> tightened(const DutyRule& rule, const DutyRule& other,
                           const WorkCalendar& calendar) {
    const auto is_longer = [&](const Period& a, const Period& b) {
        return !is_within(a, b, calendar);
    };
    DutyRule merged = other;
    if (other.due.kind == DueKind::period &&
        is_longer(rule.due.quantity.value.period, other.due.quantity.value.period))
        return loosens(rule, rule.due.quantity.value.period, other,
                       other.due.quantity.value.period);
    merged.due = rule.due;
    for (std::size_t i = 0; i < rule.due_when.size(); ++i) {
        const Period& period = rule.due_when[i].quantity.value.period;
        const Period& bound = i < other.due_when.size() ? other.due_when[i].quantity.value.period
                                                        : other.due.quantity.value.period;
        if (is_longer(period, bound)) return loosens(rule, period, other, bound);
    }
    if (!rule.due_when.empty()) merged.due_when = rule.due_when;
    merged.mechanism = rule.mechanism;
    merged.id = rule.id;
    merged.title = rule.title;
    merged.why = rule.why;
    merged.article = rule.article;
    merged.place = rule.place;
    merged.due_place = rule.due_place;
    if (rule.warn) merged.warn = rule.warn;
    if (!rule.ladder.empty()) merged.ladder = rule.ladder;
    return merged;
}

// Of several that tighten one duty the earliest date stands.
Result<void> tighten(std::vector<DutyRule>& rules, const std::vector<DutyRule>& tightening,
                     const WorkCalendar& calendar) {
    const std::vector<DutyRule> bare = rules;
    for (const DutyRule& rule : tightening) {
        const DutyRule* other = rule_named(bare, rule.tightens);
        if (!other)
            return invalid(name_of(rule),
                           {"mechanism.tightens_nothing",
                            {{"duty", rule.tightens}, {"place", text_of(rule.place)}}});
        auto merged = tightened(rule, *other, calendar);
        if (!merged) return Failure{merged.error()};
        merged->tightens = rule.tightens;
        DutyRule& so_far = rules[static_cast<std::size_t>(other - bare.data())];
        if (so_far.tightens.empty() ||
            !is_within(so_far.due.quantity.value.period, rule.due.quantity.value.period, calendar))
            so_far = std::move(*merged);
    }
    return {};
}

Result<std::vector<DutyRule>> rules_of(const Library& library, const Adoption& adoption,
                                       const Values& values, const WorkCalendar& calendar) {
    std::vector<DutyRule> rules;
    std::vector<DutyRule> tightening;
    for (const Mechanism& mechanism : library.mechanisms) {
        const auto adopted = taken(mechanism, adoption);
        if (!adopted) continue;
        for (DutyRule rule : mechanism.duties) {
            fill(rule, values);
            if (rule.tightens.empty()) {
                rule.spells = adopted->spells;
                rules.push_back(std::move(rule));
            } else if (adopted->in_force) {
                tightening.push_back(std::move(rule));
            }
        }
    }
    if (auto done = tighten(rules, tightening, calendar); !done) return Failure{done.error()};
    return rules;
}

// A gate that waits for a duty waits for the one that tightens it.
void point_gates_to(const DutyRule& rule, std::vector<Gate>& gates) {
    for (Gate& gate : gates)
        for (Need& need : gate.needs)
            if (need.mechanism + '.' + need.duty == rule.tightens) {
                need.mechanism = rule.mechanism;
                need.duty = rule.id;
            }
}

// --- triggers ------------------------------------------------------------------------------------

class Wiring {
public:
    explicit Wiring(RuleSet& set) : set_(set) {
        set_.triggers.resize(set_.library->vocabulary.events.size());
    }

    void wire() {
        for (rule_ = 0; rule_ < set_.rules.size(); ++rule_) {
            DutyRule& rule = set_.rules[rule_];
            for (DueWhen& when : rule.due_when) when.watch = watch(when);
            on(rule.met_by, Effect::meet);
            on(rule.waived_by, Effect::waive);
            on(rule.ended_by, Effect::end);
            on(rule.reopened_by, Effect::reopen);
            on(rule.paused_by, Effect::pause);
            on(rule.resumed_by, Effect::resume);
            on(rule.extended_by, Effect::extend);
            on(rule.starts, Effect::start);
        }
        for (auto& triggers : set_.triggers)
            std::ranges::stable_sort(triggers, {}, &Trigger::effect);
    }

private:
    template <class Clauses>
    void on(const Clauses& clauses, Effect effect) {
        for (std::size_t i = 0; i < clauses.size(); ++i)
            set_.triggers[clauses[i].event].push_back({effect, rule_, i});
    }

    std::size_t watch(const DueWhen& when) {
        set_.watches.push_back({when.event, when.where});
        const std::size_t place = set_.watches.size() - 1;
        set_.triggers[when.event].push_back({Effect::watch, rule_, place});
        return place;
    }

    RuleSet& set_;
    std::size_t rule_ = 0;
};

// What is looked for in a text and what it is scored by; what was ended is not any more.
void add_entrance(RuleSet& set, const Mechanism& mechanism, const Values& values) {
    for (Check check : mechanism.checks) {
        fill(check.limit, mechanism.id, values);
        set.checks.push_back(std::move(check));
    }
    for (ScoredBy criterion : mechanism.criteria) {
        fill(criterion.points, mechanism.id, values);
        set.criteria.push_back(std::move(criterion));
    }
}

// Gates, veils and papers that send themselves. What was ended bars and sends nothing any more.
void add_what_is_no_duty(RuleSet& set, const Adoption& adoption, const Values& values) {
    for (const Mechanism& mechanism : set.library->mechanisms) {
        const auto adopted = taken(mechanism, adoption);
        if (!adopted) continue;
        if (adopted->in_force) add_entrance(set, mechanism, values);
        if (adopted->in_force)
            set.gates.insert(set.gates.end(), mechanism.gates.begin(), mechanism.gates.end());
        for (Chase chase : mechanism.chases) {
            if (!adopted->in_force) break;
            fill(chase.after, mechanism.id, values);
            fill(chase.answer_within, mechanism.id, values);
            set.chases.push_back(std::move(chase));
        }
        for (const Veil& veil : mechanism.veils) set.veils.push_back({veil, adopted->spells});
    }
}

} // namespace

const DutyRule* RuleSet::find(std::string_view mechanism, std::string_view duty) const {
    for (const DutyRule& rule : rules)
        if (rule.mechanism == mechanism && rule.id == duty) return &rule;
    return nullptr;
}

Result<Values> standard_values(const Library& library, const WorkCalendar& calendar) {
    Values values;
    for (const Mechanism& mechanism : library.mechanisms)
        for (const Parameter& parameter : mechanism.parameters) {
            const auto value = bounded(mechanism, parameter, parameter.standard, calendar);
            if (!value) return Failure{value.error()};
            values[{mechanism.id, parameter.id}] = *value;
        }
    return values;
}

Result<RuleSet> adopt(std::shared_ptr<const Library> library, const Adoption& adoption,
                      const WorkCalendar& calendar) {
    auto standards = standard_values(*library, calendar);
    if (!standards) return Failure{standards.error()};
    return adopt(std::move(library), adoption, *std::move(standards), calendar);
}

Result<RuleSet> adopt(std::shared_ptr<const Library> library, const Adoption& adoption,
                      Values standards, const WorkCalendar& calendar) {
    for (const Adopted& adopted : adoption.mechanisms)
        if (!find_mechanism(*library, adopted.mechanism))
            return invalid(adopted.mechanism,
                           {"mechanism.no_such_mechanism", {{"found", adopted.mechanism}}});
    const auto values = values_of(*library, adoption, std::move(standards), calendar);
    if (!values) return Failure{values.error()};
    auto rules = rules_of(*library, adoption, *values, calendar);
    if (!rules) return Failure{rules.error()};

    RuleSet set{.library = std::move(library), .rules = std::move(*rules)};
    add_what_is_no_duty(set, adoption, *values);
    for (const DutyRule& rule : set.rules)
        if (!rule.tightens.empty()) point_gates_to(rule, set.gates);
    Wiring{set}.wire();
    return set;
}

} // namespace huiyin::mechanism
