#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const Text<500> settled_otherwise{"Settled otherwise."};

History asked_back() { return docketed() + WithdrawalRequested{ann, settled_otherwise}; }

TEST_CASE("a single proposer's withdrawal takes effect at once") {
    const History alone = drafted() + Submitted{16, 5, Channel::in_session, {ann}, 1};
    given(alone)
        .when(RequestWithdrawal{settled_otherwise}, by(ann))
        .then(WithdrawalRequested{ann, settled_otherwise}, Withdrawn{settled_otherwise});
}

TEST_CASE("a joint suggestion is withdrawn only when all agree") {
    given(docketed())
        .when(RequestWithdrawal{settled_otherwise}, by(ann))
        .then(WithdrawalRequested{ann, settled_otherwise});
    given(asked_back())
        .when(AgreeToWithdrawal{}, by(bob))
        .then(WithdrawalAgreed{bob}, Withdrawn{settled_otherwise});
}

TEST_CASE("one of several agreements leaves the others to be asked") {
    const History three = drafted() + Submitted{16, 5, Channel::in_session, {ann, bob, cai}, 1} +
                          WithdrawalRequested{ann, settled_otherwise};
    given(three).when(AgreeToWithdrawal{}, by(bob)).then(WithdrawalAgreed{bob});
    given(three + WithdrawalAgreed{bob}).when(AgreeToWithdrawal{}, by(bob)).then_nothing_happens();
    given(three + WithdrawalAgreed{bob})
        .when(AgreeToWithdrawal{}, by(cai))
        .then(WithdrawalAgreed{cai}, Withdrawn{settled_otherwise});
}

TEST_CASE("one refusal ends the request, and the lead may take it back himself") {
    given(asked_back()).when(RefuseWithdrawal{}, by(bob)).then(WithdrawalRefused{bob, {}});
    given(asked_back()).when(RefuseWithdrawal{}, by(ann)).then(WithdrawalRefused{ann, {}});
    const History refused = asked_back() + WithdrawalRefused{bob, {}};
    CHECK_FALSE(refused.state().withdrawal_reason.has_value());
    given(refused)
        .when(AgreeToWithdrawal{}, by(bob))
        .then_fails(ErrorCode::refused, "no_withdrawal_asked");
}

TEST_CASE("only proposers have a say, and only the lead asks") {
    given(docketed())
        .when(RequestWithdrawal{settled_otherwise}, by(bob))
        .then_fails(ErrorCode::forbidden, "lead_only");
    given(asked_back())
        .when(AgreeToWithdrawal{}, by(cai))
        .then_fails(ErrorCode::forbidden, "proposers_only");
    given(asked_back())
        .when(RefuseWithdrawal{}, by(cai))
        .then_fails(ErrorCode::forbidden, "proposers_only");
    given(asked_back())
        .when(RequestWithdrawal{settled_otherwise}, by(ann))
        .then_fails(ErrorCode::refused, "withdrawal_already_asked");
}

TEST_CASE("changing the text does not get round a co-proposer's say") {
    const History changed = sent_back() + DraftSaved{2, content("x")};
    given(changed)
        .when(RequestWithdrawal{settled_otherwise}, by(ann))
        .then(WithdrawalRequested{ann, settled_otherwise});
    given(changed + WithdrawalRequested{ann, settled_otherwise})
        .when(AgreeToWithdrawal{}, by(bob))
        .then(WithdrawalAgreed{bob}, Withdrawn{settled_otherwise});
}

TEST_CASE("a draft is discarded, not withdrawn; after a reply nothing is withdrawn") {
    given(drafted())
        .when(RequestWithdrawal{settled_otherwise}, by(ann))
        .then_fails(ErrorCode::refused, "not_withdrawable");
    given(replied())
        .when(RequestWithdrawal{settled_otherwise}, by(ann))
        .then_fails(ErrorCode::refused, "not_withdrawable");
}

TEST_CASE("a reply lets a request lapse that not all had agreed to") {
    const History late = reply_passed() + WithdrawalRequested{ann, settled_otherwise} +
                         ReplyIssued{1, 1, AnswerKind::planned, {{ann, {}}, {bob, {}}}};
    CHECK_FALSE(late.state().withdrawal_reason.has_value());
    given(late)
        .when(AgreeToWithdrawal{}, by(bob))
        .then_fails(ErrorCode::refused, "not_withdrawable");
}

TEST_CASE("withdrawal stops all handling at once") {
    const History ended =
        assigned() + WithdrawalRequested{ann, settled_otherwise} + Withdrawn{settled_otherwise};
    CHECK(ended.state().phase == Phase::withdrawn);
    for (const Strand& strand : ended.state().strands) CHECK(strand.state == StrandState::ended);
    given(ended).when(SignIn{1}, by(roads)).then_fails(ErrorCode::refused, "not_running");
}

} // namespace
} // namespace huiyin::suggestion
