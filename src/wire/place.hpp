#pragma once

// What lies at an address, seen through its description.

#include "base/described.hpp"

#include <type_traits>

namespace huiyin::wire {

// Lines, texts and ids are their one string, so the address of one is the address of the other.
static_assert(std::is_standard_layout_v<Line<1>> && sizeof(Line<1>) == sizeof(std::string));
static_assert(std::is_standard_layout_v<Text<1>> && sizeof(Text<1>) == sizeof(std::string));
static_assert(std::is_standard_layout_v<CaseId> && sizeof(CaseId) == sizeof(std::string));

inline const std::string& string_at(const void* place) {
    return *static_cast<const std::string*>(place);
}
inline std::string& string_at(void* place) { return *static_cast<std::string*>(place); }

inline std::uint8_t enumerator_at(const void* place) {
    return *static_cast<const std::uint8_t*>(place);
}

// Whether a field of this type may be missing from what a person sends.
inline bool may_be_missing(const TypeInfo& type) {
    return type.kind == Kind::optional || type.kind == Kind::list || type.kind == Kind::boolean;
}

} // namespace huiyin::wire
