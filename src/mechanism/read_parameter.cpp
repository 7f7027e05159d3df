// Parameters: what a congress may set, and within which bounds.

#include "calendar/period.hpp"
#include "mechanism/reading.hpp"

#include <algorithm>
#include <array>

namespace huiyin::mechanism {
namespace {

const std::vector<std::string> kind_names = {"period",      "number", "day_of_month",
                                             "day_of_year", "choice", "on_off"};

constexpr std::array<std::int64_t, 12> month_days = {31, 28, 31, 30, 31, 30,
                                                     31, 31, 30, 31, 30, 31};

// "11-30", a day that every year has, as month × 100 + day.
std::optional<std::int64_t> day_of_year(std::string_view text) {
    if (text.size() != 5 || text[2] != '-') return std::nullopt;
    std::array<std::int64_t, 5> digit = {};
    for (const std::size_t i : {0U, 1U, 3U, 4U}) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        digit.at(i) = text[i] - '0';
    }
    const std::int64_t month = digit[0] * 10 + digit[1];
    const std::int64_t day = digit[3] * 10 + digit[4];
    if (month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > month_days.at(static_cast<std::size_t>(month - 1))) return std::nullopt;
    return month * 100 + day;
}

std::optional<Value> read_period(const Node& node, Notes& notes) {
    const auto text = text_of(node, notes);
    if (!text) return std::nullopt;
    const auto period = calendar::parse_period(*text);
    if (!period) {
        notes.add(node.spot, period.error().message);
        return std::nullopt;
    }
    return Value{.period = *period, .text = *text};
}

std::optional<Value> read_number(const Node& node, Notes& notes) {
    if (node.kind != NodeKind::number) {
        notes.add(node.spot, "mechanism.expects_number");
        return std::nullopt;
    }
    return Value{.number = node.number, .text = node.text};
}

std::optional<Value> read_day_of_month(const Node& node, Notes& notes) {
    auto value = read_number(node, notes);
    if (value && (value->number < 1 || value->number > 28)) {
        notes.add(node.spot, "mechanism.expects_day_of_month");
        return std::nullopt;
    }
    return value;
}

std::optional<Value> read_day_of_year(const Node& node, Notes& notes) {
    const auto day = day_of_year(node.text);
    if (node.kind != NodeKind::text || !day) {
        notes.add(node.spot, "mechanism.expects_day_of_year");
        return std::nullopt;
    }
    return Value{.number = *day, .text = node.text};
}

std::optional<Value> read_choice(const Node& node, const Parameter& parameter, Notes& notes) {
    const auto text = text_of(node, notes);
    if (!text) return std::nullopt;
    const auto& allowed = parameter.allowed;
    if (std::ranges::find(allowed, *text) == allowed.end()) {
        notes.add(node.spot,
                  {"mechanism.not_one_of", {{"found", *text}, {"allowed", listed(allowed)}}}, *text,
                  allowed);
        return std::nullopt;
    }
    return Value{.text = *text};
}

std::optional<Value> read_on_off(const Node& node, Notes& notes) {
    if (node.kind != NodeKind::truth) {
        notes.add(node.spot, "mechanism.expects_truth");
        return std::nullopt;
    }
    return Value{.number = node.text == "true" ? 1 : 0, .text = node.text};
}

std::optional<Value> read_bound(const Node* node, const Parameter& parameter, Notes& notes) {
    return node ? read_value(*node, parameter, notes) : std::nullopt;
}

Parameter read_one(const Entry& entry, Notes& notes) {
    Table table{entry.value, notes};
    Parameter parameter{.id = entry.key, .title = table.need_bilingual("title")};
    parameter.kind = static_cast<ParameterKind>(table.choice("kind", kind_names));
    for (const Node* word : items_of(table.find("allowed")))
        if (auto text = text_of(*word, notes)) parameter.allowed.push_back(std::move(*text));
    if (const Node* standard = table.need("default"))
        parameter.standard = read_value(*standard, parameter, notes).value_or(Value{});
    parameter.least = read_bound(table.find("min"), parameter, notes);
    parameter.most = read_bound(table.find("max"), parameter, notes);
    parameter.hard = table.truth("hard");
    parameter.why = table.text("why");
    parameter.place = {notes.file(), entry.spot};
    table.finish();
    return parameter;
}

} // namespace

std::optional<Value> read_value(const Node& node, const Parameter& parameter, Notes& notes) {
    switch (parameter.kind) {
    case ParameterKind::period: return read_period(node, notes);
    case ParameterKind::number: return read_number(node, notes);
    case ParameterKind::day_of_month: return read_day_of_month(node, notes);
    case ParameterKind::day_of_year: return read_day_of_year(node, notes);
    case ParameterKind::choice: return read_choice(node, parameter, notes);
    case ParameterKind::on_off: return read_on_off(node, notes);
    }
    return std::nullopt;
}

void read_parameters(const Node& parameters, Reading& reading) {
    if (parameters.kind != NodeKind::table)
        return reading.notes.add(parameters.spot, "mechanism.expects_table");
    for (const Entry& entry : parameters.entries)
        reading.mechanism.parameters.push_back(read_one(entry, reading.notes));
}

Quantity read_quantity(const Node& node, Quantities wanted, const Reading& reading) {
    static constexpr std::array kinds = {ParameterKind::period, ParameterKind::number,
                                         ParameterKind::day_of_month, ParameterKind::day_of_year};
    const ParameterKind kind = kinds.at(static_cast<std::size_t>(wanted));
    const auto& parameters = reading.mechanism.parameters;
    const std::size_t found = node.kind == NodeKind::text ? find_id(parameters, node.text) : npos;
    if (found != npos) {
        if (parameters[found].kind != kind)
            reading.notes.add(
                node.spot,
                {"mechanism.parameter_of_other_kind",
                 {{"parameter", node.text},
                  {"found", kind_names[static_cast<std::size_t>(parameters[found].kind)]},
                  {"expected", kind_names[static_cast<std::size_t>(kind)]}}});
        return {node.text, parameters[found].standard};
    }

    Notes silent{reading.notes.file()};
    const auto value = read_value(node, {.kind = kind}, silent);
    if (value) return {{}, *value};
    const bool looks_like_a_name = node.kind == NodeKind::text && !node.text.empty() &&
                                   node.text[0] >= 'a' && node.text[0] <= 'z';
    if (looks_like_a_name)
        reading.notes.add(node.spot,
                          {"mechanism.unknown_parameter",
                           {{"found", node.text}, {"allowed", listed(ids_of(parameters))}}},
                          node.text, ids_of(parameters));
    else
        static_cast<void>(read_value(node, {.kind = kind}, reading.notes));
    return {};
}

} // namespace huiyin::mechanism
