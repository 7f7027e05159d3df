#pragma once

// Texts as they are compared: what people read as the same is the same.

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::text {

// Bytes [from, to) of a text in UTF-8.
struct ByteRange {
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    bool operator==(const ByteRange&) const = default;
};
BOOST_DESCRIBE_STRUCT(ByteRange, (), (from, to))

// Full-width is half-width, capitals are small, traditional characters are simplified,
// compatibility forms are what they stand for ("㎡" is "m2"), and what is not seen (variation
// selectors, joiners, soft hyphens) is gone. Emoji and rare characters stay. Normalising twice
// changes nothing more.
struct Normalised {
    std::u32string characters = {};
    // Of each character, where it stood: one of the original can give several that share its
    // origin, and several can give one. Both bounds never decrease.
    std::vector<ByteRange> origins = {};

    bool operator==(const Normalised&) const = default;
};
BOOST_DESCRIBE_STRUCT(Normalised, (), (characters, origins))

// `utf8` has less than 4 GB. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] Normalised normalise(std::string_view utf8);

// The same as UTF-8, without the origins.
[[nodiscard]] std::string normal_form(std::string_view utf8);

} // namespace huiyin::text
