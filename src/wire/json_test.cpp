#include "wire/json.hpp"
#include "wire/sample_for_test.hpp"

#include <doctest/doctest.h>

namespace huiyin::wire {
namespace {

using sample::Colour;
using sample::Part;
using sample::Whole;

const std::string whole_json =
    R"({"count":3,"urgent":true,"name":"道路","body":"","deputy":"d-1","on":"2026-11-23",)"
    R"("at":"2026-11-23T07:10:00.000Z","colour":"green","first":{"title":"甲"},"parts":[],"cases":[]})";

// The document above with one piece of it replaced.
std::string with(const std::string& piece, const std::string& by) {
    std::string json = whole_json;
    const std::size_t at = json.find(piece);
    REQUIRE(at != std::string::npos);
    return json.replace(at, piece.size(), by);
}

void check_refused(const std::string& json, const std::string& field, const std::string& key) {
    CAPTURE(json);
    const auto read = from_json<Whole>(json);
    REQUIRE(!read);
    CHECK(read.error().code == ErrorCode::invalid);
    CHECK(read.error().field == field);
    CHECK(read.error().message.key == key);
}

TEST_CASE("what is written is read back, and written again is the same bytes") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const std::string once = to_json(sample::random_whole(seed));
        const auto read = from_json<Whole>(once);
        CAPTURE(once);
        REQUIRE(read);
        CHECK(to_json(*read) == once);
        CHECK(to_json(*from_json<Whole>(once, ReadMode::stored)) == once);
    }
}

TEST_CASE("fields are written in the order of their description, empty optionals left out") {
    const auto read = from_json<Whole>(whole_json);
    REQUIRE(read);
    CHECK(to_json(*read) == whole_json);
}

TEST_CASE("white space and the order of fields do not matter") {
    const auto read = from_json<Part>(" {\n\"due\" : \"2026-01-02\" , \"title\":\t\"a\" } \r\n");
    REQUIRE(read);
    CHECK(to_json(*read) == R"({"title":"a","due":"2026-01-02"})");
}

TEST_CASE("characters that JSON cannot hold are escaped, and escapes are undone") {
    CHECK(to_json(Text<20>{"\"\\\n\t\x01/回"}) == R"("\"\\\n\t\u0001/回")");
    CHECK(from_json<Text<20>>(R"("\u56de\ud83d\ude00\/\n")")->value == "回😀/\n");
}

TEST_CASE("an optional may be null or missing; a list or a bool may be missing") {
    CHECK(from_json<Part>(R"({"title":"a","due":null})"));
    CHECK(from_json<Whole>(with(R"("urgent":true,)", "")));
    CHECK(from_json<Whole>(with(R"(,"parts":[])", "")));
    check_refused(with(R"("parts":[])", R"("parts":null)"), "parts", "wire.not_a_list");
}

TEST_CASE("malformed JSON is refused") {
    for (const auto* const json : {"", "{", "[", "nul", "{\"count\"}", "{\"count\":}", "{,}"})
        CHECK(!from_json<Whole>(json));
    check_refused(whole_json + "x", "", "wire.malformed");
    check_refused(whole_json.substr(0, whole_json.size() - 1), "", "wire.malformed");
    check_refused(with(":3,", ":3 "), "", "wire.malformed");
    check_refused(with(":3,", ":03,"), "count", "wire.malformed");
    check_refused(with("true", "trve"), "urgent", "wire.malformed");
    check_refused(with("道路", "\n"), "name", "wire.malformed");
    check_refused(with("道路", R"(\x)"), "name", "wire.malformed");
    check_refused(with("道路", R"(\ud800)"), "name", "wire.malformed");
}

TEST_CASE("a missing required field is named") {
    check_refused(with(R"("count":3,)", ""), "count", "wire.missing");
    check_refused(with(R"({"title":"甲"})", "{}"), "first.title", "wire.missing");
    check_refused(with(R"("parts":[])", R"("parts":[{"title":"a"},{}])"), "parts.1.title",
                  "wire.missing");
}

TEST_CASE("a field that nobody asked for, or that stands there twice, is named") {
    check_refused(with(R"("count":3)", R"("count":3,"colours":1)"), "colours",
                  "wire.unknown_field");
    check_refused(with(R"("count":3)", R"("count":3,"count":3)"), "count", "wire.twice");
    check_refused(with(R"("count":3)", "\"count\":3,\"\xff\":1"), "", "wire.not_utf8");
}

TEST_CASE("a value of the wrong type is named") {
    check_refused(with(":3,", ":\"3\","), "count", "wire.not_a_whole_number");
    check_refused(with(":3,", ":3.0,"), "count", "wire.not_a_whole_number");
    check_refused(with(":3,", ":9223372036854775808,"), "count", "wire.number_out_of_range");
    check_refused(with("true", "1"), "urgent", "wire.not_true_or_false");
    check_refused(with(R"("道路")", "7"), "name", "wire.not_a_string");
    check_refused(with(R"({"title":"甲"})", "[]"), "first", "wire.not_a_record");
    check_refused(with(R"("parts":[])", R"("parts":{})"), "parts", "wire.not_a_list");
    check_refused("[]", "", "wire.not_a_record");
}

