#include "app/project.hpp"

#include "access/sight.hpp"
#include "app/text_row.hpp"
#include "app/write_rows.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using namespace suggestion;

constexpr Date nothing_due{std::chrono::year{9999} / 12 / 31};

bool is_open(const DutyRow& duty) { return duty.state == DutyState::open; }

// The open duty with the earliest date, or nullptr. Whoever sees the row would learn by a ballot's
// coming and going that somebody has rated, so ballots stand in their bearers' own lists only.
const DutyRow* next_duty(const std::vector<DutyRow>& duties,
                         std::optional<std::int64_t> strand = {}) {
    const DutyRow* next = nullptr;
    for (const DutyRow& duty : duties)
        if (is_open(duty) && !duty.ballot && (!strand || duty.strand == strand) &&
            (next == nullptr || duty.due_on < next->due_on))
            next = &duty;
    return next;
}

// The strand that answers for the case: the main one, or the first separate one.
const Strand* answering_strand(const Case& state) {
    for (const Strand& strand : state.strands)
        if (is_active(strand) && is_answering(strand)) return &strand;
    return nullptr;
}

void tell_answer(CaseRow& row, const Strand& strand) {
    row.main_unit = strand.unit;
    for (const Round& round : strand.rounds) {
        if (round.issued_on && round.reply) row.answer_kind = round.reply->kind;
        if (round.result) row.satisfaction = round.result;
    }
}

CaseRow case_row_of(const LoadedCase& loaded, const std::vector<DutyRow>& duties) {
    const Case& state = loaded.state;
    CaseRow row{.id = loaded.id,
                .congress = state.congress,
                .version = loaded.version,
                .phase = state.phase,
                .term = state.term,
                .session = state.session,
                .channel = state.channel,
                .kind = state.content.kind,
                .title = state.content.title,
                .delegation = state.delegation,
                .proposer_count = static_cast<std::int64_t>(signatories(state).size()),
                .subject = state.subject,
                .submitted_on = state.submitted_on,
                .assigned_on = state.assigned_on,
                .closed_on = state.closed_on,
                .promises_open = std::count_if(
                    state.promises.begin(), state.promises.end(),
                    [](const Promise& promise) { return promise.state != PromiseState::kept; }),
                .joined_to = state.joined_to,
                .confidential = state.content.confidential,
                .key_item = state.key.has_value()};
    if (state.supervisor) row.supervisor = state.supervisor->committee;
    if (state.quality && state.quality->most > 0)
        row.quality = state.quality->points * 100 / state.quality->most;
    if (state.docket) row.number = state.docket->number;
    if (!state.proposers.empty()) row.lead = state.proposers.front().deputy;
    if (const Strand* strand = answering_strand(state)) tell_answer(row, *strand);
    if (const DutyRow* next = next_duty(duties)) {
        row.next_duty = Line<200>{next->mechanism.value + ":" + next->name.value};
        row.next_warn = next->warn_on;
        row.next_due = next->due_on;
        row.waits_for_office = next->bearer_office;
        row.waits_for_deputy = next->bearer_deputy;
    }
    return row;
}

std::vector<AudienceRow> audience_rows_of(const CaseRow& row, const Case& state) {
    std::vector<AudienceRow> rows;
    for (const access::Audience& audience : access::audiences_of(state))
        rows.push_back({.audience = {audience},
                        .id = row.id,
                        .phase = row.phase,
                        .due = row.next_due.value_or(nothing_due),
                        .warn = row.next_warn.value_or(nothing_due),
                        .number = row.number.value_or(0),
                        .term = row.term,
                        .session = row.session,
                        .kind = row.kind,
                        .channel = row.channel});
    return rows;
}

StrandRow strand_row_of(const CaseRow& row, const Strand& strand,
                        const std::vector<DutyRow>& duties) {
    StrandRow made{.id = row.id,
                   .strand = strand.strand,
                   .congress = row.congress,
                   .unit = strand.unit,
                   .role = strand.role,
                   .state = strand.state,
                   .assigned_on = strand.assigned_on,
                   .signed_in_on = strand.signed_in_on};
    if (const Round* round = current_round(strand)) made.stage = round->stage;
    if (const DutyRow* next = next_duty(duties, strand.strand)) made.next_due = next->due_on;
    return made;
}

