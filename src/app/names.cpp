#include "app/names.hpp"

#include <sstream>

namespace huiyin::app {
namespace {

using FoundIds = std::map<std::string, const TypeInfo*>; // id → what kind of id it is

void collect(FoundIds& found, const TypeInfo& type, const void* value) {
    switch (type.kind) {
    case Kind::id: found.emplace(static_cast<const CaseId*>(value)->value, &type); break;
    case Kind::optional:
    case Kind::list:
        for (std::size_t i = 0; i < type.container.size(value); ++i)
            collect(found, type.element(), type.container.at(value, i));
        break;
    case Kind::record:
        for (const FieldInfo& field : type.fields) collect(found, field.type(), field.in(value));
        break;
    default: break;
    }
}

} // namespace

std::vector<Name> Names::in(const TypeInfo& type, const void* value) const {
    FoundIds found;
    collect(found, type, value);
    std::vector<Name> names;
    for (const auto& [id, kind] : found)
        if (auto name = congresses_.name_of(*kind, id, on_); !name.empty())
            names.push_back({{id}, {std::move(name)}});
    return names;
}

std::string Names::of(const TypeInfo& id_type, const std::string& id) const {
    const std::string name = congresses_.name_of(id_type, id, on_);
    return name.empty() ? id : name;
}

// Of ids parted by spaces, a line each.
std::string Names::list(const TypeInfo& id_type, const std::string& ids) const {
    std::string names;
    std::istringstream parts{ids};
    for (std::string id; parts >> id;) names += (names.empty() ? "" : "\n") + of(id_type, id);
    return names;
}

Sentence Names::in_words(Sentence said, access::Names deputies) const {
    for (auto& [gap, value] : said.gaps) {
        if (gap == "unit" || gap == "units") value = list(type_of<OfficeId>(), value);
        if (gap != "deputy" && gap != "deputies") continue;
        value = deputies == access::Names::shown ? list(type_of<DeputyId>(), value)
                                                 : "access.names_kept";
    }
    return said;
}

} // namespace huiyin::app