TEST_CASE("lengths are counted in characters") {
    const std::string twenty = "一二三四五六七八九十一二三四五六七八九十";
    CHECK(from_json<Whole>(with("道路", twenty)));
    check_refused(with("道路", twenty + "一"), "name", "wire.too_long");
    check_refused(with("道路", "路"), "name", "wire.too_short");
    check_refused(with("道路", ""), "name", "wire.blank");
    check_refused(with("道路", " \u3000 "), "name", "wire.blank");
}

TEST_CASE("control characters and broken UTF-8 are refused") {
    check_refused(with("道路", R"(a\nb)"), "name", "wire.control_in_line");
    check_refused(with("道路", R"(a\u0000b)"), "name", "wire.control_in_line");
    check_refused(with("道路", "a\u2028b"), "name", "wire.control_in_line");
    check_refused(with("道路", "a\u0085b"), "name", "wire.control_in_line");
    check_refused(with(R"("body":"")", R"("body":"a\rb")"), "body", "wire.control_in_text");
    CHECK(from_json<Whole>(with(R"("body":"")", R"("body":"a\n\tb")")));
    check_refused(with("道路", "a\xe5\x9b"), "name", "wire.not_utf8");
    check_refused(with("道路", "ab\xc0\xaf"), "name", "wire.not_utf8");
}

TEST_CASE("ids, dates, instants and enumerators must be what they say") {
    check_refused(with("d-1", "d 1"), "deputy", "wire.not_an_id");
    check_refused(with("d-1", ""), "deputy", "wire.not_an_id");
    check_refused(with("d-1", std::string(65, 'd')), "deputy", "wire.not_an_id");
    check_refused(with("\"2026-11-23\"", "\"2026-02-29\""), "on", "wire.not_a_date");
    check_refused(with("07:10", "25:10"), "at", "wire.not_an_instant");
    check_refused(with("green", "pink"), "colour", "wire.not_allowed");
    CHECK(from_json<Whole>(with("green", "pink")).error().message.gaps[0].second ==
          "red, green, blue");
}

TEST_CASE("a list holds only so many items") {
    std::string items = R"("c-1")";
    for (std::size_t i = 1; i < list_items_max; ++i) items += R"(,"c-1")";
    CHECK(from_json<Whole>(with(R"("cases":[])", R"("cases":[)" + items + "]")));
    check_refused(with(R"("cases":[])", R"("cases":[)" + items + R"(,"c-1"])"), "cases",
                  "wire.too_many");
}

struct Nest {
    std::vector<Nest> inner = {};
};
BOOST_DESCRIBE_STRUCT(Nest, (), (inner))

TEST_CASE("documents may nest only so deep") {
    const auto nested = [](int depth) {
        std::string opening;
        std::string closing;
        for (int i = 0; i < depth; ++i) {
            opening += R"({"inner":[)";
            closing += "]}";
        }
        return opening + "{}" + closing;
    };
    CHECK(from_json<Nest>(nested(8)));
    const auto read = from_json<Nest>(nested(100'000));
    REQUIRE(!read);
    CHECK(read.error().message.key == "wire.too_deep");
}

TEST_CASE("an event of an earlier version is read with defaults for what came later") {
    const auto read = from_json<Whole>(R"({"count":3,"deputy":""})", ReadMode::stored);
    REQUIRE(read);
    CHECK(read->count == 3);
    CHECK(read->colour == Colour::red);
    CHECK(!read->second);
}

TEST_CASE("a limit tightened later does not make an event unreadable") {
    CHECK(from_json<Line<2>>(R"("long enough")", ReadMode::stored));
    CHECK(!from_json<Line<2>>(R"("long enough")"));
}

TEST_CASE("nothing else about a stored event is forgiven") {
    CHECK(!from_json<Whole>(R"({"colours":3})", ReadMode::stored));
    CHECK(!from_json<Whole>(R"({"count":"3"})", ReadMode::stored));
    CHECK(!from_json<Whole>(R"({"on":"2026-02-30"})", ReadMode::stored));
    CHECK(!from_json<Whole>(R"({"colour":"pink"})", ReadMode::stored));
    CHECK(!from_json<Whole>(R"({"deputy":"d 1"})", ReadMode::stored));
    CHECK(!from_json<Whole>("{\"name\":\"\xff\"}", ReadMode::stored));
}

TEST_CASE("a plain value is read as it stands in an address") {
    const auto plain = [](std::string_view text, auto value) {
        return read_plain(text, type_of<decltype(value)>(), &value, "q").has_value();
    };
    CHECK(plain("3", std::int64_t{}));
    CHECK(!plain("3x", std::int64_t{}));
    CHECK(!plain("", std::int64_t{}));
    CHECK(plain("false", true));
    CHECK(!plain("no", true));
    CHECK(plain("blue", Colour{}));
    CHECK(plain("d-1", DeputyId{}));
    CHECK(!plain("d/1", DeputyId{}));
    CHECK(plain("2026-01-02", std::optional<Date>{}));
    CHECK(!plain("回\n音", Line<9>{}));
    CHECK(!plain("a", std::vector<CaseId>{}));

    Line<9> line;
    CHECK(read_plain("回音", type_of<Line<9>>(), &line, "q"));
    CHECK(line.value == "回音");
}

} // namespace
} // namespace huiyin::wire
