#include "text/linear_model.hpp"

#include <doctest/doctest.h>

#include <array>
#include <numeric>

namespace huiyin::text {
namespace {

constexpr std::array first{Weight{0, 1}};
constexpr std::array second{Weight{1, 1}};

TEST_CASE("a model that has learnt nothing holds every class for as likely as the next") {
    CHECK(LinearModel{}.probabilities(first, 4) == std::vector<float>(4, 0.25F));
    CHECK(LinearModel{}.probabilities(first, 0).empty());
}

TEST_CASE("what was learnt of one feature is said of that feature") {
    LinearModel model;
    for (int i = 0; i < 5; ++i) {
        model.learn(first, 0, 2);
        model.learn(second, 1, 2);
    }
    CHECK(model.probabilities(first, 2)[0] > 0.9F);
    CHECK(model.probabilities(second, 2)[1] > 0.9F);
}

TEST_CASE("classes that come later take nothing from what was learnt before") {
    LinearModel model;
    model.learn(first, 0, 2);
    model.learn(second, 1, 2);
    const auto before = model.probabilities(second, 2);
    const std::array other{Weight{7, 1}};
    model.learn(other, 20, 21); // more than there was room for
    const auto after = model.probabilities(second, 2);
    CHECK(after[1] / after[0] == doctest::Approx(before[1] / before[0]).epsilon(0.05));
}

TEST_CASE("the probabilities of all classes add up to one") {
    LinearModel model;
    for (std::size_t i = 0; i < 9; ++i) model.learn(first, i, 9);
    const auto all = model.probabilities(first, 9);
    CHECK(std::accumulate(all.begin(), all.end(), 0.0F) == doctest::Approx(1));
}

} // namespace
} // namespace huiyin::text
