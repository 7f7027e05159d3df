#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

using std::chrono::days;

const Officer zhou{{"Zhou"}, {"Deputy director"}, {"3101"}};
const Officer li{{"Li"}, {"Engineer"}, {"3102"}};

ContactRecorded recorded(ContactNumber number, const RecordContact& asked) {
    return {number,        asked.strand,    asked.stage,    asked.way,
            asked.held_on, asked.place,     asked.deputies, asked.participants,
            asked.words,   asked.follow_up, asked.files};
}

TEST_CASE("a unit that has signed in names who is responsible") {
    given(handled())
        .when(NameResponsible{1, zhou, li}, by(roads))
        .then(ResponsibleNamed{1, zhou, li});
    given(handled() + ResponsibleNamed{1, zhou, li})
        .when(NameResponsible{1, zhou, li}, by(roads))
        .then_nothing_happens();
    given(assigned())
        .when(NameResponsible{1, zhou, li}, by(roads))
        .then_fails(ErrorCode::refused, "sign_in_first");
}

TEST_CASE("a plan's steps lie ahead, and a later plan replaces it") {
    const std::vector<PlanStep> steps{{{"Measure"}, assigned_day + days{10}}};
    given(handled())
        .when(FilePlan{1, {"Measure, then build."}, steps}, by(roads))
        .then(PlanFiled{1, {"Measure, then build."}, steps});
    given(handled())
        .when(FilePlan{1, {"Measure."}, {{{"Measure"}, assigned_day - days{1}}}}, by(roads))
        .then_fails(ErrorCode::invalid, "date_past", "steps.0.due");
    given(assigned())
        .when(FilePlan{1, {"Measure."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "sign_in_first");
    const History twice = handled() + PlanFiled{1, {"One"}, steps} + PlanFiled{1, {"Two"}, {}};
    CHECK(find_strand(twice.state(), 1)->plan == Text<4000>{"Two"});
    CHECK(find_strand(twice.state(), 1)->steps.empty());
}

TEST_CASE("progress is reported by a unit that has the case in hand") {
    given(handled())
        .when(ReportProgress{1, {"Measured."}, {}}, by(roads))
        .then(ProgressReported{1, {"Measured."}, {}});
    given(assigned())
        .when(ReportProgress{1, {"Measured."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "sign_in_first");
    given(assigned() + ReturnRequested{1, 1, ReturnReason::unclear, {"?"}, {}})
        .when(ReportProgress{1, {"Measured."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "return_undecided");
}

TEST_CASE("a unit is reminded once a day, signed in or not, and the reminders are numbered") {
    given(assigned()).when(Remind{1, {}}, by(congress_office)).then(Reminded{1, 1, {}});
    const History once = handled() + Reminded{1, 1, {}};
    given(once)
        .when(Remind{1, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "reminded_today");
    given(once).when(Remind{2, {{"Soon."}}}, by(congress_office)).then(Reminded{2, 1, {{"Soon."}}});
    given(once)
        .when(Remind{1, {}}, by(congress_office, assigned_day + days{10}))
        .then(Reminded{1, 2, {}});
    given(docketed())
        .when(Remind{1, {}}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_running");
    given(handled())
        .when(Remind{9, {}}, by(congress_office))
        .then_fails(ErrorCode::not_found, "no_such_strand");
}

TEST_CASE("a contact with proposers is recorded and numbered") {
    given(handled()).when(contact(1), by(roads)).then(recorded(2, contact(1)));
    given(assigned()).when(contact(1), by(roads)).then_fails(ErrorCode::refused, "sign_in_first");
    given(docketed()).when(contact(1), by(roads)).then_fails(ErrorCode::refused, "not_running");
}

TEST_CASE("a contact says with whom, by whom, where and when") {
    const auto recording = [](auto change) {
        RecordContact asked = contact(1);
        change(asked);
        return given(handled()).when(asked, by(roads));
    };
    recording([](auto& asked) {
        asked.deputies = {};
    }).then_fails(ErrorCode::invalid, "name_a_deputy", "deputies");
    recording([](auto& asked) {
        asked.deputies = {ann, ann};
    }).then_fails(ErrorCode::invalid, "named_twice", "deputies.1");
    recording([](auto& asked) {
        asked.deputies = {ann, cai};
    }).then_fails(ErrorCode::invalid, "not_a_proposer", "deputies.1");
    recording([](auto& asked) {
        asked.participants = {};
    }).then_fails(ErrorCode::invalid, "name_a_participant", "participants");
    recording([](auto& asked) {
        asked.way = ContactWay::visit;
    }).then_fails(ErrorCode::invalid, "contact_needs_place", "place");
    recording([](auto& asked) {
        asked.held_on = assigned_day + days{1};
    }).then_fails(ErrorCode::invalid, "contact_in_future", "held_on");
    recording([](auto& asked) {
        asked.held_on = assigned_day - days{1};
    }).then_fails(ErrorCode::invalid, "contact_before_assignment", "held_on");
    recording([](auto& asked) {
        asked.stage = ContactStage::after;
    }).then_fails(ErrorCode::invalid, "after_needs_reply", "stage");
}

TEST_CASE("feedback afterwards follows the reply") {
    RecordContact after = contact(1, assigned_day);
    after.stage = ContactStage::after;
    given(replied()).when(after, by(roads)).then(recorded(2, after));
}

TEST_CASE("the deputy says whether the record is true, and may change his mind") {
    given(handled())
        .when(ConfirmContact{1, Agreement::agrees, {}}, by(ann))
        .then(ContactConfirmed{1, ann, {}});
    given(handled())
        .when(ConfirmContact{1, Agreement::differs, Text<1000>{"It was a letter."}}, by(ann))
        .then(ContactDisputed{1, ann, {"It was a letter."}});
    const History disputed =
        handled() + ContactConfirmed{1, ann, {}} + ContactDisputed{1, ann, {"No."}};
    CHECK(find_contact(disputed.state(), 1)->confirmations.size() == 1);
    given(disputed)
        .when(ConfirmContact{1, Agreement::differs, Text<1000>{"No."}}, by(ann))
        .then_nothing_happens();
}

TEST_CASE("only a deputy who was contacted speaks to the record, and says what differs") {
    given(handled())
        .when(ConfirmContact{1, Agreement::agrees, {}}, by(bob))
        .then_fails(ErrorCode::forbidden, "not_contacted");
    given(handled())
        .when(ConfirmContact{7, Agreement::agrees, {}}, by(ann))
        .then_fails(ErrorCode::not_found, "no_such_contact");
    given(handled())
        .when(ConfirmContact{1, Agreement::differs, {}}, by(ann))
        .then_fails(ErrorCode::invalid, "say_what_differs", "note");
}

} // namespace
} // namespace huiyin::suggestion
