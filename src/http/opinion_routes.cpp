// Opinions of the public for those who are signed in: moderated, taken, answered, erased; the codes
// they come through and the meetings they were said at.

#include "http/opinion_routes.hpp"

#include "app/opinion_desk.hpp"
#include "http/change_requests.hpp"
#include "render/qr_code.hpp"

namespace huiyin::http {
namespace {

using app::OpinionDesk;
using Refusal = tl::unexpected<Problem>;

// A question whose filter stands in the address.
template <class Filter, class View>
LaterHandler asked(const Desk& desk, OpinionDesk& opinions,
                   Result<View> (OpinionDesk::*ask)(const app::Asker&, const Filter&) const) {
    return now([&desk, &opinions, ask](const Request& request) -> Answer {
        const auto filter = query_of<Filter>(request);
        if (!filter) return Refusal{filter.error()};
        return json_answer((opinions.*ask)(desk.asker(request), *filter));
    });
}

// Something that is to be done, said in the body.
template <class Body, class View>
LaterHandler done(const Desk& desk, OpinionDesk& opinions,
                  Result<View> (OpinionDesk::*act)(const app::Asker&, const Body&)) {
    return now([&desk, &opinions, act](const Request& request) -> Answer {
        const auto body = body_of<Body>(request);
        if (!body) return Refusal{body.error()};
        return json_answer((opinions.*act)(desk.asker(request), *body));
    });
}

// The same to one thing, which the address names.
template <class IdType, class Body, class View>
LaterHandler done_to(const Desk& desk, OpinionDesk& opinions,
                     Result<View> (OpinionDesk::*act)(const app::Asker&, const IdType&,
                                                      const Body&)) {
    return now([&desk, &opinions, act](const Request& request) -> Answer {
        const auto id = id_of<IdType>(request, "id");
        if (!id) return Refusal{id.error()};
        const auto body = body_of<Body>(request);
        if (!body) return Refusal{body.error()};
        return json_answer((opinions.*act)(desk.asker(request), *id, *body));
    });
}

template <class IdType, class View>
LaterHandler asked_of(const Desk& desk, OpinionDesk& opinions,
                      Result<View> (OpinionDesk::*ask)(const app::Asker&, const IdType&) const) {
    return now([&desk, &opinions, ask](const Request& request) -> Answer {
        const auto id = id_of<IdType>(request, "id");
        if (!id) return Refusal{id.error()};
        return json_answer((opinions.*ask)(desk.asker(request), *id));
    });
}

Answer doors(const Desk& desk, OpinionDesk& opinions, const Request& request) {
    const auto of = query_of<OfCongress>(request);
    if (!of) return Refusal{of.error()};
    return json_answer(opinions.doors(desk.asker(request), of->congress));
}

Answer make_door(const Desk& desk, OpinionDesk& opinions, const Request& request) {
    const auto body = body_of<app::MakeDoor>(request);
    if (!body) return Refusal{body.error()};
    return json_answer(opinions.make_door(desk.asker(request), *body, {random_code()}));
}

// The address that the picture leads to; it must be one of a page of ours.
struct QrOf {
    Line<300> address = {};
};
BOOST_DESCRIBE_STRUCT(QrOf, (), (address))

Answer qr(const Request& request) {
    const auto of = query_of<QrOf>(request);
    if (!of) return Refusal{of.error()};
    if (!of->address.value.starts_with("https://") && !of->address.value.starts_with("http://"))
        return problem(422, "invalid", "opinions.no_address");
    const auto picture = render::qr_code_svg(of->address.value);
    if (!picture) return Refusal{picture.error()};
    return Response{.type = "image/svg+xml", .body = *picture};
}

void add_door_routes(Router& router, const Desk& desk, OpinionDesk& opinions) {
    const std::string address = "/api/v1/doors";
    router.add({.pattern = address,
                .name = "doors",
                .response = &type_of<app::DoorList>(),
                .query = &type_of<OfCongress>(),
                .handler = now([&desk, &opinions](const Request& request) {
                    return doors(desk, opinions, request);
                })});
    router.add({.method = Method::post,
                .pattern = address,
                .name = "make_door",
                .request = &type_of<app::MakeDoor>(),
                .response = &type_of<app::DoorView>(),
                .handler = now([&desk, &opinions](const Request& request) {
                    return make_door(desk, opinions, request);
                })});
    router.add({.method = Method::del,
                .pattern = address + "/{id}",
                .name = "close_door",
                .status = 204,
                .handler = now([&desk, &opinions](const Request& request) {
                    return nothing_more(opinions.close_door(desk.asker(request),
                                                            {std::string{request.part("id")}}));
                })});
    router.add({.pattern = "/api/v1/qr-code",
                .name = "qr_code",
                .query = &type_of<QrOf>(),
                .handler = now([](const Request& request) { return qr(request); })});
}

void add_meeting_routes(Router& router, const Desk& desk, OpinionDesk& opinions) {
    const std::string address = "/api/v1/voter-meetings";
    router.add({.pattern = address,
                .name = "voter_meetings",
                .response = &type_of<app::VoterMeetingList>(),
                .query = &type_of<app::VoterMeetingFilter>(),
                .handler = asked(desk, opinions, &OpinionDesk::meetings)});
    router.add({.method = Method::post,
                .pattern = address,
                .name = "record_meeting",
                .request = &type_of<app::RecordMeeting>(),
                .response = &type_of<app::MeetingRecorded>(),
                .handler = done<app::RecordMeeting>(desk, opinions, &OpinionDesk::record)});
    router.add({.method = Method::del,
                .pattern = address + "/{id}",
                .name = "remove_meeting",
                .status = 204,
                .handler = now([&desk, &opinions](const Request& request) -> Answer {
                    const auto id = id_of<opinion::MeetingId>(request, "id");
                    if (!id) return Refusal{id.error()};
                    return nothing_more(opinions.remove_meeting(desk.asker(request), *id));
                })});
}

} // namespace

void add_opinion_routes(Router& router, const Desk& desk, app::OpinionDesk& opinions) {
    const std::string address = "/api/v1/opinions";
    router.add({.pattern = address,
                .name = "opinions",
                .response = &type_of<app::OpinionList>(),
                .query = &type_of<app::OpinionFilter>(),
                .handler = asked(desk, opinions, &OpinionDesk::list)});
    router.add({.method = Method::post,
                .pattern = address,
                .name = "record_opinion",
                .request = &type_of<app::RecordOpinion>(),
                .response = &type_of<app::OpinionRecorded>(),
                .handler = done<app::RecordOpinion>(desk, opinions, &OpinionDesk::record)});
    router.add({.pattern = address + "/{id}",
                .name = "opinion",
                .response = &type_of<app::OpinionView>(),
                .handler = asked_of(desk, opinions, &OpinionDesk::one)});
    router.add({.method = Method::post,
                .pattern = address + "/{id}/acts",
                .name = "act_on_opinion",
                .request = &type_of<app::ActOnOpinion>(),
                .response = &type_of<app::OpinionView>(),
                .handler = done_to(desk, opinions, &OpinionDesk::act)});
    router.add({.pattern = "/api/v1/opinion-todos",
                .name = "opinion_todos",
                .response = &type_of<app::OpinionTodos>(),
                .query = &type_of<app::OpinionTodoFilter>(),
                .handler = asked(desk, opinions, &OpinionDesk::todos)});
    router.add({.pattern = "/api/v1/opinion-figures",
                .name = "opinion_figures",
                .response = &type_of<app::OpinionFigures>(),
                .query = &type_of<app::OpinionFiguresFilter>(),
                .handler = asked(desk, opinions, &OpinionDesk::figures)});
    router.add({.pattern = "/api/v1/cases/{id}/opinions",
                .name = "case_opinions",
                .response = &type_of<app::CaseOpinions>(),
                .handler = asked_of(desk, opinions, &OpinionDesk::of_case)});
    router.add({.method = Method::post,
                .pattern = "/api/v1/cases/{id}/opinions",
                .name = "take_opinions",
                .request = &type_of<app::TakeOpinions>(),
                .response = &type_of<app::CaseOpinions>(),
                .handler = done_to(desk, opinions, &OpinionDesk::take)});
    add_door_routes(router, desk, opinions);
    add_meeting_routes(router, desk, opinions);
}

} // namespace huiyin::http
