#pragma once

// Described types as JSON text and back.

#include "base/described.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>

namespace huiyin::wire {

// Appends `value` as JSON: fields in the order of their description, empty optionals left out,
// enumerators by name. The same value gives the same bytes for ever.
void write_json(std::string& out, const TypeInfo& type, const void* value);

// Appends `text`, which must be well-formed UTF-8, in quotes.
void write_string(std::string& out, std::string_view text);

enum class ReadMode : std::uint8_t {
    strict, // what a person or program sends: everything is required but optionals, lists and bools
    stored, // what we once wrote: a field that came later takes its default, limits that were
            // tightened later do not count, and an id may be empty
};

// Reads one JSON document into `value`, which must be freshly made. Never throws. A refusal names
// the first field at fault; `value` is then half filled and of no use.
[[nodiscard]] Result<void> read_json(std::string_view json, const TypeInfo& type, void* value,
                                     ReadMode mode = ReadMode::strict);

// Reads one value as it stands in an address or a form: "3", "true", "signed", "2026-11-23".
// Accepts every kind that is written without brackets. `field` is named in a refusal.
[[nodiscard]] Result<void> read_plain(std::string_view text, const TypeInfo& type, void* value,
                                      const std::string& field);

template <class T>
[[nodiscard]] std::string to_json(const T& value) {
    std::string out;
    write_json(out, type_of<T>(), &value);
    return out;
}

template <class T>
[[nodiscard]] Result<T> from_json(std::string_view json, ReadMode mode = ReadMode::strict) {
    T value{};
    if (auto read = read_json(json, type_of<T>(), &value, mode); !read)
        return Failure{std::move(read).error()};
    return value;
}

} // namespace huiyin::wire
