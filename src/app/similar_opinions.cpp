#include "app/similar_opinions.hpp"

#include "access/roles.hpp"
#include "app/names.hpp"
#include "app/similar_search.hpp"
#include "text/copies.hpp"
#include "text/likeness.hpp"
#include "text/shared_phrases.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

using opinion::Opinion;
using opinion::OwnerKind;

constexpr std::size_t opinions_named = 5;
constexpr std::size_t opinion_phrases = 3;
constexpr double opinions_alike = 0.2;

constexpr std::size_t clues_of_opinion = 48; // of the title, and of the whole
constexpr std::int64_t places_each = 500;    // read for one of them
constexpr std::size_t opinions_looked_at = 500;

constexpr std::size_t opening_max = 40; // characters

// Where the first sentence ends, in bytes.
std::size_t opening_of(std::string_view words) {
    constexpr std::u32string_view ends = U"。！？；!?;\n";
    std::size_t at = 0;
    for (std::size_t characters = 0; at < words.size() && characters < opening_max; ++characters)
        if (ends.find(text::next_character(words, at)) != ends.npos) break;
    return at;
}

text::Profile profile_of(const Opinion& one) {
    const std::string_view words = one.text.value;
    const std::size_t opening = opening_of(words);
    return text::profile_of(words.substr(0, opening), words.substr(opening));
}

// The rarest first, those of the title before the others.
std::vector<text::Gram> clues_of(const text::Profile& draft, const text::Corpus& sample) {
    std::vector<text::Gram> clues;
    const auto add = [&](const text::GramCounts& grams) {
        std::vector<std::pair<std::int64_t, text::Gram>> rarest;
        for (const text::GramCount& each : grams) {
            const std::int64_t frequency = text::frequency_of(sample, each.gram);
            if (!text::is_common(frequency, sample.texts) && !std::ranges::count(clues, each.gram))
                rarest.emplace_back(frequency, each.gram);
        }
        std::ranges::sort(rarest);
        if (rarest.size() > clues_of_opinion) rarest.resize(clues_of_opinion);
        for (const auto& [frequency, gram] : rarest) clues.push_back(gram);
    };
    add(draft.title);
    add(draft.whole);
    return clues;
}

// In how many opinions a gram stands of which these are the newest places.
std::int64_t frequency_of(const std::vector<OpinionPlace>& newest_places, OpinionPlace newest) {
    const std::int64_t read = std::ssize(newest_places);
    if (read < places_each) return read;
    return read * newest / (newest - newest_places.back() + 1);
}

struct Candidates {
    std::vector<OpinionPlace> places = {}; // those that most leads to first
    text::Corpus corpus = {};              // still without lengths
};

Candidates candidates_for(Opinions& opinions, const CongressId& congress,
                          const text::Profile& draft, const text::Corpus& sample) {
    // What stands in the title says most, as in Comparison.
    constexpr double of_body = 0.1;
    Candidates out;
    const OpinionPlace newest = opinions.newest_place(congress);
    out.corpus.texts = newest;
    if (newest == 0) return out;
    const auto clues = clues_of(draft, sample);
    const auto found = opinions.places_of(congress, clues, places_each);
    std::unordered_map<OpinionPlace, double> worth;
    for (std::size_t i = 0; i < clues.size(); ++i) {
        const std::int64_t frequency = frequency_of(found[i], newest);
        out.corpus.frequency[clues[i]] = frequency;
        if (text::is_common(frequency, newest)) continue;
        const bool in_title =
            std::ranges::binary_search(draft.title, clues[i], {}, &text::GramCount::gram);
        const double each = (in_title ? 1 : of_body) * text::rarity(frequency, newest);
        for (const OpinionPlace place : found[i]) worth[place] += each;
    }
    // The others as the sample of suggestions has them.
    if (sample.texts > 0)
        for (const text::GramCount& each : draft.whole)
            out.corpus.frequency.try_emplace(each.gram, text::frequency_of(sample, each.gram) *
                                                            newest / sample.texts);
    std::vector<std::pair<double, OpinionPlace>> order;
    for (const auto& [place, value] : worth) order.emplace_back(value, place);
    std::ranges::sort(order, std::greater{});
    if (order.size() > opinions_looked_at) order.resize(opinions_looked_at);
    for (const auto& [value, place] : order) out.places.push_back(place);
    return out;
}

