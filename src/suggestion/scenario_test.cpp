#include "base/alternatives.hpp"
#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::suggestion {
namespace {

// A value as text, so that events can be compared and shown.
std::string spelled(const void* value, const TypeInfo& type);

std::string spelled_items(const void* value, const TypeInfo& type) {
    std::string text = "[";
    for (std::size_t i = 0; i < type.container.size(value); ++i)
        text += (i > 0 ? ", " : "") + spelled(type.container.at(value, i), type.element());
    return text + "]";
}

std::string spelled_fields(const void* value, const TypeInfo& type) {
    std::string text = "{";
    for (const FieldInfo& field : type.fields) {
        if (text.size() > 1) text += ", ";
        text += std::string{field.name} + "=" + spelled(field.in(value), field.type());
    }
    return text + "}";
}

std::string spelled(const void* value, const TypeInfo& type) {
    switch (type.kind) {
    case Kind::boolean: return *static_cast<const bool*>(value) ? "yes" : "no";
    case Kind::integer: return std::to_string(*static_cast<const std::int64_t*>(value));
    case Kind::line:
    case Kind::text:
    case Kind::id: return *static_cast<const std::string*>(value);
    case Kind::date: return iso(*static_cast<const Date*>(value));
    case Kind::instant: return iso(*static_cast<const Instant*>(value));
    case Kind::enumeration:
        return std::string{type.names[*static_cast<const std::uint8_t*>(value)]};
    case Kind::optional:
    case Kind::list: return spelled_items(value, type);
    case Kind::record: return spelled_fields(value, type);
    }
    return "";
}

std::string spelled(const Event& event) {
    const auto& alternative = alternatives<Event>()[event.index()];
    return alternative.name + " " + spelled(value_in(event), *alternative.type);
}

template <class Variant>
Variant variant_of(std::size_t index, const void* value) {
    Variant made;
    boost::mp11::mp_with_index<count_of_kinds<Variant>>(index, [&](auto i) {
        made.template emplace<i>(
            *static_cast<const std::variant_alternative_t<i, KindsOf<Variant>>*>(value));
    });
    return made;
}

std::string in_words(const Error& error) {
    return error.message.key + (error.field.empty() ? "" : " at " + error.field);
}

const std::vector<OfficeId>& offices() {
    static const std::vector<OfficeId> sorted{congress_office, government, leaders,
                                              parks,           roads,      water};
    return sorted;
}

const std::vector<DeputyId>& deputies() {
    static const std::vector<DeputyId> sorted{ann, bob, cai};
    return sorted;
}

} // namespace

History::History() : state_(std::make_shared<const Case>()), today_(assigned_day) {}

History History::on(Date day) const {
    History later = *this;
    later.today_ = day;
    return later;
}

const Case& History::state() const { return *state_; }

History History::with(std::size_t index, const void* happened) const {
    History more = *this;
    const RecordedEvent event{0, by(ann, today_), variant_of<Event>(index, happened)};
    more.state_ = std::make_shared<const Case>(evolve(*state_, event));
    return more;
}

void Outcome::expect(std::size_t index, const void* happened) {
    expected_.push_back(spelled(variant_of<Event>(index, happened)));
}

void Outcome::check_events() const {
    INFO("refused: " << (error_ ? in_words(*error_) : "no"));
    CHECK_FALSE(error_.has_value());
    CHECK(happened_.size() == expected_.size());
    for (std::size_t i = 0; i < std::min(happened_.size(), expected_.size()); ++i)
        CHECK(happened_[i] == expected_[i]);
}

void Outcome::then_fails(ErrorCode code, std::string_view key, std::string_view field) const {
    REQUIRE(error_.has_value());
    CHECK(error_->code == code);
    CHECK(error_->message.key == std::string{"suggestion."}.append(key));
    CHECK(error_->field == field);
}

Moment::Moment(const History& history, Context context)
    : history_(history), context_(std::move(context)) {}

Moment Moment::in(Context context) const { return {history_, std::move(context)}; }

Outcome Moment::decided(std::size_t index, const void* asked, const Occasion& occasion) const {
    Outcome outcome;
    const auto decision =
        decide(history_.state(), variant_of<Command>(index, asked), occasion, context_);
    if (!decision)
        outcome.error_ = decision.error();
    else
        for (const Event& event : *decision) outcome.happened_.push_back(spelled(event));
    return outcome;
}

Moment given(const History& history) { return {history, world()}; }

Context world() {
    Context context;
    context.self = {"case-1"};
    context.congress = {"4407"};
    context.term = 16;
    context.session = 5;
    context.next_number = 12;
    context.delegation_members = {ann, bob};
    context.offices = &offices();
    context.deputies = &deputies();
    static const std::vector<OfficeId> readers{congress_office};
    context.readers = &readers;
    static const std::vector<PersonId> chiefs{boss};
    context.leaders = &chiefs;
    context.joins_assigned_lead = true;
    return context;
}

Occasion by(const DeputyId& deputy, Date day) { return {{"someone"}, {}, deputy, start_of(day)}; }
Occasion by(const OfficeId& office, Date day) { return {{"someone"}, office, {}, start_of(day)}; }

