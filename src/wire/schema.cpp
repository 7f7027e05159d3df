#include "wire/schema.hpp"

#include "wire/json.hpp"

#include <algorithm>

namespace huiyin::wire {
namespace {

// "DeputyId" → "deputy-id"
std::string id_format(std::string_view name) {
    std::string format = snake_case(name);
    std::replace(format.begin(), format.end(), '_', '-');
    return format;
}

void write_limits(std::string& out, const TypeInfo& type) {
    if (type.min > 0) out += R"(,"minLength":)" + std::to_string(type.min);
    out += R"(,"maxLength":)" + std::to_string(type.max) + "}";
}

void write_enum(std::string& out, const TypeInfo& type) {
    out += R"({"type":"string","title":")";
    out += type.name;
    out += R"(","enum":[)";
    for (std::size_t i = 0; i < type.names.size(); ++i) {
        if (i > 0) out += ',';
        write_string(out, type.names[i]);
    }
    out += "]}";
}

void write_list(std::string& out, const TypeInfo& type) {
    out += R"({"type":"array","maxItems":)" + std::to_string(type.max) + R"(,"items":)";
    write_schema(out, type.element());
    out += "}";
}

} // namespace

void write_schema(std::string& out, const TypeInfo& type) {
    switch (type.kind) {
    case Kind::boolean: out += R"({"type":"boolean"})"; break;
    case Kind::integer: out += R"({"type":"integer","format":"int64"})"; break;
    case Kind::line:
        out += R"({"type":"string")";
        write_limits(out, type);
        break;
    case Kind::text:
        out += R"({"type":"string","format":"text")";
        write_limits(out, type);
        break;
    case Kind::id:
        out += R"({"type":"string","format":")" + id_format(type.name) +
               R"(","pattern":"^[A-Za-z0-9._-]{1,64}$"})";
        break;
    case Kind::date: out += R"({"type":"string","format":"date"})"; break;
    case Kind::instant: out += R"({"type":"string","format":"date-time"})"; break;
    case Kind::enumeration: write_enum(out, type); break;
    case Kind::optional: write_schema(out, type.element()); break;
    case Kind::list: write_list(out, type); break;
    case Kind::record:
        out += R"({"$ref":"#/components/schemas/)";
        out += type.name;
        out += R"("})";
        break;
    }
}

void write_record_schema(std::string& out, const TypeInfo& record) {
    out += R"({"type":"object","additionalProperties":false,"properties":{)";
    std::string required;
    for (const FieldInfo& field : record.fields) {
        if (field.name != record.fields.front().name) out += ',';
        write_string(out, field.name);
        out += ':';
        write_schema(out, field.type());
        if (field.type().kind == Kind::optional) continue;
        if (!required.empty()) required += ',';
        write_string(required, field.name);
    }
    out += R"(},"required":[)" + required + "]}";
}

void collect_records(std::vector<const TypeInfo*>& records, const TypeInfo& type) {
    if (type.element != nullptr) return collect_records(records, type.element());
    if (type.kind != Kind::record) return;
    if (std::find(records.begin(), records.end(), &type) != records.end()) return;
    records.push_back(&type);
    for (const FieldInfo& field : type.fields) collect_records(records, field.type());
}

} // namespace huiyin::wire
