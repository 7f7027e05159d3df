#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const CaseId other{"case-2"};
const Text<1000> same_road{"The same road."};

TEST_CASE("a case is closed when nothing is open, and not before") {
    given(promise_kept()).when(Close{}, by(congress_office)).then(Closed{});
    for (const History& open : {assigned(), replied(), rated_badly(), rated_well()})
        given(open)
            .when(Close{}, by(congress_office))
            .then_fails(ErrorCode::refused, "not_settled");
    CHECK((promise_kept() + Closed{}).state().phase == Phase::closed);
    given(promise_kept() + Closed{})
        .when(Close{}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_settled");
}

TEST_CASE("after closing nothing is rated, reported or reopened") {
    const History closed = promise_kept() + Closed{};
    given(closed)
        .when(RatePromise{1, Satisfaction::satisfied, {}}, by(ann))
        .then_fails(ErrorCode::refused, "not_running");
    given(closed)
        .when(ReportProgress{1, {"Painted."}, {}}, by(roads))
        .then_fails(ErrorCode::refused, "not_running");
}

TEST_CASE("an unfinished case is carried to the next year or term, step by step") {
    const auto carrying = [](std::int64_t year, std::int64_t term) {
        return given(rated_well()).when(CarryOver{year, term, same_road}, by(congress_office));
    };
    carrying(2027, 16).then(CarriedOver{2027, 16, same_road});
    carrying(2026, 17).then(CarriedOver{2026, 17, same_road});
    carrying(2026, 16).then_fails(ErrorCode::invalid, "carry_to_next_year", "year");
    carrying(2028, 16).then_fails(ErrorCode::invalid, "carry_to_next_year", "year");
    carrying(2027, 15).then_fails(ErrorCode::invalid, "carry_to_next_term", "term");
    carrying(2027, 18).then_fails(ErrorCode::invalid, "carry_to_next_term", "term");
    given(rated_well() + CarriedOver{2027, 16, same_road})
        .when(CarryOver{2027, 16, same_road}, by(congress_office))
        .then_fails(ErrorCode::invalid, "carry_to_next_year", "year");
}

TEST_CASE("what is finished, or not docketed, is not carried over") {
    for (const History& outside : {submitted(), promise_kept(), promise_kept() + Closed{}})
        given(outside)
            .when(CarryOver{2027, 16, same_road}, by(congress_office))
            .then_fails(ErrorCode::refused, "not_unfinished");
    CHECK((rated_well() + CarriedOver{2027, 16, same_road}).state().phase == Phase::tracking);
}

TEST_CASE("a case joins another that the same unit handles") {
    given(assigned())
        .when(JoinHandling{other, same_road}, by(congress_office))
        .then(JoinedHandling{other, same_road});
    given(assigned())
        .when(JoinHandling{world().self, same_road}, by(congress_office))
        .then_fails(ErrorCode::invalid, "name_another_case", "lead");
    given(assigned() + JoinedHandling{other, same_road})
        .when(JoinHandling{CaseId{"case-3"}, same_road}, by(congress_office))
        .then_fails(ErrorCode::refused, "already_joined");
    given(docketed())
        .when(JoinHandling{other, same_road}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_joinable");
    Context elsewhere = world();
    elsewhere.joins_assigned_lead = false;
    given(assigned())
        .in(elsewhere)
        .when(JoinHandling{other, same_road}, by(congress_office))
        .then_fails(ErrorCode::invalid, "joins_other_unit", "lead");
}

TEST_CASE("leaving joined handling gives back exactly the case as it was") {
    const History joined = assigned() + JoinedHandling{other, same_road};
    given(joined)
        .when(LeaveJoinedHandling{same_road}, by(congress_office))
        .then(JoinedHandlingLeft{other, same_road});
    CHECK((joined + JoinedHandlingLeft{other, same_road}).state() == assigned().state());
    given(assigned())
        .when(LeaveJoinedHandling{same_road}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_joined");
}

TEST_CASE("a case is linked to another once, in one way, and never to itself") {
    const CaseLinked linked{other, LinkKind::follow_up_of};
    given(promise_kept() + Closed{})
        .when(LinkCase{other, LinkKind::follow_up_of}, by(congress_office))
        .then(linked);
    given(assigned() + linked)
        .when(LinkCase{other, LinkKind::follow_up_of}, by(congress_office))
        .then_nothing_happens();
    const History relinked = assigned() + linked + CaseLinked{other, LinkKind::related};
    CHECK(relinked.state().links == std::vector<Link>{{other, LinkKind::related}});
    given(assigned())
        .when(LinkCase{world().self, LinkKind::related}, by(congress_office))
        .then_fails(ErrorCode::invalid, "name_another_case", "other");
    given(drafted() + DraftDiscarded{})
        .when(LinkCase{other, LinkKind::related}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_linkable");
}

TEST_CASE("of two cases that are alike it is said that they are not, and that is taken back") {
    const CaseLinked apart{other, LinkKind::different};
    given(submitted()).when(LinkCase{other, LinkKind::different}, by(congress_office)).then(apart);
    // While it is written as well: who writes looks at what is alike first.
    given(drafted()).when(LinkCase{other, LinkKind::different}, by(ann)).then(apart);
    given(drafted() + apart)
        .when(LinkCase{other, LinkKind::different}, by(ann))
        .then_nothing_happens();
    given(submitted() + apart)
        .when(UnlinkCase{other}, by(congress_office))
        .then(CaseUnlinked{other});
    // What was said last counts.
    const History joined = submitted() + apart + CaseLinked{other, LinkKind::raised_before};
    CHECK(joined.state().links == std::vector<Link>{{other, LinkKind::raised_before}});
    CHECK((submitted() + apart + CaseUnlinked{other}).state() == submitted().state());
}

TEST_CASE("only links of one matter make a chain") {
    using enum LinkKind;
    for (const LinkKind kind : {follow_up_of, followed_by, raised_before, raised_again})
        CHECK(is_same_matter(kind));
    for (const LinkKind kind : {related, different}) CHECK(!is_same_matter(kind));
}

TEST_CASE("a link is taken away where there is one") {
    given(assigned() + CaseLinked{other, LinkKind::related})
        .when(UnlinkCase{other}, by(congress_office))
        .then(CaseUnlinked{other});
    given(assigned())
        .when(UnlinkCase{other}, by(congress_office))
        .then_fails(ErrorCode::refused, "no_links");
    given(assigned() + CaseLinked{CaseId{"case-3"}, LinkKind::related})
        .when(UnlinkCase{other}, by(congress_office))
        .then_fails(ErrorCode::not_found, "no_such_link");
}

} // namespace
} // namespace huiyin::suggestion
