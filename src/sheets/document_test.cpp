#include "base/text.hpp"
#include "sheets/document.hpp"
#include "sheets/document_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::sheets {
namespace {

std::string refusal(std::string_view bytes, const Limits& limits = document_limits) {
    const auto document = read_document(bytes, limits);
    return document ? "" : document.error().message.key;
}

Document read(std::string_view body) {
    auto document = read_document(zipped(document_files(body)));
    REQUIRE_MESSAGE(document, (document ? "" : document.error().message.key));
    return *document;
}

// Label and text of every paragraph.
std::vector<std::string> lines(std::string_view body) {
    std::vector<std::string> out;
    for (const Paragraph& one : read(body).paragraphs) out.push_back(one.label + one.text);
    return out;
}
using Lines = std::vector<std::string>;

TEST_CASE("the paragraphs of a document are read in their order, without blank ones") {
    CHECK(lines(word_paragraph("一") + word_paragraph(" \u3000 ") + "<w:p/>" +
                word_paragraph("\u3000\u3000二 &amp; 三")) == Lines{"一", "二 & 三"});
}

TEST_CASE("a line broken by hand is two paragraphs, a tab a space") {
    CHECK(lines("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>") ==
          Lines{"甲", "乙 丙"});
}

TEST_CASE("the result of a field is text, its formula and the reading above characters are not") {
    CHECK(lines("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + word_run("3") +
                "<w:hyperlink>" + word_run("链接") + "</w:hyperlink><w:r><w:ruby><w:rt>" +
                word_run("xu") + "</w:rt><w:rubyBase>" + word_run("墟") +
                "</w:rubyBase></w:ruby></w:r></w:p>") == Lines{"3链接墟"});
}

TEST_CASE("what tracked changes took away is left out, what they added stays") {
    const Document document =
        read("<w:p>" + word_run("修") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" +
             "<w:ins>" + word_run("新") + "</w:ins><w:moveFrom>" + word_run("走") +
             "</w:moveFrom></w:p>");
    REQUIRE(document.paragraphs.size() == 1);
    CHECK(document.paragraphs[0].text == "修新");
    CHECK(document.has_deletions);
    CHECK_FALSE(read(word_paragraph("甲")).has_deletions);
}

TEST_CASE("a paragraph whose end was deleted goes on in the next one, and is never lost") {
    CHECK(lines(word_paragraph("前半", "<w:rPr><w:del/></w:rPr>") + word_paragraph("后半")) ==
          Lines{"前半后半"});
    CHECK(lines(word_paragraph("末尾", "<w:rPr><w:del/></w:rPr>")) == Lines{"末尾"});
}

TEST_CASE("an automatic list gives its numbers, by the paragraph or by its style") {
    const auto item = [](std::string_view text, int level) {
        return word_paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                        "\"/><w:numId w:val=\"7\"/></w:numPr>");
    };
    CHECK(lines(item("甲", 0) + item("子", 1) + item("丑", 1) + item("", 0) +
                word_paragraph("乙", R"(<w:pStyle w:val="b"/>)") + item("寅", 1) + item("点", 2) +
                word_paragraph(
                    "丙", R"(<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>)")) ==
          Lines{"（一）甲", "1.子", "2.丑", "（二）乙", "1.寅", "•点", "丙"});
}

TEST_CASE("headings and alignment come from the paragraph, its style and what that is based on") {
    const Document document = read(word_paragraph("题", R"(<w:pStyle w:val="a"/>)") +
                                   word_paragraph("目", R"(<w:outlineLvl w:val="1"/>)") +
                                   word_paragraph("名", R"(<w:jc w:val="right"/>)"));
    REQUIRE(document.paragraphs.size() == 3);
    CHECK(document.paragraphs[0].heading);
    CHECK(document.paragraphs[0].alignment == Alignment::centred);
    CHECK(document.paragraphs[1].heading);
    CHECK_FALSE(document.paragraphs[2].heading);
    CHECK(document.paragraphs[2].alignment == Alignment::right);
}

