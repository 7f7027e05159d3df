#pragma once

#include "directory/directory.hpp"
#include "intake/table.hpp"

#include <optional>

namespace huiyin::intake {

// What tells a row's person from namesakes, beside code and phone.
struct Hint {
    std::optional<OfficeId> office = {}; // where he serves
    std::optional<DeputyId> seat = {};   // the seat he takes, and
    std::int64_t term = 0;               // its term: nobody sits twice in one
};

// Who a row is about. A person has no number that every list has, so: by the code, else by the name
// with the same phone or a role in the same office, else somebody new. Refused when a namesake is
// known and nothing tells the two apart: two persons must never become one, nor one two.
[[nodiscard]] Result<PersonId> person_of(const Record& record,
                                         const directory::Directory& directory, const Hint& hint);

} // namespace huiyin::intake
