// Terms, sessions, and the values of parameters.

#include "directory/directory.hpp"

#include <algorithm>

namespace huiyin::directory {

const Term* find_term(const Directory& state, std::int64_t term) {
    const auto found = std::ranges::find(state.terms, term, &Term::term);
    return found == state.terms.end() ? nullptr : &*found;
}

const Term* term_on(const Directory& state, Date day) {
    const auto found = std::ranges::find_if(
        state.terms, [&](const Term& term) { return term.span.contains(day); });
    return found == state.terms.end() ? nullptr : &*found;
}

std::optional<SessionOn> session_on(const Directory& state, Date day) {
    const auto after = std::ranges::upper_bound(state.sessions, day, {}, &Session::opens);
    if (after == state.sessions.begin()) return {};
    const Session& last = *std::prev(after);
    return SessionOn{last.term, last.session, day <= last.closes};
}

const Session* next_session(const Directory& state, Date day) {
    const auto after = std::ranges::upper_bound(state.sessions, day, {}, &Session::opens);
    return after == state.sessions.end() ? nullptr : &*after;
}

const ParameterValue* find_parameter(const Directory& state, std::string_view mechanism,
                                     std::string_view parameter) {
    const auto found = std::ranges::find_if(state.parameters, [&](const ParameterValue& value) {
        return value.mechanism.value == mechanism && value.parameter.value == parameter;
    });
    return found == state.parameters.end() ? nullptr : &*found;
}

const AdoptedMechanism* find_mechanism(const Directory& state, std::string_view mechanism) {
    const auto found = std::ranges::find(state.mechanisms, mechanism, [](const auto& adopted) {
        return std::string_view{adopted.mechanism.value};
    });
    return found == state.mechanisms.end() ? nullptr : &*found;
}

} // namespace huiyin::directory
