#pragma once

// What a congress's own past and its units' catalogues teach about its units.

#include "app/catalogues.hpp"
#include "app/store.hpp"
#include "text/similar_texts.hpp"
#include "text/unit_guesser.hpp"

#include <map>

namespace huiyin::app {

// A likely unit, with the matters of its catalogue that speak for it, the likest first.
struct UnitGuess {
    text::UnitGuess guess = {};
    std::vector<Line<200>> duties = {};
};

class UnitKnowledge {
public:
    // Learns the catalogues, before any case: what happened weighs more than what is written.
    UnitKnowledge(std::int64_t edition, const std::vector<UnitCatalogue>& catalogues);

    // Learns cases that have a unit, or another one than they had.
    void take_all(const std::vector<FoundCase>& newest_first);

    [[nodiscard]] std::vector<UnitGuess> guess(std::string_view title, std::string_view body,
                                               std::size_t count) const;

    [[nodiscard]] std::int64_t edition() const { return edition_; }
    [[nodiscard]] std::int64_t cases() const { return std::ssize(units_); }
    // Units whose duties are known.
    [[nodiscard]] std::int64_t catalogues() const { return catalogues_; }

private:
    void take(const FoundCase&);

    struct Duty {
        std::string unit = {};
        Line<200> text = {};
    };

    std::int64_t edition_ = 0;
    std::int64_t catalogues_ = 0;
    std::vector<Duty> duties_ = {};
    text::SimilarTexts duty_texts_{}; // ids are places in duties_
    text::UnitGuesser guesser_ = {};
    std::map<CaseId, OfficeId> units_ = {};
};

} // namespace huiyin::app
