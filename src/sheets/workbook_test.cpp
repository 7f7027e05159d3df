#include "base/text.hpp"
#include "sheets/sheet.hpp"
#include "sheets/workbook_for_test.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::sheets {
namespace {

std::string refusal(std::string_view bytes, const Limits& limits = {}) {
    const auto sheet = read_sheet(bytes, {}, limits);
    return sheet ? "" : sheet.error().message.key + " " + sheet.error().field;
}

// What a cell in B2 is read as, or the refusal.
std::string cell(const std::string& attributes, const std::string& inside) {
    const auto bytes =
        workbook(R"(<row r="2"><c r="B2" )" + attributes + ">" + inside + "</c></row>");
    const auto sheet = read_sheet(bytes);
    if (!sheet) return sheet.error().message.key + " " + sheet.error().field;
    return sheet->rows.empty() ? "" : sheet->rows[0].cells[1];
}

TEST_CASE("a workbook's first sheet is read") {
    const auto sheet = read_sheet(
        workbook(R"(<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>7</v></c></row>)"));
    REQUIRE(sheet);
    CHECK(*sheet == Sheet{{"标题", "编号"}, {{3, {"关于修路的建议", "7"}}}});
}

TEST_CASE("cells are read by their type and style") {
    CHECK(cell(R"(t="s")", "<v>2</v>") == "关于修路的建议");
    CHECK(cell(R"(t="inlineStr")", "<is><t>甲</t></is>") == "甲");
    CHECK(cell(R"(t="inlineStr")", "<is><r><t>a</t></r><r><t xml:space='preserve'> </t></r>"
                                   "<r><t>b</t></r></is>") == "a b");
    CHECK(cell(R"(t="b")", "<v>1</v>") == "true");
    CHECK(cell(R"(t="b")", "<v>0</v>") == "false");
    CHECK(cell("", "<v>3</v>") == "3");
    CHECK(cell("", "<v>0.25</v>") == "0.25");
    CHECK(cell("", "<v>4.4070300000000000E5</v>") == "440703");
    CHECK(cell(R"(s="1")", "<v>46349</v>") == "2026-11-23");
    CHECK(cell(R"(s="2")", "<v>46349.5</v>") == "2026-11-23 12:00:00");
    CHECK(cell(R"(s="3")", "<v>6</v>") == "00006");
    CHECK(cell(R"(s="1" t="s")", "<v>2</v>") == "关于修路的建议");
    CHECK(cell(R"(s="1")", "") == "");
}

TEST_CASE("line ends inside a cell become line feeds, however they are written") {
    CHECK(cell(R"(t="inlineStr")", "<is><t>一_x000D_\n二&#13;&#10;三&#13;四</t></is>") ==
          "一\n二\n三\n四");
    CHECK(cell(R"(t="inlineStr")", "<is><t>a_x005F_x000D_</t></is>") == "a_x000D_");
}

TEST_CASE("a formula is refused at its cell, whatever it shows") {
    CHECK(cell("", "<f>A1</f><v>3</v>") == "sheets.formula B2");
    CHECK(cell(R"(t="str")", "<f>HYPERLINK(\"http://x\")</f><v>x</v>") == "sheets.formula B2");
    CHECK(cell("", R"(<f t="shared" si="0"/><v>3</v>)") == "sheets.formula B2");
}

TEST_CASE("a cell that cannot be relied on is refused by its name") {
    CHECK(cell(R"(t="e")", "<v>#REF!</v>") == "sheets.error_value B2");
    CHECK(cell("", "<v>440701199001011234</v>") == "sheets.number_not_exact B2");
    CHECK(cell("", "<v>seven</v>") == "sheets.number_not_exact B2");
    CHECK(cell("", "<v>nan</v>") == "sheets.number_not_exact B2");
    CHECK(cell(R"(s="1")", "<v>60</v>") == "sheets.no_such_date B2");
    CHECK(cell(R"(s="1")", "<v>99999999</v>") == "sheets.no_such_date B2");
    CHECK(cell(R"(s="1")", "<v>-1</v>") == "sheets.no_such_date B2");
    CHECK(cell(R"(t="inlineStr")", "<is><t>\xFF</t></is>") == "sheets.cell_not_utf8 B2");
    CHECK(cell(R"(t="s")", "<v>99</v>") == "sheets.workbook_damaged ");
    CHECK(cell(R"(t="s")", "<v>-1</v>") == "sheets.workbook_damaged ");
}

TEST_CASE("a date counts from the workbook's own first day") {
    Files files = workbook_files(R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>)"
                                 R"(<row><c s="1"><v>44887</v></c></row>)");
    files["xl/workbook.xml"].insert(sizeof(R"(<workbook xmlns:r="r">)") - 1,
                                    R"(<workbookPr date1904="1"/>)");
    const auto sheet = read_sheet(zipped(files));
    REQUIRE(sheet);
    CHECK(sheet->rows[0].cells[0] == "2026-11-23");
}

