#include "text/similar_texts.hpp"

#include <algorithm>
#include <functional>

namespace huiyin::text {

void SimilarTexts::add(std::string id, std::string_view title, std::string_view body) {
    const auto number = static_cast<std::uint32_t>(texts_.size());
    texts_.push_back({std::move(id), profile_of(title, body)});
    const Held& held = texts_.back();
    for (const GramCount& each : held.profile.whole) places_[each.gram].push_back(number);
    text::add(corpus_, held.profile);
}

std::vector<std::uint32_t> SimilarTexts::having_any(const std::vector<Gram>& grams) const {
    std::vector<std::uint32_t> numbers;
    for (const Gram gram : grams)
        if (const auto at = places_.find(gram); at != places_.end())
            numbers.insert(numbers.end(), at->second.begin(), at->second.end());
    std::ranges::sort(numbers);
    const auto rest = std::ranges::unique(numbers);
    numbers.erase(rest.begin(), rest.end());
    return numbers;
}

std::vector<Similar> SimilarTexts::similar(std::string_view title, std::string_view body,
                                           std::size_t count) const {
    const Comparison comparison{profile_of(title, body), corpus_};
    std::vector<std::pair<double, std::uint32_t>> scored;
    for (const std::uint32_t number : having_any(comparison.search_grams(search_grams_)))
        scored.emplace_back(comparison.likeness(texts_[number].profile), number);
    std::ranges::stable_sort(scored, std::greater{}, [](const auto& each) { return each.first; });
    std::vector<Similar> likest;
    for (const auto& [likeness, number] : scored) {
        if (likest.size() == count) break;
        likest.push_back({texts_[number].id, likeness});
    }
    return likest;
}

} // namespace huiyin::text
