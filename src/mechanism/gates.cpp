#include "mechanism/gates.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

std::optional<std::int64_t> number_in(const About& about, std::string_view name) {
    for (const auto& [field, number] : about)
        if (field == name) return number;
    return std::nullopt;
}

bool concerns(const Duty& duty, const Need& need, const About& about) {
    if (duty.duty != need.duty || duty.mechanism != need.mechanism) return false;
    return std::ranges::all_of(need.same, [&](const std::string& field) {
        const auto wanted = number_in(about, field);
        const auto has = number_of(duty, field);
        return !wanted || !has || *wanted == *has;
    });
}

bool has_happened(const Need& need, const About& about, std::span<const Fact> facts) {
    return std::ranges::any_of(facts, [&](const Fact& fact) {
        if (fact.event != need.clause.event || !all_hold(need.clause.where, fact.value))
            return false;
        return std::ranges::all_of(need.clause.same, [&](const Link& link) {
            const auto wanted = number_in(about, need.same[link.part]);
            const void* value = link.field.value_in(fact.value);
            return !wanted || (value && link.field.number_at(value) == *wanted);
        });
    });
}

class Gatekeeper {
public:
    Gatekeeper(const About& about, std::span<const Duty> duties, std::span<const Fact> facts,
               Date today)
        : about_(about), duties_(duties), facts_(facts), today_(today) {}

    // Whether a need is answered; if not, adds the duties it waits for.
    bool answers(const Need& need, std::vector<const Duty*>& waits_for) const {
        if (need.kind == NeedKind::happened) return has_happened(need, about_, facts_);
        if (need.kind == NeedKind::running)
            return std::ranges::any_of(duties_, [&](const Duty& duty) {
                return concerns(duty, need, about_) && duty.is_open() && !is_past(duty);
            });
        const std::size_t before = waits_for.size();
        for (const Duty& duty : duties_) {
            if (!concerns(duty, need, about_) || !duty.is_open()) continue;
            if (need.kind == NeedKind::done_or_past_due && is_past(duty)) continue;
            waits_for.push_back(&duty);
        }
        return waits_for.size() == before;
    }

private:
    [[nodiscard]] bool is_past(const Duty& duty) const {
        return duty.due_on && today_ > *duty.due_on;
    }

    const About& about_;
    std::span<const Duty> duties_;
    std::span<const Fact> facts_;
    Date today_;
};

bool bars(const RuleSet& set, const Gate& gate, std::string_view command) {
    return set.library->vocabulary.commands[gate.command].name == command;
}

// What the members are for each of whom a duty of the rule stands, or all of whom it has to cover;
// nullptr when it waits for nobody in particular.
const TypeInfo* kind_of_members(const RuleSet& set, const DutyRule& rule) {
    const auto member = [&](std::size_t group) {
        return &set.library->words.groups[group].field.type().element();
    };
    if (rule.each_group) return member(*rule.each_group);
    for (const Start& start : rule.starts)
        if (start.each) return &start.each->type().element();
    for (const Clause& clause : rule.met_by)
        if (clause.covering) return member(*clause.covering);
    return nullptr;
}

void add_awaited(std::vector<Awaited>& all, const RuleSet& set, const Duty& duty) {
    const DutyRule* rule = set.find(duty.mechanism, duty.duty);
    const TypeInfo* kind = rule ? kind_of_members(set, *rule) : nullptr;
    if (!kind) return;
    auto found = std::ranges::find_if(all, [&](const Awaited& other) {
        return other.mechanism == duty.mechanism && other.duty == duty.duty;
    });
    if (found == all.end())
        found = all.insert(all.end(), Awaited{duty.mechanism, duty.duty, rule->title, kind, {}});
    const auto add = [&](const std::string& id) {
        if (std::ranges::count(found->whom, id) == 0) found->whom.push_back(id);
    };
    std::ranges::for_each(duty.lacks, add);
    const bool stands_for_each =
        rule->parts.size() > set.library->words.subjects[rule->subject].fields.size();
    if (stands_for_each) add(duty.subject.back().id);
}

Blocked blocked(const RuleSet& set, const Gate& gate, const std::vector<const Duty*>& waits_for) {
    Blocked why{.mechanism = gate.mechanism, .gate = gate.id, .message = gate.message};
    for (const Duty* duty : waits_for) {
        why.waits_for.push_back(duty->key);
        add_awaited(why.awaited, set, *duty);
    }
    return why;
}

} // namespace

About about(const TypeInfo& command, const void* value) {
    About numbers;
    for (const FieldInfo& field : command.fields)
        if (field.type().kind == Kind::integer)
            numbers.emplace_back(field.name, *static_cast<const std::int64_t*>(field.in(value)));
    return numbers;
}

bool is_gated(const RuleSet& set, std::string_view command) {
    return std::ranges::any_of(set.gates,
                               [&](const Gate& gate) { return bars(set, gate, command); });
}

std::optional<Blocked> blocked_by(const RuleSet& set, const Attempt& attempt,
                                  std::span<const Duty> duties, std::span<const Fact> facts,
                                  Date today) {
    const Gatekeeper keeper{attempt.about, duties, facts, today};
    for (const Gate& gate : set.gates) {
        if (!bars(set, gate, attempt.command)) continue;
        std::vector<const Duty*> waits_for;
        bool open = true;
        for (const Need& need : gate.needs) open = keeper.answers(need, waits_for) && open;
        if (!open) return blocked(set, gate, waits_for);
    }
    return std::nullopt;
}

} // namespace huiyin::mechanism
