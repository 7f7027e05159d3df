#include "text/grams.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace huiyin::text {
namespace {

constexpr double saturation = 1.2;     // BM25's k1
constexpr double length_weight = 0.75; // BM25's b

} // namespace

Gram gram_of(std::string_view term) { // FNV-1a
    Gram digest = 0xcbf29ce484222325U;
    for (const char c : term) {
        digest ^= static_cast<unsigned char>(c);
        digest *= 0x100000001b3U;
    }
    return digest;
}

GramCounts counted(std::vector<Gram> grams) {
    std::ranges::sort(grams);
    GramCounts counts;
    for (const Gram gram : grams) {
        if (counts.empty() || counts.back().gram != gram) counts.push_back({gram, 0});
        ++counts.back().count;
    }
    return counts;
}

std::int64_t length_of(const GramCounts& counts) {
    return std::accumulate(
        counts.begin(), counts.end(), std::int64_t{0},
        [](std::int64_t sum, const GramCount& each) { return sum + each.count; });
}

std::vector<Gram> grams_of(const std::vector<Term>& terms) {
    std::vector<Gram> grams;
    grams.reserve(terms.size());
    for (const Term& term : terms)
        if (term.kind != TermKind::character) grams.push_back(gram_of(term.value));
    return grams;
}

Profile profile_of(std::string_view title, std::string_view body) {
    std::vector<Gram> grams = grams_of(terms_of(title));
    Profile profile{.title = counted(grams)};
    const std::vector<Gram> more = grams_of(terms_of(body));
    grams.insert(grams.end(), more.begin(), more.end());
    profile.whole = counted(std::move(grams));
    return profile;
}

void add(Corpus& corpus, const Profile& profile) {
    ++corpus.texts;
    corpus.title_grams += length_of(profile.title);
    corpus.whole_grams += length_of(profile.whole);
    for (const GramCount& each : profile.whole) ++corpus.frequency[each.gram];
}

void remove(Corpus& corpus, const Profile& profile) {
    --corpus.texts;
    corpus.title_grams -= length_of(profile.title);
    corpus.whole_grams -= length_of(profile.whole);
    for (const GramCount& each : profile.whole)
        if (const auto at = corpus.frequency.find(each.gram); at != corpus.frequency.end())
            if (--at->second == 0) corpus.frequency.erase(at);
}

std::int64_t frequency_of(const Corpus& corpus, Gram gram) {
    const auto at = corpus.frequency.find(gram);
    return at == corpus.frequency.end() ? 0 : at->second;
}

bool is_common(std::int64_t frequency, std::int64_t texts) {
    constexpr std::int64_t large_corpus = 1000;
    return texts >= large_corpus && frequency > texts / 10;
}

double rarity(std::int64_t frequency, std::int64_t texts) {
    const auto having = static_cast<double>(frequency);
    const auto lacking = static_cast<double>(std::max(texts, frequency)) - having;
    return std::log(1 + (lacking + 0.5) / (having + 0.5));
}

double saturated(double count, double length, double mean_length) {
    const double relative = mean_length > 0 ? length / mean_length : 1;
    const double damping = 1 - length_weight + length_weight * relative;
    return count * (saturation + 1) / (count + saturation * damping);
}

double saturated(double count) { return saturated(count, 1, 1); }

} // namespace huiyin::text
