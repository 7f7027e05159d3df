#include "mechanism/errand.hpp"
#include "mechanism/read.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::mechanism {
namespace {

using namespace errand;

std::string gap(const Sentence& sentence, std::string_view name) {
    for (const auto& [key, value] : sentence.gaps)
        if (key == name) return value;
    return {};
}

// The one complaint about a text: its key, and the place it points to.
struct Told {
    std::string key;
    std::string at; // the text from the place to the end of its line
    std::string hint;
};
Told told(const std::string& text) {
    const auto all = complaints(text);
    REQUIRE(all.size() == 1);
    const Complaint& complaint = all[0];
    CHECK(complaint.place.file == "errands.toml");
    std::string_view rest = text;
    for (std::int64_t line = 1; line < complaint.place.spot.line; ++line)
        rest.remove_prefix(rest.find('\n') + 1);
    rest = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(static_cast<std::size_t>(complaint.place.spot.column - 1));
    return {complaint.message.key, std::string{rest}, gap(complaint.hint, "word")};
}

std::string changed(std::string text, std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

TEST_CASE("a whole file is read without complaint") { CHECK(complaints(duty("")).empty()); }

TEST_CASE("what is no TOML is refused with the place where it stops being TOML") {
    const auto all = complaints("[mechanism]\nid = = 3\n");
    REQUIRE(all.size() == 1);
    CHECK(all[0].message.key == "mechanism.not_toml");
    CHECK(all[0].place.spot.line == 2);
    CHECK(all[0].place.spot.column == 6);
    CHECK(text_of(all[0].place) == "errands.toml:2:6");
}

TEST_CASE("a table whose name begins with anything is refused at its place, and ends nothing") {
    for (const auto* text :
         {"[=", "[[=]]", "[ # ]", "[.a]", "[[\n", "a.=1", ".=1", "=", "[a]=", "{"}) {
        CAPTURE(text);
        const auto all = complaints(text);
        REQUIRE(all.size() == 1);
        CHECK(all[0].message.key == "mechanism.not_toml");
        CHECK(all[0].place.spot.line >= 1);
    }
}

TEST_CASE("a file longer than any mechanism is refused unread") {
    CHECK(complaints(std::string(file_bytes_max + 1, '#')).at(0).message.key ==
          "mechanism.file_too_long");
}

TEST_CASE("a complaint says what was found, where, and what is near to it") {
    struct Wrong {
        const char* from;
        const char* to;
        const char* key;
        const char* at;
        const char* hint;
    };
    const Wrong wrongs[] = {
        {"bearer", "beerer", "mechanism.unknown_key", "beerer = \"unit\"", "bearer"},
        {"\"ordered\"", "\"orderd\"", "mechanism.unknown_event", "\"orderd\"", "ordered"},
        {"\"done\"", "\"dona\"", "mechanism.unknown_event", "\"dona\"", "done"},
        {"\"unit\"", "\"units\"", "mechanism.unknown_role", "\"units\"", "unit"},
        {"\"errand\"\nstarts", "\"errant\"\nstarts", "mechanism.not_one_of", "\"errant\"",
         "errand"},
        {"\"5 days\"", "\"5 dayz\"", "calendar.period_unknown_unit", "\"5 dayz\"", ""},
        {"\"5 days\"", "5", "mechanism.expects_text", "5", ""},
        {"\"5 days\"", "\"soon\"", "mechanism.unknown_parameter", "\"soon\"", ""},
        {"zh = \"跑\", ", "", "mechanism.missing_key", "{ en = \"Run\" }", ""},
        {"id = \"run\"", "id = \"Run it\"", "mechanism.expects_id", "\"Run it\"", ""},
        {"why = \"Errands are run.\"", "why = \"\"", "mechanism.expects_text", "\"\"", ""},
    };
    for (const Wrong& wrong : wrongs) {
        CAPTURE(wrong.to);
        std::string text = changed(duty(""), wrong.from, wrong.to);
        // A misspelt key is also a missing one: the bearer's.
        if (std::string_view{wrong.key} == "mechanism.unknown_key") text += "bearer = \"unit\"\n";
        const Told complaint = told(text);
        CHECK(complaint.key == wrong.key);
        CHECK(complaint.at.starts_with(wrong.at));
        CHECK(complaint.hint == wrong.hint);
    }
}

TEST_CASE("conditions are checked against the fields and their values") {
    const auto where = [](std::string_view condition) {
        return changed(duty(""), "\"ordered\"",
                       "{ event = \"ordered\", where = { " + std::string{condition} + " } }");
    };
    CHECK(complaints(where("urgency = \"high\"")).empty());
    CHECK(complaints(where("wished = { present = true }")).empty());
    CHECK(complaints(where("errand = { at_least = 2 }")).empty());

    const Told field = told(where("urgence = \"high\""));
    CHECK(field.key == "mechanism.unknown_field");
    CHECK(field.hint == "urgency");
    const Told value = told(where("urgency = \"hih\""));
    CHECK(value.key == "mechanism.not_one_of");
    CHECK(value.hint == "high");
    CHECK(told(where("errand = \"two\"")).key == "mechanism.expects_number");
    CHECK(told(where("wished = { presnt = true }")).key == "mechanism.unknown_key");
    CHECK(told(where("urgency = { at_least = 1 }")).key == "mechanism.expects_number");
    CHECK(told(where("since = \"2026-01-01\"")).key == "mechanism.cannot_compare");
}

TEST_CASE("several complaints come in one pass, in the order of the file") {
    const std::string text =
        changed(changed(duty(""), "\"ordered\"", "\"orderd\""), "\"done\"", "\"dona\"");
    const auto all = complaints(text);
    REQUIRE(all.size() == 2);
    CHECK(all[0].place.spot < all[1].place.spot);
}

TEST_CASE("what makes no sense as a whole is refused") {
    CHECK(told(duty("", "due = { day_of_month = 25 }")).key == "mechanism.point_needs_repeats");
    CHECK(told(duty("repeats = \"month\"")).key == "mechanism.repeats_needs_end");
    CHECK(told(duty("paused_by = \"halted\"")).key == "mechanism.pause_needs_resume");
    CHECK(told(duty("extended_by = \"prolonged\"")).key == "mechanism.extension_needs_length");
    CHECK(told(duty("", "due = { date = \"unit\" }")).key == "mechanism.expects_date_field");
    CHECK(told(duty("each = \"unit\"")).key == "mechanism.expects_id_list");
    CHECK(told(duty("escalate = [{ at = \"1 day\", to = \"offic\" }]")).hint == "office");
    CHECK(told(changed(duty(""), "\"done\"", "{ event = \"done\", same = [\"errnd\"] }")).key ==
          "mechanism.not_of_subject");
    CHECK(told(changed(duty(""), "\"done\"",
                       "{ event = \"visited\", covering = \"caller\", by = \"deputies\" }"))
              .key == "mechanism.unknown_group");
}

TEST_CASE("two duties of one name, and a gate for nothing, are refused") {
    const std::string text = duty("");
    CHECK(told(text + text.substr(text.find("[[duty]]"))).key == "mechanism.defined_twice");
    const std::string gate = "[[gate]]\nid = \"g\"\nneeds = [{ duty = \"rum\" }]\n"
                             "message = { zh = \"等\", en = \"Wait.\" }\ncommand = ";
    const Told duty_missing = told(text + gate + "\"finish\"\n");
    CHECK(duty_missing.key == "mechanism.unknown_duty");
    const Told command = told(text + gate + "\"finsh\"\n");
    CHECK(command.key == "mechanism.unknown_command");
    CHECK(command.hint == "finish");
}

const std::string parameter = R"([params.pace]
title = { zh = "限", en = "Pace" }
kind = "period"
default = "5 days"
max = "10 days"
)";

TEST_CASE("a parameter is of one kind, and is used as that kind") {
    const std::string with =
        changed(duty("", "due = \"pace\""), "[[duty]]", parameter + "[[duty]]");
    CHECK(complaints(with).empty());
    CHECK(told(changed(with, "\"period\"", "\"perio\"")).hint == "period");
    CHECK(told(changed(with, "\"5 days\"", "5")).key == "mechanism.expects_text");
    CHECK(told(changed(with, "due = \"pace\"", "due = \"pase\"")).hint == "pace");
    std::string number = changed(with, "\"period\"", "\"number\"");
    number = changed(changed(number, "\"5 days\"", "5"), "\"10 days\"", "10");
    CHECK(told(number).key == "mechanism.parameter_of_other_kind");
}

TEST_CASE("days of a month and of a year are days that each has") {
    const auto of_kind = [](const char* kind, const char* standard) {
        return std::string{head} +
               "[params.day]\ntitle = { zh = \"日\", en = \"Day\" }\nkind = \"" + kind +
               "\"\ndefault = " + standard + "\n";
    };
    CHECK(complaints(of_kind("day_of_month", "28")).empty());
    CHECK(told(of_kind("day_of_month", "29")).key == "mechanism.expects_day_of_month");
    CHECK(complaints(of_kind("day_of_year", "\"11-30\"")).empty());
    CHECK(told(of_kind("day_of_year", "\"11-31\"")).key == "mechanism.expects_day_of_year");
    CHECK(told(of_kind("day_of_year", "\"02-29\"")).key == "mechanism.expects_day_of_year");
    CHECK(told(of_kind("on_off", "1")).key == "mechanism.expects_truth");
    CHECK(complaints(of_kind("on_off", "false")).empty());
}

TEST_CASE("veils and scores are kept, their names checked") {
    const std::string veil = "[[veil]]\nid = \"quiet\"\nhides = [\"visited\"]\nfrom = [\"unit\"]\n"
                             "until = \"reported\"\n";
    const std::string score = "[[score]]\nid = \"runs\"\ntitle = { zh = \"跑\", en = \"Runs\" }\n"
                              "duty = \"run\"\npoints = 5\n";
    const auto library = load(duty(veil + score));
    REQUIRE(library);
    const Mechanism* errands = find_mechanism(**library, "errands");
    REQUIRE(errands);
    CHECK(errands->veils.at(0).hides.size() == 1);
    CHECK(errands->scores.at(0).points.value.number == 5);
    CHECK(errands->scores.at(0).kind == ScoreKind::indicator);
    CHECK(told(duty(changed(veil, "visited", "visted"))).hint == "visited");
    CHECK(told(duty(changed(score, "\"run\"", "\"walk\""))).key == "mechanism.unknown_duty");
}

TEST_CASE("no words, no mechanisms") {
    const std::vector<FileText> files = {{"errands.toml", duty("")}};
    const auto result = load_library(vocabulary(), files);
    REQUIRE_FALSE(result);
    CHECK(result.error().at(0).message.key == "mechanism.no_words");
}

TEST_CASE("the order of the files changes nothing") {
    const std::string second = changed(duty(""), "\"errands\"", "\"another\"");
    std::vector<FileText> files = {
        {"words.toml", std::string{words}}, {"a.toml", duty("")}, {"b.toml", second}};
    const Adoption both{.mechanisms = {{"errands"}, {"another"}}};
    std::vector<std::string> orders;
    std::ranges::sort(files, {}, &FileText::path);
    do {
        const auto set = adopt(load_library(vocabulary(), files).value(), both, {}).value();
        std::string order;
        for (const DutyRule& rule : set.rules) order += rule.mechanism + ' ';
        orders.push_back(order);
    } while (std::ranges::next_permutation(files, {}, &FileText::path).found);
    CHECK(orders.size() == 6);
    CHECK(std::ranges::count(orders, "another errands ") == 6);
}

} // namespace
} // namespace huiyin::mechanism
