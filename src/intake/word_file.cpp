#include "intake/word_file.hpp"

#include "base/described.hpp"
#include "sheets/document.hpp"

namespace huiyin::intake {
namespace {

entrance::WrittenLine line_of(const sheets::Paragraph& paragraph) {
    return {.text = paragraph.text,
            .label = paragraph.label,
            .heading = paragraph.heading,
            .centred = paragraph.alignment == sheets::Alignment::centred,
            .at_right = paragraph.alignment == sheets::Alignment::right,
            .cells = paragraph.cells};
}

} // namespace

Result<WordFile> read_word_file(std::string_view bytes) {
    const auto document = sheets::read_document(bytes);
    if (!document) return Failure{document.error()};
    std::vector<entrance::WrittenLine> lines;
    lines.reserve(document->paragraphs.size());
    for (const sheets::Paragraph& one : document->paragraphs) lines.push_back(line_of(one));
    WordFile file{.text = entrance::take_apart(lines),
                  .pictures = document->pictures,
                  .has_footnotes = !document->footnotes.empty(),
                  .has_deletions = document->has_deletions};
    for (const std::string& note : document->footnotes) {
        entrance::Piece piece{.place = entrance::Place::left_out, .text = note};
        piece.why = entrance::LeftOut::footnote;
        file.text.pieces.push_back(std::move(piece));
    }
    if (file.text.pieces.size() > list_items_max)
        return invalid("",
                       {"intake.word_too_many_parts", {{"max", std::to_string(list_items_max)}}});
    return file;
}

} // namespace huiyin::intake