TEST_CASE("a merged title and a header of two rows are seen through") {
    const auto sheet = read_sheet(zipped(workbook_files(
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>代表建议目录</t></is></c></row>)"
        R"(<row r="2"><c r="A2" t="s"><v>0</v></c>)"
        R"(<c r="B2" t="inlineStr"><is><t>承办单位</t></is></c></row>)"
        R"(<row r="3"><c r="B3" t="inlineStr"><is><t>主办</t></is></c>)"
        R"(<c r="C3" t="inlineStr"><is><t>会办</t></is></c></row>)"
        R"(<row r="4"><c r="A4" t="s"><v>2</v></c></row>)",
        R"(<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/>)"
        R"(<mergeCell ref="B2:C2"/></mergeCells>)")));
    REQUIRE(sheet);
    CHECK(sheet->columns == std::vector<std::string>{"标题", "主办", "会办"});
    CHECK(sheet->rows == std::vector<Row>{{4, {"关于修路的建议", "", ""}}});
}

TEST_CASE("a sheet is found by its name, and the first one shown without") {
    Files files = workbook_files("");
    files["xl/workbook.xml"] =
        R"(<workbook xmlns:r="r"><sheets><sheet name="说明" state="hidden" r:id="r1"/>)"
        R"(<sheet name="名单" r:id="r9"/></sheets></workbook>)";
    files["xl/_rels/workbook.xml.rels"] =
        "<Relationships>" + relation("r1", "worksheet", "worksheets/sheet1.xml") +
        relation("r9", "worksheet", "worksheets/sheet9.xml") + "</Relationships>";
    files["xl/worksheets/sheet9.xml"] =
        R"(<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>姓名</x:v></x:c></x:row>)"
        "</x:sheetData></x:worksheet>";
    const std::string bytes = zipped(files);
    CHECK(read_sheet(bytes) == Sheet{{"姓名"}, {}});
    CHECK(read_sheet(bytes, "名单") == Sheet{{"姓名"}, {}});
    CHECK(read_sheet(bytes, "说明").error().message.key == "sheets.empty");
    const auto missing = read_sheet(bytes, "别的");
    REQUIRE(!missing);
    CHECK(missing.error().message ==
          Sentence{"sheets.no_such_sheet", {{"sheet", "别的"}, {"names", "说明, 名单"}}});
}

TEST_CASE("entities are never expanded") {
    Files files = workbook_files("");
    files["xl/worksheets/sheet1.xml"] =
        R"(<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">)"
        R"(<!ENTITY f SYSTEM "file:///etc/passwd">]>)"
        R"(<worksheet><sheetData><row><c t="str"><v>&b;&f;</v></c></row></sheetData></worksheet>)";
    CHECK(refusal(zipped(files)) == "sheets.workbook_damaged ");
    files["xl/worksheets/sheet1.xml"] =
        R"(<worksheet><sheetData><row><c t="str"><v>&b;&f;</v></c></row></sheetData></worksheet>)";
    CHECK(read_sheet(zipped(files)) == Sheet{{"&b;&f;"}, {}});
}

TEST_CASE("what lies outside the workbook is never read") {
    Files files = workbook_files("");
    files["xl/_rels/workbook.xml.rels"] =
        R"(<Relationships><Relationship Id="r1" TargetMode="External" Type="x/worksheet" )"
        R"(Target="file:///etc/passwd"/></Relationships>)";
    CHECK(refusal(zipped(files)) == "sheets.empty ");
    files["xl/_rels/workbook.xml.rels"] = "<Relationships>" +
                                          relation("r1", "worksheet", "../../../../etc/passwd") +
                                          "</Relationships>";
    CHECK(refusal(zipped(files)) == "sheets.part_missing ");
}

