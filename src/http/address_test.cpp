#include "http/address.hpp"
#include "http/router_for_test.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

enum class Lamp : std::uint8_t { late, due };
BOOST_DESCRIBE_ENUM(Lamp, late, due)
struct Query {
    std::optional<Line<20>> q = {};
    std::vector<Lamp> lamp = {};
    bool mine = {};
    std::int64_t limit = 50;
};
BOOST_DESCRIBE_STRUCT(Query, (), (q, lamp, mine, limit))

std::string field_at_fault(std::string_view query) {
    Query value;
    const auto read = read_query(query, type_of<Query>(), &value);
    return read ? "none" : read.error().field;
}

TEST_CASE("a query is read into a described struct") {
    const auto query =
        query_of<Query>(get("/cases?limit=20&q=%E8%B7%AF+%2B&lamp=due&lamp=late&mine=true"));
    REQUIRE(query);
    CHECK(query->limit == 20);
    CHECK(query->q->value == "路 +");
    CHECK(query->lamp == std::vector{Lamp::due, Lamp::late});
    CHECK(query->mine);
}

TEST_CASE("a query that cannot be is refused with its parameter") {
    CHECK(field_at_fault("limit=1") == "none");
    CHECK(field_at_fault("limit=1&colour=red") == "colour");
    CHECK(field_at_fault("limit=x") == "limit");
    CHECK(field_at_fault("limit=1&limit=2") == "limit");
    CHECK(field_at_fault("limit=1&lamp=red") == "lamp");
    CHECK(field_at_fault("limit=1&q=%ff") == "q");
    CHECK(field_at_fault("limit=1&q=%f") == "");
    CHECK(field_at_fault("limit=1&%ff=1") == "");
    CHECK(field_at_fault("q=a") == "limit");
}

TEST_CASE("a cookie is found among others") {
    const Request request = with(get("/"), Header::cookie, "a=1; huiyin_session=secret ;b=");
    CHECK(cookie(request, "huiyin_session") == "secret");
    CHECK(cookie(request, "b").empty());
    CHECK(cookie(request, "session").empty());
}

TEST_CASE("the reader's language is Chinese unless English is preferred") {
    CHECK(preferred_language("") == ops::Language::zh);
    CHECK(preferred_language("fr") == ops::Language::zh);
    CHECK(preferred_language("en-GB,en;q=0.9") == ops::Language::en);
    CHECK(preferred_language("zh-CN,zh;q=0.9,en;q=0.8") == ops::Language::zh);
    CHECK(preferred_language("zh;q=0.5, en;q=0.8") == ops::Language::en);
    CHECK(preferred_language("en;q=abc,zh;q=0.1") == ops::Language::zh);
}

TEST_CASE("If-Match names the version that was seen") {
    const auto seen = [](std::string tag) {
        return version_seen(with(get("/"), Header::if_match, std::move(tag)));
    };
    CHECK(seen("\"7\"") == Version{7});
    CHECK(seen(etag(12)) == Version{12});
    for (const char* const wrong : {"", "7", "\"\"", "\"x\"", "\"-1\"", "*", "\"7\", \"8\""}) {
        CAPTURE(wrong);
        REQUIRE(!seen(wrong));
        CHECK(seen(wrong).error().field == "If-Match");
    }
}

TEST_CASE("an idempotency key has the form of an id") {
    CHECK(idempotency_key(get("/"))->empty());
    CHECK(*idempotency_key(with(get("/"), Header::idempotency_key, "a-1")) == "a-1");
    CHECK(!idempotency_key(with(get("/"), Header::idempotency_key, "a 1")));
}

TEST_CASE("a copy that is still good is recognised") {
    const auto has = [](std::string tags) {
        return already_has(with(get("/"), Header::if_none_match, std::move(tags)), "\"a\"");
    };
    CHECK(has("\"a\""));
    CHECK(has("\"b\", W/\"a\""));
    CHECK(!has("\"b\""));
    CHECK(!has(""));
}

TEST_CASE("what cannot be an id is not found") {
    Request request = get("/");
    request.parts = {{"id", "c-1"}, {"other", "a/b"}};
    CHECK(id_of<CaseId>(request, "id")->value == "c-1");
    CHECK(id_of<CaseId>(request, "other").error().code == ErrorCode::not_found);
    CHECK(id_of<CaseId>(request, "none").error().code == ErrorCode::not_found);
}

} // namespace
} // namespace huiyin::http
