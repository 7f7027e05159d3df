#include "app/names.hpp"

namespace huiyin::app {
namespace {

using Found = std::map<std::string, const TypeInfo*>; // id → what kind of id it is

void collect(Found& found, const TypeInfo& type, const void* value) {
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
    Found found;
    collect(found, type, value);
    std::vector<Name> names;
    for (const auto& [id, kind] : found)
        if (auto name = congresses_.name_of(*kind, id, on_); !name.empty())
            names.push_back({{id}, {std::move(name)}});
    return names;
}

} // namespace huiyin::app
