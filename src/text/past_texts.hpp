#pragma once

// Texts that were seen, their features, and which of them are like another. For this room alone.

#include "text/grams.hpp"
#include "text/linear_model.hpp"

namespace huiyin::text {

// How often a feature stands in a text.
struct FeatureCount {
    std::uint32_t feature = 0;
    float count = 0;
};

// A text as features: its single characters, and its grams.
struct Featured {
    std::vector<FeatureCount> characters = {};
    std::vector<FeatureCount> grams = {};
};

struct Neighbour {
    std::uint32_t text = 0;
    float score = 0;
};

class PastTexts {
public:
    // Takes a text in, as the one with the next number.
    void add(std::string_view title, std::string_view body);
    [[nodiscard]] std::size_t size() const { return texts_.size(); }
    [[nodiscard]] const Featured& text(std::size_t number) const { return texts_[number]; }

    // A text as it is seen by what is known; without the features that nothing has.
    [[nodiscard]] Featured featured(std::string_view title, std::string_view body) const;

    // For the linear model: of the features that stand in at least two texts, rarer ones weigh
    // more; their squares add up to 1.
    [[nodiscard]] std::vector<Weight> weights_of(const Featured& text) const;

    // The texts that have most in common with this one by BM25, the nearest first.
    [[nodiscard]] std::vector<Neighbour> nearest(const Featured& text, std::size_t count) const;

private:
    struct Place {
        std::uint32_t text = 0;
        float count = 0;
    };
    struct Feature {
        std::uint32_t texts = 0;        // in which it stands
        std::uint32_t row = 0;          // in the linear model, from the second text on
        std::vector<Place> places = {}; // of a gram
    };

    [[nodiscard]] std::uint32_t number_of(Gram gram);
    void count_in(std::vector<FeatureCount>& counts, const GramCounts& grams);

    std::unordered_map<Gram, std::uint32_t> numbers_ = {};
    std::vector<Feature> features_ = {};
    std::uint32_t rows_ = 0;
    std::vector<Featured> texts_ = {};
    std::vector<float> lengths_ = {};
    double all_lengths_ = 0;
};

} // namespace huiyin::text
