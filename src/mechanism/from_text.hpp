#pragma once

#include "mechanism/vocabulary.hpp"

namespace huiyin::mechanism {

// Sets one field of an event from text: "strand=2", "role=main", "proposers=D1,D2",
// "reply.kind=solved". False when there is no such field or the text does not fit it.
[[nodiscard]] bool set_field(const TypeInfo& type, void* event, std::string_view path,
                             std::string_view text);

// Sets every date of an event that is not optional.
void set_dates(const TypeInfo& type, void* event, Date day);

} // namespace huiyin::mechanism