TEST_CASE("a row of a table is a line, unless the table only lays out paragraphs") {
    const auto row = [](const std::string& cells) { return "<w:tr><w:trPr/>" + cells + "</w:tr>"; };
    const Document document =
        read("<w:tbl><w:tblPr/>" +
             row(word_cell(word_paragraph("姓名")) + word_cell("<w:p/>") +
                 word_cell(word_paragraph("张三"))) +
             row(word_cell(word_paragraph("案") + word_paragraph("由")) +
                 word_cell(word_paragraph("第一段") + word_paragraph("第二段"))) +
             "</w:tbl>");
    REQUIRE(document.paragraphs.size() == 4);
    CHECK(document.paragraphs[0].text == "姓名\u3000张三");
    CHECK(document.paragraphs[0].cells == Lines{"姓名", "张三"});
    CHECK(document.paragraphs[1].text == "案由");
    CHECK(document.paragraphs[3].text == "第二段");
}

TEST_CASE("text boxes are read once, pictures are counted, footnotes stand apart") {
    const std::string box = "<w:txbxContent>" + word_paragraph("框") + "</w:txbxContent>";
    const Document document =
        read("<w:p>" + word_run("正文") + "<w:r><mc:AlternateContent><mc:Choice>" + box +
             "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r>" +
             "<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r>"
             "</w:p>");
    REQUIRE(document.paragraphs.size() == 2);
    CHECK(document.paragraphs[0].text == "正文");
    CHECK(document.paragraphs[1].text == "框");
    CHECK(document.pictures == 2);
    CHECK(document.footnotes == Lines{"统计年鉴。"});
}

TEST_CASE("what is no .docx is refused with what to do") {
    CHECK(refusal("%PDF-1.7") == "sheets.document_is_pdf");
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "sheets.document_old");
    const std::string_view name{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32};
    CHECK(refusal("\xD0\xCF\x11\xE0" + std::string{name}) == "sheets.document_locked");
    CHECK(refusal("{\\rtf1 x}") == "sheets.document_old");
    CHECK(refusal("just text") == "sheets.not_a_document");
    CHECK(refusal("") == "sheets.not_a_document");
    CHECK(refusal(workbook("")) == "sheets.not_a_document");
    CHECK(refusal("PK\x03\x04 and nothing") == "sheets.document_damaged");
    CHECK(refusal(zipped(document_files(""))) == "sheets.document_empty");
    CHECK(refusal(zipped(document_files("<w:altChunk/>"))) == "sheets.document_damaged");
}

TEST_CASE("a document that asks too much of the machine is refused") {
    const std::string bytes = zipped(document_files(word_paragraph("甲")));
    CHECK(refusal(bytes, {.file_bytes = 10}) == "sheets.file_too_large");
    CHECK(refusal(bytes, {.xml_marks = 5}) == "sheets.document_too_big_inside");
    Files files = document_files(word_paragraph("甲"));
    files["word/media/bomb.bin"] = std::string(5'000'000, '\0');
    CHECK(refusal(zipped(files)) == "sheets.document_too_big_inside");
    std::string deep;
    for (int i = 0; i < 5'000; ++i) deep += "<w:sdt>";
    deep += word_paragraph("甲");
    for (int i = 0; i < 5'000; ++i) deep += "</w:sdt>";
    CHECK(refusal(zipped(document_files(deep))) == "sheets.document_damaged");
    CHECK(refusal(zipped(document_files(word_paragraph(std::string(100'001, 'x'))))) ==
          "sheets.document_too_long");
}

TEST_CASE("control characters become spaces, and no bytes make the reader fall") {
    CHECK(lines(word_paragraph("甲&#1;乙&#x85;丙&#xA0;丁")) == Lines{"甲 乙 丙 丁"});
    const std::string sound = zipped(document_files(word_paragraph("甲")));
    CHECK(rc::check([&](const std::vector<std::pair<unsigned, char>>& damage) {
        std::string bytes = sound;
        for (const auto& [at, byte] : damage) bytes[at % bytes.size()] = byte;
        const auto document = read_document(bytes);
        if (!document) return;
        for (const Paragraph& one : document->paragraphs)
            RC_ASSERT(character_count(one.text) != std::string_view::npos);
    }));
}

} // namespace
} // namespace huiyin::sheets
