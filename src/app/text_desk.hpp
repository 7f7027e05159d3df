#pragma once

// What past suggestions tell about a text that somebody is writing, reviewing or assigning: which
// are about the same matter (M6), and which unit is likely to handle it.

#include "app/catalogues.hpp"
#include "app/opinions.hpp"
#include "app/queries.hpp"
#include "opinion/rules.hpp"

namespace huiyin::app {

// A suggestion as far as it is written, or an opinion of the public.
struct DraftText {
    CongressId congress = {};
    std::optional<CaseId> of = {};                  // whose text it is: it is not like itself
    std::optional<opinion::OpinionId> opinion = {}; // likewise
    Line<200, 0> title = {};
    Text<20'000, 0> body = {};
};
BOOST_DESCRIBE_STRUCT(DraftText, (), (congress, of, opinion, title, body))

enum class Alike : std::uint8_t { copy, near_copy, very, somewhat };
BOOST_DESCRIBE_ENUM(Alike, copy, near_copy, very, somewhat)

struct SimilarRow {
    CaseId id = {};
    CongressId congress = {};
    Line<200, 0> congress_name = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    std::optional<Date> submitted_on = {};
    suggestion::Phase phase = {};
    Line<200, 0> unit_name = {};
    std::optional<suggestion::AnswerKind> answer_kind = {};
    Alike alike = {};
    std::vector<Line<200>> phrases = {}; // what both say, longest first
    // What was decided on it for the suggestion that the text is of.
    std::optional<suggestion::LinkKind> link = {};
    bool joined = {}; // this one is handled together with it
};
BOOST_DESCRIBE_STRUCT(SimilarRow, (),
                      (id, congress, congress_name, number, title, submitted_on, phase, unit_name,
                       answer_kind, alike, phrases, link, joined))

// A suggestion that was looked at and found to be about another matter; by whom and when. Names
// that the asker may not know are empty.
struct SetAsideRow {
    CaseId id = {};
    std::optional<std::int64_t> number = {};
    Line<100, 0> title = {};
    Line<100, 0> by_name = {};
    Line<200, 0> office_name = {};
    Line<100, 0> deputy_name = {};
    Instant at = {};
};
BOOST_DESCRIBE_STRUCT(SetAsideRow, (), (id, number, title, by_name, office_name, deputy_name, at))

// An opinion of the public, without who said it.
struct SimilarOpinion {
    opinion::OpinionId id = {};
    opinion::OpinionState state = {};
    Text<2000, 0> text = {};
    Line<100, 0> owner_name = {};
    Date received_on = {};
    std::optional<CaseId> of_case = {}; // where the asker may see it
    bool open_to_taking = {};           // the asker may write from it
    Alike alike = {};
    std::vector<Line<200>> phrases = {}; // as above
};
BOOST_DESCRIBE_STRUCT(SimilarOpinion, (),
                      (id, state, text, owner_name, received_on, of_case, open_to_taking, alike,
                       phrases))

struct SimilarList {
    std::vector<SimilarRow> rows = {};         // the likest first, at most 10
    std::vector<SetAsideRow> set_aside = {};   // the last first; not among the rows
    std::vector<SimilarOpinion> opinions = {}; // the likest first, at most 5
};
BOOST_DESCRIBE_STRUCT(SimilarList, (), (rows, set_aside, opinions))

// How often such guesses were right so far.
enum class Strength : std::uint8_t { weak, fair, strong };
BOOST_DESCRIBE_ENUM(Strength, weak, fair, strong)

struct LikelyUnit {
    OfficeId unit = {};
    Line<200, 0> name = {};
    Strength strength = {};
    std::int64_t percent = {};          // of such guesses were right
    std::vector<Name> cases = {};       // of the past that speak for it and that the asker may see
    std::vector<Line<200>> duties = {}; // of its catalogue that speak for it, the likest first
};
BOOST_DESCRIBE_STRUCT(LikelyUnit, (), (unit, name, strength, percent, cases, duties))

struct LikelyUnits {
    std::vector<LikelyUnit> rows = {}; // the likeliest first, at most 3
    std::int64_t learnt_from = {};     // past suggestions; of too few nothing is guessed
    std::int64_t catalogues = {};      // units whose duties are known: these are enough to guess
};
BOOST_DESCRIBE_STRUCT(LikelyUnits, (), (rows, learnt_from, catalogues))

class TextDesk {
public:
    TextDesk(Store&, const Congresses&, Catalogues&, Opinions&);

    // Among all suggestions that the asker may open, of every congress and year, and the opinions
    // of the congress that he may read. How many there are that he may not see nobody is told.
    [[nodiscard]] Result<SimilarList> similar(const Asker&, const DraftText&);
    // The suggestions that the draft is a copy of, exact or near, the nearest first: of those that
    // the asker may open and that were not set aside as another matter.
    [[nodiscard]] std::vector<Name> copies(const Asker&, const DraftText&);
    // From the suggestions that the congress has assigned and from its units' catalogues of duties.
    // For the offices that assign or review.
    [[nodiscard]] Result<LikelyUnits> likely_units(const Asker&, const DraftText&);

private:
    struct Knowledge;

    Store& store_;
    const Congresses& congresses_;
    Catalogues& catalogues_;
    Opinions& opinions_;
    std::shared_ptr<Knowledge> knowledge_;
};

} // namespace huiyin::app
