#include "mechanism/from_text.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::mechanism {
namespace {

bool set_value(const TypeInfo& type, void* value, std::string_view text);

bool set_list(const TypeInfo& type, void* list, std::string_view text) {
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        if (!set_value(type.element(), type.container.add(list), text.substr(0, comma)))
            return false;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return true;
}

bool set_number(void* value, std::string_view text) {
    auto& number = *static_cast<std::int64_t*>(value);
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size();
}

bool set_value(const TypeInfo& type, void* value, std::string_view text) {
    switch (type.kind) {
    case Kind::boolean:
        *static_cast<bool*>(value) = text == "true";
        return text == "true" || text == "false";
    case Kind::integer: return set_number(value, text);
    case Kind::line:
    case Kind::text:
    case Kind::id: *static_cast<std::string*>(value) = text; return true;
    case Kind::date: {
        const auto day = parse_date(text);
        if (day) *static_cast<Date*>(value) = *day;
        return day.has_value();
    }
    case Kind::enumeration: {
        const auto name = std::ranges::find(type.names, text);
        *static_cast<std::uint8_t*>(value) =
            static_cast<std::uint8_t>(name - type.names.begin()) %
            static_cast<std::uint8_t>(std::max<std::size_t>(type.names.size(), 1));
        return name != type.names.end();
    }
    case Kind::optional: return set_value(type.element(), type.container.add(value), text);
    case Kind::list: return set_list(type, value, text);
    default: return false;
    }
}

} // namespace

bool set_field(const TypeInfo& type, void* event, std::string_view path, std::string_view text) {
    const std::size_t dot = path.find('.');
    const FieldInfo* field =
        type.kind == Kind::record ? find_field(type, path.substr(0, dot)) : nullptr;
    if (!field) return false;
    void* value = field_of(event, *field);
    if (dot == std::string_view::npos) return set_value(field->type(), value, text);
    return set_field(field->type(), value, path.substr(dot + 1), text);
}

void set_dates(const TypeInfo& type, void* event, Date day) {
    for (const FieldInfo& field : type.fields)
        if (field.type().kind == Kind::date)
            *static_cast<Date*>(field_of(event, field)) = day;
        else if (field.type().kind == Kind::record)
            set_dates(field.type(), field_of(event, field), day);
}

} // namespace huiyin::mechanism