// Of the candidates the first that may be read, and that the text is not of.
std::vector<Opinion> readable(Opinions& opinions, const access::Actor& actor,
                              const DraftText& draft, const std::vector<OpinionPlace>& places) {
    std::vector<Opinion> out;
    for (std::size_t from = 0; from < places.size() && out.size() < compared_enough;
         from += compared_at_once) {
        const auto rest = std::span{places}.subspan(from);
        const auto some = rest.first(std::min(compared_at_once, rest.size()));
        for (Opinion& one : opinions.at(draft.congress, {some.begin(), some.end()})) {
            if (draft.opinion == one.id || (draft.of && draft.of == one.of_case)) continue;
            if (opinion::may_see(opinion::standing(actor, one), one.state))
                out.push_back(std::move(one));
        }
    }
    return out;
}

// Whether any opinion of the congress could be his to read.
bool reads_any(const access::Actor& actor, const CongressId& congress) {
    const auto sits_here = [&](const access::Seat& seat) {
        return seat.congress == congress && !seat.former;
    };
    return std::ranges::any_of(actor.seats, sits_here) ||
           access::holds(actor, directory::Role::deputies_office, congress) ||
           access::holds(actor, directory::Role::station, congress);
}

struct LikeOpinion {
    double likeness = 0;
    Alike alike = {};
    const Opinion* one = nullptr;
};

std::vector<LikeOpinion> compared(const std::vector<Opinion>& some, text::Profile draft,
                                  text::Corpus& corpus) {
    std::vector<text::Profile> profiles;
    text::Corpus lengths;
    for (const Opinion& one : some) {
        profiles.push_back(profile_of(one));
        text::add(lengths, profiles.back());
    }
    // Those that are compared stand for all in how long an opinion is.
    const std::int64_t counted = std::max<std::int64_t>(1, lengths.texts);
    corpus.title_grams = lengths.title_grams * corpus.texts / counted;
    corpus.whole_grams = lengths.whole_grams * corpus.texts / counted;
    const text::Comparison comparison{std::move(draft), corpus};
    std::vector<LikeOpinion> like;
    for (std::size_t i = 0; i < some.size(); ++i) {
        const double likeness = comparison.likeness(profiles[i]);
        if (const auto how =
                alike(likeness, text::share_in_both(comparison.text().whole, profiles[i].whole),
                      opinions_alike))
            like.push_back({likeness, *how, &some[i]});
    }
    std::ranges::stable_sort(like, {}, [](const LikeOpinion& one) {
        return std::pair{one.alike, -one.likeness};
    });
    if (like.size() > opinions_named) like.resize(opinions_named);
    return like;
}

SimilarOpinion row_of(const LikeOpinion& like, const access::Actor& actor,
                      const OpinionSight& sight) {
    const Opinion& from = *like.one;
    const Date on = china_date(from.received_at);
    const Names names{sight.congresses, on};
    const bool of_station = from.kind == OwnerKind::station;
    const auto standing = opinion::standing(actor, from);
    SimilarOpinion row{
        .id = from.id,
        .state = from.state,
        .text = from.text,
        .owner_name = {of_station ? names.of(OfficeId{from.owner.value})
                                  : names.of(DeputyId{from.owner.value})},
        .received_on = on,
        .open_to_taking =
            opinion::check(opinion::OpinionAct::take, standing, from.state).has_value(),
        .alike = like.alike};
    if (from.of_case && sight.sees(*from.of_case)) row.of_case = from.of_case;
    return row;
}

} // namespace

std::vector<SimilarOpinion> similar_opinions(Opinions& opinions, const text::Corpus& sample,
                                             const Asker& asker, const DraftText& draft,
                                             const OpinionSight& sight) {
    if (!reads_any(asker.actor, draft.congress)) return {};
    text::Profile profile = text::profile_of(draft.title.value, draft.body.value);
    Candidates candidates = candidates_for(opinions, draft.congress, profile, sample);
    const auto some = readable(opinions, asker.actor, draft, candidates.places);
    const std::string words = draft.title.value + '\n' + draft.body.value;
    std::vector<SimilarOpinion> rows;
    for (const LikeOpinion& like : compared(some, std::move(profile), candidates.corpus)) {
        rows.push_back(row_of(like, asker.actor, sight));
        for (text::SharedPhrase& phrase :
             text::shared_phrases(words, like.one->text.value, candidates.corpus, opinion_phrases))
            rows.back().phrases.push_back({std::move(phrase.phrase)});
    }
    return rows;
}

DraftText with_title(DraftText draft) {
    if (!draft.title.value.empty()) return draft;
    const std::size_t opening = opening_of(draft.body.value);
    draft.title.value = draft.body.value.substr(0, opening);
    draft.body.value.erase(0, opening);
    return draft;
}

} // namespace huiyin::app
