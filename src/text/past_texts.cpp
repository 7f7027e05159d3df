#include "text/past_texts.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace huiyin::text {
namespace {

struct Counted {
    GramCounts characters = {};
    GramCounts grams = {};
};

std::string_view first_character(std::string_view term) {
    std::size_t end = 0;
    static_cast<void>(next_character(term, end));
    return term.substr(0, end);
}

Counted counted_of(std::string_view title, std::string_view body) {
    std::vector<Term> terms = terms_of(title);
    std::vector<Term> more = terms_of(body);
    terms.insert(terms.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    std::vector<Gram> characters;
    for (const Term& term : terms)
        if (term.kind == TermKind::gram || term.kind == TermKind::character)
            characters.push_back(gram_of(first_character(term.value)));
    return {counted(std::move(characters)), counted(grams_of(terms))};
}

float length_of(const std::vector<FeatureCount>& counts) {
    float sum = 0;
    for (const FeatureCount& each : counts) sum += each.count;
    return sum;
}

} // namespace

std::uint32_t PastTexts::number_of(Gram gram) {
    const auto [at, made] =
        numbers_.try_emplace(gram, static_cast<std::uint32_t>(features_.size()));
    if (made) features_.emplace_back();
    return at->second;
}

void PastTexts::count_in(std::vector<FeatureCount>& counts, const GramCounts& grams) {
    for (const GramCount& each : grams) {
        const std::uint32_t number = number_of(each.gram);
        counts.push_back({number, static_cast<float>(each.count)});
        Feature& feature = features_[number];
        if (++feature.texts == 2) feature.row = rows_++;
    }
}

void PastTexts::add(std::string_view title, std::string_view body) {
    const Counted counted = counted_of(title, body);
    Featured& text = texts_.emplace_back();
    count_in(text.characters, counted.characters);
    count_in(text.grams, counted.grams);
    const auto number = static_cast<std::uint32_t>(texts_.size() - 1);
    for (const FeatureCount& each : text.grams)
        features_[each.feature].places.push_back({number, each.count});
    lengths_.push_back(length_of(text.grams));
    all_lengths_ += static_cast<double>(lengths_.back());
}

Featured PastTexts::featured(std::string_view title, std::string_view body) const {
    const auto known = [&](const GramCounts& grams) {
        std::vector<FeatureCount> out;
        for (const GramCount& each : grams)
            if (const auto at = numbers_.find(each.gram); at != numbers_.end())
                out.push_back({at->second, static_cast<float>(each.count)});
        return out;
    };
    const Counted counted = counted_of(title, body);
    return {known(counted.characters), known(counted.grams)};
}

std::vector<Weight> PastTexts::weights_of(const Featured& text) const {
    std::vector<Weight> weights;
    float squares = 0;
    const auto all = static_cast<float>(texts_.size() + 1);
    const auto weigh = [&](const FeatureCount& each) {
        const Feature& feature = features_[each.feature];
        if (feature.texts < 2) return;
        const float rarity = std::log(all / (static_cast<float>(feature.texts) + 0.5F));
        const float value = (1 + std::log(each.count)) * rarity;
        weights.push_back({feature.row, value});
        squares += value * value;
    };
    std::ranges::for_each(text.characters, weigh);
    std::ranges::for_each(text.grams, weigh);
    const float norm = squares > 0 ? 1 / std::sqrt(squares) : 0;
    for (Weight& weight : weights) weight.value *= norm;
    return weights;
}

std::vector<Neighbour> PastTexts::nearest(const Featured& text, std::size_t count) const {
    std::vector<float> scores(texts_.size());
    const double mean = texts_.empty() ? 0 : all_lengths_ / static_cast<double>(texts_.size());
    for (const FeatureCount& each : text.grams) {
        const Feature& feature = features_[each.feature];
        const double weight = rarity(feature.texts, static_cast<std::int64_t>(texts_.size())) *
                              saturated(static_cast<double>(each.count));
        for (const Place& place : feature.places)
            scores[place.text] += static_cast<float>(
                weight * saturated(static_cast<double>(place.count),
                                   static_cast<double>(lengths_[place.text]), mean));
    }
    std::vector<Neighbour> nearest;
    for (std::uint32_t i = 0; i < scores.size(); ++i)
        if (scores[i] > 0) nearest.push_back({i, scores[i]});
    const auto end = nearest.begin() + static_cast<std::ptrdiff_t>(std::min(count, nearest.size()));
    std::partial_sort(
        nearest.begin(), end, nearest.end(), [](const Neighbour& a, const Neighbour& b) {
            return a.score != b.score ? a.score > b.score : a.text > b.text; // The later of equals.
        });
    nearest.erase(end, nearest.end());
    return nearest;
}

} // namespace huiyin::text
