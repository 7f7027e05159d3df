#include "app/text_desk.hpp"

#include "app/audiences.hpp"
#include "app/names.hpp"
#include "text/shared_phrases.hpp"
#include "text/similar_texts.hpp"
#include "text/unit_guesser.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

namespace huiyin::app {
namespace {

constexpr std::int64_t sampled_texts = 4'000;
constexpr std::int64_t learnt_texts = 5'000;
constexpr std::int64_t page_of_texts = 500;
constexpr std::int64_t recent_texts = 200;
constexpr std::chrono::hours sample_kept_for{6};

constexpr std::size_t grams_each = 24;
constexpr std::int64_t candidates = 200;
constexpr std::size_t rows_max = 10;
constexpr std::size_t phrases_max = 3;
constexpr double very_alike = 0.5;
constexpr double somewhat_alike = 0.2;

constexpr std::size_t units_max = 3;
constexpr std::int64_t learnt_min = 30; // of fewer nothing can be said

// The newest texts of one congress or of all, the newest first.
std::vector<FoundCase> newest(Store& store, const std::optional<CongressId>& congress,
                              std::int64_t count) {
    std::vector<FoundCase> found;
    std::optional<std::string> after;
    do {
        SearchPage page = store.newest_texts(congress, after, std::min(page_of_texts, count));
        std::ranges::move(page.rows, std::back_inserter(found));
        after = page.next;
    } while (after && std::ssize(found) < count);
    return found;
}

std::map<text::Gram, std::string> terms_by_gram(const DraftText& draft) {
    std::map<text::Gram, std::string> terms;
    for (const std::string* part : {&draft.title.value, &draft.body.value})
        for (text::Term& term : text::terms_of(*part))
            terms.emplace(text::gram_of(term.value), std::move(term.value));
    return terms;
}

std::string whole(const std::string& title, const std::string& body) { return title + '\n' + body; }

struct Scored {
    double likeness = 0;
    Alike alike = {};
    const FoundCase* found = nullptr;
};

std::optional<Alike> alike(double likeness, double share, bool same) {
    if (same) return Alike::copy;
    if (share >= text::near_copy_share) return Alike::near_copy;
    if (likeness >= very_alike) return Alike::very;
    return likeness >= somewhat_alike ? std::optional{Alike::somewhat} : std::nullopt;
}

SimilarRow row_of(const Names& names, const Scored& scored) {
    const CaseRow& row = scored.found->row;
    return {.id = row.id,
            .congress = row.congress,
            .congress_name = {names.of(row.congress)},
            .number = row.number,
            .title = row.title,
            .submitted_on = row.submitted_on,
            .phase = row.phase,
            .unit_name = {row.main_unit ? names.of(*row.main_unit) : ""},
            .answer_kind = row.answer_kind,
            .alike = scored.alike};
}

bool assigns_or_reviews(const access::Actor& actor, const CongressId& congress) {
    return std::ranges::any_of(actor.capacities, [&](const access::Capacity& held) {
        return held.congress == congress && (held.role == directory::Role::deputies_office ||
                                             held.role == directory::Role::government_office);
    });
}

// What a congress's own past teaches about its units.
struct Learnt {
    text::UnitGuesser guesser = {};
    std::map<CaseId, OfficeId> units = {};

    void take(const FoundCase& found) {
        if (!found.row.main_unit) return;
        const auto [known, is_new] = units.try_emplace(found.row.id, *found.row.main_unit);
        if (is_new) {
            guesser.learn(found.row.id.value, found.text.title.value, found.text.body.value,
                          found.row.main_unit->value);
        } else if (known->second != *found.row.main_unit) {
            guesser.correct(found.row.id.value, found.row.main_unit->value);
            known->second = *found.row.main_unit;
        }
    }
    void take_all(const std::vector<FoundCase>& newest_first) {
        for (auto found = newest_first.rbegin(); found != newest_first.rend(); ++found)
            take(*found);
    }
};

} // namespace

struct TextDesk::Knowledge {
    std::mutex guard = {};
    text::Corpus sample = {}; // of the newest texts: tells which grams are common
    Instant sampled_at = {};
    std::map<CongressId, Learnt> learnt = {};

