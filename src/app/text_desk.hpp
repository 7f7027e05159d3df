#pragma once

// What past suggestions tell about a text that somebody is writing, reviewing or assigning: which
// are about the same matter (M6), and which unit is likely to handle it.

#include "app/catalogues.hpp"
#include "app/queries.hpp"

namespace huiyin::app {

// A suggestion as far as it is written.
struct DraftText {
    CongressId congress = {};
    std::optional<CaseId> of = {}; // whose text it is: it is not like itself
    Line<200, 0> title = {};
    Text<20'000, 0> body = {};
};
BOOST_DESCRIBE_STRUCT(DraftText, (), (congress, of, title, body))

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
};
BOOST_DESCRIBE_STRUCT(SimilarRow, (),
                      (id, congress, congress_name, number, title, submitted_on, phase, unit_name,
                       answer_kind, alike, phrases))

struct SimilarList {
    std::vector<SimilarRow> rows = {}; // the likest first, at most 10
};
BOOST_DESCRIBE_STRUCT(SimilarList, (), (rows))

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
    TextDesk(Store&, const Congresses&, Catalogues&);

    // Among all that the asker may see, of every congress and year.
    [[nodiscard]] Result<SimilarList> similar(const Asker&, const DraftText&);
    // From the suggestions that the congress has assigned and from its units' catalogues of duties.
    // For the offices that assign or review.
    [[nodiscard]] Result<LikelyUnits> likely_units(const Asker&, const DraftText&);

private:
    struct Knowledge;

    Store& store_;
    const Congresses& congresses_;
    Catalogues& catalogues_;
    std::shared_ptr<Knowledge> knowledge_;
};

} // namespace huiyin::app
