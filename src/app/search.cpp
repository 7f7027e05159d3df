#include "app/search.hpp"

#include "text/excerpt.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace huiyin::app {
namespace {

constexpr std::int64_t candidates_each = 100;
constexpr std::size_t excerpt_characters = 60;

std::array<const std::string*, 5> texts_of(const TextRow& row) {
    return {&row.title.value, &row.body.value, &row.replies.value, &row.progress.value,
            &row.opinions.value};
}

// Words in the title weigh most; often says more than once, but less and less, and in a long text
// less than in a short one.
double relevance(const TextRow& row, const text::Query& words) {
    constexpr double title_weight = 4;
    constexpr double usual_length = 400;
    double sum = 0;
    for (const std::string* text : texts_of(row)) {
        const auto terms = text::terms_of(*text);
        const double weight = text == &row.title.value ? title_weight : 1;
        for (const text::Phrase& phrase : words.phrases) {
            const auto hits = static_cast<double>(text::hits_of(phrase, terms).size());
            const double length = static_cast<double>(terms.size()) / usual_length;
            sum += weight * hits / (hits + 0.5 + length);
        }
    }
    return sum;
}

std::size_t phrases_in(const std::string& text, const text::Query& words) {
    const auto terms = text::terms_of(text);
    return static_cast<std::size_t>(
        std::ranges::count_if(words.phrases, [&](const text::Phrase& phrase) {
            return !text::hits_of(phrase, terms).empty();
        }));
}

std::string part_of(const std::string& text, std::uint32_t from, std::uint32_t to) {
    return text.substr(from, to - from);
}

} // namespace

SearchPage most_relevant(Store& store, const QueueQuery& of, const text::Query& words) {
    SearchQuery asked;
    asked.of = of;
    asked.words = words;
    asked.in_title = true;
    asked.of.limit = candidates_each;
    asked.of.after.reset();
    SearchPage found = store.search(asked);
    std::set<CaseId> known;
    for (const FoundCase& one : found.rows) known.insert(one.row.id);
    asked.in_title = false;
    for (FoundCase& one : store.search(asked).rows)
        if (known.insert(one.row.id).second) found.rows.push_back(std::move(one));
    found.next.reset();

    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < found.rows.size(); ++i)
        order.emplace_back(-relevance(found.rows[i].text, words), i);
    std::ranges::stable_sort(order, {}, &std::pair<double, std::size_t>::first);
    SearchPage sorted;
    for (const auto& [score, place] : order) sorted.rows.push_back(std::move(found.rows[place]));
    return sorted;
}

ExcerptView excerpt_of(const TextRow& row, const text::Query& words) {
    const auto texts = texts_of(row);
    std::size_t best = 0;
    std::size_t most = 0;
    // No later text has more than all of them, so it need not be taken apart.
    for (std::size_t i = 0; i < texts.size() && most < words.phrases.size(); ++i)
        if (const std::size_t here = phrases_in(*texts[i], words); here > most) {
            most = here;
            best = i;
        }
    const std::string& text = *texts[best];
    const text::Excerpt excerpt = text::extract(text, words, excerpt_characters);
    ExcerptView view{.found_in = static_cast<FoundIn>(best)};
    std::uint32_t at = excerpt.shown.from;
    for (const text::ByteRange& mark : excerpt.marks) {
        if (mark.from > at) view.parts.push_back({{part_of(text, at, mark.from)}, false});
        view.parts.push_back({{part_of(text, mark.from, mark.to)}, true});
        at = mark.to;
    }
    if (excerpt.shown.to > at) view.parts.push_back({{part_of(text, at, excerpt.shown.to)}, false});
    return view;
}

} // namespace huiyin::app
