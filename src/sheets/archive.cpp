#include "sheets/archive.hpp"

#include <zip.h>

#include <array>

namespace huiyin::sheets {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// An entry's sizes, as the archive's own list gives them.
struct Sizes {
    zip_uint64_t packed = 0;
    zip_uint64_t unpacked = 0;
};

Result<Sizes> sizes_of(zip* archive, zip_uint64_t index) {
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    zip_stat_t stat;
    if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed)
        return invalid("", "sheets.archive_damaged");
    return Sizes{stat.comp_size, stat.size};
}

Result<void> check(zip* archive, const Limits& limits) {
    // Small files repeat themselves by nature; a bomb must be big to hurt.
    constexpr zip_uint64_t harmless_bytes = 1'000'000;
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
    if (count > limits.entries) return invalid("", "sheets.unpacks_to_too_much");
    zip_uint64_t total = 0;
    for (zip_uint64_t i = 0; i < count; ++i) {
        const auto sizes = sizes_of(archive, i);
        if (!sizes) return Failure{sizes.error()};
        const bool bomb = sizes->unpacked > harmless_bytes &&
                          sizes->unpacked / limits.unpacked_ratio > sizes->packed;
        if (bomb || sizes->unpacked > limits.unpacked_bytes - total)
            return invalid("", "sheets.unpacks_to_too_much");
        total += sizes->unpacked;
    }
    return {};
}

} // namespace

void Archive::Discard::operator()(zip* archive) const { zip_discard(archive); }

Result<Archive> Archive::open(std::string_view bytes, const Limits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source =
        zip_source_buffer_create(bytes.data(), bytes.size(), 0 /* stays ours */, &error);
    zip* const opened =
        source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (opened == nullptr) {
        zip_source_free(source); // Not taken over when opening fails.
        return invalid("", "sheets.archive_damaged");
    }
    Archive archive{opened, limits.unpacked_bytes};
    if (auto checked = check(opened, limits); !checked) return Failure{std::move(checked).error()};
    return archive;
}

Result<std::string> Archive::read(const std::string& path) {
    const auto index = zip_name_locate(zip_.get(), path.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return not_found({"sheets.part_missing", {{"part", path}}});
    const std::unique_ptr<zip_file_t, CloseFile> file{
        zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0)};
    if (file == nullptr) return invalid("", "sheets.archive_damaged");

    std::string content;
    std::array<char, 65536> piece{};
    for (;;) {
        const auto got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) return invalid("", "sheets.archive_damaged");
        if (got == 0) return content;
        const auto size = static_cast<std::size_t>(got);
        if (size > budget_) return invalid("", "sheets.unpacks_to_too_much");
        budget_ -= size;
        content.append(piece.data(), size);
    }
}

} // namespace huiyin::sheets
