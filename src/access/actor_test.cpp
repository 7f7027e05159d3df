#include "access/actor.hpp"

#include <doctest/doctest.h>

namespace huiyin::access {
namespace {

using namespace directory;

Date day(int year) { return std::chrono::year{year} / 1 / 1; }

Directory town() {
    const std::vector<Event> history{
        CongressFounded{{{"440704"}, {"江海区人民代表大会"}, Level::county, {}}},
        TermRecorded{{7, {day(2016), day(2021)}}},
        TermRecorded{{8, {day(2021), {}}}},
        OfficeRecorded{
            {{"roads"}, {"公路局"}, directory::OfficeKind::unit, {day(2016), day(2020)}, {}}},
        OfficeRecorded{
            {{"traffic"}, {"交通局"}, directory::OfficeKind::unit, {day(2020), {}}, {{"roads"}}}},
        PersonRecorded{{{"ada"}, {"甲一"}, {}}},
        RoleGranted{{{"ada"}, Role::unit_clerk, {"traffic"}, {day(2020), {}}}},
        DelegationRecorded{{{"north"}, {"外海代表团"}, DeputyId{"d8"}}},
        DeputyRecorded{{{"d7"}, {"ada"}, {"7"}, {"north"}, 7, {day(2016), {}}}},
        DeputyRecorded{{{"d8"}, {"ada"}, {"8"}, {"north"}, 8, {day(2021), {}}}},
    };
    Directory state;
    for (const Event& event : history) {
        const Version next = state.version + 1;
        state = evolve(std::move(state), {next, {}, event});
    }
    return state;
}

Actor ada_on(Date today) {
    Actor actor{.person = {"ada"}};
    add_capacities(actor, town(), today);
    return actor;
}

TEST_CASE("an actor is all that a person is on the day, and was as a deputy") {
    const Actor actor = ada_on(day(2022));
    CHECK(actor.capacities ==
          std::vector<Capacity>{{Role::unit_clerk, {"traffic"}, {"440704"}, {{"roads"}}}});
    CHECK(actor.seats == std::vector<Seat>{{{"d7"}, {"440704"}, {"north"}, false, true},
                                           {{"d8"}, {"440704"}, {"north"}, true, false}});
    CHECK(stands_for(actor.capacities[0], {"traffic"}));
    CHECK(stands_for(actor.capacities[0], {"roads"}));
    CHECK_FALSE(stands_for(actor.capacities[0], {"finance"}));
}

TEST_CASE("what begins later is not there yet") {
    const Actor actor = ada_on(day(2017));
    CHECK(actor.capacities.empty());
    CHECK(actor.seats == std::vector<Seat>{{{"d7"}, {"440704"}, {"north"}, false, false}});
}

} // namespace
} // namespace huiyin::access
