#include "suggestion/past.hpp"

#include <algorithm>

namespace huiyin::suggestion {
namespace {

constexpr StrandNumber main_strand = 1;
constexpr RoundNumber only_round = 1;
// Stands where the form asks for a signatory and the list names none.
const Participant unnamed{{"清单未载明"}, {"—"}};
// Stands for the words of a reply of which the list only says that there was one.
const Text<8000> no_words{"清单未附答复正文，以原件为准。"};

// A step of the history whose day the list may tell.
struct Step {
    const char* field = nullptr;
    std::optional<Date> day = {};
};

Result<void> check_days(const PastCase& past, Date entered) {
    const PastReply* const reply = past.reply ? &*past.reply : nullptr;
    const std::optional<Date> none;
    const Step steps[] = {
        {"filed_on", past.filed_on},
        {"assigned_on", past.assigned_on},
        {"replied_on", reply ? reply->on : none},
        {"rated_on", reply && reply->rating ? reply->rating->on : none},
        {"closed_on", past.closed_on},
    };
    std::optional<Date> before;
    for (const Step& step : steps) {
        if (!step.day) continue;
        if (*step.day > entered) return invalid(step.field, "suggestion.past_in_future");
        if (before && *step.day < *before)
            return invalid(step.field, {"suggestion.past_not_in_order", {{"day", iso(*before)}}});
        before = step.day;
    }
    return {};
}

Result<void> check(const PastCase& past, Date entered) {
    if (past.content.title.value.empty()) return invalid("title", "suggestion.needs_title");
    if (past.docket.number < 1) return invalid("number", "suggestion.past_needs_number");
    if (past.lead.has_value() == past.delegation.has_value())
        return invalid("lead", "suggestion.paper_needs_lead");
    if (!past.main_unit && past.reply) return invalid("main_unit", "suggestion.past_needs_unit");
    if (!past.main_unit && !past.co_units.empty())
        return invalid("main_unit", "suggestion.past_needs_unit");
    return check_days(past, entered);
}

class Telling {
public:
    Telling(const PastCase& past, const Occasion& entered)
        : past_(past), entered_(entered), day_(first_day()) {}

    std::vector<RecordedEvent> tell() {
        tell_filing();
        if (past_.main_unit)
            tell_assignment();
        else
            leave_out(Unstated::unit);
        if (past_.reply)
            tell_reply(*past_.reply);
        else
            leave_out(Unstated::reply);
        on(past_.closed_on, Unstated::closing_date);
        add(Closed{});
        history_.push_back({next(), entered_, PastRecorded{past_.source, std::move(unstated_)}});
        return std::move(history_);
    }

private:
    // Of a case that is not said when it was filed: when the session opened, or before if
    // something else came before.
    [[nodiscard]] Date first_day() const {
        Date first = past_.filed_on.value_or(past_.session_opened);
        if (past_.assigned_on) first = std::min(first, *past_.assigned_on);
        if (past_.reply && past_.reply->on) first = std::min(first, *past_.reply->on);
        if (past_.closed_on) first = std::min(first, *past_.closed_on);
        return std::min(first, entered_.today());
    }

    [[nodiscard]] Version next() const { return std::ssize(history_) + 1; }

    void add(Event event) {
        history_.push_back({next(), {.at = start_of(day_)}, std::move(event)});
    }
    void leave_out(Unstated fact) { unstated_.push_back(fact); }
    void on(const std::optional<Date>& day, Unstated otherwise) {
        if (day)
            day_ = std::max(day_, *day);
        else
            leave_out(otherwise);
    }

    void tell_filing() {
        if (past_.content.cause.value.empty() && past_.content.demands.empty())
            leave_out(Unstated::text);
        on(past_.filed_on, Unstated::filing_date);
        add(DraftOpened{.congress = past_.congress,
                        .lead = past_.lead,
                        .delegation = past_.delegation,
                        .entered_by = entered_.office,
                        .signed_on_paper = past_.co_proposers,
                        .content = past_.content});
        Submitted submitted{.term = past_.docket.term,
                            .session = past_.docket.session,
                            .channel = past_.docket.channel,
                            .content_version = 1};
        if (past_.lead) submitted.proposers.push_back(*past_.lead);
        submitted.proposers.insert(submitted.proposers.end(), past_.co_proposers.begin(),
                                   past_.co_proposers.end());
        add(std::move(submitted));
        const auto& [number, term, session, channel] = past_.docket;
        add(Docketed{number, term, session, channel});
    }

    void tell_assignment() {
        on(past_.assigned_on, Unstated::assignment_date);
        add(Assigned{});
        add_strand(main_strand, *past_.main_unit, StrandRole::main);
        StrandNumber number = main_strand;
        for (const OfficeId& unit : past_.co_units) add_strand(++number, unit, StrandRole::co);
    }

    void add_strand(StrandNumber number, const OfficeId& unit, StrandRole role) {
        StrandAssigned assigned;
        assigned.strand = number;
        assigned.unit = unit;
        assigned.role = role;
        assigned.assigned_by = entered_.office;
        assigned.clock_from = day_;
        assigned.first_assigned = day_;
        add(std::move(assigned));
    }

    void tell_reply(const PastReply& told) {
        on(told.on, Unstated::reply_date);
        Reply reply = told.reply;
        if (reply.body.value.empty()) {
            leave_out(Unstated::reply);
            reply.body = no_words;
        }
        add(ReplyDrafted{main_strand, only_round, std::move(reply)});
        if (told.signatory || told.document_no) {
            ReplySigned signed_by{.strand = main_strand, .round = only_round, .signatory = unnamed};
            if (told.signatory) signed_by.signatory.person = *told.signatory;
            signed_by.document_no = told.document_no.value_or(Line<60>{unnamed.person.value});
            add(std::move(signed_by));
        }
        if (!told.signatory) leave_out(Unstated::signatory);
        // To whom it went, and how, is nowhere said.
        add(ReplyIssued{.strand = main_strand, .round = only_round, .kind = told.reply.kind});
        if (!told.rating) return leave_out(Unstated::rating);
        if (told.rating->on) day_ = std::max(day_, *told.rating->on);
        add(RatingClosed{main_strand, only_round, told.rating->attitude, told.rating->result});
    }

    const PastCase& past_;
    const Occasion& entered_;
    Date day_; // of the step before
    std::vector<Unstated> unstated_ = {};
    std::vector<RecordedEvent> history_ = {};
};

} // namespace

Result<std::vector<RecordedEvent>> past_history(const PastCase& past, const Occasion& entered) {
    if (auto checked = check(past, entered.today()); !checked)
        return Failure{std::move(checked).error()};
    return Telling{past, entered}.tell();
}

std::optional<Case> state_at_mark(std::span<const RecordedEvent> history) {
    Case state;
    for (const RecordedEvent& happened : history) {
        if (std::holds_alternative<PastRecorded>(happened.event)) return state;
        state = evolve(std::move(state), happened);
    }
    return {};
}

} // namespace huiyin::suggestion
