// Any bytes as a DOCX file, or as one of the files inside: a fuzzer seldom hits a ZIP's checksums,
// so the first byte says which file of a sound document the rest takes the place of. What was read
// is taken apart as well.

#include "base/text.hpp"
#include "entrance/document_words.hpp"
#include "entrance/taking_apart.hpp"
#include "sheets/document.hpp"
#include "sheets/document_for_test.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstdlib>

namespace {

using namespace huiyin;
using namespace huiyin::sheets;

constexpr std::array inner_files = {
    "_rels/.rels",     "word/document.xml",  "word/_rels/document.xml.rels",
    "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
};

Files sound_document() {
    return document_files(
        word_paragraph("关于修路的建议", R"(<w:pStyle w:val="a"/>)") + "<w:tbl><w:tr>" +
        word_cell(word_paragraph("领衔代表")) + word_cell(word_paragraph("张三")) +
        "</w:tr></w:tbl>" + word_paragraph("案由：路窄。") + word_paragraph("三、建议") +
        word_paragraph("扩宽路面。", R"(<w:pStyle w:val="b"/>)") +
        R"(<w:p><w:ins><w:r><w:t>年内开工。</w:t><w:footnoteReference w:id="2"/></w:r></w:ins>)"
        R"(<w:del><w:r><w:delText>尽快。</w:delText></w:r></w:del></w:p>)");
}

Result<Document> read_with(const char* path, std::string_view content) {
    static const Files sound = sound_document();
    const Parts parts = [&](const std::string& wanted) -> Result<std::string> {
        if (wanted == path) return std::string{content};
        const auto found = sound.find(wanted);
        if (found == sound.end()) return not_found("sheets.part_missing");
        return found->second;
    };
    return read_document_parts(parts, document_limits);
}

bool is_text(const std::string& text) { return character_count(text) != std::string_view::npos; }

std::u32string without_blanks(const std::string& text) {
    std::u32string characters = text::characters_of(text);
    std::erase_if(characters, [](char32_t one) { return entrance::plain(one) == U' '; });
    return characters;
}

// Every character stands in some piece, and in the order of the document.
bool is_whole(const std::vector<entrance::WrittenLine>& lines) {
    std::string written;
    for (const entrance::WrittenLine& line : lines) written += line.label + line.text;
    std::string taken;
    for (const entrance::Piece& piece : entrance::take_apart(lines).pieces)
        taken += piece.mark + piece.text;
    return without_blanks(taken) == without_blanks(written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as characters.
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const std::size_t inner = data[0] % (inner_files.size() + 1);
    const auto document =
        inner == inner_files.size() ? read_document(bytes) : read_with(inner_files[inner], bytes);
    if (!document) return 0;
    std::vector<entrance::WrittenLine> lines;
    for (const Paragraph& one : document->paragraphs) {
        if (one.text.empty() || !is_text(one.text) || !is_text(one.label)) std::abort();
        lines.push_back({.text = one.text,
                         .label = one.label,
                         .heading = one.heading,
                         .centred = one.alignment == Alignment::centred,
                         .at_right = one.alignment == Alignment::right,
                         .cells = one.cells});
    }
    for (const std::string& note : document->footnotes)
        if (!is_text(note)) std::abort();
    if (!is_whole(lines)) std::abort();
    return 0;
}
