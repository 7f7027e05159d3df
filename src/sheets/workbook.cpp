#include "sheets/workbook.hpp"

#include "sheets/worksheet.hpp"
#include "sheets/xml.hpp"

#include <algorithm>
#include <filesystem>

namespace huiyin::sheets {
namespace {

struct Relation {
    std::string id;
    std::string type; // the last part of its address: "worksheet"
    std::string path;
};

// What a file inside the workbook refers to; targets outside the workbook are left out.
Result<std::vector<Relation>> relations_of(const std::filesystem::path& of, const Parts& parts,
                                           const Limits& limits) {
    const auto folder = of.parent_path();
    const std::string path =
        (folder / "_rels" / (of.filename().string() + ".rels")).generic_string();
    const auto text = parts(path);
    if (!text) return Failure{text.error()};
    pugi::xml_document document;
    if (auto parsed = parse_xml(document, *text, path, limits); !parsed)
        return Failure{std::move(parsed).error()};

    std::vector<Relation> relations;
    for (const pugi::xml_node& node : document.document_element().children()) {
        if (attribute(node, "TargetMode") == "External") continue;
        const std::string_view type = attribute(node, "Type");
        const auto target =
            ("/" / folder / std::filesystem::path{attribute(node, "Target")}).lexically_normal();
        relations.push_back({std::string{attribute(node, "Id")},
                             std::string{type.substr(type.rfind('/') + 1)},
                             target.relative_path().generic_string()});
    }
    return relations;
}

const Relation* of_type(const std::vector<Relation>& relations, std::string_view type) {
    const auto found = std::ranges::find(relations, type, &Relation::type);
    return found == relations.end() ? nullptr : &*found;
}

// Where the workbook itself stands; some programs leave out the file that says it.
std::string root_path(const Parts& parts, const Limits& limits) {
    const auto roots = relations_of("", parts, limits);
    const Relation* const root = roots ? of_type(*roots, "officeDocument") : nullptr;
    return root == nullptr ? "xl/workbook.xml" : root->path;
}

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

// Parses a part that a workbook may do without; the document is then empty.
Result<void> parse_if_there(pugi::xml_document& document, const Relation* relation,
                            const Parts& parts, const Limits& limits) {
    if (relation == nullptr) return {};
    const auto text = parts(relation->path);
    if (!text && text.error().code == ErrorCode::not_found) return {};
    if (!text) return Failure{text.error()};
    return parse_xml(document, *text, relation->path, limits);
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
    const std::string root = root_path(parts, limits);
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
