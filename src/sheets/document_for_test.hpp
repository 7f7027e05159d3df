#pragma once

// DOCX files made by hand, so that a test shows what stands inside.

#include "sheets/workbook_for_test.hpp"

namespace huiyin::sheets {

// The files of a document; `body` stands inside <w:body>.
inline Files document_files(std::string_view body) {
    return {
        {"_rels/.rels", "<Relationships>" + relation("a", "officeDocument", "word/document.xml") +
                            "</Relationships>"},
        {"word/document.xml",
         "<w:document xmlns:w=\"w\"><w:body>" + std::string{body} + "</w:body></w:document>"},
        {"word/_rels/document.xml.rels",
         "<Relationships>" + relation("r1", "styles", "styles.xml") +
             relation("r2", "numbering", "/word/numbering.xml") +
             relation("r3", "footnotes", "footnotes.xml") + "</Relationships>"},
        {"word/styles.xml",
         R"(<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>)"
         R"(<w:pPr><w:jc w:val="center"/></w:pPr></w:style>)"
         R"(<w:style w:type="paragraph" w:styleId="a"><w:name w:val="mine"/>)"
         R"(<w:basedOn w:val="1"/></w:style>)"
         R"(<w:style w:type="paragraph" w:styleId="b"><w:name w:val="item"/><w:pPr><w:numPr>)"
         R"(<w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>)"},
        {"word/numbering.xml",
         R"(<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">)"
         R"(<w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>)"
         R"(<w:lvlText w:val="（%1）"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>)"
         R"(<w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl><w:lvl w:ilvl="2">)"
         R"(<w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/></w:lvl></w:abstractNum>)"
         R"(<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>)"},
        {"word/footnotes.xml",
         R"(<w:footnotes><w:footnote w:type="separator"><w:p><w:r><w:t>--</w:t></w:r></w:p>)"
         R"(</w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>统计年鉴。</w:t></w:r></w:p>)"
         R"(</w:footnote></w:footnotes>)"},
    };
}

inline std::string word_run(std::string_view text) {
    return "<w:r><w:t xml:space=\"preserve\">" + std::string{text} + "</w:t></w:r>";
}

// A paragraph; `properties` stand inside <w:pPr>.
inline std::string word_paragraph(std::string_view text, std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string{properties} + "</w:pPr>" + word_run(text) + "</w:p>";
}

inline std::string word_cell(std::string_view paragraphs) {
    return "<w:tc><w:tcPr/>" + std::string{paragraphs} + "</w:tc>";
}

} // namespace huiyin::sheets
