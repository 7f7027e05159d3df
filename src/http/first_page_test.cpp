#include "http/first_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace huiyin::http {
namespace {

namespace fs = std::filesystem;

// Parts as short as they can be; the real ones are made by the web's build, and a browser test
// compares what is drawn from them with what the program shows.
constexpr std::string_view short_parts = R"json({
  "shell": "<html data-type=\"⟦type⟧\" data-contrast=\"⟦contrast⟧\">⟦page⟧|⟦answers⟧",
  "pages": {
    "deputy": {"page": "⟦name⟧ ⟦hat⟧ ⟦unread⟧ ⟦counts⟧ ⟦todo⟧ ⟦strip0⟧",
               "strips": [{"frame": "mine(⟦all⟧⟦body⟧)",
                           "all" : "all ", "list" : "⟦rows⟧", "none" : "none"
}], "waits" : ["/talks?congress=⟦congress⟧&mine=true", "/opinion-todos?congress=⟦congress⟧"]
}
, "unit_clerk" : {"page" : "unit ⟦hat⟧ ⟦todo⟧ ⟦flow⟧", "strips" : []}, "committee" : {
    "page" : "⟦flow⟧ ⟦strip0⟧ ⟦strip1⟧", "strips" : [
        {"frame" : "late(⟦body⟧)", "none" : "none"}, {"frame" : "latest(⟦body⟧)", "none" : "none"}
    ]
}
}
, "parts" : {
    "hat" : "⟦hat⟧",
    "hats" : "[⟦options⟧]",
    "hatWorn" : "*⟦hat⟧",
    "hatOther" : "-⟦hat⟧",
    "unread" : "(⟦n⟧)",
    "counts" : "⟦links⟧",
    "count.late" : "⟦said⟧",
    "nothing" : "nothing waits",
    "waiting" : "<p>⟦said⟧</p>",
    "todo" : "⟦groups⟧",
    "group.late" : "late ⟦n⟧: ⟦rows⟧",
    "group.paused" : "paused ⟦n⟧: ⟦rows⟧",
    "group.newest" : "newest ⟦n⟧: ⟦rows⟧",
    "duty" : "<a href=\"⟦href⟧\">⟦title⟧ ⟦case⟧ ⟦by⟧⟦left⟧</a>",
    "left" : " ⟦said⟧",
    "case" : "<a href=\"⟦href⟧\">⟦case⟧</a>",
    "flow" : "flow ⟦steps⟧",
    "phase.handling" : "h⟦n⟧",
    "phase.closed" : "c⟦n⟧"
},
            "places" : {"law.handling.reply" : "/cases/⟦id⟧/reply", "case" : "/suggestions/⟦id⟧"},
                       "phases" : [ "handling", "closed" ],
                                  "words" : {
    "date.by" : "by {date}",
                "date.day" : "{month}/{day}",
                             "date.month.11" : "11",
                                               "date.over" : "{n} late",
                                                             "enum.Role.deputy"
        : "Deputy",
          "enum.Role.unit_clerk" : "Clerk",
                                   "home.count.late" : "{n} late",
                                                       "home.atLeast" : "{n}+",
                                                       "home.waiting" : "{n} thing | {n} things",
                                                                        "list.untitled" : "untitled"
}
})json";

struct Fixture {
    fs::path folder;
    std::map<std::string, std::string> answers{
        {"/api/v1/session",
         R"({"name":"Li <b>","seats":[{"deputy":"d","congress":"c","congress_name":"C","delegation_name":"G"}],)"
         R"("capacities":[{"role":"unit_clerk","congress":"c","congress_name":"C","office":"o","office_name":"Roads"}]})"},
        {"/api/v1/duties?congress=c&limit=50",
         R"({"rows":[{"id":"i1","mechanism":"law.handling","name":"reply","strand":2,"title":{"zh":"答复","en":"Reply"},)"
         R"("case_title":"A & B","due_on":"2026-11-20","starts_on":"2026-10-01","state":"open","lamp":"late","working_days_left":-1},)"
         R"({"id":"i2","mechanism":"law.rating","name":"close","strand":1,"title":{"zh":"结束","en":"Close"},)"
         R"("case_title":"C","due_on":"2026-11-30","starts_on":"2026-11-01","state":"open","lamp":"paused","working_days_left":5}]})"},
        {"/api/v1/notice-digest", R"({"rows":[]})"},
        {"/api/v1/notice-count", R"({"unread":3})"},
        {"/api/v1/cases?congress=c&limit=5&mine=true&sort=newest",
         R"({"rows":[{"id":"i3","title":"","phase":"draft"}]})"}};
    std::vector<std::string> asked;

