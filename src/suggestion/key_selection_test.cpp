#include "suggestion/scenario.hpp"

#include <doctest/doctest.h>

namespace huiyin::suggestion {
namespace {

const std::vector<KeyCriterion> vital{KeyCriterion::vital_interest};
const KeySelected selected{vital, {"Minutes 3 of 2026"}, assigned_day, {}};

TEST_CASE("a key suggestion is proposed with its criteria and fixed by a decision on record") {
    given(docketed())
        .when(ProposeKey{vital, {"Five villages wait for it."}}, by(congress_office))
        .then(KeyProposed{vital, {"Five villages wait for it."}});
    given(docketed())
        .when(SelectKey{vital, {"Minutes 3 of 2026"}, assigned_day}, by(congress_office))
        .then(selected);
    given(docketed())
        .when(SelectKey{{}, {"Minutes 3"}, assigned_day}, by(congress_office))
        .then_fails(ErrorCode::invalid, "name_a_criterion", "criteria");
    given(docketed())
        .when(SelectKey{{vital[0], vital[0]}, {"Minutes 3"}, assigned_day}, by(congress_office))
        .then_fails(ErrorCode::invalid, "criterion_twice", "criteria.1");
    given(docketed())
        .when(SelectKey{vital, {"Minutes 3"}, assigned_day + std::chrono::days{1}},
              by(congress_office))
        .then_fails(ErrorCode::invalid, "date_in_future", "decided_on");
    given(docketed() + SupervisorNamed{parks, {}, {}})
        .when(SelectKey{vital, {"Minutes 3 of 2026"}, assigned_day}, by(congress_office))
        .then(KeySelected{vital, {"Minutes 3 of 2026"}, assigned_day, parks});
    given(docketed() + selected)
        .when(SelectKey{vital, {"Minutes 4"}, assigned_day}, by(congress_office))
        .then_fails(ErrorCode::refused, "key_already");
}

TEST_CASE("a key suggestion can be released, with the reason") {
    given(docketed() + selected)
        .when(ReleaseKey{{"Solved meanwhile."}}, by(congress_office))
        .then(KeyReleased{{"Solved meanwhile."}});
    CHECK_FALSE((docketed() + selected + KeyReleased{{"Solved."}}).state().key);
    given(docketed())
        .when(ReleaseKey{{"Why?"}}, by(congress_office))
        .then_fails(ErrorCode::refused, "not_key");
}

TEST_CASE("a supervisor is a committee that exists, led by a leader of this congress") {
    const NameSupervisor asked{parks, boss, {}};
    given(handled()).when(asked, by(congress_office)).then(SupervisorNamed{parks, boss, {}});
    given(handled() + SupervisorNamed{parks, boss, {}})
        .when(asked, by(congress_office))
        .then_nothing_happens();
    given(handled())
        .when(NameSupervisor{{"nowhere"}, {}, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "no_such_office", "committee");
    given(handled())
        .when(NameSupervisor{parks, PersonId{"nobody"}, {}}, by(congress_office))
        .then_fails(ErrorCode::invalid, "no_such_leader", "leader");
}

TEST_CASE("a leading official is a leader, and records his own steps") {
    given(handled())
        .when(NameLeadingOfficial{boss, {}}, by(government))
        .then(LeadingOfficialNamed{boss, {}});
    given(handled())
        .when(NameLeadingOfficial{{"nobody"}, {}}, by(government))
        .then_fails(ErrorCode::invalid, "no_such_leader", "official");
    const RecordLeaderStep step{LeaderStepKind::site_visit, assigned_day, {"Went there."}, {}};
    given(handled()).when(step, by(leaders)).then_fails(ErrorCode::refused, "no_leading_official");
    given(handled() + LeadingOfficialNamed{boss, {}})
        .when(step, by(leaders))
        .then(LeaderStepRecorded{LeaderStepKind::site_visit, assigned_day, {"Went there."}, {}});
}

} // namespace
} // namespace huiyin::suggestion
