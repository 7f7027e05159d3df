#pragma once

// Which class a bag of features speaks for, learnt one example after another. For this room alone.

#include <cstdint>
#include <span>
#include <vector>

namespace huiyin::text {

struct Weight {
    std::uint32_t row = 0;
    float value = 0;
};

// Multinomial logistic regression by stochastic gradient. Rows and classes are numbered from 0 and
// come into being when they are first named.
class LinearModel {
public:
    // One step towards the class that is right.
    void learn(std::span<const Weight> features, std::size_t right, std::size_t classes);

    // Of each of so many classes; the sum is 1.
    [[nodiscard]] std::vector<float> probabilities(std::span<const Weight> features,
                                                   std::size_t classes) const;

private:
    void make_room(std::span<const Weight> features, std::size_t classes);

    std::size_t stride_ = 0;             // places of a row, for as many classes
    std::vector<float> weights_ = {};    // row by row
    std::vector<float> tendencies_ = {}; // of each class, whatever the text
};

} // namespace huiyin::text
