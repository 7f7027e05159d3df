#include "text/query.hpp"

#include "text/elements.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace huiyin::text {
namespace {

struct Quotes {
    char32_t open = 0;
    char32_t close = 0;
};
constexpr std::array<Quotes, 5> quotes{
    {{U'"', U'"'}, {U'“', U'”'}, {U'「', U'」'}, {U'『', U'』'}, {U'‘', U'’'}}};

enum class Quoting : std::uint8_t { none, quoted };

struct Piece {
    std::u32string_view characters = {};
    Quoting quoting = {};
};

// A quote that is never closed reaches to the end.
std::vector<Piece> pieces_of(std::u32string_view typed) {
    std::vector<Piece> pieces;
    while (!typed.empty()) {
        const auto opened = std::ranges::find(quotes, typed[0], &Quotes::open);
        if (opened != quotes.end()) {
            typed.remove_prefix(1);
            const std::size_t length = std::min(typed.find(opened->close), typed.size());
            pieces.push_back({typed.substr(0, length), Quoting::quoted});
            typed.remove_prefix(std::min(length + 1, typed.size()));
        } else {
            const auto next = std::ranges::find_if(typed, [](char32_t character) {
                return std::ranges::find(quotes, character, &Quotes::open) != quotes.end();
            });
            const auto length = static_cast<std::size_t>(next - typed.begin());
            pieces.push_back({typed.substr(0, length), Quoting::none});
            typed.remove_prefix(length);
        }
    }
    return pieces;
}

PhraseEnd end_of(std::span<const Element> elements, Quoting quoting) {
    const Element& last = elements.back();
    if (last.kind == ElementKind::word)
        return quoting == Quoting::none ? PhraseEnd::prefix : PhraseEnd::whole;
    const bool alone = elements.size() == 1 || !continues_run(elements[elements.size() - 2], last);
    return last.kind == ElementKind::character && alone ? PhraseEnd::prefix : PhraseEnd::whole;
}

Phrase phrase_of(std::u32string_view characters, std::span<const Element> elements,
                 Quoting quoting) {
    Phrase phrase{.end = end_of(elements, quoting)};
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const bool has_next = i + 1 < elements.size();
        // The last character of a run is in its last gram; in the text the run may go on.
        const bool covered = !has_next && i > 0 && continues_run(elements[i - 1], elements[i]);
        if (covered) continue;
        phrase.terms.push_back(utf8_of(
            characters.substr(elements[i].from, end_of_term(elements, i) - elements[i].from)));
    }
    return phrase;
}

void add_phrases(Query& query, const Piece& piece) {
    const std::vector<Element> elements = elements_of(piece.characters);
    auto from = elements.begin();
    while (from != elements.end()) {
        const auto to = piece.quoting == Quoting::quoted
                            ? elements.end()
                            : std::find_if(from + 1, elements.end(), [](const Element& element) {
                                  return element.after_gap;
                              });
        Phrase phrase = phrase_of(piece.characters, {from, to}, piece.quoting);
        if (std::ranges::find(query.phrases, phrase) == query.phrases.end())
            query.phrases.push_back(std::move(phrase));
        from = to;
    }
}

bool stands_at(const Phrase& phrase, const std::vector<Term>& terms, std::size_t at) {
    const std::size_t last = phrase.terms.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        if (terms[at + i].value != phrase.terms[i]) return false;
    const std::string& term = terms[at + last].value;
    return phrase.end == PhraseEnd::prefix ? term.starts_with(phrase.terms[last])
                                           : term == phrase.terms[last];
}

} // namespace

Query query_of(std::string_view typed) {
    const Normalised normalised = normalise(typed);
    Query query;
    for (const Piece& piece :
         pieces_of(std::u32string_view{normalised.characters}.substr(0, query_characters_max)))
        add_phrases(query, piece);
    return query;
}

std::vector<Hit> hits_of(const Phrase& phrase, const std::vector<Term>& terms) {
    std::vector<Hit> hits;
    const std::size_t length = phrase.terms.size();
    for (std::size_t at = 0; at + length <= terms.size(); ++at)
        if (stands_at(phrase, terms, at)) hits.push_back({at, at + length - 1});
    return hits;
}

bool matches(std::span<const std::vector<Term>> fields, const Query& query) {
    const auto found = [&](const Phrase& phrase) {
        return std::ranges::any_of(
            fields, [&](const auto& terms) { return !hits_of(phrase, terms).empty(); });
    };
    return !query.phrases.empty() && std::ranges::all_of(query.phrases, found);
}

bool matches(std::string_view text, const Query& query) {
    const std::array fields{terms_of(text)};
    return matches(fields, query);
}

} // namespace huiyin::text
