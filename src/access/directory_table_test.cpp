#include "access/directory_table.hpp"
#include "base/alternatives.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::access {
namespace {

using namespace directory;

const CongressId congress{"440704"};
const Instant now = start_of(std::chrono::year{2026} / 11 / 23);

Actor with_role(Role role) {
    return {.person = {"ada"}, .capacities = {{role, {"office"}, congress, {}}}};
}

std::string key_of(const Result<Occasion>& answer) {
    return answer ? "permitted" : answer.error().message.key;
}

TEST_CASE("the table of the directory is in order") {
    CHECK(flaws(directory_table()) == std::vector<std::string>{});
    auto rows = directory_table();
    rows.push_back(rows.front());
    std::erase_if(rows, [](const DirectoryRow& row) { return row.command == 1; });
    CHECK(flaws(rows) == std::vector<std::string>{"found_congress: said twice",
                                                  "record_term: nobody may give it"});
}

TEST_CASE("a congress is kept by those its rows name, and by nobody else") {
    for (std::size_t i = 0; i < count_of_kinds<Command>; ++i) {
        Command command;
        alternatives<Command>()[i].put(&command);
        for (std::size_t role = 0; role < type_of<Role>().names.size(); ++role) {
            const auto party = static_cast<Party>(role);
            const bool is_named =
                std::ranges::any_of(directory_table(), [&](const DirectoryRow& row) {
                    return row.command == i && std::ranges::count(row.parties, party) > 0;
                });
            const auto answer = permit(with_role(static_cast<Role>(role)), command, congress, now);
            CAPTURE(name_in(command));
            CAPTURE(name_of(party));
            CHECK(key_of(answer) == (is_named ? "permitted" : "access.not_your_role"));
        }
    }
}

TEST_CASE("a role in one congress gives nothing in another") {
    const Actor office = with_role(Role::deputies_office);
    CHECK(key_of(permit(office, RecordPerson{}, {"440703"}, now)) == "access.not_your_role");
    const auto occasion = permit(office, RecordPerson{}, congress, now);
    REQUIRE(occasion);
    CHECK(occasion->by == office.person);
    CHECK(occasion->office == OfficeId{"office"});
}

TEST_CASE("the deputies' office gives every role but those that run, guard and audit") {
    const Actor office = with_role(Role::deputies_office);
    CHECK(permit(office, GrantRole{{{"bob"}, Role::unit_head, {"u"}, {}}}, congress, now));
    for (const Role role :
         {Role::auditor, Role::system_administrator, Role::security_administrator}) {
        CHECK(key_of(permit(office, GrantRole{{{"bob"}, role, {"u"}, {}}}, congress, now)) ==
              "access.administrators_appoint");
        CHECK(key_of(permit(office, EndRole{{"bob"}, role, {"u"}, {}}, congress, now)) ==
              "access.administrators_appoint");
    }
}

TEST_CASE("an administrator gives no role to himself") {
    const Actor administrator = with_role(Role::system_administrator);
    CHECK(permit(administrator, GrantRole{{{"bob"}, Role::auditor, {"u"}, {}}}, congress, now));
    CHECK(key_of(permit(administrator, GrantRole{{{"ada"}, Role::chair, {"u"}, {}}}, congress,
                        now)) == "access.not_to_oneself");
    CHECK(key_of(permit(administrator, EndRole{{"ada"}, Role::chair, {"u"}, {}}, congress, now)) ==
          "access.not_to_oneself");
}

TEST_CASE("the pages of a congress offer what the asker may record") {
    const auto office = directory_commands(with_role(Role::deputies_office), congress);
    CHECK(std::ranges::count(office, std::string{"record_term"}) == 1);
    CHECK(std::ranges::count(office, std::string{"found_congress"}) == 0);
    CHECK(directory_commands(with_role(Role::unit_clerk), congress).empty());
}

} // namespace
} // namespace huiyin::access
