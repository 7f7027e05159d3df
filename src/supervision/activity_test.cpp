// What holds for every supervision activity, played event by event.

#include "supervision/decide.hpp"

#include <doctest/doctest.h>

namespace huiyin::supervision {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

const CaseId road{"road"};
const CaseId lamp{"lamp"};
const CaseId bridge{"bridge"}; // of the congress above, which commissioned this one
const DeputyId ann{"ann"};
const PersonId chair{"chair"};
const PersonId clerk{"clerk"};
const std::vector<DeputyId> deputies{ann};
const std::vector<PersonId> leaders{chair};
const std::vector<PersonId> people{chair, clerk};
const CongressId county{"440785"};
const std::vector<CongressId> counties{{"440705"}, county};

// Not a digest: enough to tell texts apart, and 64 digits long.
std::string plain_digest(std::string_view text) {
    std::uint64_t sum = 14695981039346656037ULL;
    for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::string digits;
    for (int i = 0; i < 64; ++i) {
        digits += "0123456789abcdef"[(sum >> (4U * (static_cast<unsigned>(i) % 16U))) % 16U];
    }
    return digits;
}

Context context() {
    return {.congress = {"4407"},
            .deputies = &deputies,
            .leaders = &leaders,
            .people = &people,
            .below = &counties,
            .cases = {{road, true, {1, 2}, true},
                      {lamp, true, {1}},
                      {{"draft"}, false, {}},
                      {bridge, true, {1}, true, false}},
            .sha256 = plain_digest};
}

Occasion on(std::string_view date) {
    return {.by = clerk, .office = {"office"}, .at = start_of(day(date))};
}

Plan plan() {
    return {.title = {"A visit"},
            .starts_on = day("2026-06-08"),
            .ends_on = day("2026-06-12"),
            .deputies = {ann},
            .cases = {{road, {}}}};
}

HoldActivity held() {
    return {.held_on = day("2026-06-10"), .deputies = {ann}, .minutes = {"Seen on the spot."}};
}

// An activity that grows by what is asked; refusals are told by their key.
class Story {
public:
    explicit Story(ActivityKind kind, Plan planned = plan()) {
        CHECK(ask("2026-06-01", PlanActivity{kind, std::move(planned)}).empty());
    }
    std::string ask(std::string_view date, const Command& command) {
        const auto events = decide(state_, command, on(date), context());
        if (!events) return events.error().message.key + '@' + events.error().field;
        for (const Event& event : *events)
            state_ = evolve(std::move(state_), {++version_, on(date), event});
        return {};
    }
    [[nodiscard]] const Activity& state() const { return state_; }

private:
    Activity state_ = {};
    Version version_ = 0;
};

std::string planning(const Plan& planned) {
    const auto events =
        decide({}, PlanActivity{ActivityKind::forum, planned}, on("2026-06-01"), context());
    return events ? "" : events.error().message.key + '@' + events.error().field;
}

TEST_CASE("a plan names days in order, people and assigned suggestions that there are") {
    CHECK(planning(plan()).empty());
    Plan other = plan();
    other.ends_on = day("2026-06-07");
    CHECK(planning(other) == "supervision.ends_before_it_starts@plan.ends_on");
    other = plan();
    other.starts_on = day("2026-05-01");
    other.ends_on = day("2026-05-05");
    CHECK(planning(other) == "supervision.is_over@plan.ends_on");
    other = plan();
    other.programme = {{day("2026-06-13"), {"Too late"}}};
    CHECK(planning(other) == "supervision.outside_its_days@plan.programme.0.on");
    other = plan();
    other.leader = clerk;
    CHECK(planning(other) == "supervision.no_such_leader@plan.leader");
    other = plan();
    other.deputies = {{"nobody"}};
    CHECK(planning(other) == "suggestion.no_such_deputy@plan.deputies.0");
    other = plan();
    other.cases = {{road, {}}, {road, {}}};
    CHECK(planning(other) == "supervision.named_twice@plan.cases.1.id");
    other.cases = {{{"hidden"}, {}}};
    CHECK(planning(other) == "app.no_such_case@plan.cases.0.id");
    other.cases = {{{"draft"}, {}}};
    CHECK(planning(other) == "suggestion.not_assigned_yet@plan.cases.0.id");
}

TEST_CASE("what is held lies within its days and concerns its suggestions") {
    Story story{ActivityKind::site_visit};
    HoldActivity asked = held();
    asked.held_on = day("2026-06-15");
    CHECK(story.ask("2026-06-20", asked) == "supervision.outside_its_days@held_on");
    asked = held();
    CHECK(story.ask("2026-06-09", asked) == "suggestion.date_in_future@held_on");
    asked.cases = {lamp};
    CHECK(story.ask("2026-06-10", asked) == "supervision.not_of_the_plan@cases.0");
    asked = held();
    asked.signed_by = {{"bob"}};
    CHECK(story.ask("2026-06-10", asked) == "supervision.was_not_there@signed_by.0");
    CHECK(story.ask("2026-06-10", held()).empty());
    CHECK(story.state().sessions.at(0).cases == std::vector{road});
    CHECK(story.state().sessions.at(0).form == SupervisionKind::site_visit);
    CHECK(story.state().state == ActivityState::held);
}

TEST_CASE("a training is about no suggestion, names who took part, and may have been already") {
    Plan course = plan();
    course.cases.clear();
    course.starts_on = course.ends_on = day("2026-05-20");
    Story story{ActivityKind::training, course};
    Plan about_one = course;
    about_one.cases = {{road, {}}};
    CHECK(story.ask("2026-06-01", ChangePlan{about_one}) ==
          "supervision.training_is_about_none@plan.cases");
    CHECK(story.ask("2026-06-01", CommitDraw{}) == "supervision.training_is_about_none@");
    HoldActivity asked = held();
    asked.held_on = day("2026-05-20");
    asked.deputies.clear();
    CHECK(story.ask("2026-06-01", asked) == "supervision.name_those_trained@deputies");
    asked.deputies = {ann};
    CHECK(story.ask("2026-06-01", asked).empty());
    CHECK_FALSE(story.state().sessions.at(0).form.has_value());
    CHECK(story.state().sessions.at(0).cases.empty());
    CHECK(story.ask("2026-06-01", AddFinding{}) == "supervision.training_is_about_none@");
}

TEST_CASE("a day of a campaign says its form; everything else has its own") {
    Story campaign{ActivityKind::campaign};
    CHECK(campaign.ask("2026-06-10", held()) == "supervision.name_the_form@form");
    HoldActivity asked = held();
    asked.form = SupervisionKind::forum;
    CHECK(campaign.ask("2026-06-10", asked).empty());
    Story visit{ActivityKind::site_visit};
    CHECK(visit.ask("2026-06-10", asked) == "supervision.has_its_form@form");
}

TEST_CASE("face to face is whole when it has its three parts, and only it has parts") {
    HoldActivity asked = held();
    asked.parts = {{MeetingPart::reply, {"The reply."}},
                   {MeetingPart::handling_report, {"The report."}}};
    Story forum{ActivityKind::forum};
    CHECK(forum.ask("2026-06-10", asked) == "supervision.has_no_parts@parts");

    const Story meeting{ActivityKind::face_to_face};
    const auto all_parts = [&](const HoldActivity& command) {
        const auto events = decide(meeting.state(), command, on("2026-06-10"), context());
        return std::get<ActivityHeld>(events->at(0)).all_parts;
    };
    CHECK_FALSE(all_parts(asked));
    asked.parts.push_back({MeetingPart::opinions, {"The deputies' opinions."}});
    CHECK(all_parts(asked));
}

TEST_CASE("a finding comes after the visit, at a suggestion of the plan, with its unit") {
    Story story{ActivityKind::unannounced_visit};
    AddFinding asked{.id = road, .what = {"The drain is blocked."}};
    CHECK(story.ask("2026-06-10", asked) == "supervision.not_held_yet@");
    CHECK(story.ask("2026-06-10", held()).empty());
    asked.put_right_by = day("2026-07-10");
    CHECK(story.ask("2026-06-11", asked) == "supervision.name_the_unit@strand");
    asked.strand = 3;
    CHECK(story.ask("2026-06-11", asked) == "suggestion.no_such_strand@strand");
    asked.strand = 2;
    asked.put_right_by = day("2026-06-11");
    CHECK(story.ask("2026-06-11", asked) == "suggestion.date_not_future@put_right_by");
    asked.put_right_by = day("2026-07-10");
    CHECK(story.ask("2026-06-11", asked).empty());
    asked.id = lamp;
    CHECK(story.ask("2026-06-11", asked) == "supervision.not_of_the_plan@id");
    CHECK(story.state().findings.size() == 1);
}

TEST_CASE("the report ends it, and so does calling it off") {
    Story story{ActivityKind::inspection};
    CHECK(story.ask("2026-06-10", ReportActivity{{"As it was."}, {}}) ==
          "supervision.not_held_yet@");
    CHECK(story.ask("2026-06-10", held()).empty());
    CHECK(story.ask("2026-06-15", ReportActivity{{"As it was."}, {}}).empty());
    CHECK(story.state().report->on == day("2026-06-15"));
    CHECK(story.ask("2026-06-16", CallOff{{"Too late."}}) == "supervision.reported@");
    Story other{ActivityKind::inspection};
    CHECK(other.ask("2026-06-02", CallOff{{"The storm."}}).empty());
    CHECK(other.ask("2026-06-10", held()) == "supervision.called_off@");
}

TEST_CASE("a changed plan keeps what was held already") {
    Story story{ActivityKind::site_visit};
    CHECK(story.ask("2026-06-10", held()).empty());
    Plan later = plan();
    later.starts_on = day("2026-06-11");
    CHECK(story.ask("2026-06-11", ChangePlan{later}) ==
          "supervision.held_on_another_day@plan.starts_on");
    Plan without = plan();
    without.cases = {{lamp, {}}};
    CHECK(story.ask("2026-06-11", ChangePlan{without}) ==
          "supervision.case_was_visited@plan.cases");
    without.cases.push_back({road, {}});
    CHECK(story.ask("2026-06-11", ChangePlan{without}).empty());
}

TEST_CASE("the draw opens only with the seed that was promised, and adds what it drew") {
    Plan open = plan();
    open.cases.clear();
    Story story{ActivityKind::unannounced_visit, open};
    CHECK(story.ask("2026-06-08", held()) != "");
    CHECK(story.ask("2026-06-02", MakeDraw{{"seed"}}) == "supervision.draw_not_committed@");
    CommitDraw asked{{road, lamp}, 2, {plain_digest("seed")}};
    CHECK(story.ask("2026-06-02", asked) == "supervision.draws_fewer_than_there_are@count");
    asked.count = 1;
    asked.commitment = {"seed"};
    CHECK(story.ask("2026-06-02", asked) == "supervision.commitment_is_a_digest@commitment");
    asked.commitment = {plain_digest("seed")};
    CHECK(story.ask("2026-06-02", asked).empty());
    CHECK(story.ask("2026-06-02", asked) == "supervision.draw_committed@");
    CHECK(story.ask("2026-06-03", MakeDraw{{"other"}}) == "supervision.another_seed@seed");
    CHECK(story.ask("2026-06-03", MakeDraw{{"seed"}}).empty());
    CHECK(story.ask("2026-06-03", MakeDraw{{"seed"}}) == "supervision.draw_made@");
    REQUIRE(story.state().plan.cases.size() == 1);
    CHECK(story.state().plan.cases.at(0).id == story.state().draw->drawn.at(0));
}

Plan commission() {
    Plan planned = plan();
    planned.purpose = {"See how far it is."};
    planned.deputies.clear();
    planned.commissioned = county;
    return planned;
}

std::string commissioning(const Plan& planned, ActivityKind kind = ActivityKind::commission) {
    const auto events = decide({}, PlanActivity{kind, planned}, on("2026-06-01"), context());
    return events ? "" : events.error().message.key + '@' + events.error().field;
}

TEST_CASE("a commission names a congress below, says what is asked, and is about key suggestions "
          "of the congress that commissions") {
    CHECK(commissioning(commission()).empty());
    Plan other = commission();
    other.commissioned.reset();
    CHECK(commissioning(other) == "supervision.name_whom_to_commission@plan.commissioned");
    other.commissioned = CongressId{"44"};
    CHECK(commissioning(other) == "supervision.commissions_below@plan.commissioned");
    other = commission();
    other.purpose = {};
    CHECK(commissioning(other) == "supervision.say_what_is_asked@plan.purpose");
    other = commission();
    other.cases.clear();
    CHECK(commissioning(other) == "supervision.name_key_ones@plan.cases");
    other.cases = {{road, {}}, {lamp, {}}};
    CHECK(commissioning(other) == "supervision.commissions_key_ones@plan.cases.1.id");
    other.cases = {{bridge, {}}};
    CHECK(commissioning(other) == "supervision.commissions_key_ones@plan.cases.0.id");
    CHECK(commissioning(commission(), ActivityKind::forum) ==
          "supervision.commissions_nobody@plan.commissioned");
}

TEST_CASE("a commission is taken on before anything is found and reported, and is not held "
          "itself") {
    Story story{ActivityKind::commission, commission()};
    const AddFinding found{.id = road, .what = {"The drain is blocked."}};
    const ReportActivity report{{"As it was."}, {}};
    CHECK(story.ask("2026-06-02", found) == "supervision.commission_not_taken_on@");
    CHECK(story.ask("2026-06-02", report) == "supervision.commission_not_taken_on@");
    CHECK(story.ask("2026-06-10", held()) == "supervision.commission_is_not_held@");
    CHECK(story.ask("2026-06-02", StartActivity{}) == "supervision.commission_is_not_held@");
    CHECK(story.ask("2026-06-02", CommitDraw{}) == "supervision.commission_is_not_held@");
    CHECK(story.ask("2026-06-02", TakeOnCommission{}).empty());
    CHECK(story.state().state == ActivityState::started);
    CHECK(story.state().started_on == day("2026-06-02"));
    CHECK(story.ask("2026-06-03", TakeOnCommission{}) == "supervision.commission_was_taken_on@");
    CHECK(story.ask("2026-06-03", DeclineCommission{{"No."}}) ==
          "supervision.commission_was_taken_on@");
    CHECK(story.ask("2026-06-10", found).empty());
    CHECK(story.ask("2026-06-20", report).empty()); // Late, and still a report.
    CHECK(stands_as_commission(story.state()));
    CHECK(carried_out_by(story.state()) == county);
    CHECK(story.ask("2026-06-21", CallOff{{"Too late."}}) == "supervision.reported@");
}

TEST_CASE("whoever declines a commission says why, and that ends it") {
    Story story{ActivityKind::commission, commission()};
    CHECK(story.ask("2026-06-02", DeclineCommission{{"The road is not ours."}}).empty());
    CHECK(story.state().state == ActivityState::declined);
    CHECK(story.state().declined_because->value == "The road is not ours.");
    CHECK_FALSE(stands_as_commission(story.state()));
    CHECK(story.ask("2026-06-03", TakeOnCommission{}) == "supervision.declined@");
    CHECK(story.ask("2026-06-03", CallOff{{"So be it."}}) == "supervision.declined@");
    Story forum{ActivityKind::forum};
    CHECK(forum.ask("2026-06-02", TakeOnCommission{}) == "supervision.no_commission@");
}

TEST_CASE("a commission gets another date and other suggestions, never another congress") {
    Story story{ActivityKind::commission, commission()};
    Plan later = commission();
    later.ends_on = day("2026-07-10");
    CHECK(story.ask("2026-06-02", ChangePlan{later}).empty());
    later.commissioned = CongressId{"440705"};
    CHECK(story.ask("2026-06-02", ChangePlan{later}) ==
          "supervision.commission_stays@plan.commissioned");
}

TEST_CASE("only the congress whose suggestion it is orders what has to be put right") {
    Story below{ActivityKind::site_visit, [] {
                    Plan visit = plan();
                    visit.cases = {{bridge, {}}};
                    return visit;
                }()};
    CHECK(below.ask("2026-06-10", held()).empty());
    AddFinding asked{
        .id = bridge, .strand = 1, .what = {"A rail is loose."}, .put_right_by = day("2026-07-10")};
    CHECK(below.ask("2026-06-11", asked) == "supervision.others_units@put_right_by");
    asked.put_right_by.reset();
    CHECK(below.ask("2026-06-11", asked).empty());
    Story commissioned{ActivityKind::commission, commission()};
    CHECK(commissioned.ask("2026-06-02", TakeOnCommission{}).empty());
    asked.id = road;
    asked.put_right_by = day("2026-07-10");
    CHECK(commissioned.ask("2026-06-11", asked) == "supervision.others_units@put_right_by");
}

TEST_CASE("a draw is the same whatever order the candidates came in") {
    const std::vector<CaseId> some{{"a"}, {"b"}, {"c"}, {"d"}};
    const std::vector<CaseId> others{{"d"}, {"b"}, {"a"}, {"c"}};
    CHECK(draw(some, 2, "seed", plain_digest) == draw(others, 2, "seed", plain_digest));
    CHECK(draw(some, 2, "seed", plain_digest).size() == 2);
}

} // namespace
} // namespace huiyin::supervision