    void keep_sample(Store& store, Instant at) {
        if (sample.texts > 0 && at < sampled_at + sample_kept_for) return;
        sample = {};
        for (const FoundCase& found : newest(store, {}, sampled_texts))
            text::add(sample, text::profile_of(found.text.title.value, found.text.body.value));
        sampled_at = at;
    }
};

TextDesk::TextDesk(Store& store, const Congresses& congresses)
    : store_(store), congresses_(congresses), knowledge_(std::make_shared<Knowledge>()) {}

namespace {

// The corpus as one text needs it. What is common in the sample is common everywhere; what is not
// is counted.
text::Corpus corpus_for(Store& store, const text::Corpus& sample,
                        const std::map<text::Gram, std::string>& terms) {
    constexpr std::int64_t common = 100; // one of so many texts has it
    text::Corpus corpus{.texts = sample.texts,
                        .title_grams = sample.title_grams,
                        .whole_grams = sample.whole_grams};
    std::vector<text::Gram> rare;
    std::vector<std::string> rare_terms;
    for (const auto& [gram, term] : terms) {
        const std::int64_t frequency = text::frequency_of(sample, gram);
        corpus.frequency[gram] = frequency;
        if (frequency * common > sample.texts && sample.texts >= sampled_texts) continue;
        rare.push_back(gram);
        rare_terms.push_back(term);
    }
    const auto frequencies = store.term_frequencies(rare_terms);
    for (std::size_t i = 0; i < rare.size(); ++i) {
        corpus.frequency[rare[i]] = frequencies[i];
        // More texts than were sampled: at least those that have this.
        corpus.texts = std::max(corpus.texts, frequencies[i]);
    }
    return corpus;
}

// The most alike of the candidates, but not the draft's own case.
std::vector<Scored> likest(const std::vector<FoundCase>& found_cases, const DraftText& draft,
                           const text::Comparison& comparison) {
    const std::string print = text::fingerprint(draft.title.value, draft.body.value);
    std::vector<Scored> scored;
    for (const FoundCase& found : found_cases) {
        if (draft.of == found.row.id) continue;
        const std::string& title = found.text.title.value;
        const std::string& body = found.text.body.value;
        const text::Profile other = text::profile_of(title, body);
        const double likeness = comparison.likeness(other);
        const double share = text::share_in_both(comparison.text().whole, other.whole);
        if (const auto how = alike(likeness, share, text::fingerprint(title, body) == print))
            scored.push_back({likeness, *how, &found});
    }
    std::ranges::stable_sort(scored, [](const Scored& a, const Scored& b) {
        return std::pair{a.alike, -a.likeness} < std::pair{b.alike, -b.likeness};
    });
    if (scored.size() > rows_max) scored.resize(rows_max);
    return scored;
}

// Each of the grams by itself is reason enough to look at a text.
text::Query any_of(const std::vector<text::Gram>& grams,
                   const std::map<text::Gram, std::string>& terms) {
    text::Query query;
    for (const text::Gram gram : grams)
        if (const auto term = terms.find(gram); term != terms.end())
            query.phrases.push_back({{term->second}});
    return query;
}

} // namespace

Result<SimilarList> TextDesk::similar(const Asker& asker, const DraftText& draft) {
    const auto terms = terms_by_gram(draft);
    text::Corpus corpus;
    {
        const std::lock_guard lock{knowledge_->guard};
        knowledge_->keep_sample(store_, asker.at);
        corpus = corpus_for(store_, knowledge_->sample, terms);
    }
    const text::Comparison comparison{text::profile_of(draft.title.value, draft.body.value),
                                      corpus};
    SearchQuery asked;
    asked.of.audiences = audiences(asker.actor, {});
    asked.of.limit = candidates;
    asked.words = any_of(comparison.search_grams(grams_each), terms);
    asked.any = true;
    const SearchPage page = store_.search(asked);
    const std::vector<Scored> scored = likest(page.rows, draft, comparison);

    const Names names{congresses_, china_date(asker.at)};
    const std::string text = whole(draft.title.value, draft.body.value);
    SimilarList list;
    for (const Scored& one : scored) {
        list.rows.push_back(row_of(names, one));
        const TextRow& other = one.found->text;
        for (text::SharedPhrase& phrase : text::shared_phrases(
                 text, whole(other.title.value, other.body.value), corpus, phrases_max))
            list.rows.back().phrases.push_back({std::move(phrase.phrase)});
    }
    return list;
}

Result<LikelyUnits> TextDesk::likely_units(const Asker& asker, const DraftText& draft) {
    if (!congresses_.find(draft.congress)) return not_found("app.no_such_congress");
    if (!assigns_or_reviews(asker.actor, draft.congress))
        return forbidden("app.nothing_to_see_here");
    LikelyUnits likely;
    std::vector<text::UnitGuess> guesses;
    {
        const std::lock_guard lock{knowledge_->guard};
        const auto [known, first_time] = knowledge_->learnt.try_emplace(draft.congress);
        Learnt& learnt = known->second;
        learnt.take_all(newest(store_, draft.congress, first_time ? learnt_texts : recent_texts));
        likely.learnt_from = std::ssize(learnt.units);
        if (likely.learnt_from >= learnt_min)
            guesses = learnt.guesser.guess(draft.title.value, draft.body.value, units_max);
    }
    const Names names{congresses_, china_date(asker.at)};
    const auto circles = audiences(asker.actor, {});
    const auto seen_among = [&](const std::vector<std::string>& ids) {
        std::vector<Name> seen;
        for (const std::string& id : ids) {
            if (draft.of == CaseId{id} || !may_see(store_, circles, {id})) continue;
            if (const auto row = store_.case_row({id})) seen.push_back({{id}, {row->title.value}});
        }
        return seen;
    };
    for (const text::UnitGuess& guess : guesses) {
        const OfficeId unit{guess.unit};
        likely.rows.push_back({.unit = unit,
                               .name = {names.of(unit)},
                               .strength = static_cast<Strength>(guess.strength),
                               .percent = std::lround(guess.probability * 100),
                               .cases = seen_among(guess.cases)});
    }
    return likely;
}

} // namespace huiyin::app
