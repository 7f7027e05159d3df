#pragma once

// What XLSX and DOCX share: a ZIP of XML files that refer to each other (ISO/IEC 29500-2).

#include "sheets/sheet.hpp"

#include <functional>

namespace pugi {
class xml_document;
}

namespace huiyin::sheets {

// Gives a file inside the package by its path; not_found when there is none.
using Parts = std::function<Result<std::string>(const std::string& path)>;

struct Relation {
    std::string id = {};
    std::string type = {}; // the last part of its address: "worksheet"
    std::string path = {};
};

// What a file inside the package refers to; targets outside the package are left out.
[[nodiscard]] Result<std::vector<Relation>> relations_of(const std::string& of, const Parts& parts,
                                                         const Limits& limits);
// The first of that type, or nullptr.
[[nodiscard]] const Relation* of_type(const std::vector<Relation>& relations,
                                      std::string_view type);
// Where the main file stands; some programs leave out the file that says it.
[[nodiscard]] std::string root_path(const Parts& parts, std::string_view usual,
                                    const Limits& limits);
// Parses a part that a package may do without; the document is then empty.
[[nodiscard]] Result<void> parse_if_there(pugi::xml_document& document, const Relation* relation,
                                          const Parts& parts, const Limits& limits);

} // namespace huiyin::sheets
