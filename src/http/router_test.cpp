#include "http/openapi.hpp"
#include "http/router.hpp"
#include "http/router_for_test.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

struct Greeting {
    Line<20> words = {};
};
BOOST_DESCRIBE_STRUCT(Greeting, (), (words))
struct GreetingQuery {
    std::optional<Date> on = {};
    std::int64_t times = {};
};
BOOST_DESCRIBE_STRUCT(GreetingQuery, (), (on, times))

Route saying(Method method, std::string pattern, std::string name, const std::string& words) {
    return {.method = method,
            .pattern = std::move(pattern),
            .name = std::move(name),
            .summary = "wire.missing",
            .handler = now([words](const Request& request) -> Answer {
                return Response{.body = words + std::string{request.part("id")}};
            })};
}

struct Fixture {
    Router router{texts_for_test(), admit_all};
    Fixture() {
        router.add(saying(Method::get, "/api/v1/cases", "list", "list"));
        router.add(saying(Method::post, "/api/v1/cases", "open", "open"));
        router.add(saying(Method::get, "/api/v1/cases/{id}", "case", "case "));
        router.add(saying(Method::post, "/api/v1/cases/{id}/sign-in", "sign_in", "sign "));
        router.add(saying(Method::get, "/api/v1/cases/newest", "newest", "newest"));
    }
};

TEST_CASE_FIXTURE(Fixture, "a request finds its route by method and address") {
    CHECK(ask(router, get("/api/v1/cases?phase=draft")).body == "list");
    CHECK(ask(router, {.method = Method::post, .target = "/api/v1/cases"}).body == "open");
    CHECK(ask(router, get("/api/v1/cases/c-1")).body == "case c-1");
    CHECK(ask(router, get("/api/v1/cases/newest")).body == "newest");
    CHECK(ask(router, get("/api/v1/cases/%E5%9B%9E")).body == "case 回");
    CHECK(ask(router, {.method = Method::post, .target = "/api/v1/cases/7/sign-in"}).body ==
          "sign 7");
}

TEST_CASE_FIXTURE(Fixture, "an address that does not exist is not found") {
    for (const char* const target :
         {"/", "/api", "/api/v1", "/api/v1/cases/", "/api/v1/cases//sign-in", "x", "",
          "/api/v1/cases/c-1/", "/api/v1/cases/%zz", "/api/v1/cases/c-1/sign-in/more"}) {
        CAPTURE(target);
        CHECK(ask(router, get(target)).status == 404);
    }
}

TEST_CASE_FIXTURE(Fixture, "a wrong method is told the right ones") {
    const Response response = ask(router, {.method = Method::del, .target = "/api/v1/cases"});
    CHECK(response.status == 405);
    CHECK(response.headers[0].second == "GET, POST");
}

TEST_CASE_FIXTURE(Fixture, "what no route has goes to the fallback, but not under /api/") {
    router.add_fallback(saying(Method::get, "/", "web", "page"));
    CHECK(ask(router, get("/cases/7")).body == "page");
    CHECK(ask(router, get("/api/v2")).status == 404);
    CHECK(ask(router, {.method = Method::post, .target = "/cases/7"}).status == 404);
}

TEST_CASE("a refusal is a problem document in the asked language") {
    Router router{texts_for_test(), admit_all};
    router.add({.pattern = "/a",
                .name = "a",
                .handler = now([](const Request&) -> Answer {
                    return invalid("promises.0.due", {"wire.too_many", {{"max", "5"}}});
                })});
    Request request = get("/a");
    request.language = ops::Language::en;
    const Response response = ask(router, request);
    CHECK(response.status == 422);
    CHECK(response.type == "application/problem+json");
    CHECK(response.body ==
          R"({"type":"about:blank","status":422,"title":"Something is filled in wrongly",)"
          R"("code":"invalid","detail":"At most 5 items.","field":"promises.0.due"})");
}

TEST_CASE("every kind of refusal has its status") {
    CHECK(Problem{invalid({}, "x").value()}.status == 422);
    CHECK(Problem{forbidden("x").value()}.status == 403);
    CHECK(Problem{not_found("x").value()}.status == 404);
    CHECK(Problem{conflict("x").value()}.status == 412);
    CHECK(Problem{refused("x").value()}.status == 409);
}

TEST_CASE("an answer that comes later is the one that counts, and only once") {
    Router router{texts_for_test(), admit_all};
    std::optional<Reply> kept;
    router.add({.pattern = "/a",
                .name = "a",
                .handler = [&](const RequestRef&, const Reply& reply) { kept = reply; }});
    const auto request = std::make_shared<Request>(get("/a"));
    std::vector<std::string> answers;
    router.handle(router.find(*request), request,
                  [&](Response response) { answers.push_back(response.body); });
    CHECK(answers.empty());
    (*kept)(Response{.body = "first"});
    (*kept)(Response{.body = "second"});
    kept.reset();
    CHECK(answers == std::vector<std::string>{"first"});
}

TEST_CASE("an answer that is forgotten becomes a fault") {
    Router router{texts_for_test(), admit_all};
    router.add({.pattern = "/a", .name = "a", .handler = [](const RequestRef&, const Reply&) {}});
    CHECK(ask(router, get("/a")).status == 500);
}

TEST_CASE_FIXTURE(Fixture, "the interface is described from the routes themselves") {
    router.add({.method = Method::put,
                .pattern = "/api/v1/greetings/{id}",
                .name = "greet",
                .summary = "wire.missing",
                .request = &type_of<Greeting>(),
                .response = &type_of<Greeting>(),
                .query = &type_of<GreetingQuery>(),
                .status = 201,
                .demands = Demands::version,
                .handler = now([](const Request&) -> Answer { return Response{}; })});
    add_openapi_route(router);
    const Response response = ask(router, get("/api/openapi.json"));
    const auto document = boost::json::parse(response.body);
    const auto& greet = document.at("paths").at("/api/v1/greetings/{id}").at("put");
    CHECK(greet.at("operationId") == "greet");
    CHECK(greet.at("parameters").as_array().size() == 5); // id, on, times, If-Match, key
    CHECK(greet.at("requestBody").at("content").at("application/json").at("schema").at("$ref") ==
          "#/components/schemas/Greeting");
    CHECK(greet.at("responses").as_object().contains("201"));
    CHECK(document.at("components").at("schemas").at("Greeting").at("required").at(0) == "words");
    CHECK(document.at("paths").at("/api/v1/cases").as_object().size() == 2);
}

} // namespace
} // namespace huiyin::http
