#include "app/gates.hpp"

#include "access/sight.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using mechanism::Awaited;

// Who has not rated yet is as much as how somebody rated.
void leave_out_ballots(std::vector<Awaited>& awaited, const CongressView& view,
                       const LoadedCase& loaded, const AtGate& here) {
    if (access::sight(here.actor, loaded.state).ballots == access::Ballots::always) return;
    std::erase_if(awaited, [&](const Awaited& duty) {
        const auto* rule = rules(view, loaded).find(duty.mechanism, duty.duty);
        return rule != nullptr && is_ballot(view, *rule);
    });
}

// A line for each duty: its title and, where they may be known, the names after it.
std::string awaited_lines(const std::vector<Awaited>& awaited, const LoadedCase& loaded,
                          const AtGate& here, std::string mechanism::Bilingual::*language) {
    const bool shown = access::sight(here.actor, loaded.state).proposers == access::Names::shown;
    std::string lines;
    for (const Awaited& duty : awaited) {
        lines += (lines.empty() ? "" : "\n") + duty.title.*language;
        if (shown || duty.kind->name != type_of<DeputyId>().name)
            for (const std::string& id : duty.whom) lines += '\t' + here.names.of(*duty.kind, id);
    }
    return lines;
}

} // namespace

mechanism::About about(const access::Target& target) {
    mechanism::About numbers;
    const auto add = [&](const char* name, const std::optional<std::int64_t>& number) {
        if (number) numbers.emplace_back(name, *number);
    };
    add("strand", target.strand);
    add("promise", target.promise);
    add("contact", target.contact);
    add("rectification", target.rectification);
    add("paper", target.paper);
    add("talk", target.talk);
    add("reading", target.reading);
    return numbers;
}

std::optional<Sentence> shut_gate(const CongressView& view, const LoadedCase& loaded,
                                  const Reckoned& reckoned, const mechanism::Attempt& attempt,
                                  const AtGate& here) {
    auto blocked = mechanism::blocked_by(rules(view, loaded), attempt, reckoned.duties,
                                         reckoned.facts, here.today);
    if (!blocked) return {};
    leave_out_ballots(blocked->awaited, view, loaded, here);
    // The words are the mechanism's own, in both languages; the edge picks one.
    Sentence why{"app.gate", {{"zh", blocked->message.zh}, {"en", blocked->message.en}}};
    if (blocked->awaited.empty()) return why;
    using mechanism::Bilingual;
    why.key = "app.gate_awaits";
    why.gaps.emplace_back("zh_awaited",
                          awaited_lines(blocked->awaited, loaded, here, &Bilingual::zh));
    why.gaps.emplace_back("en_awaited",
                          awaited_lines(blocked->awaited, loaded, here, &Bilingual::en));
    return why;
}

std::optional<Error> barred_by_gate(const CongressView& view, const LoadedCase& loaded,
                                    const suggestion::Command& command, const AtGate& here) {
    const Alternative& asked = alternatives<suggestion::Command>()[command.index()];
    if (!mechanism::is_gated(rules(view, loaded), asked.name)) return {};
    auto why = shut_gate(view, loaded, reckon(view, loaded),
                         {asked.name, mechanism::about(*asked.type, value_in(command))}, here);
    if (!why) return {};
    return Error{ErrorCode::refused, *std::move(why)};
}

} // namespace huiyin::app
