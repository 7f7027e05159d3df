#pragma once

#include "directory/directory.hpp"
#include "intake/names.hpp"
#include "intake/table.hpp"

namespace huiyin::intake {

// What the offices of a day are called: by their names and, after those, by the names they or the
// offices they carry on had before.
[[nodiscard]] Lexicon office_names(const directory::Directory& directory, Date day);

// Another name of an office, as a list of units often has it: 教育局 for 江门市教育局.
struct Alias {
    std::string name = {};
    std::string alias = {};
};

// From a sheet with the columns 名称 and 简称, such as the file of offices itself.
[[nodiscard]] Result<std::vector<Alias>> read_aliases(const sheets::Sheet& sheet);

// Aliases of names that are not known are left out.
void add_aliases(Lexicon& names, const std::vector<Alias>& aliases);

} // namespace huiyin::intake
