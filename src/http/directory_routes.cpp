// Congresses and the world they work in: lists to choose from, and the commands that change it.

#include "access/roles.hpp"
#include "http/routes.hpp"
#include "wire/variant.hpp"

namespace huiyin::http {
namespace {

// Of which congress, on which day. `limit` is accepted for the sake of those who always send one.
struct DirectoryFilter {
    CongressId congress = {};
    std::optional<Date> on = {}; // today
    std::optional<std::int64_t> limit = {};
};
BOOST_DESCRIBE_STRUCT(DirectoryFilter, (), (congress, on, limit))

struct OfficeList {
    std::vector<directory::Office> rows = {};
};
BOOST_DESCRIBE_STRUCT(OfficeList, (), (rows))

struct DeputyView {
    DeputyId id = {};
    Line<60, 0> name = {};
    PersonId person = {};
    DelegationId delegation = {};
    Line<100, 0> delegation_name = {};
    Line<40> certificate_no = {};
    std::int64_t term = {};
};
BOOST_DESCRIBE_STRUCT(DeputyView, (),
                      (id, name, person, delegation, delegation_name, certificate_no, term))
struct DeputyList {
    std::vector<DeputyView> rows = {};
};
BOOST_DESCRIBE_STRUCT(DeputyList, (), (rows))

struct DelegationList {
    std::vector<directory::Delegation> rows = {};
};
BOOST_DESCRIBE_STRUCT(DelegationList, (), (rows))

struct SessionList {
    std::vector<directory::Session> rows = {};
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (rows))

struct PersonView {
    PersonId id = {};
    Line<60> title = {};
    std::optional<Line<40>> phone = {}; // for those who keep the records
    std::vector<directory::Grant> roles = {};
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (id, title, phone, roles))
struct PersonList {
    std::vector<PersonView> rows = {};
};
BOOST_DESCRIBE_STRUCT(PersonList, (), (rows))

struct ChangedCongress {
    std::int64_t version = {};
};
BOOST_DESCRIBE_STRUCT(ChangedCongress, (), (version))

using directory::Directory;

OfficeList offices(const Directory& world, Date on, const access::Actor&) {
    OfficeList list;
    for (const OfficeId& id : directory::offices_on(world, on))
        list.rows.push_back(*directory::office_on(world, id, on));
    return list;
}

DeputyList deputies(const Directory& world, Date on, const access::Actor&) {
    DeputyList list;
    for (const DeputyId& id : directory::deputies_on(world, on)) {
        const directory::Deputy& seat = world.deputies.at(id);
        DeputyView view{.id = id,
                        .person = seat.person,
                        .delegation = seat.delegation,
                        .certificate_no = seat.certificate_no,
                        .term = seat.term};
        if (const auto person = world.people.find(seat.person); person != world.people.end())
            view.name.value = person->second.title.value;
        const auto delegation = world.delegations.find(seat.delegation);
        if (delegation != world.delegations.end())
            view.delegation_name.value = delegation->second.title.value;
        list.rows.push_back(std::move(view));
    }
    return list;
}

DelegationList delegations(const Directory& world, Date, const access::Actor&) {
    DelegationList list;
    for (const auto& [id, delegation] : world.delegations) list.rows.push_back(delegation);
    return list;
}

SessionList sessions(const Directory& world, Date, const access::Actor&) {
    return {world.sessions};
}

// Telephone numbers are for those who keep the records of this congress.
bool keeps_records(const access::Actor& actor, const CongressId& congress) {
    using enum directory::Role;
    return access::holds(actor, deputies_office, congress) ||
           access::holds(actor, system_administrator, congress) ||
           access::holds(actor, security_administrator, congress);
}

PersonList people(const Directory& world, Date on, const access::Actor& actor) {
    const bool with_phone = world.congress && keeps_records(actor, world.congress->id);
    PersonList list;
    for (const auto& [id, person] : world.people) {
        PersonView view{id, person.title, {}, directory::grants_on(world, id, on)};
        if (with_phone) view.phone = person.phone;
        list.rows.push_back(std::move(view));
    }
    return list;
}

// Directories are open to whoever may sign in: one must be able to name offices and deputies.
template <class List>
Handler listing(const Desk& desk, List (*rows)(const Directory&, Date, const access::Actor&)) {
    return [&desk, rows](const Request& request) -> Answer {
        const auto filter = query_of<DirectoryFilter>(request);
        if (!filter) return tl::unexpected<Problem>{filter.error()};
        const auto view = desk.services.congresses.find(filter->congress);
        if (!view) return problem(404, "not_found", "http.no_such_congress");
        return json_response(rows(view->directory, filter->on.value_or(china_date(request.at)),
                                  desk.actor(request)));
    };
}

template <class List>
void add_list(Router& router, const Desk& desk, const std::string& name,
              List (*rows)(const Directory&, Date, const access::Actor&)) {
    router.add({.pattern = "/api/v1/" + name,
                .name = name,
                .response = &type_of<List>(),
                .query = &type_of<DirectoryFilter>(),
                .handler = now(listing(desk, rows))});
}

tl::expected<app::DirectoryChange, Problem> read_change(const Desk& desk, const Request& request,
                                                        const std::string& name) {
    if (auto json = check_is_json(request); !json)
        return tl::unexpected<Problem>{std::move(json).error()};
    auto congress = id_of<CongressId>(request, "id");
    if (!congress) return tl::unexpected<Problem>{congress.error()};
    const auto seen = version_seen(request);
    if (!seen) return tl::unexpected<Problem>{seen.error()};
    auto key = idempotency_key(request);
    if (!key) return tl::unexpected<Problem>{key.error()};
    auto command = wire::read_alternative<directory::Command>(name, request.body);
    if (!command) return tl::unexpected<Problem>{command.error()};
    return app::DirectoryChange{.actor = desk.actor(request),
                                .congress = *std::move(congress),
                                .seen = *seen,
                                .commands = {*std::move(command)},
                                .key = *std::move(key),
                                .at = request.at};
}

LaterHandler carrying_out_directory(const Desk& desk, const std::string& name) {
    return [&desk, name](const RequestRef& request, const Reply& reply) {
        auto change = read_change(desk, *request, name);
        if (!change) return reply(tl::unexpected<Problem>{std::move(change).error()});
        const auto how = query_of<HowToChange>(*request);
        if (!how) return reply(tl::unexpected<Problem>{how.error()});
        if (how->rehearse) {
            const auto rehearsed = desk.services.directories.rehearse(*change);
            if (!rehearsed) return reply(tl::unexpected<Problem>{rehearsed.error()});
            return reply(json_response(ChangedCongress{rehearsed->version}));
        }
        desk.services.directories.carry_out(
            *std::move(change), [reply](const Result<app::DirectoryChanged>& changed) {
                if (!changed) return reply(tl::unexpected<Problem>{changed.error()});
                Response response = json_response(ChangedCongress{changed->version});
                response.headers.emplace_back("ETag", etag(changed->version));
                reply(std::move(response));
            });
    };
}

} // namespace

void add_directory_routes(Router& router, const Desk& desk) {
    router.add({.pattern = "/api/v1/congresses",
                .name = "congresses",
                .response = &type_of<app::CongressList>(),
                .handler = now([&desk](const Request& request) -> Answer {
                    return json_response(desk.services.queries.congresses(desk.asker(request)));
                })});
    add_list(router, desk, "offices", offices);
    add_list(router, desk, "deputies", deputies);
    add_list(router, desk, "delegations", delegations);
    add_list(router, desk, "sessions", sessions);
    add_list(router, desk, "people", people);
    for (const Alternative& command : alternatives<directory::Command>())
        router.add({.method = Method::post,
                    .pattern = "/api/v1/congresses/{id}/" + dashed(command.name),
                    .name = command.name,
                    .summary = {"http.route.command", {{"name", command.name}}},
                    .request = command.type,
                    .response = &type_of<ChangedCongress>(),
                    .query = &type_of<HowToChange>(),
                    .demands = Demands::version,
                    .runs = Runs::at_once,
                    .handler = carrying_out_directory(desk, command.name)});
}

} // namespace huiyin::http