TEST_CASE("an archive that would unpack to too much is refused before it is unpacked") {
    Files files = workbook_files("");
    files["xl/media/bomb.bin"] = std::string(5'000'000, '\0');
    CHECK(refusal(zipped(files)) == "sheets.unpacks_to_too_much ");
    files["xl/media/bomb.bin"] = std::string(900'000, '\0');
    CHECK(refusal(zipped(files)) == "sheets.empty ");
    CHECK(refusal(zipped(files), {.unpacked_bytes = 100'000}) == "sheets.unpacks_to_too_much ");
    CHECK(refusal(zipped(files), {.entries = 3}) == "sheets.unpacks_to_too_much ");
}

std::string little_endian(std::size_t value) {
    std::string out;
    for (int i = 0; i < 4; ++i, value >>= 8U) out += static_cast<char>(value & 0xFFU);
    return out;
}

TEST_CASE("an archive that lies about its sizes gains nothing") {
    Files files = workbook_files("");
    std::string& sheet = files["xl/worksheets/sheet1.xml"];
    sheet += std::string(3'000'000, ' ');
    std::string bytes = zipped(files);
    const std::string truth = little_endian(sheet.size());
    int lies = 0;
    for (auto at = bytes.find(truth); at != std::string::npos; at = bytes.find(truth, at + 4)) {
        bytes.replace(at, 4, little_endian(10));
        ++lies;
    }
    CHECK(lies > 0);
    CHECK(refusal(bytes, {.unpacked_bytes = 1'000'000}) == "sheets.unpacks_to_too_much ");
}

TEST_CASE("XML of too many tags is refused before a tree is built, deep XML is harmless") {
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "<row/>";
    CHECK(refusal(zipped(workbook_files(many)), {.xml_marks = 500}) ==
          "sheets.unpacks_to_too_much ");
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += "<row>";
    CHECK(refusal(zipped(workbook_files(deep)), {.unpacked_ratio = 100'000}) ==
          "sheets.workbook_damaged ");
}

TEST_CASE("rows and columns beyond the limits are refused, blank formatted ones are not") {
    CHECK(refusal(workbook(R"(<row r="2"><c r="XFD2" s="1"/></row>)")) == "");
    CHECK(refusal(workbook(R"(<row r="2"><c r="XFD2"><v>1</v></c></row>)")) ==
          "sheets.too_many_columns XFD2");
    CHECK(refusal(workbook(R"(<row r="2"><c r="A2"><v>1</v></c></row>)"
                           R"(<row r="9"><c r="A9"><v>1</v></c></row>)"),
                  {.rows = 1}) == "sheets.too_many_rows A9");
    for (const char* const wrong :
         {R"(<row r="0"/>)", R"(<row r="1"/>)", R"(<row r="-4"/>)", R"(<row r="99999999"/>)",
          R"(<row r="2"><c r="A3"/></row>)", R"(<row r="2"><c r="B2"/><c r="A2"/></row>)",
          R"(<row r="2"><c r="ZZZZ2"/></row>)", R"(<row r="2"><c r="2"/></row>)"}) {
        CAPTURE(wrong);
        CHECK(refusal(workbook(wrong)) == "sheets.workbook_damaged ");
    }
}

TEST_CASE("a workbook that does not say where it stands is found in the usual place") {
    Files files = workbook_files(R"(<row><c t="s"><v>0</v></c></row>)");
    files.erase("_rels/.rels");
    CHECK(read_sheet(zipped(files)) == Sheet{{"标题"}, {}});
}

TEST_CASE("other files are refused with what to do") {
    CHECK(refusal("PK\x03\x04 and nothing more") == "sheets.archive_damaged ");
    CHECK(refusal(zipped({{"mimetype", "text"}})) == "sheets.not_a_workbook ");
    CHECK(refusal(std::string_view{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8}) ==
          "sheets.old_or_locked ");
    Files document = workbook_files("");
    document["xl/workbook.xml"] = "<document/>";
    CHECK(refusal(zipped(document)) == "sheets.not_a_workbook ");
}

TEST_CASE("a workbook damaged anywhere is read or refused, never worse") {
    const std::string whole = workbook(
        R"(<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>46349</v></c></row>)");
    for (std::size_t length = 0; length < whole.size(); length += 7)
        CHECK(!read_sheet(std::string_view{whole}.substr(0, length)));
    rc::check([&](const std::vector<std::pair<unsigned, char>>& damage) {
        std::string bytes = whole;
        for (const auto& [at, value] : damage) bytes[at % bytes.size()] = value;
        const auto sheet = read_sheet(bytes);
        if (!sheet) return;
        for (const Row& row : sheet->rows)
            for (const std::string& text : row.cells)
                RC_ASSERT(character_count(text) != std::string_view::npos);
    });
}

} // namespace
} // namespace huiyin::sheets
