#include "ops/flat_toml.hpp"

#include <toml++/toml.h>

namespace huiyin::ops {
namespace {

Failure failure_at(const toml::source_position& at, Sentence message) {
    message.gaps.emplace_back("line", std::to_string(at.line));
    message.gaps.emplace_back("column", std::to_string(at.column));
    return invalid({}, std::move(message));
}

} // namespace

Result<std::map<std::string, std::string>> read_flat_toml(std::string_view toml) {
    const toml::parse_result document = toml::parse(toml);
    if (!document)
        return failure_at(
            document.error().source().begin,
            {"ops.toml_malformed", {{"what", std::string{document.error().description()}}}});
    std::map<std::string, std::string> values;
    for (const auto& [key, node] : document.table()) {
        std::string& value = values[std::string{key.str()}];
        if (const auto* text = node.as_string())
            value = text->get();
        else if (const auto* number = node.as_integer())
            value = std::to_string(number->get());
        else if (const auto* truth = node.as_boolean())
            value = truth->get() ? "true" : "false";
        else
            return failure_at(node.source().begin,
                              {"ops.toml_not_plain", {{"key", std::string{key.str()}}}});
    }
    return values;
}

} // namespace huiyin::ops
