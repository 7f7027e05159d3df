#pragma once

// Texts as bags of grams: what likeness and guesses are reckoned from.

#include "text/terms.hpp"

#include <unordered_map>

namespace huiyin::text {

// A digest of a term. Two terms with the same digest would be taken for one; among a million terms
// the odds are one in thirty million.
using Gram = std::uint64_t;
[[nodiscard]] Gram gram_of(std::string_view term);

struct GramCount {
    Gram gram = 0;
    std::int64_t count = 0;

    bool operator==(const GramCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(GramCount, (), (gram, count))

// Each gram once, in ascending order.
using GramCounts = std::vector<GramCount>;

[[nodiscard]] GramCounts counted(std::vector<Gram> grams);
[[nodiscard]] std::int64_t length_of(const GramCounts&);

// The grams, words, numbers and symbols of a text; the last character of a run is in its gram.
[[nodiscard]] std::vector<Gram> grams_of(const std::vector<Term>& terms);

// A suggestion as it is compared with others.
struct Profile {
    GramCounts title = {};
    GramCounts whole = {}; // title and body

    bool operator==(const Profile&) const = default;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (title, whole))

[[nodiscard]] Profile profile_of(std::string_view title, std::string_view body);

// What has to be known of all texts to compare two of them. A store may fill `frequency` with the
// grams of one text alone.
struct Corpus {
    std::int64_t texts = 0;
    std::int64_t title_grams = 0;                          // of all titles together
    std::int64_t whole_grams = 0;                          // of all texts together
    std::unordered_map<Gram, std::int64_t> frequency = {}; // in how many texts a gram stands
};
BOOST_DESCRIBE_STRUCT(Corpus, (), (texts, title_grams, whole_grams, frequency))

void add(Corpus& corpus, const Profile& profile);
// Takes out what was added before.
void remove(Corpus& corpus, const Profile& profile);

[[nodiscard]] std::int64_t frequency_of(const Corpus& corpus, Gram gram);

// Whether a gram stands in more than a tenth of a large corpus: it leads everywhere. In a small one
// none does.
[[nodiscard]] bool is_common(std::int64_t frequency, std::int64_t texts);

// How much a gram says that stands in `frequency` of `texts`; more than 0.
[[nodiscard]] double rarity(std::int64_t frequency, std::int64_t texts);

// The part of BM25 that grows with the count and is damped by the length of the text.
[[nodiscard]] double saturated(double count, double length, double mean_length);
// The same without a length, for the text that is compared.
[[nodiscard]] double saturated(double count);

} // namespace huiyin::text
