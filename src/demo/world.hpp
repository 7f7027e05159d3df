#pragma once

// The invented people of the demonstration, in the real places of Jiangmen.

#include "directory/directory.hpp"

namespace huiyin::demo {

// A person who acts, and the office acted for.
struct Staff {
    PersonId person = {};
    OfficeId office = {};
};

struct Unit {
    OfficeId office = {};
    std::string field = {};   // what it is for: "roads", "water", …
    std::string subject = {}; // the same in the words of the place
    PersonId clerk = {};
    PersonId head = {};
};

struct Member {
    DeputyId deputy = {};
    PersonId person = {};
    DelegationId delegation = {};
};

// Who is who in one congress.
struct Roster {
    CongressId congress = {};
    std::string place = {}; // "江海区"
    directory::Level level = {};
    Staff desk = {};       // deputies' office; in a town the presidium
    Staff government = {}; // government office
    Staff leader = {};     // who decides second disputes
    Staff committee = {};  // that supervises; a town has none
    Staff chair = {};
    std::vector<Unit> units = {};
    std::vector<Member> members = {};
    std::vector<Staff> stations = {}; // of the streets
};

struct World {
    std::vector<Roster> rosters = {}; // the city first, then counties, then towns
    // What founds each congress, in the same order.
    std::vector<std::vector<directory::Command>> foundings = {};
    std::int64_t towns = 0;
    std::int64_t streets = 0;
};

// Nothing for a congress that the world has not.
[[nodiscard]] const Roster* roster_of(const World&, std::string_view congress);

// The city, its counties and districts, their towns with congresses of their own, and their
// streets, which have none, as stations of their county. `divisions` is
// reference/divisions_jiangmen.csv; its statistical pseudo units are left out. Terms and sessions
// are laid around `until`.
[[nodiscard]] World jiangmen(std::string_view divisions, Date until);

} // namespace huiyin::demo
