// Any bytes as a CSV file: read into well-formed rows of one width, or refused.

#include "base/text.hpp"
#include "sheets/sheet.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as characters.
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto sheet = huiyin::sheets::read_sheet(bytes);
    if (!sheet) return 0;
    for (const auto& row : sheet->rows) {
        if (row.cells.size() != sheet->columns.size()) std::abort();
        for (const auto& cell : row.cells)
            if (huiyin::character_count(cell) == std::string_view::npos) std::abort();
    }
    return 0;
}
