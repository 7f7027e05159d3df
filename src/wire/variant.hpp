#pragma once

// Commands and events by name, as JSON.

#include "base/alternatives.hpp"
#include "wire/json.hpp"

namespace huiyin::wire {

// Appends the fields of what `variant` holds; its name is not among them.
template <class Variant>
void write_alternative(std::string& out, const Variant& variant) {
    write_json(out, *alternatives<Variant>()[variant.index()].type, value_in(variant));
}

// Reads the alternative called `name`; a name that does not exist is refused as not found.
template <class Variant>
[[nodiscard]] Result<Variant> read_alternative(std::string_view name, std::string_view json,
                                               ReadMode mode = ReadMode::strict) {
    const Alternative* const alternative = find_alternative<Variant>(name);
    if (alternative == nullptr) return not_found("wire.no_such_name");
    Variant variant;
    if (auto read = read_json(json, *alternative->type, alternative->put(&variant), mode); !read)
        return Failure{std::move(read).error()};
    return variant;
}

} // namespace huiyin::wire
