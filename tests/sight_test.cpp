// What somebody can obtain through the use cases, and what not.

#include "small_world.hpp"

namespace huiyin::app {
namespace {

TEST_CASE_FIXTURE(SmallWorld, "nothing tells a unit that somebody has rated, before and after") {
    const CaseId id = issued(content());
    for (const char* person : {"clerk", "head", "government", "committee"}) {
        CAPTURE(person);
        const std::string before = everything(person, id);
        const Version seen = page(person, id).version;
        const char* rater = std::string_view{person} == "clerk" ? "ann" : "bob";
        suggestion::Ballot ballot = pleased();
        ballot.words = {{person}}; // another one each time
        done(rater, id, suggestion::RateReply{1, ballot});
        CHECK(everything(person, id) == before);
        CHECK(!queries().news(asker(person), moved.back()));
        CHECK(queries().news(asker("desk"), moved.back()));

        // Nor does it stand in the way of what they do.
        if (std::string_view{person} == "clerk")
            CHECK(attempt("clerk", id, suggestion::ReportProgress{1, {"已通车。"}, {}}, seen));
    }
    done("desk", id, suggestion::CloseRating{1});
    CHECK(!contains(everything("clerk", id), "reply_rated"));
    CHECK(contains(everything("committee", id), "reply_rated"));
    CHECK(queries().news(asker("clerk"), moved.back()));
}

TEST_CASE_FIXTURE(SmallWorld, "versions count what one sees, without gaps") {
    const CaseId id = issued(content());
    done("ann", id, suggestion::RateReply{1, pleased()});
    for (const char* person : {"desk", "clerk", "ann", "bob", "committee"}) {
        CAPTURE(person);
        const Version version = page(person, id).version;
        const std::string history = queries().history(asker(person), id).value();
        CHECK(contains(history, "{\"rows\":[{\"version\":" + std::to_string(version) + ","));
        for (Version each = 1; each <= version; ++each)
            CHECK(contains(history, "{\"version\":" + std::to_string(each) + ","));
        CHECK(!contains(history, "{\"version\":0,"));
    }
}

TEST_CASE_FIXTURE(SmallWorld, "a stale version is a conflict that names the present one") {
    const CaseId id = in_hand(content());
    const Version seen = page("clerk", id).version;
    done("desk", id, suggestion::Classify{{"交通"}, suggestion::HandlingClass::complex, {}});
    const auto refused = attempt("clerk", id, suggestion::ReportProgress{1, {"在办。"}, {}}, seen);
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::conflict);
    CHECK(refused.error().message.gaps.front().second == std::to_string(seen + 1));
}

TEST_CASE_FIXTURE(SmallWorld, "a confidential proposer is nowhere named to whoever handles it") {
    const CaseId id = issued(confidential());
    for (const char* person : {"clerk", "head", "government", "committee"}) {
        CAPTURE(person);
        const std::string all = everything(person, id);
        for (const char* name : {"4407-ann", "4407-bob", "张安", "李博"}) {
            CAPTURE(name);
            CHECK(!contains(all, name));
        }
        CHECK(queue(person) == std::vector{id});
        CHECK(queue(person, {.deputy = ann}).empty());
    }
    CHECK(contains(everything("desk", id), "张安"));
    CHECK(queue("desk", {.deputy = ann}) == std::vector{id});
    CHECK(queue("ann", {.deputy = ann}) == std::vector{id});
    CHECK(queue("bob", {.deputy = ann}) == std::vector{id});
}

struct Redone : SmallWorld {
    // A second round in which nobody has been contacted yet.
    Error refusal(suggestion::Content content) {
        const CaseId id = issued(std::move(content));
        suggestion::Ballot ballot{.result = suggestion::Satisfaction::dissatisfied,
                                  .reasons = {suggestion::DissatisfactionReason::no_measures}};
        done("ann", id, suggestion::RateReply{1, ballot});
        done("bob", id, suggestion::RateReply{1, ballot});
        done("desk", id, suggestion::CloseRating{1});
        done("desk", id, suggestion::OrderRehandling{1, {"请重新办理。"}});
        done("clerk", id, suggestion::DraftReply{1, solved()});
        done("clerk", id, suggestion::ApproveReply{1, {}});
        done("head", id, suggestion::SignReply{1, {{"王局长"}, {"局长"}}, {"江交函〔2026〕2号"}});
        done("desk", id, suggestion::PassReply{1});
        greyed = wire::to_json(page("clerk", id));
        const auto refused = attempt("clerk", id, suggestion::IssueReply{1, {}});
        REQUIRE(!refused);
        return refused.error();
    }
    std::string greyed;
};

TEST_CASE_FIXTURE(Redone, "a refusal names people, not ids, as the greyed button does") {
    CHECK(contains(told(refusal(content())), "张安、李博"));
    CHECK(contains(greyed, "张安、李博"));
}

TEST_CASE_FIXTURE(Redone, "a refusal names no confidential proposer") {
    const std::string said = told(refusal(confidential()));
    CHECK(contains(said, "姓名保密"));
    CHECK(!contains(said, "张安"));
    CHECK(!contains(greyed, "张安"));
}

TEST_CASE_FIXTURE(SmallWorld, "a refusal names offices, not ids") {
    const auto refused = attempt("desk", in_hand(content()), suggestion::AddCoUnit{roads, {}});
    REQUIRE(!refused);
    CHECK(contains(told(refused.error()), "江门市交通运输局"));
}

TEST_CASE_FIXTURE(SmallWorld, "whoever is several things sees what any of them may see, once") {
    const CaseId mine = submitted(content("一"));
    done("desk", mine, suggestion::Docket{});
    const CaseId handled = assigned(content("二"), water);
    // Ann also works for the water bureau, and reads for the city's committee.
    record(city, "admin",
           {directory::GrantRole{{{"ann"},
                                  directory::Role::unit_clerk,
                                  water,
                                  {today(), today() + std::chrono::days{20}}}}});
    const std::vector both{mine, handled};
    for (const QueueOrder order : {QueueOrder::due, QueueOrder::newest, QueueOrder::number}) {
        auto seen = queue("ann", {.sort = order, .limit = 1});
        CHECK(seen.size() == 1);
        seen = queue("ann", {.sort = order});
        std::ranges::sort(seen);
        CHECK(seen == both);
    }
    CHECK(queue("water") == std::vector{handled});
    std::int64_t counted = 0;
    const PhaseCounts counts = queries().phase_counts(asker("ann"), {}).value();
    for (const PhaseCount& count : counts.rows) counted += count.cases;
    CHECK(counted == 2);
}

TEST_CASE_FIXTURE(SmallWorld, "a link leads only those who may see where it leads") {
    const CaseId seen = in_hand(content("一"));
    const CaseId hidden = submitted(content("二")); // the unit has no part in it
    done("desk", seen, suggestion::LinkCase{hidden, suggestion::LinkKind::related});
    CHECK(!contains(everything("clerk", seen), hidden.value));
    CHECK(contains(everything("clerk", seen), "case_linked"));
    const std::string all = everything("desk", seen);
    CHECK(contains(all, R"({"id":")" + hidden.value + R"(","name":"二"})"));

    // Nor does linking tell whether something is there.
    for (const CaseId& other : {CaseId{"case-nowhere"}, draft_of_ann()}) {
        const auto refused =
            attempt("desk", seen, suggestion::LinkCase{other, suggestion::LinkKind::related});
        REQUIRE(!refused);
        CHECK(refused.error() == invalid("other", "app.no_such_case").value());
    }
}

} // namespace
} // namespace huiyin::app
