#pragma once

// A list as somebody hands it in: a file of one of the kinds, with what is to be done to it.

#include "intake/import.hpp"

namespace huiyin::intake {

enum class ListKind : std::uint8_t { offices, people, deputies, suggestions, past, catalogues };
BOOST_DESCRIBE_ENUM(ListKind, offices, people, deputies, suggestions, past, catalogues)

struct ListFile {
    ListKind kind = {};
    std::string bytes = {};
    std::string name = {};  // what the list is called
    std::string sheet = {}; // of a workbook; the first one when empty
    // For lists of cases.
    std::string lead = {}; // who leads where a row names nobody
    UnknownOffices unknown_offices = {};
    // For these and catalogues: another file, what units are called elsewhere; or empty.
    std::string aliases = {};
};

// Whether rows of such a list are cases, each of which stands alone.
[[nodiscard]] bool lists_cases(ListKind);

[[nodiscard]] Result<Report> import_list(const Services&, const Order&, const ListFile&);

// Whether somebody may import lists of the kind at all. What single rows ask for is looked at when
// they are read.
[[nodiscard]] Result<void> check_may_import(const access::Actor&, const CongressId&, Instant at,
                                            const ListFile&);

} // namespace huiyin::intake
