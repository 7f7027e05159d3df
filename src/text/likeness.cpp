#include "text/likeness.hpp"

#include <algorithm>

namespace huiyin::text {
namespace {

// What stands in both titles says most; what one's title says in the other's body nearly as much;
// two bodies share the phrases of complaint more than their matter. Chosen in coarse steps on the
// four matters that bench/run --only text measures on; half of each, or twice the smaller two,
// changes little there.
constexpr double title_in_whole = 1.0;
constexpr double whole_in_title = 0.5;
constexpr double whole_in_whole = 0.1;

double mean(std::int64_t sum, std::int64_t texts) {
    return texts > 0 ? static_cast<double>(sum) / static_cast<double>(texts) : 0;
}

// Calls with the places of every gram that stands in both.
template <class Left, class Visit>
void for_each_shared(const std::vector<Left>& left, const GramCounts& right, const Visit& visit) {
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() && b != right.end()) {
        if (a->gram < b->gram) {
            ++a;
        } else if (b->gram < a->gram) {
            ++b;
        } else {
            visit(*a++, static_cast<double>((b++)->count));
        }
    }
}

} // namespace

Comparison::Comparison(Profile text, const Corpus& corpus)
    : text_(std::move(text)),
      texts_(corpus.texts),
      mean_title_(mean(corpus.title_grams, corpus.texts)),
      mean_whole_(mean(corpus.whole_grams, corpus.texts)) {
    for (const GramCount& each : text_.whole) {
        const std::int64_t frequency = frequency_of(corpus, each.gram);
        weights_.push_back({each.gram, 0, saturated(static_cast<double>(each.count)),
                            rarity(frequency, corpus.texts), frequency});
    }
    auto at = weights_.begin();
    for (const GramCount& each : text_.title) {
        at = std::ranges::lower_bound(at, weights_.end(), each.gram, {}, &Weighted::gram);
        at->title = 1;
    }
    of_itself_ = raw_likeness(text_);
}

double Comparison::raw_likeness(const Profile& candidate) const {
    const auto title_length = static_cast<double>(length_of(candidate.title));
    const auto whole_length = static_cast<double>(length_of(candidate.whole));
    double sum = 0;
    for_each_shared(weights_, candidate.title, [&](const Weighted& ours, double count) {
        sum += ours.rarity * (ours.title + whole_in_title) *
               saturated(count, title_length, mean_title_);
    });
    for_each_shared(weights_, candidate.whole, [&](const Weighted& ours, double count) {
        sum += ours.rarity * (title_in_whole * ours.title + whole_in_whole * ours.whole) *
               saturated(count, whole_length, mean_whole_);
    });
    return sum;
}

double Comparison::likeness(const Profile& candidate) const {
    return of_itself_ > 0 ? raw_likeness(candidate) / of_itself_ : 0;
}

std::vector<Gram> Comparison::search_grams(std::size_t each) const {
    std::vector<Weighted> by_rarity;
    for (const Weighted& gram : weights_)
        if (gram.frequency > 0 && !is_common(gram.frequency, texts_)) by_rarity.push_back(gram);
    std::ranges::sort(by_rarity, {}, [](const Weighted& gram) {
        return std::pair{gram.frequency, gram.gram};
    });
    std::vector<Gram> grams;
    std::size_t of_title = 0;
    std::size_t of_whole = 0;
    for (const Weighted& gram : by_rarity) {
        if (gram.title > 0 && of_title < each) {
            grams.push_back(gram.gram);
            ++of_title;
        } else if (of_whole < each) {
            grams.push_back(gram.gram);
            ++of_whole;
        }
    }
    return grams;
}

} // namespace huiyin::text
