#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const DelegationId east{"east"};

History invited() { return drafted() + CoProposersInvited{{bob}}; }
History confirmed() { return invited() + CoProposalConfirmed{bob, 1}; }
History of_delegation() { return History{} + DraftOpened{{"4407"}, {}, east, {}, {}, content()}; }
History on_paper() {
    return History{} + DraftOpened{{"4407"}, ann, {}, congress_office, {bob}, content()};
}

TEST_CASE("a deputy opens a draft and leads it") {
    given(History{})
        .when(OpenDraft{{}, {}, {}, content()}, by(ann))
        .then(DraftOpened{{"4407"}, ann, {}, {}, {}, content()});
}

TEST_CASE("a draft may be empty") {
    given(History{})
        .when(OpenDraft{{}, {}, {}, {}}, by(ann))
        .then(DraftOpened{{"4407"}, ann, {}, {}, {}, {}});
}

TEST_CASE("a draft is opened once") {
    given(drafted())
        .when(OpenDraft{{}, {}, {}, content()}, by(ann))
        .then_fails(ErrorCode::refused, "already_open");
}

TEST_CASE("nobody opens a draft for another") {
    given(History{})
        .when(OpenDraft{{}, bob, {}, content()}, by(ann))
        .then_fails(ErrorCode::invalid, "you_lead", "lead");
    given(History{})
        .when(OpenDraft{{}, {}, {bob}, content()}, by(ann))
        .then_fails(ErrorCode::invalid, "paper_by_office_only", "signed_on_paper");
    given(History{})
        .when(OpenDraft{{}, {}, {}, content()}, Occasion{})
        .then_fails(ErrorCode::forbidden, "deputies_only");
}

TEST_CASE("a member opens the delegation's draft, others do not") {
    given(History{})
        .when(OpenDraft{east, {}, {}, content()}, by(bob))
        .then(DraftOpened{{"4407"}, {}, east, {}, {}, content()});
    given(History{})
        .when(OpenDraft{east, {}, {}, content()}, by(cai))
        .then_fails(ErrorCode::forbidden, "delegation_only");
}

TEST_CASE("an office enters a paper form with the lead and those who signed") {
    given(History{})
        .when(OpenDraft{{}, ann, {bob}, content()}, by(congress_office))
        .then(DraftOpened{{"4407"}, ann, {}, congress_office, {bob}, content()});
    CHECK(signatories(on_paper().state()) == std::vector{ann, bob});
}

TEST_CASE("a paper form names a lead or a delegation, and deputies who sit") {
    const auto entered = [](const OpenDraft& draft) {
        return given(History{}).when(draft, by(congress_office));
    };
    entered({{}, {}, {}, content()}).then_fails(ErrorCode::invalid, "paper_needs_lead", "lead");
    entered({east, ann, {}, content()}).then_fails(ErrorCode::invalid, "paper_needs_lead", "lead");
    entered({{}, DeputyId{"eve"}, {}, content()})
        .then_fails(ErrorCode::invalid, "no_such_deputy", "lead");
    entered({{}, ann, {ann}, content()})
        .then_fails(ErrorCode::invalid, "named_twice", "signed_on_paper.0");
    entered({{}, ann, {bob, bob}, content()})
        .then_fails(ErrorCode::invalid, "named_twice", "signed_on_paper.1");
    entered({{}, ann, {DeputyId{"eve"}}, content()})
        .then_fails(ErrorCode::invalid, "no_such_deputy", "signed_on_paper.0");
    entered({east, {}, {bob}, content()})
        .then_fails(ErrorCode::invalid, "delegation_stands_alone", "signed_on_paper");
}

TEST_CASE("the office that typed a paper form corrects it without asking the signers again") {
    const History history = on_paper();
    given(history)
        .when(SaveDraft{content("Pavement")}, by(congress_office))
        .then(DraftSaved{2, content("Pavement")});
    given(history)
        .when(SaveDraft{content("Pavement")}, by(government))
        .then_fails(ErrorCode::forbidden, "lead_only");
    given(history)
        .when(Submit{}, by(congress_office))
        .then(Submitted{16, 5, Channel::in_session, {ann, bob}, 1});
}

