// The congress itself, its terms and sessions, its calendar, parameters and yearly reports.

#include "directory/rules.hpp"

#include <algorithm>

namespace huiyin::directory {

Decision rule(const Directory& state, const FoundCongress& command, const Occasion&) {
    const Congress& congress = command.congress;
    if (state.congress == congress) return unchanged();
    if (congress.superior == congress.id)
        return invalid("congress.superior", "directory.own_superior");
    if (congress.level == Level::province && congress.superior)
        return invalid("congress.superior", "directory.province_has_no_superior");
    if (state.congress && state.congress->id != congress.id)
        return invalid("congress.id",
                       {"directory.other_congress", {{"id", state.congress->id.value}}});
    // The level decides what its papers and bodies are called: a changed one would rename the past.
    if (state.congress && state.congress->level != congress.level)
        return invalid("congress.level", "directory.level_stays");
    return accept(CongressFounded{congress});
}

namespace {

Sentence clash(const Term& other) {
    return {"directory.term_clashes", {{"term", std::to_string(other.term)}}};
}

// Terms follow each other in the order of their numbers.
const Term* clashing(const Directory& state, const Term& term) {
    const auto clashes = [&](const Term& other) {
        if (other.term == term.term) return false;
        const bool in_order = (other.term < term.term) == (other.span.from < term.span.from);
        return !in_order || overlap(other.span, term.span);
    };
    const auto found = std::ranges::find_if(state.terms, clashes);
    return found == state.terms.end() ? nullptr : &*found;
}

Span days_of(const Session& session) {
    return {session.opens, session.closes + std::chrono::days{1}};
}

} // namespace

Decision rule(const Directory& state, const RecordTerm& command, const Occasion&) {
    const Term& term = command.term;
    if (term.term < 1) return invalid("term.term", "directory.counts_from_one");
    if (!holds_a_day(term.span)) return invalid("term.span.until", "directory.span_is_empty");
    const Term* known = find_term(state, term.term);
    if (known && *known == term) return unchanged();
    if (const Term* other = clashing(state, term)) return invalid("term.span", clash(*other));
    for (const Session& session : state.sessions)
        if (session.term == term.term && !lies_in(days_of(session), term.span))
            return invalid("term.span", {"directory.session_outside",
                                         {{"session", std::to_string(session.session)}}});
    for (const auto& [id, deputy] : state.deputies)
        if (deputy.term == term.term && !lies_in(deputy.span, term.span))
            return invalid("term.span", {"directory.seat_outside", {{"deputy", id.value}}});
    return accept(TermRecorded{term});
}

Decision rule(const Directory& state, const RecordSession& command, const Occasion&) {
    const Session& session = command.session;
    const Term* term = find_term(state, session.term);
    if (!term) return invalid("session.term", "directory.no_such_term");
    if (session.session < 1) return invalid("session.session", "directory.counts_from_one");
    if (session.closes < session.opens)
        return invalid("session.closes", "directory.closes_before_opening");
    if (!lies_in(days_of(session), term->span))
        return invalid("session.opens", "directory.session_outside_term");
    for (const Session& other : state.sessions) {
        if (other == session) return unchanged();
        if (other.term == session.term && other.session == session.session) continue;
        const bool numbered_before =
            std::pair{other.term, other.session} < std::pair{session.term, session.session};
        const bool in_order = numbered_before == (other.opens < session.opens);
        if (!in_order || overlap(days_of(other), days_of(session)))
            return invalid("session.opens", {"directory.session_clashes",
                                             {{"term", std::to_string(other.term)},
                                              {"session", std::to_string(other.session)}}});
    }
    return accept(SessionRecorded{session});
}

Decision rule(const Directory& state, const AdjustCalendar& command, const Occasion&) {
    const auto known =
        std::ranges::find(state.calendar, command.day.day,
                          [](const AdjustedDay& adjusted) { return adjusted.day.day; });
    if (known != state.calendar.end() && known->day == command.day) return unchanged();
    return accept(CalendarAdjusted{command.day});
}

Decision rule(const Directory& state, const SetParameter& command, const Occasion&) {
    const ParameterValue& parameter = command.parameter;
    const ParameterValue* known =
        find_parameter(state, parameter.mechanism.value, parameter.parameter.value);
    if (known && *known == parameter) return unchanged();
    return accept(ParameterSet{parameter});
}

// Whether there is such a mechanism, and whether it fits the law and the others, is known where the
// files are: the room app asks them with the events that follow from here.
Decision rule(const Directory& state, const AdoptMechanism& command, const Occasion&) {
    if (find_mechanism(state, command.mechanism.value))
        return invalid("mechanism", "directory.mechanism_in_force");
    return accept(MechanismAdopted{command.mechanism, command.values, command.decision});
}

Decision rule(const Directory& state, const EndMechanism& command, const Occasion&) {
    if (!find_mechanism(state, command.mechanism.value))
        return invalid("mechanism", "directory.mechanism_not_in_force");
    return accept(MechanismEnded{command.mechanism, command.reason});
}

Decision rule(const Directory& state, const FileYearlyReport& command, const Occasion& occasion) {
    const std::chrono::year_month_day today{occasion.today()};
    if (command.year < 1954 || command.year > int{today.year()}) // The first congress met in 1954.
        return invalid("year", "directory.report_year");
    for (const YearlyReportFiled& report : state.reports)
        if (report.year == command.year && report.title == command.title &&
            report.file == command.file)
            return unchanged();
    return accept(YearlyReportFiled{command.year, command.title, command.file});
}

} // namespace huiyin::directory