Content content(const std::string& title) {
    Content written;
    written.title = {title};
    written.cause = {"People walk on the road."};
    written.demands = {{"Build a pavement."}, {"Light it."}};
    return written;
}

Reply reply(AnswerKind kind) {
    Reply written;
    written.kind = kind;
    written.body = {"We have looked into it."};
    written.answers = {{1, {"Built."}}, {2, {"Lit."}}};
    return written;
}

Reply reply_with_promise(Date due) {
    Reply written = reply(AnswerKind::planned);
    written.promises = {{{"Build it"}, {"Section 2"}, due}};
    return written;
}

RecordContact contact(StrandNumber strand, Date held_on) {
    RecordContact record;
    record.strand = strand;
    record.stage = ContactStage::during;
    record.held_on = held_on;
    record.deputies = {ann};
    record.participants = {{{"Li"}, {"Engineer"}}};
    record.words = {"The pavement first."};
    return record;
}

Ballot ballot(Satisfaction attitude, Satisfaction result) {
    Ballot filled;
    filled.attitude = attitude;
    filled.result = result;
    if (attitude == Satisfaction::dissatisfied || result == Satisfaction::dissatisfied)
        filled.reasons = {DissatisfactionReason::off_topic};
    return filled;
}

StrandAssigned strand(StrandNumber number, const OfficeId& unit, StrandRole role,
                      const OfficeId& assigned_by) {
    StrandAssigned happened;
    happened.strand = number;
    happened.unit = unit;
    happened.role = role;
    happened.assigned_by = assigned_by;
    happened.clock_from = assigned_day;
    happened.first_assigned = assigned_day;
    return happened;
}

History drafted() { return History{} + DraftOpened{{"4407"}, ann, {}, {}, {}, content()}; }

History submitted() {
    return drafted() + CoProposersInvited{{bob}} + CoProposalConfirmed{bob, 1} +
           Submitted{16, 5, Channel::in_session, {ann, bob}, 1};
}

History sent_back() { return submitted() + SentBack{{ReviewReason::missing_part}, {"Why?"}}; }

History docketed() { return submitted() + Docketed{12, 16, 5, Channel::in_session}; }

History assigned() {
    return docketed() + Assigned{} + strand(1, roads, StrandRole::main) +
           strand(2, water, StrandRole::co);
}

History handled() {
    const auto asked = contact(1);
    const ContactRecorded recorded{1,
                                   1,
                                   asked.stage,
                                   asked.way,
                                   asked.held_on,
                                   {},
                                   asked.deputies,
                                   asked.participants,
                                   asked.words,
                                   {},
                                   {}};
    return assigned() + SignedIn{1} + SignedIn{2} + recorded +
           CoOpinionGiven{2, {"Agreed."}, {"A drain."}, {"Wu"}, {}, {}};
}

History reply_drafted() {
    return handled() + ReplyDrafted{1, 1, reply_with_promise(assigned_day + std::chrono::days{90})};
}

History reply_passed() {
    return reply_drafted() + ReplyApproved{1, 1, {}} +
           ReplySigned{1, 1, {{"Zhou"}, {"Director"}}, {"Roads 2026-7"}} + ReplyPassed{1, 1};
}

History replied() {
    return reply_passed() +
           ReplyIssued{1,
                       1,
                       AnswerKind::planned,
                       {{ann, DeliveryWay::in_system}, {bob, DeliveryWay::in_system}}} +
           PromiseMade{1, 1, 1, {"Build it"}, {"Section 2"}, assigned_day + std::chrono::days{90}};
}

History rated_badly() {
    return replied() +
           ReplyRated{1, 1, ann, ballot(Satisfaction::satisfied, Satisfaction::dissatisfied), {}} +
           RatingClosed{1, 1, RatingOutcome::satisfied, RatingOutcome::dissatisfied};
}

History rated_well() {
    return replied() +
           ReplyRated{1, 1, ann, ballot(Satisfaction::satisfied, Satisfaction::satisfied), {}} +
           RatingClosed{1, 1, RatingOutcome::satisfied, RatingOutcome::satisfied};
}

History promise_kept() {
    return rated_well() + PromiseClaimedKept{1, {"Built."}, {}} + PromiseKept{1, {}};
}

History divided() {
    StrandAssigned first = strand(1, roads, StrandRole::separate);
    StrandAssigned second = strand(2, water, StrandRole::separate);
    first.part = Text<500>{"the pavement"};
    second.part = Text<500>{"the light"};
    return docketed() + Assigned{} + first + second;
}

TEST_CASE("each history of the tests stands where its name says") {
    CHECK(drafted().state().phase == Phase::draft);
    CHECK(submitted().state().phase == Phase::submitted);
    CHECK(sent_back().state().phase == Phase::sent_back);
    CHECK(docketed().state().phase == Phase::docketed);
    CHECK(assigned().state().phase == Phase::handling);
    CHECK(reply_passed().state().phase == Phase::handling);
    CHECK(replied().state().phase == Phase::answered);
    CHECK(rated_badly().state().phase == Phase::answered);
    CHECK(rated_well().state().phase == Phase::tracking);
    CHECK(promise_kept().state().phase == Phase::settled);
    CHECK(divided().state().phase == Phase::handling);
}

} // namespace huiyin::suggestion