    Fixture() {
        std::string name = (fs::temp_directory_path() / "huiyin-first-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        folder = name;
        fs::create_directories(folder / "first");
        for (const char* language : {"zh.json", "en.json"})
            std::ofstream{folder / "first" / language} << short_parts;
    }
    ~Fixture() { fs::remove_all(folder); }
    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;

    std::optional<std::string> drawn(const std::string& hat = {},
                                     const std::string& order = "due") {
        asked.clear();
        const auto page = FirstPage::load(folder);
        REQUIRE(page);
        return page->draw(
            [this](const std::string& address) -> std::optional<std::string> {
                asked.push_back(address);
                const auto found = answers.find(address);
                if (found == answers.end()) return {};
                return found->second;
            },
            {.language = ops::Language::en,
             .type = "150",
             .contrast = "high",
             .hat = hat,
             .order = order,
             .today = *parse_date("2026-11-23")});
    }
    // Without the answers that stand behind it.
    std::string page(const std::string& hat = {}, const std::string& order = "due") {
        const auto html = drawn(hat, order);
        REQUIRE(html);
        return html->substr(0, html->find('|'));
    }
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE_FIXTURE(Fixture, "what waits for a person is in his page, as text, with the way to it") {
    const std::string html = page();
    CHECK(holds(html, R"(<html data-type="150" data-contrast="high">Li &lt;b&gt; )"));
    CHECK(holds(html, "(3) 1 late "));
    CHECK(holds(
        html, "late 1: <a href=\"/cases/i1/reply?strand=2\">Reply A &amp; B by 11/20 1 late</a>"));
    CHECK(holds(html, R"(mine(all <a href="/suggestions/i3">untitled</a>))"));
}

TEST_CASE_FIXTURE(
    Fixture, "a duty that is paused counts no days, and one without a page leads to its case") {
    CHECK(holds(page(), "paused 1: <a href=\"/suggestions/i2\">Close C by 11/30<!----></a>"));
}

TEST_CASE_FIXTURE(Fixture, "the order that is asked for is the order of the page") {
    const std::string html = page({}, "newest");
    CHECK(holds(html, "newest 2: "));
    CHECK(html.find("Close") < html.find("Reply"));
}

TEST_CASE_FIXTURE(Fixture, "a person is drawn as what he acts, and otherwise as the first he is") {
    CHECK(holds(page(), "[*C · G · Deputy-C · Roads · Clerk]"));
    CHECK(holds(page("seat:of-somebody-else"), "*C · G · Deputy"));
    CHECK(holds(page("unit_clerk:c:o"), "unit [-C · G · Deputy*C · Roads · Clerk]"));
}

TEST_CASE_FIXTURE(Fixture, "a list that goes on says so") {
    auto& duties = answers.at("/api/v1/duties?congress=c&limit=50");
    duties.insert(duties.size() - 1, R"(,"next":"i2")");
    CHECK(holds(page(), "late 1+: "));
}

TEST_CASE_FIXTURE(Fixture, "when nothing waits the page says that") {
    answers.at("/api/v1/duties?congress=c&limit=50") = R"({"rows":[]})";
    answers["/api/v1/talks?congress=c&mine=true"] = R"({"rows":[]})";
    answers["/api/v1/opinion-todos?congress=c"] = R"({"rows":[]})";
    CHECK(holds(page(), "(3) <!----> nothing waits "));
}

TEST_CASE_FIXTURE(Fixture,
                  "what waits without a date is counted before it is said that nothing waits") {
    page(); // With duties it is not asked for.
    CHECK(std::ranges::count(asked, "/api/v1/talks?congress=c&mine=true") == 0);
    answers.at("/api/v1/duties?congress=c&limit=50") = R"({"rows":[]})";
    answers["/api/v1/talks?congress=c&mine=true"] = R"({"rows":[{"talk":1}]})";
    answers["/api/v1/opinion-todos?congress=c"] = R"({"rows":[]})";
    CHECK(holds(page(), "(3) <!----> <p>1 thing</p> "));
    answers["/api/v1/opinion-todos?congress=c"] = R"({"rows":[{"count":4},{"count":2}]})";
    CHECK(holds(page(), "<p>7 things</p>"));
}

TEST_CASE_FIXTURE(Fixture,
                  "who watches sees how many stand where, and no step at which nothing stands") {
    answers.at("/api/v1/session") =
        R"({"name":"X","capacities":[{"role":"committee","congress":"c","office":"o"}]})";
    answers["/api/v1/phases?congress=c"] = R"({"rows":[{"phase":"handling","cases":4}]})";
    answers["/api/v1/cases?congress=c&limit=5&lamp=late"] = R"({"rows":[]})";
    answers["/api/v1/cases?congress=c&limit=5&sort=newest"] = R"({"rows":[]})";
    CHECK(holds(page(), "flow h4 late(none) latest(none)"));
}

TEST_CASE_FIXTURE(Fixture,
                  "the answers come with the page as they are, and cannot break out of it") {
    const auto html = drawn();
    REQUIRE(html);
    const std::string given = html->substr(html->find('|') + 1);
    CHECK(given.starts_with(
        R"({"language":"en","hat":"seat:d","answers":{"/session":{"name":"Li \u003cb>")"));
    CHECK(holds(given, R"("/notice-count":{"unread":3})"));
    CHECK(!holds(given, "<"));
}

TEST_CASE_FIXTURE(
    Fixture,
    "nothing is drawn for nobody, for one without a capacity, or from a part of the answers") {
    auto without = answers;
    answers.erase("/api/v1/notice-count");
    CHECK(!drawn());
    answers = without;
    answers.at("/api/v1/session") = R"({"name":"Li"})";
    CHECK(!drawn());
    CHECK(asked == std::vector<std::string>{"/api/v1/session"});
    answers.erase("/api/v1/session");
    CHECK(!drawn());
}

TEST_CASE_FIXTURE(Fixture, "a web without the parts has no drawn page") {
    fs::remove(folder / "first" / "en.json");
    CHECK(!FirstPage::load(folder));
}

} // namespace
} // namespace huiyin::http
