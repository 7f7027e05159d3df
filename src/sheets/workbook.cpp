#include "sheets/workbook.hpp"

#include "sheets/package.hpp"
#include "sheets/worksheet.hpp"
#include "sheets/xml.hpp"

#include <algorithm>

namespace huiyin::sheets {
namespace {

// The relation of the sheet to read.
Result<Relation> chosen_sheet(const pugi::xml_node& workbook,
                              const std::vector<Relation>& relations, std::string_view wanted) {
    std::string names;
    for (const pugi::xml_node& node : child(workbook, "sheets").children()) {
        const auto relation = std::ranges::find(relations, attribute(node, "id"), &Relation::id);
        if (relation == relations.end() || relation->type != "worksheet") continue;
        const std::string_view name = attribute(node, "name");
        const bool shown =
            attribute(node, "state").empty() || attribute(node, "state") == "visible";
        if (wanted.empty() ? shown : name == wanted) return *relation;
        names += (names.empty() ? "" : ", ") + std::string{name};
    }
    if (wanted.empty()) return invalid("", "sheets.empty");
    return invalid("",
                   {"sheets.no_such_sheet", {{"sheet", std::string{wanted}}, {"names", names}}});
}

DateSystem date_system(const pugi::xml_node& workbook) {
    const std::string_view flag = attribute(child(workbook, "workbookPr"), "date1904");
    return flag == "1" || flag == "true" ? DateSystem::since_1904 : DateSystem::since_1900;
}

Result<Shared> read_shared(const std::vector<Relation>& relations, const Parts& parts,
                           const Limits& limits) {
    pugi::xml_document strings;
    pugi::xml_document styles;
    auto read =
        parse_if_there(strings, of_type(relations, "sharedStrings"), parts, limits).and_then([&] {
            return parse_if_there(styles, of_type(relations, "styles"), parts, limits);
        });
    if (!read) return Failure{std::move(read).error()};
    return Shared{shared_strings(strings), cell_formats(styles), {}};
}

} // namespace

Result<Grid> read_workbook(const Parts& parts, std::string_view sheet, const Limits& limits) {
    const std::string root = root_path(parts, "xl/workbook.xml", limits);
    pugi::xml_document workbook;
    const auto text = parts(root);
    if (!text || !parse_xml(workbook, *text, root, limits) ||
        !is_called(workbook.document_element(), "workbook"))
        return invalid("", "sheets.not_a_workbook");

    const auto relations = relations_of(root, parts, limits);
    if (!relations) return Failure{relations.error()};
    const auto chosen = chosen_sheet(workbook.document_element(), *relations, sheet);
    if (!chosen) return Failure{chosen.error()};
    auto shared = read_shared(*relations, parts, limits);
    if (!shared) return Failure{std::move(shared).error()};
    shared->dates = date_system(workbook.document_element());

    const auto content = parts(chosen->path);
    if (!content) return Failure{content.error()};
    pugi::xml_document document;
    if (auto parsed = parse_xml(document, *content, chosen->path, limits); !parsed)
        return Failure{std::move(parsed).error()};
    return read_worksheet(document, *shared, limits);
}

} // namespace huiyin::sheets
