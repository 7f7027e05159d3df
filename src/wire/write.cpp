#include "wire/json.hpp"
#include "wire/place.hpp"

#include <array>
#include <charconv>

namespace huiyin::wire {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void write_escaped(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\t': out += "\\t"; break;
    case '\r': out += "\\r"; break;
    default:
        out += "\\u00";
        out += hex[static_cast<unsigned char>(c) >> 4U];
        out += hex[static_cast<unsigned char>(c) & 15U];
    }
}

void write_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void write_quoted(std::string& out, std::string_view plain) {
    out += '"';
    out += plain;
    out += '"';
}

void write_record(std::string& out, const TypeInfo& type, const void* value) {
    char before = '{';
    for (const FieldInfo& field : type.fields) {
        const TypeInfo& field_type = field.type();
        const void* place = field.in(value);
        if (field_type.kind == Kind::optional && field_type.container.size(place) == 0) continue;
        out += before;
        write_quoted(out, field.name);
        out += ':';
        write_json(out, field_type, place);
        before = ',';
    }
    if (before == '{') out += '{';
    out += '}';
}

void write_list(std::string& out, const TypeInfo& type, const void* value) {
    out += '[';
    const std::size_t size = type.container.size(value);
    for (std::size_t i = 0; i < size; ++i) {
        if (i > 0) out += ',';
        write_json(out, type.element(), type.container.at(value, i));
    }
    out += ']';
}

void write_optional(std::string& out, const TypeInfo& type, const void* value) {
    if (type.container.size(value) == 0)
        out += "null";
    else
        write_json(out, type.element(), type.container.at(value, 0));
}

} // namespace

void write_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape(text[i])) continue;
        out.append(text, plain, i - plain);
        write_escaped(out, text[i]);
        plain = i + 1;
    }
    out.append(text, plain);
    out += '"';
}

void write_json(std::string& out, const TypeInfo& type, const void* value) {
    switch (type.kind) {
    case Kind::boolean: out += *static_cast<const bool*>(value) ? "true" : "false"; break;
    case Kind::integer: write_integer(out, *static_cast<const std::int64_t*>(value)); break;
    case Kind::line:
    case Kind::text:
    case Kind::id: write_string(out, string_at(value)); break;
    case Kind::date: write_quoted(out, iso(*static_cast<const Date*>(value))); break;
    case Kind::instant: write_quoted(out, iso(*static_cast<const Instant*>(value))); break;
    case Kind::enumeration: write_quoted(out, type.names[enumerator_at(value)]); break;
    case Kind::optional: write_optional(out, type, value); break;
    case Kind::list: write_list(out, type, value); break;
    case Kind::record: write_record(out, type, value); break;
    }
}

} // namespace huiyin::wire
