#include "sheets/package.hpp"

#include "sheets/xml.hpp"

#include <algorithm>
#include <filesystem>

namespace huiyin::sheets {

Result<std::vector<Relation>> relations_of(const std::string& of, const Parts& parts,
                                           const Limits& limits) {
    const std::filesystem::path owner{of};
    const auto folder = owner.parent_path();
    const std::string path =
        (folder / "_rels" / (owner.filename().string() + ".rels")).generic_string();
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

std::string root_path(const Parts& parts, std::string_view usual, const Limits& limits) {
    const auto roots = relations_of("", parts, limits);
    const Relation* const root = roots ? of_type(*roots, "officeDocument") : nullptr;
    return root == nullptr ? std::string{usual} : root->path;
}

Result<void> parse_if_there(pugi::xml_document& document, const Relation* relation,
                            const Parts& parts, const Limits& limits) {
    if (relation == nullptr) return {};
    const auto text = parts(relation->path);
    if (!text && text.error().code == ErrorCode::not_found) return {};
    if (!text) return Failure{text.error()};
    return parse_xml(document, *text, relation->path, limits);
}

} // namespace huiyin::sheets
