// What adopting and ending a mechanism does to the cases of a congress (mechanism M20).

#include "app/library_views.hpp"
#include "app/supervision_views.hpp"
#include "small_world.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;

const OfficeId committee_office{"4407-gw"};
constexpr const char* five_ones = "jianghai.five-ones";
constexpr const char* meeting = "heshan.special-meeting";

struct County : SmallWorld {
    void adopt(const char* mechanism, std::vector<directory::ChosenValue> values = {}) {
        record(city, "desk",
               {directory::AdoptMechanism{{mechanism}, std::move(values), {"主任会议纪要第3号"}}});
        now += std::chrono::minutes{1};
    }
    void end(const char* mechanism) {
        record(city, "desk", {directory::EndMechanism{{mechanism}, {"试行期满。"}}});
        now += std::chrono::minutes{1};
    }
    void select_key(const CaseId& id) {
        done("desk", id, SelectKey{{KeyCriterion::vital_interest}, {"纪要第3号"}, today()});
    }
    // Up to where it can be issued.
    void pass_reply(const CaseId& id) {
        done("clerk", id, DraftReply{1, solved()});
        done("clerk", id, ApproveReply{1, {}});
        done("head", id, SignReply{1, {{"王局长"}, {"局长"}}, {"1"}});
        done("desk", id, PassReply{1});
    }
    [[nodiscard]] std::vector<DutyRow> duties(const CaseId& id, std::string_view mechanism) {
        std::vector<DutyRow> found;
        for (const DutyRow& duty : store()->case_duties(id))
            if (duty.mechanism.value == mechanism) found.push_back(duty);
        return found;
    }
    [[nodiscard]] Result<DirectoryChanged> attempt_to_adopt(directory::AdoptMechanism adopt) {
        return DirectoryService{*store(), congresses(), [](const DirectoryChanged&) {}}
            .carry_out_and_wait({.actor = actor("desk"),
                                 .congress = city,
                                 .commands = {std::move(adopt)},
                                 .at = now});
    }
};

TEST_CASE_FIXTURE(County, "a mechanism asks nothing of what was assigned before its adoption") {
    const CaseId before = assigned(content());
    adopt(meeting);
    const CaseId after = assigned(content());
    done("clerk", before, SignIn{1});
    done("clerk", after, SignIn{1});
    CHECK(duties(before, meeting).empty());
    CHECK(duties(after, meeting).size() == 3);
}

TEST_CASE_FIXTURE(County, "one that reaches cases in hand asks of them what happens afterwards") {
    const CaseId id = in_hand(content());
    adopt(five_ones);
    CHECK(duties(id, five_ones).empty());
    select_key(id);
    CHECK_FALSE(duties(id, five_ones).empty());
    // What was selected before the adoption stays as it was.
    CHECK(duties(id, meeting).empty());
}

TEST_CASE_FIXTURE(County, "ending a mechanism takes nothing back and begins nothing more") {
    adopt(five_ones);
    const CaseId selected = in_hand(content());
    const CaseId later = in_hand(content());
    select_key(selected);
    const auto asked = duties(selected, five_ones);
    end(five_ones);
    done("clerk", selected, ReportProgress{1, {"在办。"}, {}});
    auto still = duties(selected, five_ones);
    CHECK(still.size() >= asked.size());
    select_key(later);
    CHECK(duties(later, five_ones).empty());
}

TEST_CASE_FIXTURE(County,
                  "rows are as the history says, whatever was adopted or ended in between") {
    const CaseId first = in_hand(content());
    adopt(five_ones);
    adopt(meeting, {{{"meeting_period"}, {"5 working days"}}});
    const CaseId second = in_hand(content());
    select_key(first);
    select_key(second);
    end(meeting);
    const auto rows = [&] {
        std::vector<DutyRow> all = store()->case_duties(first);
        for (const DutyRow& duty : store()->case_duties(second)) all.push_back(duty);
        return all;
    };
    const auto before = rows();
    open(); // As after a restart.
    CHECK(recount(city).cases == 0);
    CHECK(rows() == before);
}

