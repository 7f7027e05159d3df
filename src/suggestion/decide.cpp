#include "suggestion/rules.hpp"

namespace huiyin::suggestion {

std::optional<Error> barrier(const Case& current, const Command& command, const Occasion& occasion,
                             const Context& context) {
    const rules::Scene scene{occasion, context};
    return std::visit([&](const auto& asked) { return rules::bar(current, asked, scene); },
                      command);
}

Result<std::vector<Event>> decide(const Case& current, const Command& command,
                                  const Occasion& occasion, const Context& context) {
    if (auto why = barrier(current, command, occasion, context)) return Failure{*why};
    const rules::Scene scene{occasion, context};
    return std::visit(
        [&](const auto& asked) -> Result<std::vector<Event>> {
            return rules::rule(current, asked, scene).result();
        },
        command);
}

} // namespace huiyin::suggestion
