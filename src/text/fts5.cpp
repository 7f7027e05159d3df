#include "text/fts5.hpp"

#include "text/utf8.hpp"

namespace huiyin::text {
namespace {

constexpr std::string_view nothing = "\"\"";

// The tokenizer takes every byte above ASCII as it is, but separates at ASCII's symbols. Their
// full-width forms stand for them, which no normalised text contains.
void append_term(std::string& out, std::string_view term, Among among) {
    // A full-width letter: no normalised text contains one, so no other term begins so.
    if (among == Among::titles) append_character(out, U'Ｔ');
    const bool symbol = term.size() == 1 && term[0] > ' ' && term[0] <= '~' &&
                        std::string_view{"$+<=>^`|~"}.find(term[0]) != std::string_view::npos;
    if (symbol)
        append_character(out, 0xFF00U + static_cast<unsigned char>(term[0]) - 0x20U);
    else
        out += term;
}

} // namespace

std::string fts5_text(const std::vector<Term>& terms, Among among) {
    std::string out;
    out.reserve(terms.size() * 7);
    for (const Term& term : terms) {
        if (!out.empty()) out += ' ';
        append_term(out, term.value, among);
    }
    return out;
}

std::string fts5_match(const Query& query, Among among) {
    std::string out;
    for (const Phrase& phrase : query.phrases) {
        out += out.empty() ? "\"" : " AND \"";
        for (std::size_t i = 0; i < phrase.terms.size(); ++i) {
            if (i > 0) out += ' ';
            append_term(out, phrase.terms[i], among);
        }
        out += phrase.end == PhraseEnd::prefix ? "\" *" : "\"";
    }
    return out.empty() ? std::string{nothing} : out;
}

} // namespace huiyin::text
