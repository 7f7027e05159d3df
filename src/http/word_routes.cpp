// A Word document taken apart for whoever writes a suggestion. Nothing of it is kept.

#include "http/routes.hpp"
#include "intake/word_file.hpp"

#include <algorithm>

namespace huiyin::http {
namespace {

// A paragraph of the document. `mark` is the number that stood before it.
struct WordPiece {
    entrance::Place place = {};
    Line<100, 0> mark = {};
    Text<100'000, 0> text = {};
    std::optional<entrance::LeftOut> why = {}; // it was left out
};
BOOST_DESCRIBE_STRUCT(WordPiece, (), (place, mark, text, why))

struct WordImport {
    std::vector<WordPiece> pieces = {}; // in the order of the document
    std::vector<Text<1000>> notes = {}; // what to know of it, in the asked language
};
BOOST_DESCRIBE_STRUCT(WordImport, (), (pieces, notes))

// Whoever may open a draft in some congress.
bool may_write(const access::Actor& actor) {
    return std::ranges::any_of(actor.seats, [](const auto& seat) { return !seat.former; }) ||
           std::ranges::any_of(actor.capacities, [](const auto& held) {
               return held.role == directory::Role::deputies_office;
           });
}

std::vector<Sentence> notes_of(const intake::WordFile& file) {
    std::vector<Sentence> notes;
    const bool has_demands = std::ranges::any_of(
        file.text.pieces, [](const auto& piece) { return piece.place == entrance::Place::demand; });
    if (!file.text.found_parts)
        notes.emplace_back("http.word.no_parts");
    else if (!has_demands)
        notes.emplace_back("http.word.no_demands");
    if (file.pictures > 0)
        notes.emplace_back(Sentence{"http.word.pictures", {{"n", std::to_string(file.pictures)}}});
    if (file.has_footnotes) notes.emplace_back("http.word.footnotes");
    if (file.has_deletions) notes.emplace_back("http.word.deletions");
    return notes;
}

Answer import_word(const Desk& desk, const Request& request) {
    if (!may_write(desk.actor(request))) return problem(403, "forbidden", "http.only_for_writers");
    const auto file = intake::read_word_file(request.body);
    if (!file) return tl::unexpected<Problem>{file.error()};
    WordImport view;
    for (const entrance::Piece& piece : file->text.pieces) {
        WordPiece& shown = view.pieces.emplace_back();
        shown.place = piece.place;
        shown.mark = {piece.mark};
        shown.text = {piece.text};
        shown.why = piece.why;
    }
    for (const Sentence& note : notes_of(*file))
        view.notes.push_back({desk.texts.render(note, request.language)});
    return json_response(view);
}

} // namespace

void add_word_routes(Router& router, const Desk& desk) {
    router.add({.method = Method::post,
                .pattern = "/api/v1/word-imports",
                .name = "import_word",
                .response = &type_of<WordImport>(),
                .body_bytes_max = intake::word_file_bytes_max,
                .handler = now([&desk](const Request& r) { return import_word(desk, r); })});
}

} // namespace huiyin::http
