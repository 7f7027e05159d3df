#include "app/text_desk.hpp"

#include "app/audiences.hpp"
#include "app/names.hpp"
#include "app/similar_decisions.hpp"
#include "app/similar_opinions.hpp"
#include "app/similar_search.hpp"
#include "app/unit_knowledge.hpp"
#include "text/shared_phrases.hpp"

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

constexpr std::size_t phrases_max = 3;

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

// What was set aside makes room for the next.
std::size_t shown_beside(const DecidedOn& decided) {
    return likest_shown + decided.set_aside.size();
}

std::string whole(const std::string& title, const std::string& body) { return title + '\n' + body; }

SimilarRow row_of(const Names& names, const LikeText& like) {
    const CaseRow& row = like.found.row;
    return {.id = row.id,
            .congress = row.congress,
            .congress_name = {names.of(row.congress)},
            .number = row.number,
            .title = row.title,
            .submitted_on = row.submitted_on,
            .phase = row.phase,
            .unit_name = {row.main_unit ? names.of(*row.main_unit) : ""},
            .answer_kind = row.answer_kind,
            .alike = like.alike};
}

// Those of the cases that may be seen, but not the draft's own.
std::vector<Name> seen_among(Store& store, const std::vector<AudienceId>& circles,
                             const DraftText& draft, const std::vector<std::string>& ids) {
    std::vector<Name> seen;
    for (const std::string& id : ids) {
        if (draft.of == CaseId{id} || !may_see(store, circles, {id})) continue;
        if (const auto row = store.case_row({id})) seen.push_back({{id}, {row->title.value}});
    }
    return seen;
}

bool assigns_or_reviews(const access::Actor& actor, const CongressId& congress) {
    return std::ranges::any_of(actor.capacities, [&](const access::Capacity& held) {
        return held.congress == congress && (held.role == directory::Role::deputies_office ||
                                             held.role == directory::Role::government_office);
    });
}

} // namespace

struct TextDesk::Knowledge {
    std::mutex guard = {};
    std::shared_ptr<const text::Corpus> sample = {}; // of the newest texts
    Instant sampled_at = {};
    std::map<CongressId, UnitKnowledge> learnt = {};

    std::shared_ptr<const text::Corpus> sample_at(Store& store, Instant at) {
        const std::lock_guard lock{guard};
        if (sample && sample->texts > 0 && at < sampled_at + sample_kept_for) return sample;
        auto made = std::make_shared<text::Corpus>();
        for (const FoundCase& found : newest(store, {}, sampled_texts))
            text::add(*made, text::profile_of(found.text.title.value, found.text.body.value));
        sampled_at = at;
        return sample = std::move(made);
    }
};

TextDesk::TextDesk(Store& store, const Congresses& congresses, Catalogues& catalogues,
                   Opinions& opinions)
    : store_(store),
      congresses_(congresses),
      catalogues_(catalogues),
      opinions_(opinions),
      knowledge_(std::make_shared<Knowledge>()) {}

Result<SimilarList> TextDesk::similar(const Asker& asker, const DraftText& draft) {
    const auto sample = knowledge_->sample_at(store_, asker.at);
    const auto circles = audiences_to_open(asker.actor);
    const DecidedOn decided = decided_on(store_, congresses_, asker, circles, draft.of);
    const DraftText titled = with_title(draft);
    // What was set aside makes room for the next.
    const Likest found =
        likest(store_, *sample, circles, titled, likest_shown + decided.set_aside.size());
    const Names names{congresses_, china_date(asker.at)};
    const std::string text = whole(draft.title.value, draft.body.value);
    SimilarList list{.set_aside = decided.set_aside,
                     .opinions = similar_opinions(opinions_, *sample, asker, titled,
                                                  {congresses_, [&](const CaseId& id) {
                                                       return may_see(store_, circles, id);
                                                   }})};
    for (const LikeText& like : found.texts) {
        const auto link = decided.links.find(like.found.row.id);
        const bool linked = link != decided.links.end();
        if (linked && link->second == suggestion::LinkKind::different) continue;
        if (list.rows.size() == likest_shown) break;
        list.rows.push_back(row_of(names, like));
        if (linked) list.rows.back().link = link->second;
        list.rows.back().joined = decided.joined_to == like.found.row.id;
        const TextRow& other = like.found.text;
        for (text::SharedPhrase& phrase : text::shared_phrases(
                 text, whole(other.title.value, other.body.value), found.corpus, phrases_max))
            list.rows.back().phrases.push_back({std::move(phrase.phrase)});
    }
    return list;
}

std::vector<Name> TextDesk::copies(const Asker& asker, const DraftText& draft) {
    const auto sample = knowledge_->sample_at(store_, asker.at);
    const auto circles = audiences_to_open(asker.actor);
    const DecidedOn decided = decided_on(store_, congresses_, asker, circles, draft.of);
    std::vector<Name> copies;
    for (const LikeText& like :
         likest(store_, *sample, circles, draft, shown_beside(decided)).texts) {
        if (like.alike != Alike::copy && like.alike != Alike::near_copy) continue;
        const CaseRow& row = like.found.row;
        const auto link = decided.links.find(row.id);
        if (link == decided.links.end() || link->second != suggestion::LinkKind::different)
            copies.push_back({{row.id.value}, {row.title.value}});
    }
    return copies;
}

Result<LikelyUnits> TextDesk::likely_units(const Asker& asker, const DraftText& draft) {
    if (!congresses_.find(draft.congress)) return not_found("app.no_such_congress");
    if (!assigns_or_reviews(asker.actor, draft.congress))
        return forbidden("app.nothing_to_see_here");
    LikelyUnits likely;
    std::vector<UnitGuess> guesses;
    {
        const std::lock_guard lock{knowledge_->guard};
        // A catalogue cannot be unlearnt: another edition begins anew.
        const std::int64_t edition = catalogues_.edition(draft.congress);
        auto known = knowledge_->learnt.find(draft.congress);
        const bool anew = known == knowledge_->learnt.end() || known->second.edition() != edition;
        if (anew)
            known = knowledge_->learnt
                        .insert_or_assign(draft.congress,
                                          UnitKnowledge{edition, catalogues_.of(draft.congress)})
                        .first;
        UnitKnowledge& learnt = known->second;
        learnt.take_all(newest(store_, draft.congress, anew ? learnt_texts : recent_texts));
        likely.learnt_from = learnt.cases();
        likely.catalogues = learnt.catalogues();
        if (likely.learnt_from >= learnt_min || likely.catalogues > 0)
            guesses = learnt.guess(draft.title.value, draft.body.value, units_max);
    }
    const Names names{congresses_, china_date(asker.at)};
    const auto circles = audiences(asker.actor, {});
    for (const auto& [guess, duties] : guesses) {
        const OfficeId unit{guess.unit};
        likely.rows.push_back({.unit = unit,
                               .name = {names.of(unit)},
                               .strength = static_cast<Strength>(guess.strength),
                               .percent = std::lround(guess.probability * 100),
                               .cases = seen_among(store_, circles, draft, guess.cases),
                               .duties = duties});
    }
    return likely;
}

} // namespace huiyin::app
