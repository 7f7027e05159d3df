#pragma once

#include <compare>
#include <functional>
#include <string>

namespace huiyin {

// A name of one thing of one kind: 1 to 64 of the characters [A-Za-z0-9._-].
template <class Kind>
struct Id {
    std::string value = {};

    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool empty() const { return value.empty(); }
};

using CongressId = Id<struct CongressKind>; // the division's code: "4407" is Jiangmen
using OfficeId = Id<struct OfficeKind>;     // units, offices, committees, presidia
using PersonId = Id<struct PersonKind>;     // whoever may sign in
using DeputyId = Id<struct DeputyKind>;     // a person's seat in one congress for one term
using DelegationId = Id<struct DelegationKind>;
using CaseId = Id<struct CaseKind>;
using ActivityId = Id<struct ActivityIdKind>;
using FileId = Id<struct FileKind>; // SHA-256 of the content, in hexadecimal

// Whether `value` has the form of an id.
[[nodiscard]] bool is_id(const std::string& value);

} // namespace huiyin

template <class Kind>
struct std::hash<huiyin::Id<Kind>> {
    std::size_t operator()(const huiyin::Id<Kind>& id) const noexcept {
        return std::hash<std::string>{}(id.value);
    }
};