TEST_CASE_FIXTURE(County,
                  "a value that comes with the adoption holds, and one out of bounds is refused") {
    const auto refused =
        attempt_to_adopt({{meeting}, {{{"meeting_period"}, {"6 months"}}}, {"纪要"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().field == "heshan.special-meeting.meeting_period");
    adopt(meeting, {{{"meeting_period"}, {"5 working days"}}});
    const CaseId id = in_hand(content());
    for (const DutyRow& duty : duties(id, meeting))
        if (duty.name.value == "meeting") CHECK(iso(duty.due_on) == "2026-03-17");
    CHECK_FALSE(attempt_to_adopt({{meeting}, {}, {"纪要"}})); // It is in force.
    CHECK_FALSE(attempt_to_adopt({{"nowhere.nothing"}, {}, {"纪要"}}));
}

TEST_CASE_FIXTURE(County, "the order of adoption changes nothing") {
    adopt(five_ones);
    adopt("kaiping.key-supervision");
    const CaseId id = in_hand(content());
    select_key(id);
    County other;
    other.adopt("kaiping.key-supervision");
    other.adopt(five_ones);
    const CaseId same = other.in_hand(content());
    other.select_key(same);
    const auto keys = [](const std::vector<DutyRow>& rows) {
        std::string all;
        for (const DutyRow& row : rows)
            all += row.duty.value + ' ' + iso(row.due_on) + ' ' + row.bearer_role.value + '\n';
        return all;
    };
    CHECK(keys(store()->case_duties(id)) == keys(other.store()->case_duties(same)));
}

TEST_CASE_FIXTURE(County, "a gate of an adopted mechanism bars, and a signed waiver opens it") {
    adopt("pengjiang.three-contacts");
    const CaseId id = in_hand(content());
    RecordContact during = contact();
    done("clerk", id, during);
    done("clerk", id, DraftReply{1, solved()});
    done("clerk", id, ApproveReply{1, {}});
    done("head", id, SignReply{1, {{"王局长"}, {"局长"}}, {"1"}});
    done("desk", id, PassReply{1});
    const auto barred = attempt("clerk", id, IssueReply{1, {}});
    REQUIRE_FALSE(barred);
    CHECK(contains(told(barred.error()), "还缺：办前沟通（张安、李博）。"));
    RecordContact before = contact();
    before.stage = ContactStage::before;
    before.deputies = {ann};
    done("clerk", id, before);
    const auto less = attempt("clerk", id, IssueReply{1, {}});
    REQUIRE_FALSE(less);
    CHECK(contains(told(less.error()), "还缺：办前沟通（李博）。"));
    const WaiveDuty waiver{{"pengjiang.three-contacts"}, {"before"}, 1, {"代表出访，同意免除。"}};
    CHECK_FALSE(attempt("clerk", id, waiver)); // Only the deputies' office may.
    CHECK_FALSE(attempt("desk", id, WaiveDuty{{"law.handling"}, {"reply"}, 1, {"不行。"}}));
    done("desk", id, waiver);
    CHECK(attempt("clerk", id, IssueReply{1, {}}));
}

TEST_CASE_FIXTURE(County, "what a gate would refuse is greyed with the very reason, and opens with "
                          "the gate") {
    adopt("pengjiang.three-contacts");
    const CaseId id = in_hand(content());
    done("clerk", id, contact());
    pass_reply(id);
    const auto issuing = [&] {
        for (const ActionView& action : page("clerk", id).actions)
            if (action.command.value == "issue_reply") return action;
        return ActionView{};
    };
    CHECK(issuing().opening == access::Opening::later);
    const std::string why = issuing().why_not.value;
    REQUIRE_FALSE(why.empty());
    CHECK(told(attempt("clerk", id, IssueReply{1, {}}).error()).starts_with(why));
    RecordContact before = contact();
    before.stage = ContactStage::before;
    done("clerk", id, before);
    CHECK(issuing().opening == access::Opening::now);
    CHECK(issuing().why_not.value.empty());
}

TEST_CASE_FIXTURE(County, "a gate keeps the names of those who proposed in confidence") {
    adopt("pengjiang.three-contacts");
    const CaseId id = in_hand(confidential());
    done("desk", id, contact());
    pass_reply(id);
    const auto barred = attempt("clerk", id, IssueReply{1, {}});
    REQUIRE_FALSE(barred);
    CHECK(contains(told(barred.error()), "还缺：办前沟通。"));
}

TEST_CASE_FIXTURE(County, "the library says who adopted what since when") {
    adopt(five_ones);
    now += std::chrono::hours{24};
    end(five_ones);
    const auto view = congresses().find(city);
    const auto page = mechanism_page(congresses(), *view, five_ones);
    REQUIRE(page);
    REQUIRE(page->adoptions.size() == 1);
    CHECK(iso(page->adoptions[0].since) == "2026-03-10");
    CHECK(iso(page->adoptions[0].until.value()) == "2026-03-11");
    CHECK(page->adoptions[0].by.value == "陈主任");
    CHECK(page->duties.size() == 5);
    CHECK_FALSE(page->row.in_force);
    CHECK(mechanisms_of(congresses(), *view).rows.front().law);
}

TEST_CASE_FIXTURE(County, "the matrix shows each of the five with its lamp and its evidence") {
    adopt(five_ones);
    const CaseId id = in_hand(content());
    select_key(id);
    done("desk", id, NameSupervisor{committee_office, PersonId{"leader"}, {}});
    done("clerk", id, ReportProgress{1, {"在办。"}, {}});
    const MatrixFilter filter{city, {five_ones}, 2026};
    const auto shown = matrix(*store(), congresses(), asker("committee"), filter);
    REQUIRE(shown);
    // One committee, ten months, four quarters, two halves, one poll.
    CHECK(shown->columns.size() == 1 + 10 + 4 + 2 + 1);
    REQUIRE(shown->rows.size() == 1);
    CHECK(shown->rows[0].cells.size() == shown->columns.size());
    CHECK(shown->rows[0].supervisor_name.value == "江门市人大城建工委");
    CHECK(shown->rows[0].cells[0].lamp == Lamp::done);
    CHECK(shown->rows[0].cells[0].evidence);
    const CasePage shown_case = page("committee", id);
    const auto& duty = shown->rows[0].cells[0].duty;
    const auto found = std::ranges::find(shown_case.duties, duty, &DutyView::duty);
    REQUIRE(found != shown_case.duties.end());
    const std::string told = queries().history(asker("committee"), id).value();
    CHECK(contains(told, "{\"version\":" + std::to_string(found->evidence.value()) +
                             ",\"event\":\"supervisor_named\""));
    CHECK(shown->columns[1].part.value == "2026-03");
    CHECK(shown->rows[0].cells[1].lamp == Lamp::done);
    CHECK_FALSE(shown->rows[0].cells[2].begun);
    CHECK_FALSE(matrix(*store(), congresses(), asker("clerk"), {county, {five_ones}, 2026}));
}

TEST_CASE_FIXTURE(County, "every suggestion has a supervisor or is on the list of those without") {
    const CaseId with = in_hand(content());
    const CaseId without = in_hand(content());
    done("desk", with, NameSupervisor{committee_office, {}, {}});
    const auto ids = [&](Supervised which, std::optional<OfficeId> committee = {}) {
        const auto list =
            supervised(*store(), congresses(), asker("desk"), {city, which, committee});
        std::vector<CaseId> found;
        for (const SupervisedRow& row : list.value().rows) found.push_back(row.id);
        return found;
    };
    CHECK(ids(Supervised::nobody) == std::vector{without});
    CHECK(ids(Supervised::by_committee, committee_office) == std::vector{with});
    select_key(without);
    CHECK(ids(Supervised::key) == std::vector{without});
}

TEST_CASE_FIXTURE(County, "the supervising committee records, any other does not") {
    const CaseId id = in_hand(content());
    const RecordSupervision inspection{
        SupervisionKind::inspection, today(), {}, {ann}, {}, {"进度正常。"}, {}};
    CHECK_FALSE(attempt("committee", id, inspection));
    done("desk", id, NameSupervisor{committee_office, {}, {}});
    CHECK(attempt("committee", id, inspection));
}

} // namespace
} // namespace huiyin::app