TEST_CASE("saving makes a new version and asks the co-proposers again") {
    given(confirmed())
        .when(SaveDraft{content("Two pavements")}, by(ann))
        .then(DraftSaved{2, content("Two pavements")});
    const History saved = confirmed() + DraftSaved{2, content("Two pavements")};
    CHECK(find_proposer(saved.state(), bob)->state == ProposerState::invited);
    CHECK(signatories(saved.state()) == std::vector{ann});
}

TEST_CASE("saving the same text changes nothing") {
    given(confirmed()).when(SaveDraft{content()}, by(ann)).then_nothing_happens();
}

TEST_CASE("only the lead saves, and only before it is submitted or when it was sent back") {
    given(confirmed())
        .when(SaveDraft{content("x")}, by(bob))
        .then_fails(ErrorCode::forbidden, "lead_only");
    given(submitted())
        .when(SaveDraft{content("x")}, by(ann))
        .then_fails(ErrorCode::refused, "not_editable");
    given(sent_back()).when(SaveDraft{content("x")}, by(ann)).then(DraftSaved{2, content("x")});
}

TEST_CASE("wished units exist, once each; long lists are refused") {
    Content wishes = content();
    wishes.wished_units = {roads, roads};
    given(drafted())
        .when(SaveDraft{wishes}, by(ann))
        .then_fails(ErrorCode::invalid, "named_twice", "content.wished_units.1");
    wishes.wished_units = {OfficeId{"nowhere"}};
    given(drafted())
        .when(SaveDraft{wishes}, by(ann))
        .then_fails(ErrorCode::invalid, "no_such_office", "content.wished_units.0");
    Content many = content();
    many.demands.assign(21, {"Do it."});
    given(drafted())
        .when(SaveDraft{many}, by(ann))
        .then_fails(ErrorCode::invalid, "too_many_demands", "content.demands");
}

TEST_CASE("a draft is discarded by its lead; what was submitted is not") {
    given(drafted()).when(DiscardDraft{}, by(ann)).then(DraftDiscarded{});
    given(confirmed()).when(DiscardDraft{}, by(bob)).then_fails(ErrorCode::forbidden, "lead_only");
    given(sent_back()).when(DiscardDraft{}, by(ann)).then_fails(ErrorCode::refused, "not_a_draft");
    CHECK((drafted() + DraftDiscarded{}).state().phase == Phase::discarded);
}

TEST_CASE("the lead invites deputies of the congress") {
    given(drafted())
        .when(InviteCoProposers{{bob, cai}}, by(ann))
        .then(CoProposersInvited{{bob, cai}});
    const auto refused_with = [](std::vector<DeputyId> deputies, const char* key,
                                 const char* field) {
        given(invited())
            .when(InviteCoProposers{std::move(deputies)}, by(ann))
            .then_fails(ErrorCode::invalid, key, field);
    };
    refused_with({}, "name_a_deputy", "deputies");
    refused_with({cai, cai}, "named_twice", "deputies.1");
    refused_with({DeputyId{"eve"}}, "no_such_deputy", "deputies.0");
    refused_with({ann}, "lead_invites_himself", "deputies.0");
    refused_with({bob}, "already_invited", "deputies.0");
}

TEST_CASE("who declined may be invited again") {
    given(invited() + CoProposalDeclined{bob, {}})
        .when(InviteCoProposers{{bob}}, by(ann))
        .then(CoProposersInvited{{bob}});
}

TEST_CASE("a delegation's suggestion takes no co-proposers") {
    given(of_delegation())
        .when(InviteCoProposers{{cai}}, by(ann))
        .then_fails(ErrorCode::refused, "delegation_stands_alone");
}

