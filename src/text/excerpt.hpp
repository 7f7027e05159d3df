#pragma once

// The part of a text that shows why it was found.

#include "text/query.hpp"

namespace huiyin::text {

// All ranges are bytes of the original text; none cuts a character, nor an emoji from what changes
// its looks.
struct Excerpt {
    ByteRange shown = {};
    std::vector<ByteRange> marks = {}; // inside `shown`, in order, without overlap

    bool operator==(const Excerpt&) const = default;
};
BOOST_DESCRIBE_STRUCT(Excerpt, (), (shown, marks))

// The stretch of at most `width` characters of the normalised text in which most phrases are
// found, and of those the most often; the beginning of the text when none is. A mark that is longer
// is cut.
[[nodiscard]] Excerpt extract(std::string_view text, const Query& query, std::size_t width);

struct FieldExcerpt {
    std::size_t field = 0;
    Excerpt excerpt = {};
};

// From the field in which most of the phrases are found, of equals the first. There is at least one
// field.
[[nodiscard]] FieldExcerpt extract(std::span<const std::string_view> fields, const Query& query,
                                   std::size_t width);

} // namespace huiyin::text
