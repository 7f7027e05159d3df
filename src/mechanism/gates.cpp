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
    bool answers(const Need& need, std::vector<std::string>& waits_for) const {
        if (need.kind == NeedKind::happened) return has_happened(need, about_, facts_);
        if (need.kind == NeedKind::running)
            return std::ranges::any_of(duties_, [&](const Duty& duty) {
                return concerns(duty, need, about_) && duty.is_open() && !is_past(duty);
            });
        const std::size_t before = waits_for.size();
        for (const Duty& duty : duties_) {
            if (!concerns(duty, need, about_) || !duty.is_open()) continue;
            if (need.kind == NeedKind::done_or_past_due && is_past(duty)) continue;
            waits_for.push_back(duty.key);
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

} // namespace

About about(const TypeInfo& command, const void* value) {
    About numbers;
    for (const FieldInfo& field : command.fields)
        if (field.type().kind == Kind::integer)
            numbers.emplace_back(field.name, *static_cast<const std::int64_t*>(field.in(value)));
    return numbers;
}

std::optional<Blocked> blocked_by(const RuleSet& set, std::string_view command, const About& about,
                                  std::span<const Duty> duties, std::span<const Fact> facts,
                                  Date today) {
    const Gatekeeper keeper{about, duties, facts, today};
    for (const Gate& gate : set.gates) {
        if (set.library->vocabulary.commands[gate.command].name != command) continue;
        std::vector<std::string> waits_for;
        bool open = true;
        for (const Need& need : gate.needs) open = keeper.answers(need, waits_for) && open;
        if (!open) return Blocked{gate.mechanism, gate.id, gate.message, std::move(waits_for)};
    }
    return std::nullopt;
}

} // namespace huiyin::mechanism
