#include "directory/rules.hpp"

namespace huiyin::directory {

// A command without a rule does not compile.
Result<std::vector<Event>> decide(const Directory& state, const Command& command,
                                  const Occasion& occasion) {
    if (!state.congress && !std::holds_alternative<FoundCongress>(command))
        return refused("directory.not_founded");
    return std::visit([&](const auto& c) { return rule(state, c, occasion); }, command);
}

} // namespace huiyin::directory
