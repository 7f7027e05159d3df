#pragma once

// A suggestion that was written elsewhere, put into the parts of the form: what is its title, its
// cause, its analysis, its demands, and what belongs to none of them.

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace huiyin::entrance {

// A paragraph or a row of a table, in well-formed UTF-8. `label` is a number that stands nowhere in
// the text; `cells` are those of a row, and `text` all of them.
struct WrittenLine {
    std::string text = {};
    std::string label = {};
    bool heading = {};
    bool centred = {};
    bool at_right = {};
    std::vector<std::string> cells = {};
};

enum class Place : std::uint8_t {
    title,
    cause,
    analysis,
    demand,         // a new one
    demand_goes_on, // a further paragraph of the one before
    left_out,
};
BOOST_DESCRIBE_ENUM(Place, title, cause, analysis, demand, demand_goes_on, left_out)

enum class LeftOut : std::uint8_t {
    heading,   // it says which part follows
    form_line, // printed words of the form, with what is filled in
    courtesy,  // a salutation, a closing
    footnote,
};
BOOST_DESCRIBE_ENUM(LeftOut, heading, form_line, courtesy, footnote)

// `mark` is the number before the text: of demands, which are numbered anyway, it is not needed.
struct Piece {
    Place place = {};
    std::string mark = {};
    std::string text = {};
    std::optional<LeftOut> why = {};
    bool operator==(const Piece&) const = default;
};

struct TakenApart {
    std::vector<Piece> pieces = {}; // in the order of the document
    bool found_parts = {};          // else what is no title and no form line is the cause
};

// Never loses a character but blanks: marks and texts of the pieces, one behind the other, are what
// was written.
[[nodiscard]] TakenApart take_apart(const std::vector<WrittenLine>& lines);

} // namespace huiyin::entrance
