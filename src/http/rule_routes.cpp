// What a congress goes by.

#include "app/rule_views.hpp"
#include "http/routes.hpp"

namespace huiyin::http {
namespace {

struct OfYear {
    CongressId congress = {};
    std::int64_t year = {};
};
BOOST_DESCRIBE_STRUCT(OfYear, (), (congress, year))

// A handler that answers about the congress that the address names.
template <class Filter, class Show>
Handler about_congress(const Desk& desk, Show show) {
    return [&desk, show](const Request& request) -> Answer {
        const auto filter = query_of<Filter>(request);
        if (!filter) return tl::unexpected<Problem>{filter.error()};
        const auto view = desk.services.congresses.find(filter->congress);
        if (!view) return problem(404, "not_found", "http.no_such_congress");
        return show(*view, *filter);
    };
}

} // namespace

// Rules and days are open to whoever may sign in: everybody is bound by them.
void add_rule_routes(Router& router, const Desk& desk) {
    router.add({.pattern = "/api/v1/parameters",
                .name = "parameters",
                .response = &type_of<app::ParameterList>(),
                .query = &type_of<OfCongress>(),
                .handler = now(about_congress<OfCongress>(
                    desk, [](const app::CongressView& view, const OfCongress&) -> Answer {
                        return json_response(app::parameters_of(view));
                    }))});
    router.add({.pattern = "/api/v1/calendar",
                .name = "calendar",
                .response = &type_of<app::YearView>(),
                .query = &type_of<OfYear>(),
                .handler = now(about_congress<OfYear>(
                    desk, [](const app::CongressView& view, const OfYear& asked) {
                        return json_answer(app::year_of(view, asked.year));
                    }))});
}

} // namespace huiyin::http
