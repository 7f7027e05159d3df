#include "text/linear_model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace huiyin::text {
namespace {

constexpr float rate = 5;
constexpr float tendency_rate = 0.05F;

void make_probabilities(std::vector<float>& scores) {
    const float most = std::ranges::max(scores);
    for (float& score : scores) score = std::exp(score - most);
    const float sum = std::accumulate(scores.begin(), scores.end(), 0.0F);
    for (float& score : scores) score /= sum;
}

} // namespace

void LinearModel::make_room(std::span<const Weight> features, std::size_t classes) {
    if (classes > stride_) {
        const std::size_t stride = std::max<std::size_t>(8, std::bit_ceil(classes));
        const std::size_t rows = stride_ == 0 ? 0 : weights_.size() / stride_;
        std::vector<float> wider(rows * stride);
        for (std::size_t row = 0; row < rows; ++row)
            std::copy_n(weights_.data() + row * stride_, stride_, wider.data() + row * stride);
        weights_ = std::move(wider);
        tendencies_.resize(stride);
        stride_ = stride;
    }
    for (const Weight& feature : features)
        if (const std::size_t end = (feature.row + std::size_t{1}) * stride_; end > weights_.size())
            weights_.resize(end);
}

std::vector<float> LinearModel::probabilities(std::span<const Weight> features,
                                              std::size_t classes) const {
    std::vector<float> scores(classes);
    const std::size_t known = std::min(classes, stride_);
    std::copy_n(tendencies_.begin(), known, scores.begin());
    for (const Weight& feature : features) {
        const std::size_t from = feature.row * stride_;
        if (from + stride_ > weights_.size()) continue;
        const float* const row = weights_.data() + from;
        for (std::size_t i = 0; i < known; ++i) scores[i] += feature.value * row[i];
    }
    if (!scores.empty()) make_probabilities(scores);
    return scores;
}

void LinearModel::learn(std::span<const Weight> features, std::size_t right, std::size_t classes) {
    make_room(features, classes);
    std::vector<float> errors = probabilities(features, classes);
    errors[right] -= 1;
    for (const Weight& feature : features) {
        float* const row = weights_.data() + feature.row * stride_;
        const float step = rate * feature.value;
        for (std::size_t i = 0; i < classes; ++i) row[i] -= step * errors[i];
    }
    for (std::size_t i = 0; i < classes; ++i) tendencies_[i] -= tendency_rate * errors[i];
}

} // namespace huiyin::text
