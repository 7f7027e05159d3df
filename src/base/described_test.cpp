#include "base/described.hpp"

#include <doctest/doctest.h>

namespace huiyin {
namespace {

enum class Colour : std::uint8_t { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Part {
    Line<10> title = {};
    std::optional<Date> due = {};
};
BOOST_DESCRIBE_STRUCT(Part, (), (title, due))

struct Whole {
    std::int64_t count = 0;
    Colour colour = {};
    std::vector<Part> parts = {};
    DeputyId deputy = {};
};
BOOST_DESCRIBE_STRUCT(Whole, (), (count, colour, parts, deputy))

TEST_CASE("a described struct lists its fields in order with their types") {
    const TypeInfo& type = type_of<Whole>();
    CHECK(type.kind == Kind::record);
    CHECK(type.name == "Whole");
    REQUIRE(type.fields.size() == 4);
    CHECK(type.fields[0].name == "count");
    CHECK(type.fields[1].type().names[1] == "green");
    CHECK(type.fields[2].type().element().fields[0].type().max == 10);
    CHECK(type.fields[3].type().name == "DeputyId");
}

TEST_CASE("commands and events are called in snake case outside the source") {
    CHECK(snake_case(type_name<Whole>()) == "whole");
    CHECK(snake_case("CoOpinionSentBack") == "co_opinion_sent_back");
}

TEST_CASE("a described struct can be filled without knowing its type") {
    Whole whole;
    const TypeInfo& type = type_of<Whole>();
    *static_cast<std::int64_t*>(field_of(&whole, *find_field(type, "count"))) = 7;
    const TypeInfo& list = find_field(type, "parts")->type();
    void* part = list.container.add(field_of(&whole, *find_field(type, "parts")));
    static_cast<Line<10>*>(field_of(part, list.element().fields[0]))->value = "x";

    CHECK(whole.count == 7);
    REQUIRE(whole.parts.size() == 1);
    CHECK(whole.parts[0].title.value == "x");
}

} // namespace
} // namespace huiyin
