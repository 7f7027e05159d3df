// The law as data: its files are read with the real vocabulary, and its worked examples run.

#include "mechanism/examples.hpp"
#include "mechanism/gates.hpp"
#include "ops/file_text.hpp"
#include "shipped.hpp"
#include "suggestion/commands.hpp"
#include "suggestion/events.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <deque>
#include <filesystem>

namespace huiyin::mechanism {
namespace {

const std::shared_ptr<const Library>& library() { return shipped_mechanisms().library; }

const calendar::WorkCalendar& china() { return shipped_calendar(); }

TEST_CASE("the law's files are read with the real events and commands") {
    CHECK(library()->mechanisms.size() >= 6);
    const auto rules = adopt(library(), {}, china());
    CHECK_MESSAGE(rules, told({{{"", {}}, rules ? Sentence{} : rules.error().message, {}}}));
}

TEST_CASE("the worked examples beside the mechanisms hold") {
    for (const FileText& file : mechanism_files(".examples")) {
        const ExamplesReport report = check_examples(library(), china(), file);
        CHECK_MESSAGE(report.complaints.empty(), told(report.complaints));
        CHECK(report.cases > 0);
        CHECK(report.checks > 0);
    }
}

TEST_CASE("every duty of a mechanism stands in a worked example") {
    const std::vector<FileText> files = mechanism_files(".examples");
    for (const Mechanism& mechanism : library()->mechanisms) {
        const std::string path =
            std::filesystem::path{mechanism.file}.replace_extension(".examples").string();
        const auto file = std::ranges::find(files, path, &FileText::path);
        REQUIRE_MESSAGE(file != files.end(), path);
        for (const DutyRule& rule : mechanism.duties)
            CHECK_MESSAGE(file->text.find(' ' + rule.id) != std::string::npos,
                          path << " says nothing of " << rule.id);
    }
}

// Every value that facts §1.3 found in a regulation.
TEST_CASE("every value that the regulations know can be set") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> found = {
        {"law.assignment.assign_period",
         {"5 days", "5 working days", "7 working days", "10 working days", "7 days"}},
        {"law.assignment.session_assign_period", {"1 day", "1 month"}},
        {"law.assignment.return_window",
         {"3 working days", "5 days", "5 working days", "7 working days", "10 days",
          "10 working days"}},
        {"law.assignment.return_decision", {"5 working days", "7 days", "10 working days"}},
        {"law.assignment.sign_in_period", {"7 days", "5 working days"}},
        {"law.handling.reply_period", {"3 months", "2 months", "60 days"}},
        {"law.handling.long_reply_period", {"6 months", "5 months"}},
        {"law.handling.first_contact_period", {"20 working days"}},
        {"law.handling.co_opinion_period", {"1 month", "2 months", "30 working days"}},
        {"law.handling.redo_opinion_period", {"5 working days"}},
        {"law.rating.rating_period", {"10 working days", "15 working days", "20 working days"}},
        {"law.rating.second_handling_period", {"15 days", "1 month", "2 months", "3 months"}},
        {"law.promises.promise_rating_period", {"20 working days"}},
        {"law.openness.publication_period", {"20 working days"}},
        {"law.openness.report_day", {"06-30", "08-31", "11-30", "12-31"}},
    };
    for (const auto& [name, values] : found) {
        const std::size_t dot = name.rfind('.');
        for (const std::string& value : values) {
            const auto rules = adopt(
                library(), {{}, {{name.substr(0, dot), name.substr(dot + 1), value}}}, china());
            CHECK_MESSAGE(rules.has_value(), name << " = " << value);
        }
    }
}

TEST_CASE("the three and the six months of the law cannot be exceeded") {
    for (const auto& [parameter, value] :
         {std::pair{"reply_period", "4 months"}, std::pair{"long_reply_period", "7 months"},
          std::pair{"reply_limit", "200 days"}, std::pair{"reply_period", "66 working days"}}) {
        const auto rules = adopt(library(), {{}, {{"law.handling", parameter, value}}}, china());
        REQUIRE_FALSE(rules);
        CHECK(rules.error().message.key == "mechanism.loosens_law");
    }
}

TEST_CASE("the handbook lists every event and every command") {
    const std::string handbook = ops::file_text("docs/mechanisms.md").value();
    for (const Word& word : library()->vocabulary.events)
        CHECK_MESSAGE(handbook.find("| `" + word.name + "` |") != std::string::npos, word.name);
    for (const Word& word : library()->vocabulary.commands)
        CHECK_MESSAGE(handbook.find('`' + word.name + '`') != std::string::npos, word.name);
}

TEST_CASE("the law names every office that its duties fall to") {
    const auto rules = adopt(library(), {}, china()).value();
    for (const DutyRule& rule : rules.rules) CHECK(rule.bearer != npos);
}

// --- random lives ------------------------------------------------------------------------------

namespace s = suggestion;

// Whatever can happen to the strands of a case, in any order and as wild as it likes: the engine
// must keep the law even when nobody has checked the events.
struct Life {
    std::deque<Recorded<s::Event>> events = {};
    Date today = parse_date("2026-01-05").value();
    Date first_assigned = {};
    std::int64_t strands = 0;