void add_ratings(std::vector<RatingRow>& rows, const CaseRow& row, const Strand& strand) {
    for (const Round& round : strand.rounds)
        if (round.attitude && round.result)
            rows.push_back({.id = row.id,
                            .strand = strand.strand,
                            .round = round.round,
                            .congress = row.congress,
                            .unit = strand.unit,
                            .attitude = *round.attitude,
                            .result = *round.result,
                            .ballots = static_cast<std::int64_t>(round.votes.size()),
                            .asked = static_cast<std::int64_t>(round.receipts.size())});
}

PromiseRow promise_row_of(const CaseRow& row, const Case& state, const Promise& promise) {
    const Strand* strand = find_strand(state, promise.strand);
    return {.id = row.id,
            .promise = promise.promise,
            .congress = row.congress,
            .unit = strand != nullptr ? strand->unit : OfficeId{},
            .what = promise.what,
            .who = promise.who,
            .first_due = promise.first_due,
            .due = promise.due,
            .state = promise.state,
            .kept_on = promise.kept_on};
}

// The date of an open duty of the unit's that hangs on the talk.
std::optional<Date> answer_due(const Talk& talk, const std::vector<DutyRow>& duties) {
    const std::string subject = ":talk=" + std::to_string(talk.talk);
    std::optional<Date> due;
    for (const DutyRow& duty : duties)
        if (duty.state == DutyState::open && duty.bearer_office == talk.unit &&
            duty.duty.value.ends_with(subject) && (!due || duty.due_on < *due))
            due = duty.due_on;
    return due;
}

TalkRow talk_row_of(const CaseRow& row, const Talk& talk, const std::vector<DutyRow>& duties) {
    TalkRow made{.id = row.id,
                 .talk = talk.talk,
                 .congress = row.congress,
                 .unit = talk.unit,
                 .state = talk.state,
                 .asked_on = talk.asked_on};
    made.due = answer_due(talk, duties);
    return made;
}

} // namespace

CaseRows rows_of(const LoadedCase& loaded, std::vector<DutyRow> duties) {
    CaseRows rows;
    if (loaded.version == 0) return rows;
    const Case& state = loaded.state;
    rows.cases.push_back(case_row_of(loaded, duties));
    rows.texts.push_back(text_row_of(loaded));
    const CaseRow& row = rows.cases.front();
    rows.audiences = audience_rows_of(row, state);
    for (const Strand& strand : state.strands) {
        rows.strands.push_back(strand_row_of(row, strand, duties));
        add_ratings(rows.ratings, row, strand);
    }
    for (const Promise& promise : state.promises)
        rows.promises.push_back(promise_row_of(row, state, promise));
    for (const Talk& talk : state.talks) rows.talks.push_back(talk_row_of(row, talk, duties));
    for (const Reading& reading : state.readings)
        rows.readings.push_back({.id = row.id,
                                 .reading = reading.reading,
                                 .congress = row.congress,
                                 .reader = reading.reader,
                                 .state = reading.state,
                                 .asked_on = reading.asked_on});
    rows.duties = std::move(duties);
    return rows;
}

void write_difference(Transaction& transaction, const CaseRows& before, const CaseRows& after) {
    write_rows(transaction, case_table, before.cases, after.cases);
    write_rows(transaction, text_table, before.texts, after.texts);
    write_rows(transaction, audience_table, before.audiences, after.audiences);
    write_rows(transaction, strand_table, before.strands, after.strands);
    write_rows(transaction, duty_table, before.duties, after.duties);
    write_rows(transaction, promise_table, before.promises, after.promises);
    write_rows(transaction, rating_table, before.ratings, after.ratings);
    write_rows(transaction, talk_table, before.talks, after.talks);
    write_rows(transaction, reading_table, before.readings, after.readings);
    write_rows(transaction, notice_table, before.notices, after.notices);
    write_rows(transaction, rung_table, before.rungs, after.rungs);
}

} // namespace huiyin::app
