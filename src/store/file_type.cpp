#include "store/file_type.hpp"

#include "app/fault.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>

namespace huiyin::store {
namespace {

using app::FileType;
using namespace std::string_view_literals;

constexpr std::string_view field = "content";

Failure unknown() { return invalid(std::string(field), "store.file_of_unknown_type"); }
Failure damaged() { return invalid(std::string(field), "store.file_damaged"); }

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string out(std::filesystem::file_size(path), '\0');
    if (!in.read(out.data(), std::ssize(out))) throw app::Fault("cannot read an upload");
    return out;
}

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

// The bytes that an entry unpacks to, counted by unpacking it; none when it is damaged or locked.
// Stops at `most`.
std::optional<std::int64_t> unpacked_bytes(zip_t* archive, zip_uint64_t index, std::int64_t most) {
    const Entry entry(zip_fopen_index(archive, index, 0));
    if (!entry) return {};
    std::array<char, 65536> buffer; // NOLINT: filled before it is read
    std::int64_t total = 0;
    while (total <= most) {
        const zip_int64_t got = zip_fread(entry.get(), buffer.data(), buffer.size());
        if (got < 0) return {};
        if (got == 0) break;
        total += got;
    }
    return total;
}

Result<void> check_size(zip_t* archive, std::int64_t packed, const UnpackLimits& limits) {
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    const auto too_much = [] {
        return invalid(std::string(field), "store.file_unpacks_to_too_much");
    };
    if (entries > limits.entries_max) return too_much();
    const std::int64_t most = std::min(limits.bytes_max, packed * limits.ratio_max);
    std::int64_t total = 0;
    for (zip_int64_t i = 0; i < entries; ++i) {
        const auto bytes = unpacked_bytes(archive, static_cast<zip_uint64_t>(i), most - total);
        if (!bytes) return damaged();
        total += *bytes;
        if (total > most) return too_much();
    }
    return {};
}

bool holds(zip_t* archive, const char* name) { return zip_name_locate(archive, name, 0) >= 0; }

Result<FileType> type_of_archive(const std::filesystem::path& path, const UnpackLimits& limits) {
    const Archive archive(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    if (!archive) return damaged();
    const auto packed = static_cast<std::int64_t>(std::filesystem::file_size(path));
    if (auto checked = check_size(archive.get(), packed, limits); !checked)
        return Failure{checked.error()};
    if (holds(archive.get(), "OFD.xml")) return FileType::ofd;
    if (!holds(archive.get(), "[Content_Types].xml")) return unknown();
    if (holds(archive.get(), "word/document.xml")) return FileType::docx;
    if (holds(archive.get(), "xl/workbook.xml")) return FileType::xlsx;
    return unknown();
}

// Whether the old compound format has a stream of this name. Entries of its directory are 128
// bytes long and aligned: a name in UTF-16 and, at 64, its length with the final zero.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) wide.append({c, '\0'});
    for (std::size_t at = 512; at + 128 <= bytes.size(); at += 128) {
        const std::string_view entry = bytes.substr(at, 128);
        if (entry.starts_with(wide) && entry.substr(wide.size(), 2) == "\0\0"sv &&
            static_cast<std::size_t>(static_cast<unsigned char>(entry[64])) == wide.size() + 2)
            return true;
    }
    return false;
}

Result<FileType> type_of_compound(std::string_view bytes) {
    if (has_stream(bytes, "WordDocument")) return FileType::doc;
    if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return FileType::xls;
    return unknown();
}

bool is_plain_text(std::string_view bytes) {
    const auto is_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
    };
    return !bytes.empty() && std::ranges::none_of(bytes, is_control) &&
           character_count(bytes) != std::string::npos;
}

} // namespace

Result<FileType> type_of_file(const std::filesystem::path& path, const UnpackLimits& limits) {
    const std::string bytes = bytes_of(path);
    if (bytes.starts_with("%PDF-")) return FileType::pdf;
    if (bytes.starts_with("\xff\xd8\xff")) return FileType::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return FileType::png;
    if (bytes.starts_with("PK\x03\x04")) return type_of_archive(path, limits);
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return type_of_compound(bytes);
    if (is_plain_text(bytes)) return FileType::text;
    return unknown();
}

} // namespace huiyin::store