    // Made where it stays: g++ 12 warns of nothing when optionals are moved.
    template <class Event>
    Event& add() {
        Recorded<s::Event>& recorded = events.emplace_back();
        recorded.version = static_cast<Version>(events.size());
        recorded.occasion.at = start_of(today);
        return recorded.event.emplace<Event>();
    }
    std::vector<Fact> facts() const {
        std::vector<Fact> all;
        for (const auto& recorded : events)
            all.push_back({recorded.event.index(), value_in(recorded.event), &recorded.occasion,
                           recorded.version});
        return all;
    }
};

void reassign(Life& life, std::int64_t strand) {
    life.add<s::StrandLeft>().strand = strand;
    auto& next = life.add<s::StrandAssigned>();
    next.strand = ++life.strands;
    next.unit = {"u2"};
    next.replaces = strand;
    next.role = *rc::gen::element(s::StrandRole::main, s::StrandRole::co, s::StrandRole::separate);
    next.clock_from = *rc::gen::element(life.today, life.first_assigned);
    next.first_assigned = life.first_assigned;
}

void prolong(Life& life, std::int64_t strand) {
    auto& granted = life.add<s::ExtensionGranted>();
    granted.strand = strand;
    granted.until = life.today + std::chrono::days{*rc::gen::inRange(1, 900)};
}

void promise(Life& life, std::int64_t strand) {
    auto& made = life.add<s::PromiseMade>();
    made.promise = static_cast<std::int64_t>(life.events.size());
    made.strand = strand;
    made.round = 1;
    made.due = life.today + std::chrono::days{*rc::gen::inRange(1, 900)};
}

void step(Life& life) {
    const auto strand = *rc::gen::inRange<std::int64_t>(1, life.strands + 1);
    switch (*rc::gen::inRange(0, 9)) {
    case 0: return prolong(life, strand);
    case 1: return reassign(life, strand);
    case 2:
        life.add<s::Classified>().handling_class =
            *rc::gen::element(s::HandlingClass::ordinary, s::HandlingClass::complex);
        return;
    case 3: {
        auto& asked = life.add<s::ReturnRequested>();
        asked.strand = strand;
        asked.instance = 1;
        return;
    }
    case 4: life.add<s::ReturnRefused>().strand = strand; return;
    case 5: {
        auto& issued = life.add<s::ReplyIssued>();
        issued.strand = strand;
        issued.round = 1;
        return;
    }
    case 6: life.add<s::ContactRecorded>().strand = strand; return;
    case 7: return promise(life, strand);
    default: life.add<s::CoOpinionGiven>().strand = strand; return;
    }
}

Life random_life() {
    Life life;
    life.add<s::Submitted>().proposers = {{"d1"}, {"d2"}};
    life.first_assigned = life.today;
    const auto strands = *rc::gen::inRange<std::int64_t>(1, 4);
    for (std::int64_t i = 1; i <= strands; ++i) {
        auto& assigned = life.add<s::StrandAssigned>();
        assigned.strand = ++life.strands;
        assigned.unit = {"u1"};
        assigned.role = i == 1 ? s::StrandRole::main : s::StrandRole::co;
        assigned.clock_from = life.today;
        assigned.first_assigned = life.today;
    }
    const int steps = *rc::gen::inRange(0, 30);
    for (int i = 0; i < steps; ++i) {
        life.today += std::chrono::days{*rc::gen::inRange(0, 40)};
        step(life);
    }
    return life;
}

bool is_answer(const Duty& duty) {
    return duty.mechanism == "law.handling" && (duty.duty == "reply" || duty.duty == "contact");
}

TEST_CASE("no life takes a reply past six months of the first assignment") {
    const auto rules = adopt(library(), {}, china()).value();
    CHECK(rc::check([&] {
        const Life life = random_life();
        const Date limit =
            calendar::due_date(life.first_assigned, {6, calendar::PeriodUnit::month}, china());
        for (const Duty& duty : duties(rules, china(), life.facts(), {}))
            if (is_answer(duty)) RC_ASSERT(duty.due_on.value() <= limit);
    }));
}

TEST_CASE("no promise vanishes, and each duty has a name of its own") {
    const auto rules = adopt(library(), {}, china()).value();
    CHECK(rc::check([&] {
        const Life life = random_life();
        const auto owed = duties(rules, china(), life.facts(), {});
        std::vector<std::string> keys;
        for (const Duty& duty : owed) keys.push_back(duty.key);
        std::ranges::sort(keys);
        RC_ASSERT(std::ranges::adjacent_find(keys) == keys.end());
        const auto made = std::ranges::count_if(life.events, [](const auto& recorded) {
            return std::holds_alternative<s::PromiseMade>(recorded.event);
        });
        RC_ASSERT(made == std::ranges::count_if(owed, [](const Duty& duty) {
                      return duty.duty == "keep" && duty.state == DutyState::open;
                  }));
    }));
}

// What happened is never taken back by what happens later: dates of closing, starts and keys stay.
TEST_CASE("later events do not change the duties that are closed") {
    const auto rules = adopt(library(), {}, china()).value();
    CHECK(rc::check([&] {
        const Life life = random_life();
        const std::vector<Fact> facts = life.facts();
        const auto before = duties(rules, china(), std::span{facts}.first(facts.size() / 2), {});
        const auto after = duties(rules, china(), facts, {});
        RC_ASSERT(before.size() <= after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            RC_ASSERT(before[i].key == after[i].key);
            if (before[i].is_open() || before[i].duty == "keep") continue;
            RC_ASSERT(before[i].state == after[i].state);
            RC_ASSERT(before[i].closed_on == after[i].closed_on);
            RC_ASSERT(before[i].due_on == after[i].due_on);
        }
    }));
}

TEST_CASE("the explanation of every date ends with that date") {
    const auto rules = adopt(library(), {}, china()).value();
    CHECK(rc::check([&] {
        const Life life = random_life();
        const std::vector<Fact> facts = life.facts();
        for (const Duty& duty : duties(rules, china(), facts, {})) {
            const auto why = explain(rules, china(), facts, {}, duty.key);
            RC_ASSERT(why.has_value());
            RC_ASSERT(why->why.due == duty.due_on);
            RC_ASSERT(!why->rule.empty());
        }
    }));
}

} // namespace
} // namespace huiyin::mechanism
