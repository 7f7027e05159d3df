#include "app/rule_views.hpp"

#include "app/duty_views.hpp"

namespace huiyin::app {
namespace {

std::optional<Line<100>> words(const std::optional<mechanism::Value>& value) {
    if (!value) return {};
    return Line<100>{value->text};
}

ParameterView view_of(const mechanism::Mechanism& of, const mechanism::Parameter& parameter) {
    ParameterView view{.mechanism = {of.id},
                       .mechanism_title = bilingual(of.title),
                       .parameter = {parameter.id},
                       .title = bilingual(parameter.title),
                       .kind = parameter.kind,
                       .value = {parameter.standard.text},
                       .standard = {parameter.standard.text},
                       .least = words(parameter.least),
                       .most = words(parameter.most),
                       .hard = parameter.hard,
                       .why = {parameter.why}};
    for (const std::string& choice : parameter.allowed) view.allowed.push_back({choice});
    return view;
}

} // namespace

std::vector<ParameterView> parameters_of(const CongressView& view, const mechanism::Mechanism& of) {
    std::vector<ParameterView> rows;
    for (const mechanism::Parameter& parameter : of.parameters)
        rows.push_back(view_of(of, parameter));
    const auto set = [&](std::string_view parameter, const Line<100>& value, Date on) {
        for (ParameterView& row : rows) {
            if (row.parameter.value != parameter) continue;
            row.value.value = value.value;
            row.set_on = on;
        }
    };
    for (const directory::RecordedEvent& happened : view.events) {
        const Date on = happened.occasion.today();
        if (const auto* one = std::get_if<directory::ParameterSet>(&happened.event);
            one && one->parameter.mechanism.value == of.id)
            set(one->parameter.parameter.value, one->parameter.value, on);
        if (const auto* adopted = std::get_if<directory::MechanismAdopted>(&happened.event);
            adopted && adopted->mechanism.value == of.id)
            for (const directory::ChosenValue& chosen : adopted->values)
                set(chosen.parameter.value, chosen.value, on);
    }
    return rows;
}

ParameterList parameters_of(const CongressView& view) {
    ParameterList list;
    for (const mechanism::Mechanism& each : view.rules.mechanisms.library->mechanisms)
        if (each.law || directory::find_mechanism(view.directory, each.id))
            for (ParameterView& row : parameters_of(view, each))
                list.rows.push_back(std::move(row));
    return list;
}

Result<YearView> year_of(const CongressView& view, std::int64_t year) {
    constexpr std::int64_t first = 2000;
    constexpr std::int64_t last = 2100;
    if (year < first || year > last)
        return invalid("year", {"app.year_out_of_range",
                                {{"min", std::to_string(first)}, {"max", std::to_string(last)}}});
    const std::chrono::year wanted{static_cast<int>(year)};
    YearView shown{.year = year,
                   .first_known = view.calendar.first_known(),
                   .last_known = view.calendar.last_known()};
    for (Date day{wanted / 1 / 1}; day <= Date{wanted / 12 / 31}; day += std::chrono::days{1}) {
        const calendar::CalendarDay found = view.calendar.at(day);
        const bool worked = view.calendar.is_working_day(day);
        shown.working_days += worked ? 1 : 0;
        shown.rows.push_back({day, found.kind, worked, {std::string{found.name}}});
    }
    return shown;
}

} // namespace huiyin::app
