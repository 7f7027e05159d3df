#include "http/openapi.hpp"

#include "wire/json.hpp"
#include "wire/schema.hpp"

#include <algorithm>

namespace huiyin::http {
namespace {

void write_name(std::string& out, std::string_view name) {
    wire::write_string(out, name);
    out += ':';
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// The names between braces of a pattern.
std::vector<std::string_view> parts_of(std::string_view pattern) {
    std::vector<std::string_view> parts;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1))
        parts.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    return parts;
}

void write_parameter(std::string& out, std::string_view name, std::string_view in,
                     std::string_view required, std::string_view schema) {
    if (!out.empty()) out += ',';
    out += R"({"name":)";
    wire::write_string(out, name);
    out += R"(,"in":")";
    out += in;
    out += R"(","required":)";
    out += required;
    out += R"(,"schema":)";
    out += schema;
    out += '}';
}

std::string parameters_of(const Route& route) {
    constexpr std::string_view any_string = R"({"type":"string"})";
    std::string out;
    for (const std::string_view part : parts_of(route.pattern))
        write_parameter(out, part, "path", "true", any_string);
    for (const FieldInfo& field :
         route.query != nullptr ? route.query->fields : std::span<const FieldInfo>{}) {
        const Kind kind = field.type().kind;
        const bool needed = kind != Kind::optional && kind != Kind::list && kind != Kind::boolean;
        std::string schema;
        wire::write_schema(schema, field.type());
        write_parameter(out, field.name, "query", needed ? "true" : "false", schema);
    }
    if (route.demands == Demands::version)
        write_parameter(out, "If-Match", "header", "true", any_string);
    if (route.demands != Demands::nothing)
        write_parameter(out, "Idempotency-Key", "header", "false", any_string);
    return out;
}

void write_content(std::string& out, const TypeInfo& type) {
    out += R"("content":{"application/json":{"schema":)";
    wire::write_schema(out, type);
    out += "}}";
}

void write_responses(std::string& out, const Route& route) {
    out += R"("responses":{")" + std::to_string(route.status) + R"(":{"description":"OK")";
    if (route.response != nullptr) {
        out += ',';
        write_content(out, *route.response);
    }
    out += R"(},"default":{"description":"Problem","content":{"application/problem+json":)"
           R"({"schema":{"$ref":"#/components/schemas/Problem"}}}}})";
}

void write_operation(std::string& out, const Route& route, const std::string& summary) {
    write_name(out, lower(name_of_method(route.method)));
    out += R"({"operationId":)";
    wire::write_string(out, route.name);
    out += R"(,"summary":)";
    wire::write_string(out, summary);
    out += R"(,"parameters":[)" + parameters_of(route) + "],";
    if (route.request != nullptr) {
        out += R"("requestBody":{"required":true,)";
        write_content(out, *route.request);
        out += "},";
    }
    if (route.open_to == OpenTo::anyone) out += R"("security":[],)";
    write_responses(out, route);
    out += '}';
}

using Paths = std::map<std::string_view, std::vector<const Route*>>;

std::string paths_of(const Router& router, ops::Language language) {
    Paths paths;
    for (const auto& route : router.routes())
        if (route->pattern != "/") // The face is no part of the interface.
            paths[route->pattern].push_back(route.get());
    std::string out;
    for (const auto& [pattern, routes] : paths) {
        if (!out.empty()) out += ',';
        write_name(out, pattern);
        char before = '{';
        for (const Route* route : routes) {
            out += before;
            write_operation(out, *route, router.texts().render(route->summary, language));
            before = ',';
        }
        out += '}';
    }
    return out;
}

std::string schemas_of(const Router& router) {
    std::vector<const TypeInfo*> records;
    for (const auto& route : router.routes())
        for (const TypeInfo* type : {route->request, route->response})
            if (type != nullptr) wire::collect_records(records, *type);
    std::sort(records.begin(), records.end(),
              [](const auto* a, const auto* b) { return a->name < b->name; });
    std::string out =
        R"("Problem":{"type":"object","required":["type","title","status","code","detail"],)"
        R"("properties":{"type":{"type":"string"},"title":{"type":"string"},)"
        R"("status":{"type":"integer"},"code":{"type":"string"},"detail":{"type":"string"},)"
        R"("field":{"type":"string"}}})";
    for (const TypeInfo* record : records) {
        out += ',';
        write_name(out, record->name);
        wire::write_record_schema(out, *record);
    }
    return out;
}

} // namespace

std::string openapi_document(const Router& router, ops::Language language) {
    return R"({"openapi":"3.1.0","info":{"title":"Huiyin 回音","version":"1"},)"
           R"("security":[{"session":[]},{"token":[]}],"paths":{)" +
           paths_of(router, language) + R"(},"components":{"schemas":{)" + schemas_of(router) +
           R"(},"securitySchemes":{)"
           R"("session":{"type":"apiKey","in":"cookie","name":"huiyin_session"},)"
           R"("token":{"type":"http","scheme":"bearer"}}}})";
}

void add_openapi_route(Router& router) {
    router.add({.pattern = "/api/openapi.json",
                .name = "openapi",
                .open_to = OpenTo::anyone,
                .handler = now([&router](const Request& request) -> Answer {
                    return Response{.body = openapi_document(router, request.language)};
                })});
}

} // namespace huiyin::http
