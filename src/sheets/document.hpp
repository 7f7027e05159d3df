#pragma once

// Word documents that people send (DOCX, ISO/IEC 29500), read into paragraphs.

#include "sheets/package.hpp"

namespace huiyin::sheets {

enum class Alignment : std::uint8_t { plain, centred, right };

// A line of the text, or a row of a table. Well-formed UTF-8 without control characters, and not
// blank. A line broken by hand counts as two paragraphs; a footnote is none.
struct Paragraph {
    std::string text = {};  // of a row, its cells with full-width spaces between them
    std::string label = {}; // the number that the list gives it, "1." or "（一）", or a bullet
    bool heading = {};      // by its style or outline level
    Alignment alignment = {};
    std::vector<std::string> cells = {}; // of a row of a table; else empty
    bool operator==(const Paragraph&) const = default;
};

// The text as it stands once all tracked changes are accepted.
struct Document {
    std::vector<Paragraph> paragraphs = {};
    std::vector<std::string> footnotes = {}; // and endnotes, in the order of their marks
    std::size_t pictures = 0;                // and charts; none is read
    bool has_deletions = {};                 // tracked ones, left out of the text
    bool operator==(const Document&) const = default;
};

// What a document of some pages may ask of the machine: much less than a table.
inline constexpr Limits document_limits{
    .file_bytes = 20'000'000, .unpacked_bytes = 60'000'000, .xml_marks = 500'000};
// Characters (code points) of all paragraphs and footnotes together.
constexpr std::size_t document_characters_max = 100'000;

// Never throws on any input. Refused, each with what to do: PDF, RTF, the old .doc, a document with
// a password, other kinds of ZIP, damaged files, too much. Page headers and comments are not read.
[[nodiscard]] Result<Document> read_document(std::string_view bytes,
                                             const Limits& limits = document_limits);

// The same from the files inside.
[[nodiscard]] Result<Document> read_document_parts(const Parts& parts, const Limits& limits);

} // namespace huiyin::sheets
