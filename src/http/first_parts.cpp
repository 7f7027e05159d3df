#include "http/first_parts.hpp"

#include "http/answer_reader.hpp"
#include "ops/file_text.hpp"

#include <boost/json.hpp>

namespace huiyin::http {
namespace {

namespace json = boost::json;

template <class Take>
void each(const json::value& in, std::string_view name, const Take& take) {
    const json::value* const found = member(in, name);
    if (found == nullptr || !found->is_object()) return;
    for (const auto& [key, value] : found->get_object()) take(std::string{key}, value);
}

template <class Value>
ByName<Value> texts_by_name(const json::value& in, std::string_view name) {
    ByName<Value> out;
    each(in, name, [&](const std::string& key, const json::value& value) {
        if (value.is_string()) out[key] = Value{std::string{value.get_string()}};
    });
    return out;
}

std::vector<std::string> texts(const json::value& in, std::string_view name) {
    std::vector<std::string> out;
    for (const json::value& one : list_in(in, name))
        if (one.is_string()) out.emplace_back(one.get_string());
    return out;
}

Template template_in(const json::value& in, std::string_view name) {
    return Template{text_in(in, name)};
}

PageParts page_of(const json::value& in) {
    PageParts page{.page = template_in(in, "page")};
    for (const json::value& strip : list_in(in, "strips"))
        page.strips.push_back({.frame = template_in(strip, "frame"),
                               .all = template_in(strip, "all"),
                               .list = template_in(strip, "list"),
                               .none = template_in(strip, "none")});
    for (const std::string& address : texts(in, "waits")) page.waits.emplace_back(address);
    return page;
}

} // namespace

const Template& FirstParts::part(std::string_view name) const {
    static const Template none;
    const auto found = parts.find(name);
    return found == parts.end() ? none : found->second;
}

std::optional<FirstParts> first_parts(const std::filesystem::path& file) {
    const auto content = ops::file_text(file);
    if (!content) return {};
    const json::value in = json_of(*content);
    if (!in.is_object()) return {};
    FirstParts parts{.shell = template_in(in, "shell"),
                     .parts = texts_by_name<Template>(in, "parts"),
                     .places = texts_by_name<Template>(in, "places"),
                     .phases = texts(in, "phases"),
                     .subjects = texts_by_name<std::string>(in, "subjects"),
                     .subject_order = texts(in, "subjectOrder")};
    each(in, "pages", [&](const std::string& role, const json::value& page) {
        parts.pages[role] = page_of(page);
    });
    FirstWords::Table messages;
    for (auto& [key, said] : texts_by_name<std::string>(in, "words")) messages[key] = said;
    parts.words = FirstWords{std::move(messages)};
    return parts;
}

} // namespace huiyin::http