TEST_CASE("an invitation is withdrawn while it is unanswered") {
    given(invited()).when(WithdrawInvitation{bob}, by(ann)).then(InvitationWithdrawn{bob});
    given(confirmed())
        .when(WithdrawInvitation{bob}, by(ann))
        .then_fails(ErrorCode::refused, "nobody_invited");
    given(confirmed() + CoProposersInvited{{cai}})
        .when(WithdrawInvitation{bob}, by(ann))
        .then_fails(ErrorCode::invalid, "no_open_invitation", "deputy");
    CHECK(find_proposer((invited() + InvitationWithdrawn{bob}).state(), bob) == nullptr);
}

TEST_CASE("a co-proposer confirms the text he has read") {
    given(invited()).when(ConfirmCoProposal{1}, by(bob)).then(CoProposalConfirmed{bob, 1});
    given(invited() + DraftSaved{2, content("x")})
        .when(ConfirmCoProposal{1}, by(bob))
        .then_fails(ErrorCode::conflict, "text_changed");
    given(confirmed()).when(ConfirmCoProposal{1}, by(bob)).then_nothing_happens();
}

TEST_CASE("only who was invited confirms or declines") {
    given(invited())
        .when(ConfirmCoProposal{1}, by(cai))
        .then_fails(ErrorCode::forbidden, "not_invited");
    given(invited())
        .when(ConfirmCoProposal{1}, by(ann))
        .then_fails(ErrorCode::forbidden, "not_invited");
    given(invited()).when(DeclineCoProposal{}, by(bob)).then(CoProposalDeclined{bob, {}});
    given(confirmed()).when(DeclineCoProposal{}, by(bob)).then(CoProposalDeclined{bob, {}});
}

TEST_CASE("submitting drops those who have not answered") {
    given(confirmed() + CoProposersInvited{{cai}})
        .when(Submit{}, by(ann))
        .then(Submitted{16, 5, Channel::in_session, {ann, bob}, 1});
}

TEST_CASE("a single proposer submits as well as many") {
    given(drafted()).when(Submit{}, by(ann)).then(Submitted{16, 5, Channel::in_session, {ann}, 1});
}

TEST_CASE("what is submitted has a title, a cause and demands") {
    const auto submitting = [](const Content& written) {
        return given(History{} + DraftOpened{{"4407"}, ann, {}, {}, {}, written})
            .when(Submit{}, by(ann));
    };
    Content lacks_title = content("\u3000 ");
    submitting(lacks_title).then_fails(ErrorCode::invalid, "needs_title", "content.title");
    Content lacks_cause = content();
    lacks_cause.cause = {};
    submitting(lacks_cause).then_fails(ErrorCode::invalid, "needs_cause", "content.cause");
    Content lacks_demands = content();
    lacks_demands.demands = {};
    submitting(lacks_demands).then_fails(ErrorCode::invalid, "needs_demand", "content.demands");
    Content blank_demand = content();
    blank_demand.demands.push_back({" "});
    submitting(blank_demand).then_fails(ErrorCode::invalid, "blank_demand", "content.demands.2");
}

TEST_CASE("nothing is submitted before a session is on record") {
    Context early = world();
    early.session = 0;
    given(drafted())
        .in(early)
        .when(Submit{}, by(ann))
        .then_fails(ErrorCode::refused, "no_session_known");
}

TEST_CASE("the head submits for the delegation and leads its suggestion") {
    given(of_delegation())
        .when(Submit{}, by(ann))
        .then(Submitted{16, 5, Channel::in_session, {ann}, 1});
    given(of_delegation())
        .when(Submit{}, by(bob))
        .then_fails(ErrorCode::forbidden, "delegation_head_only");
    given(of_delegation()).when(SaveDraft{content("x")}, by(bob)).then(DraftSaved{2, content("x")});
}

TEST_CASE("what was sent back is corrected and submitted again") {
    given(sent_back())
        .when(Submit{}, by(ann))
        .then(Submitted{16, 5, Channel::in_session, {ann, bob}, 1});
    given(docketed()).when(Submit{}, by(ann)).then_fails(ErrorCode::refused, "not_editable");
}

} // namespace
} // namespace huiyin::suggestion
