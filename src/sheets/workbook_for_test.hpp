#pragma once

// XLSX files made by hand, so that a test shows what stands inside.

#include <zip.h>

#include <map>
#include <string>
#include <string_view>

namespace huiyin::sheets {

using Files = std::map<std::string, std::string>; // path → content

// A ZIP of these files.
inline std::string zipped(const Files& files) {
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip* const archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [path, content] : files)
        zip_file_add(archive, path.c_str(),
                     zip_source_buffer(archive, content.data(), content.size(), 0),
                     ZIP_FL_OVERWRITE);
    zip_close(archive);

    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

inline std::string relation(std::string_view id, std::string_view type, std::string_view target) {
    return R"(<Relationship Id=")" + std::string{id} +
           R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" +
           std::string{type} + R"(" Target=")" + std::string{target} + R"("/>)";
}

// The files of a workbook with one sheet called 建议; `rows` stands inside <sheetData>.
inline Files workbook_files(std::string_view rows, std::string_view after_rows = "") {
    return {
        {"_rels/.rels", "<Relationships>" + relation("a", "officeDocument", "xl/workbook.xml") +
                            "</Relationships>"},
        {"xl/workbook.xml", R"(<workbook xmlns:r="r"><sheets>)"
                            R"(<sheet name="建议" sheetId="1" r:id="r1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships>" + relation("r1", "worksheet", "worksheets/sheet1.xml") +
             relation("r2", "sharedStrings", "/xl/sharedStrings.xml") +
             relation("r3", "styles", "styles.xml") + "</Relationships>"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>标题</t></si><si><t>编号</t></si>"
         "<si><r><t>关于修</t></r><r><t>路的建议</t></r><rPh><t>xiulu</t></rPh></si></sst>"},
        {"xl/styles.xml", R"(<styleSheet><numFmts><numFmt numFmtId="164" )"
                          R"(formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)"
                          R"(<numFmt numFmtId="165" formatCode="00000"/></numFmts>)"
                          R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>)"
                          R"(<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + std::string{rows} + "</sheetData>" +
                                         std::string{after_rows} + "</worksheet>"},
    };
}

// Such a workbook whose first row is 标题, 编号.
inline std::string workbook(std::string_view rows) {
    return zipped(workbook_files(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)" +
        std::string{rows}));
}

} // namespace huiyin::sheets
