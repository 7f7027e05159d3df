#pragma once

// A table as a file that whoever asked saves.

#include "http/desk.hpp"
#include "render/table_file.hpp"

namespace huiyin::http {

// A kind of file that a table can be had as.
struct TableFormat {
    std::string_view ending;
    std::string_view type;
    std::unique_ptr<render::TableFile> (*begin)(const std::filesystem::path&,
                                                const render::TableHead&);
};
constexpr TableFormat csv_format{"csv", "text/csv; charset=utf-8", render::csv_file};
constexpr TableFormat xlsx_format{
    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render::xlsx_file};

// `fill` adds the rows. The file is called after the sheet and today.
[[nodiscard]] Answer table_response(const Desk&, const Request&, const TableFormat&,
                                    const render::TableHead&,
                                    const std::function<Result<void>(render::TableFile&)>& fill);

} // namespace huiyin::http
