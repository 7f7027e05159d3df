#include "wire/sample_for_test.hpp"
#include "wire/schema.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

namespace huiyin::wire {
namespace {

template <class T>
std::string schema() {
    std::string out;
    write_schema(out, type_of<T>());
    return out;
}

TEST_CASE("each kind of value has its schema") {
    CHECK(schema<bool>() == R"({"type":"boolean"})");
    CHECK(schema<Line<20, 2>>() == R"({"type":"string","minLength":2,"maxLength":20})");
    CHECK(schema<Text<200, 0>>() == R"({"type":"string","format":"text","maxLength":200})");
    CHECK(schema<std::optional<Date>>() == R"({"type":"string","format":"date"})");
    CHECK(schema<DeputyId>() ==
          R"({"type":"string","format":"deputy-id","pattern":"^[A-Za-z0-9._-]{1,64}$"})");
    CHECK(schema<sample::Colour>() ==
          R"({"type":"string","title":"Colour","enum":["red","green","blue"]})");
    CHECK(schema<std::vector<sample::Part>>() ==
          R"({"type":"array","maxItems":500,"items":{"$ref":"#/components/schemas/Part"}})");
}

TEST_CASE("a record demands every field but the optional ones") {
    std::string out;
    write_record_schema(out, type_of<sample::Part>());
    CHECK(out == R"({"type":"object","additionalProperties":false,"properties":{)"
                 R"("title":{"type":"string","minLength":1,"maxLength":10},)"
                 R"("due":{"type":"string","format":"date"}},"required":["title"]})");
}

TEST_CASE("the schema of a record is JSON") {
    std::string out;
    write_record_schema(out, type_of<sample::Whole>());
    boost::json::error_code code;
    const auto parsed = boost::json::parse(out, code);
    REQUIRE(!code);
    CHECK(parsed.at("properties").as_object().size() == type_of<sample::Whole>().fields.size());
}

TEST_CASE("the records inside a type are found once each") {
    std::vector<const TypeInfo*> records;
    collect_records(records, type_of<std::vector<sample::Whole>>());
    REQUIRE(records.size() == 2);
    CHECK(records[0]->name == "Whole");
    CHECK(records[1]->name == "Part");
}

} // namespace
} // namespace huiyin::wire
