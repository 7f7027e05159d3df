#pragma once

// Which unit a new suggestion belongs to, by the past ones and where they went.

#include "text/past_texts.hpp"
#include "text/reliability.hpp"

namespace huiyin::text {

enum class Strength : std::uint8_t {
    weak,   // or too few texts to know
    fair,   // guesses like this were right at least half of the time
    strong, // … at least 85 times in a hundred
};
BOOST_DESCRIBE_ENUM(Strength, weak, fair, strong)

struct UnitGuess {
    std::string unit = {};
    // How often guesses of such confidence were right, of the last thousand texts, each guessed at
    // before its unit was known. Those of several units need not add up to 1.
    double probability = 0;
    Strength strength = {};
    std::vector<std::string> cases =
        {}; // the ids of past texts that speak for it, the likest first

    bool operator==(const UnitGuess&) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitGuess, (), (unit, probability, strength, cases))

constexpr std::size_t cases_of_guess_max = 3;

// What it knows follows from what it was told, in that order, and from nothing else. Of two texts
// that say different things the later one weighs more.
class UnitGuesser {
public:
    // A text and the unit that handled it. An id is learnt once; see `correct`.
    void learn(const std::string& id, std::string_view title, std::string_view body,
               const std::string& unit);

    // After a return or a reassignment: the text belongs to another unit. An id that was never
    // learnt changes nothing.
    void correct(const std::string& id, const std::string& unit);

    // What a unit is there for, in its own words: each sentence or line of it counts as a text that
    // went there, but is never named as a case.
    void learn_duties(const std::string& unit, std::string_view duties);

    // The likeliest units, the first one first.
    [[nodiscard]] std::vector<UnitGuess> guess(std::string_view title, std::string_view body,
                                               std::size_t count) const;

private:
    struct Confidence {
        std::size_t unit = 0;
        double value = 0;
    };

    [[nodiscard]] std::size_t number_of(const std::string& unit);
    // The likeliest first.
    [[nodiscard]] std::vector<Confidence> confidences(const Featured& text,
                                                      const std::vector<Neighbour>& near) const;
    [[nodiscard]] std::vector<double> votes(const std::vector<Neighbour>& near) const;
    [[nodiscard]] std::vector<std::string> cases(std::size_t unit,
                                                 const std::vector<Neighbour>& near) const;
    void note_guess(std::string_view title, std::string_view body, std::size_t unit);
    void take_in(std::string_view title, std::string_view body, std::size_t unit);
    void step(std::size_t text);
    [[nodiscard]] std::size_t some_text();

    PastTexts texts_ = {};
    std::vector<std::size_t> unit_of_ = {}; // each text
    std::vector<std::string> ids_ = {};     // of each text; empty for duties
    std::unordered_map<std::string, std::size_t> by_id_ = {};
    std::vector<std::string> units_ = {};
    std::unordered_map<std::string, std::size_t> unit_numbers_ = {};
    LinearModel model_ = {};
    Reliability reliability_ = {};
    std::uint64_t turn_ = 0;
};

} // namespace huiyin::text
