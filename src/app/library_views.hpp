#pragma once

// The library of mechanisms (M20): what there is to adopt, in the words of its sources, and who has
// adopted it since when.

#include "app/rule_views.hpp"
#include "directory/commands.hpp"

namespace huiyin::app {

struct MechanismRow {
    Line<100> mechanism = {};
    Bilingual title = {};
    Line<200> origin = {};
    bool law = {}; // always in force
    mechanism::Reach reach = {};
    bool in_force = {};             // in the congress asked about
    std::optional<Date> since = {}; // it adopted it
    std::int64_t duties = {};       // how many kinds
    std::int64_t gates = {};
    std::int64_t congresses = {}; // that have adopted it
};
BOOST_DESCRIBE_STRUCT(MechanismRow, (),
                      (mechanism, title, origin, law, reach, in_force, since, duties, gates,
                       congresses))
struct MechanismList {
    std::vector<MechanismRow> rows = {};
};
BOOST_DESCRIBE_STRUCT(MechanismList, (), (rows))

struct SourceView {
    Line<200, 0> law = {};
    Line<200, 0> article = {};
    Text<4000, 0> text = {}; // word for word
};
BOOST_DESCRIBE_STRUCT(SourceView, (), (law, article, text))

struct DutyRuleView {
    Line<60> duty = {};
    Bilingual title = {};
    Line<60> bearer = {}; // a role
    Bilingual bearer_title = {};
    mechanism::Cadence repeats = {};
    mechanism::Force force = {};
    Line<200, 0> tightens = {};
    Text<2000, 0> why = {};
    Line<200, 0> article = {};
};
BOOST_DESCRIBE_STRUCT(DutyRuleView, (),
                      (duty, title, bearer, bearer_title, repeats, force, tightens, why, article))

struct GateView {
    Line<60> gate = {};
    Line<60> command = {};
    Bilingual message = {};
};
BOOST_DESCRIBE_STRUCT(GateView, (), (gate, command, message))

// What is hidden, from whom, until what happens.
struct VeilView {
    Line<60> veil = {};
    std::vector<Line<60>> events = {}; // "activity_planned"
    std::vector<Line<100>> kinds = {}; // of what, "ActivityKind.unannounced_visit"
    std::vector<Bilingual> from = {};  // roles
    Line<60> until = {};               // an event
};
BOOST_DESCRIBE_STRUCT(VeilView, (), (veil, events, kinds, from, until))

// The paper that is sent by itself, and how long after the date of the duty.
struct ChaseView {
    Line<60> chase = {};
    Bilingual duty_title = {};
    Line<60> after = {}; // with the congress's own values: "5 working days"
    Line<60> answer_within = {};
    Bilingual words = {};
};
BOOST_DESCRIBE_STRUCT(ChaseView, (), (chase, duty_title, after, answer_within, words))

// An item of an assessment: what counts is the duty, or the events.
struct ScoreView {
    Line<60> score = {};
    Bilingual title = {};
    mechanism::ScoreKind kind = {};
    std::optional<Line<60>> points = {}; // with the congress's own values
    std::optional<Line<60>> most = {};   // in a year
    std::optional<Bilingual> duty_title = {};
    std::vector<Line<60>> counts = {}; // events
    std::vector<Line<60>> among = {};
    Text<2000, 0> why = {};
    Line<200, 0> article = {};
};
BOOST_DESCRIBE_STRUCT(ScoreView, (),
                      (score, title, kind, points, most, duty_title, counts, among, why, article))

// What is looked for in a text that is written or reviewed.
struct CheckView {
    Line<160> check = {};
    Bilingual title = {};
    Bilingual advice = {};
    Text<2000, 0> why = {};
    Line<200, 0> article = {};
};
BOOST_DESCRIBE_STRUCT(CheckView, (), (check, title, advice, why, article))

// A line of the rubric of the quality score.
struct RubricLine {
    Line<160> criterion = {};
    Bilingual title = {};
    Bilingual hint = {};
    Line<60> points = {}; // with the congress's own values
    bool by_checks = {};  // else the reviewer judges it
};
BOOST_DESCRIBE_STRUCT(RubricLine, (), (criterion, title, hint, points, by_checks))

// From its adoption to its end, in one congress.
struct AdoptionView {
    CongressId congress = {};
    Line<100, 0> congress_title = {};
    Date since = {};
    Line<60, 0> by = {};
    Line<200, 0> decision = {};
    std::optional<Date> until = {};
    Text<500, 0> ended_because = {};
};
BOOST_DESCRIBE_STRUCT(AdoptionView, (),
                      (congress, congress_title, since, by, decision, until, ended_because))

struct MechanismPage {
    MechanismRow row = {};
    std::vector<SourceView> sources = {};
    std::vector<ParameterView> parameters = {}; // with the values of the congress
    std::vector<DutyRuleView> duties = {};
    std::vector<GateView> gates = {};
    std::vector<VeilView> veils = {};
    std::vector<ChaseView> chases = {};
    std::vector<ScoreView> scores = {};
    std::vector<CheckView> checks = {};
    std::vector<RubricLine> rubric = {};
    std::vector<AdoptionView> adoptions = {}; // of every congress, oldest first
    Text<100000, 0> file = {};                // the whole mechanism file
};
BOOST_DESCRIBE_STRUCT(MechanismPage, (),
                      (row, sources, parameters, duties, gates, veils, chases, scores, checks,
                       rubric, adoptions, file))

// In the order of the library, the law first.
[[nodiscard]] MechanismList mechanisms_of(const Congresses&, const CongressView&);
[[nodiscard]] Result<MechanismPage> mechanism_page(const Congresses&, const CongressView&,
                                                   std::string_view id);

} // namespace huiyin::app
