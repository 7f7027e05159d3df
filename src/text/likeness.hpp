#pragma once

// How alike two suggestions are, and in what.

#include "text/grams.hpp"

#include <span>

namespace huiyin::text {

// A text that others are compared with. Refers to nothing it was made from.
class Comparison {
public:
    Comparison(Profile text, const Corpus& corpus);

    // How much the candidate has in common with the text, as a part of what the text has in common
    // with itself: 0 when they share nothing, about 1 for the same again. Matters are told apart
    // by their titles first; what stands in the bodies counts less.
    [[nodiscard]] double likeness(const Profile& candidate) const;

    // The grams by which a candidate worth comparing is found, rarest first: at most `each` of the
    // title and as many of the whole. Those of no other text, or of more than a tenth of a large
    // corpus, are left out.
    [[nodiscard]] std::vector<Gram> search_grams(std::size_t each) const;

    [[nodiscard]] const Profile& text() const { return text_; }

private:
    struct Weighted {
        Gram gram = 0;
        double title = 0; // how often in the title counts, once is all
        double whole = 0; // how often in the whole, damped
        double rarity = 0;
        std::int64_t frequency = 0;
    };

    [[nodiscard]] double raw_likeness(const Profile& candidate) const;

    Profile text_;
    std::vector<Weighted> weights_ = {}; // as text_.whole
    std::int64_t texts_ = 0;
    double mean_title_ = 0;
    double mean_whole_ = 0;
    double of_itself_ = 0;
};

} // namespace huiyin::text
