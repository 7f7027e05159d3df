#include "mechanism/veils.hpp"

namespace huiyin::mechanism {
namespace {

bool falls(const Veiling& veiling, const Fact& fact) {
    return lies_in(veiling.spells, fact.occasion->at) &&
           std::ranges::any_of(veiling.veil.hides, [&](const Before& hidden) {
               return hidden.event == fact.event && all_hold(hidden.where, fact.value);
           });
}

bool hides(const Veiling& veiling, std::span<const Fact> facts) {
    bool hidden = false;
    for (const Fact& fact : facts) {
        if (falls(veiling, fact)) hidden = true;
        if (fact.event == veiling.veil.until) hidden = false;
    }
    return hidden;
}

} // namespace

std::set<std::string> hidden_from(const RuleSet& rules, std::span<const Fact> facts) {
    std::set<std::string> roles;
    for (const Veiling& veiling : rules.veils)
        if (hides(veiling, facts))
            for (const std::size_t role : veiling.veil.from)
                roles.insert(rules.library->words.roles[role].id);
    return roles;
}

} // namespace huiyin::mechanism
