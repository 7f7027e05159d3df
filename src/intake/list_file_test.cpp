#include "intake/list_file.hpp"
#include "intake/world_for_test.hpp"

namespace huiyin::intake {
namespace {

using directory::Role;

access::Actor holding(Role role) {
    access::Actor actor = by_clerk.actor;
    for (access::Capacity& held : actor.capacities) held.role = role;
    return actor;
}

std::string answer(Role role, const ListFile& list) {
    const auto may = check_may_import(holding(role), {"4407"}, by_clerk.at, list);
    return may ? "yes" : std::string{may.error().message.key};
}

TEST_CASE("a list is for whoever may give the commands that it is made of") {
    using enum ListKind;
    for (const ListKind kind : {offices, people, deputies, suggestions}) {
        CAPTURE(huiyin::name_of(kind));
        CHECK(answer(Role::deputies_office, {.kind = kind}) == "yes");
        CHECK(answer(Role::unit_clerk, {.kind = kind}) == "access.not_your_role");
        CHECK(answer(Role::auditor, {.kind = kind}) == "access.not_your_role");
        CHECK(!check_may_import(by_clerk.actor, {"440704"}, by_clerk.at, {.kind = kind}));
    }
    CHECK(answer(Role::system_administrator, {.kind = people}) == "yes");
    CHECK(answer(Role::system_administrator, {.kind = suggestions}) == "access.not_your_role");
    // That he may record offices does not let him enter suggestions.
    CHECK(answer(Role::system_administrator,
                 {.kind = suggestions, .unknown_offices = UnknownOffices::create}) ==
          "access.not_your_role");
}

} // namespace
} // namespace huiyin::intake
