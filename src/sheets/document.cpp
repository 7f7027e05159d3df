#include "sheets/document.hpp"

#include "base/text.hpp"
#include "sheets/archive.hpp"
#include "sheets/document_body.hpp"
#include "sheets/xml.hpp"

#include <algorithm>

namespace huiyin::sheets {
namespace {

constexpr std::string_view compound_document = "\xD0\xCF\x11\xE0";
// The name of a stream in UTF-16, as a compound file lists it.
constexpr std::string_view encrypted{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};

// What an archive or its XML says of itself is meant for tables; here it is about a document.
Failure about_document(const Error& error) {
    return invalid("", error.message.key == "sheets.unpacks_to_too_much"
                           ? "sheets.document_too_big_inside"
                           : "sheets.document_damaged");
}

Result<void> check_kind(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.file_bytes)
        return invalid("", {"sheets.file_too_large",
                            {{"max", std::to_string(limits.file_bytes / 1'000'000)}}});
    if (bytes.starts_with("%PDF")) return invalid("", "sheets.document_is_pdf");
    if (bytes.starts_with(compound_document))
        return invalid("", bytes.find(encrypted) == std::string_view::npos
                               ? "sheets.document_old"
                               : "sheets.document_locked");
    if (bytes.starts_with("{\\rtf")) return invalid("", "sheets.document_old");
    if (!bytes.starts_with("PK")) return invalid("", "sheets.not_a_document");
    return {};
}

// Footnotes and endnotes; the lines that part them from the text have a type of their own.
Result<void> read_footnotes(Document& document, const Relation* relation, const Parts& parts,
                            const Limits& limits) {
    pugi::xml_document notes;
    if (auto parsed = parse_if_there(notes, relation, parts, limits); !parsed)
        return about_document(parsed.error());
    const DocumentStyles styles{pugi::xml_document{}};
    for (const pugi::xml_node& note : notes.document_element().children()) {
        const std::string_view type = attribute(note, "type");
        if (!type.empty() && type != "normal") continue;
        const auto read = read_body(note, styles, ListLabels{pugi::xml_document{}});
        if (!read) return Failure{read.error()};
        std::string text;
        for (const Paragraph& paragraph : read->paragraphs)
            text += (text.empty() ? "" : " ") + paragraph.text;
        if (!text.empty()) document.footnotes.push_back(std::move(text));
    }
    return {};
}

Result<void> check_text(const Document& document) {
    std::size_t characters = 0;
    const auto add = [&](const std::string& text) {
        const std::size_t count = character_count(text);
        if (count == std::string_view::npos) return false;
        characters += count;
        return true;
    };
    const bool is_text = std::ranges::all_of(document.footnotes, add) &&
                         std::ranges::all_of(document.paragraphs, [&](const Paragraph& one) {
                             return add(one.text) && add(one.label);
                         });
    if (!is_text) return invalid("", "sheets.document_damaged");
    if (characters > document_characters_max)
        return invalid(
            "", {"sheets.document_too_long", {{"max", std::to_string(document_characters_max)}}});
    if (document.paragraphs.empty()) return invalid("", "sheets.document_empty");
    return {};
}

} // namespace

Result<Document> read_document(std::string_view bytes, const Limits& limits) {
    if (auto checked = check_kind(bytes, limits); !checked)
        return Failure{std::move(checked).error()};
    auto archive = Archive::open(bytes, limits);
    if (!archive) return about_document(archive.error());
    return read_document_parts([&](const std::string& path) { return archive->read(path); },
                               limits);
}

Result<Document> read_document_parts(const Parts& parts, const Limits& limits) {
    const std::string root = root_path(parts, "word/document.xml", limits);
    const auto content = parts(root);
    if (!content && content.error().code == ErrorCode::not_found)
        return invalid("", "sheets.not_a_document");
    if (!content) return about_document(content.error());
    pugi::xml_document main;
    if (auto parsed = parse_xml(main, *content, root, limits); !parsed)
        return about_document(parsed.error());
    const pugi::xml_node body = child(main.document_element(), "body");
    if (!is_called(main.document_element(), "document") || !body)
        return invalid("", "sheets.not_a_document");

    auto relations = relations_of(root, parts, limits);
    if (!relations && relations.error().code == ErrorCode::not_found)
        relations = std::vector<Relation>{}; // A document can do without styles and lists.
    if (!relations) return about_document(relations.error());
    pugi::xml_document styles;
    pugi::xml_document numbering;
    auto parsed =
        parse_if_there(styles, of_type(*relations, "styles"), parts, limits).and_then([&] {
            return parse_if_there(numbering, of_type(*relations, "numbering"), parts, limits);
        });
    if (!parsed) return about_document(parsed.error());

    auto document = read_body(body, DocumentStyles{styles}, ListLabels{numbering});
    if (!document) return document;
    for (const std::string_view kind : {"footnotes", "endnotes"})
        if (auto read = read_footnotes(*document, of_type(*relations, kind), parts, limits); !read)
            return Failure{std::move(read).error()};
    if (auto checked = check_text(*document); !checked) return Failure{std::move(checked).error()};
    return document;
}

} // namespace huiyin::sheets
