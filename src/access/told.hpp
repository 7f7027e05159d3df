#pragma once

// Who is told of what happens to a case. Being told asks for nothing: what somebody has to do is a
// duty, and tells of itself.

#include "access/sight.hpp"

namespace huiyin::access {

// A circle of people who are told together: an audience of a case, or
//   head-<office>             the heads of an office
//   reader-<office>           those who read drafts for an office before they are filed
//   role-<role>-<congress>    whoever fills a role in a congress
//   person-<person>           one who takes part in an activity
using Addressee = std::string;

// Who takes part in a case: whatever decides whom its events are told to.
struct Parties {
    struct Part {
        suggestion::StrandNumber strand = {};
        OfficeId unit = {};
        suggestion::StrandRole role = {};
        OfficeId assigned_by = {};
        bool operator==(const Part&) const = default;
    };
    CongressId congress = {};
    std::vector<Addressee> proposers = {}; // the lead first
    std::vector<Part> parts = {};
    std::optional<OfficeId> supervisor = {}; // the committee
    std::vector<Part> promises = {};         // the part that each promise was made in, by its place
    // The unit that each talk was asked of, by its place, while the suggestion is in the making: it
    // is told of its own talk, though it may not see the draft.
    std::vector<OfficeId> asked = {};
    // Likewise the office that each reading was asked of.
    std::vector<OfficeId> readers = {};
    std::vector<Audience> audiences = {};
    bool operator==(const Parties&) const = default;
};
[[nodiscard]] Parties parties_of(const suggestion::Case&);

// Those who are told of an event, as far as they still may see the case or are asked for the talk
// or the reading that it is about. Sorted, without repeats.
[[nodiscard]] std::vector<Addressee> told(const Parties&, const suggestion::Event&);

// Who is reminded of a duty: its bearer, an office or a deputy, else whoever fills the role.
struct Bearer {
    std::string role = {};
    std::optional<OfficeId> office = {};
    std::optional<DeputyId> deputy = {};
    std::optional<suggestion::StrandNumber> strand = {}; // that the duty hangs on
};
// Empty when he may not see the case.
[[nodiscard]] std::optional<Addressee> reminded(const Parties&, const Bearer&);
// Likewise who is told that the duty is late, by the role that its ladder names.
[[nodiscard]] std::optional<Addressee> alarmed(const Parties&, const Bearer&,
                                               const std::string& role);

// The circles that somebody is told in; sorted, without repeats.
[[nodiscard]] std::vector<Addressee> addressees(const Actor&);

} // namespace huiyin::access
