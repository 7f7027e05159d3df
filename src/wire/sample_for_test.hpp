#pragma once

// A described type with every kind of field, and random values of it: for the tests of this room.

#include "wire/place.hpp"

#include <random>

namespace huiyin::wire::sample {

enum class Colour : std::uint8_t { red, green, blue };
BOOST_DESCRIBE_ENUM(Colour, red, green, blue)

struct Part {
    Line<10> title = {};
    std::optional<Date> due = {};
};
BOOST_DESCRIBE_STRUCT(Part, (), (title, due))

struct Whole {
    std::int64_t count = 0;
    bool urgent = false;
    Line<20, 2> name = {};
    Text<200, 0> body = {};
    DeputyId deputy = {};
    Date on = {};
    Instant at = {};
    Colour colour = {};
    Part first = {};
    std::optional<Part> second = {};
    std::vector<Part> parts = {};
    std::vector<CaseId> cases = {};
};
BOOST_DESCRIBE_STRUCT(Whole, (),
                      (count, urgent, name, body, deputy, on, at, colour, first, second, parts,
                       cases))

using Random = std::mt19937_64;

inline std::size_t up_to(Random& random, std::size_t max) {
    return std::uniform_int_distribution<std::size_t>{0, max}(random);
}

// Any characters a text may hold, those that JSON escapes among them.
inline std::string characters(Random& random, std::size_t count, Kind kind) {
    static const std::array<std::string, 10> any{"a",  "\"", "\\", "/",  "回",
                                                 "音", "é",  "😀", "\n", "\t"};
    std::string out = count > 0 ? "代" : "";
    for (std::size_t i = 1; i < count; ++i)
        out += any.at(up_to(random, kind == Kind::text ? 9 : 7));
    return out;
}

inline void fill(const TypeInfo& type, void* place, Random& random) {
    switch (type.kind) {
    case Kind::boolean: *static_cast<bool*>(place) = up_to(random, 1) == 1; break;
    case Kind::integer:
        *static_cast<std::int64_t*>(place) =
            static_cast<std::int64_t>(random() >> up_to(random, 63));
        break;
    case Kind::line:
    case Kind::text:
        string_at(place) =
            characters(random, type.min + up_to(random, type.max - type.min), type.kind);
        break;
    case Kind::id: string_at(place) = "id-" + std::to_string(up_to(random, 9999)); break;
    case Kind::date:
        *static_cast<Date*>(place) = Date{std::chrono::days{up_to(random, 40'000)}};
        break;
    case Kind::instant:
        *static_cast<Instant*>(place) =
            Instant{std::chrono::milliseconds{up_to(random, 4'000'000'000'000)}};
        break;
    case Kind::enumeration:
        *static_cast<std::uint8_t*>(place) =
            static_cast<std::uint8_t>(up_to(random, type.names.size() - 1));
        break;
    case Kind::optional:
        if (up_to(random, 1) == 1) fill(type.element(), type.container.add(place), random);
        break;
    case Kind::list:
        for (std::size_t left = up_to(random, 4); left > 0; --left)
            fill(type.element(), type.container.add(place), random);
        break;
    case Kind::record:
        for (const FieldInfo& field : type.fields)
            fill(field.type(), field_of(place, field), random);
    }
}

inline Whole random_whole(std::uint64_t seed) {
    Random random{seed};
    Whole whole;
    fill(type_of<Whole>(), &whole, random);
    return whole;
}

} // namespace huiyin::wire::sample
