// Any bytes as an XLSX file, or as one of the files inside: a fuzzer seldom hits a ZIP's checksums,
// so the first byte says which file of a sound workbook the rest takes the place of.

#include "base/text.hpp"
#include "sheets/grid.hpp"
#include "sheets/workbook.hpp"
#include "sheets/workbook_for_test.hpp"

#include <array>
#include <cstdlib>

namespace {

using namespace huiyin;
using namespace huiyin::sheets;

constexpr std::array inner_files = {
    "_rels/.rels",          "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml", "xl/styles.xml",   "xl/worksheets/sheet1.xml",
};

Files sound_workbook() {
    return workbook_files(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                          R"(</row><row r="2"><c r="A2" t="s"><v>2</v></c>)"
                          R"(<c r="B2" s="1"><v>46349</v></c></row>)",
                          R"(<mergeCells><mergeCell ref="A1:B1"/></mergeCells>)");
}

Result<Sheet> read_with(const char* path, std::string_view content) {
    static const Files sound = sound_workbook();
    const Parts parts = [&](const std::string& wanted) -> Result<std::string> {
        if (wanted == path) return std::string{content};
        const auto found = sound.find(wanted);
        if (found == sound.end()) return not_found("sheets.part_missing");
        return found->second;
    };
    return read_workbook(parts, "", {}).and_then(sheet_of);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as characters.
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const std::size_t inner = data[0] % (inner_files.size() + 1);
    const auto sheet =
        inner == inner_files.size() ? read_sheet(bytes) : read_with(inner_files[inner], bytes);
    if (!sheet) return 0;
    for (const Row& row : sheet->rows)
        for (const std::string& cell : row.cells)
            if (character_count(cell) == std::string_view::npos) std::abort();
    return 0;
}
