#include "app/similar_search.hpp"

#include "text/copies.hpp"
#include "text/likeness.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace huiyin::app {
namespace {

// With an eighth the twenty likest of a matter are nearly all there; with a fifth a tenth of the
// same matter was lost (docs/performance.md).
constexpr double somewhat_alike = 0.125;

// What is compared in full: enough of what the asker may see, and how far to look for that.
constexpr std::size_t looked_at_most = 1'000;

// How much of the index is read for a draft.
constexpr std::size_t clues_each = 48; // more of a long text, see enough_for_copies
constexpr std::int64_t places_of_title = 24'000;
constexpr std::int64_t places_of_body = 8'000;

// A gram of the draft that leads to texts which have it too.
struct Clue {
    text::Gram gram = 0;
    std::string term = {};
    std::int64_t in_sample = 0;
};

// A near copy lacks at most this part of a text's grams, so it has one of any larger part.
std::size_t enough_for_copies(const std::vector<text::Term>& terms) {
    return static_cast<std::size_t>((1 - text::near_copy_share) *
                                    static_cast<double>(terms.size())) +
           1;
}

// The rarest first.
std::vector<Clue> clues_of(const std::vector<text::Term>& terms, const text::Corpus& sample) {
    std::map<text::Gram, Clue> each;
    for (const text::Term& term : terms) {
        if (term.kind == text::TermKind::character) continue;
        const text::Gram gram = text::gram_of(term.value);
        const std::int64_t in_sample = text::frequency_of(sample, gram);
        if (text::is_common(in_sample, sample.texts)) continue;
        each.emplace(gram, Clue{gram, term.value, in_sample});
    }
    std::vector<Clue> clues;
    for (auto& [gram, clue] : each) clues.push_back(std::move(clue));
    std::ranges::stable_sort(clues, {}, &Clue::in_sample);
    const std::size_t enough = std::max(clues_each, enough_for_copies(terms));
    if (clues.size() > enough) clues.resize(enough);
    return clues;
}

// The sample as if it were of all texts.
text::Corpus scaled(const text::Corpus& sample, std::int64_t texts) {
    const auto up = [&](std::int64_t count) { return count * texts / sample.texts; };
    return {.texts = texts,
            .title_grams = up(sample.title_grams),
            .whole_grams = up(sample.whole_grams)};
}

class Search {
public:
    Search(Store& store, const text::Corpus& sample)
        : store_(store),
          sample_(sample),
          corpus_(scaled(sample, std::max(store.newest_place(), sample.texts))) {}

    // Reads the newest texts that the clues lead to, once for each clue; rare ones leave room for
    // the others.
    void follow(const std::vector<Clue>& clues, std::int64_t places, double weight) {
        for (std::size_t i = 0; i < clues.size(); ++i) {
            if (corpus_.frequency.contains(clues[i].gram)) continue;
            const std::int64_t share = places / static_cast<std::int64_t>(clues.size() - i);
            const auto found = store_.term_places(clues[i].term, share);
            places -= std::ssize(found);
            const std::int64_t frequency =
                std::ssize(found) < share
                    ? std::ssize(found)
                    : std::max(std::ssize(found), expected(clues[i].in_sample));
            corpus_.frequency[clues[i].gram] = frequency;
            const double worth = weight * text::rarity(frequency, corpus_.texts);
            for (const TextPlace place : found) worth_[place] += worth;
        }
    }

    // Those that most leads to first.
    [[nodiscard]] std::vector<TextPlace> candidates() const {
        std::vector<std::pair<double, TextPlace>> order;
        order.reserve(worth_.size());
        for (const auto& [place, worth] : worth_) order.emplace_back(worth, place);
        const auto count = std::min(looked_at_most, order.size());
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count),
                                  std::greater{});
        std::vector<TextPlace> places;
        for (std::size_t i = 0; i < count; ++i) places.push_back(order[i].second);
        return places;
    }

    // With the frequencies of the other grams of a text as the sample has them.
    text::Corpus corpus_for(const text::GramCounts& grams) && {
        for (const text::GramCount& each : grams)
            corpus_.frequency.try_emplace(each.gram,
                                          expected(text::frequency_of(sample_, each.gram)));
        return std::move(corpus_);
    }

private:
    [[nodiscard]] std::int64_t expected(std::int64_t in_sample) const {
        return in_sample * corpus_.texts / sample_.texts;
    }

    Store& store_;
    const text::Corpus& sample_;
    text::Corpus corpus_;
    std::unordered_map<TextPlace, double> worth_ = {};
};

// Of the candidates the first that may be seen.
std::vector<FoundCase> seen_of(Store& store, const std::vector<AudienceId>& audiences,
                               const std::vector<TextPlace>& candidates) {
    std::vector<FoundCase> seen;
    for (std::size_t from = 0; from < candidates.size() && seen.size() < compared_enough;
         from += compared_at_once) {
        const auto rest = std::span{candidates}.subspan(from);
        const auto some = rest.first(std::min(compared_at_once, rest.size()));
        std::ranges::move(store.texts_at(audiences, {some.begin(), some.end()}),
                          std::back_inserter(seen));
    }
    return seen;
}

std::vector<LikeText> compared(std::vector<FoundCase> seen, const DraftText& draft,
                               const text::Comparison& comparison, std::size_t count) {
    const std::string print = text::fingerprint(draft.title.value, draft.body.value);
    std::vector<LikeText> like;
    for (FoundCase& found : seen) {
        if (draft.of == found.row.id) continue;
        const std::string& title = found.text.title.value;
        const std::string& body = found.text.body.value;
        const text::Profile other = text::profile_of(title, body);
        const double likeness = comparison.likeness(other);
        const double share = text::share_in_both(comparison.text().whole, other.whole);
        const bool same = text::fingerprint(title, body) == print;
        if (const auto how =
                same ? std::optional{Alike::copy} : alike(likeness, share, somewhat_alike))
            like.push_back({likeness, *how, std::move(found)});
    }
    std::ranges::stable_sort(like, {}, [](const LikeText& one) {
        return std::pair{one.alike, -one.likeness};
    });
    if (like.size() > count) like.resize(count);
    return like;
}

} // namespace

std::optional<Alike> alike(double likeness, double share, double least) {
    constexpr double very_alike = 0.5;
    if (share >= text::near_copy_share) return Alike::near_copy;
    if (likeness >= very_alike) return Alike::very;
    return likeness >= least ? std::optional{Alike::somewhat} : std::nullopt;
}

Likest likest(Store& store, const text::Corpus& sample, const std::vector<AudienceId>& audiences,
              const DraftText& draft, std::size_t count) {
    if (sample.texts == 0) return {};
    // What stands in the title says most, as in Comparison.
    constexpr double of_title = 1;
    constexpr double of_body = 0.1;
    Search search(store, sample);
    search.follow(clues_of(text::terms_of(draft.title.value), sample), places_of_title, of_title);
    search.follow(clues_of(text::terms_of(draft.body.value), sample), places_of_body, of_body);
    const auto candidates = search.candidates();
    text::Profile profile = text::profile_of(draft.title.value, draft.body.value);
    Likest out{.corpus = std::move(search).corpus_for(profile.whole)};
    const text::Comparison comparison{std::move(profile), out.corpus};
    out.texts = compared(seen_of(store, audiences, candidates), draft, comparison, count);
    return out;
}

} // namespace huiyin::app
