#pragma once

#include "sheets/sheet.hpp"

#include <memory>

struct zip;

namespace huiyin::sheets {

// A ZIP file in memory, read within limits. The bytes must outlive it.
class Archive {
public:
    // Refuses what is no ZIP, has too many files inside, or would unpack to too much.
    [[nodiscard]] static Result<Archive> open(std::string_view bytes, const Limits& limits);

    // A whole file of it, or not_found. All that is read counts against `unpacked_bytes`: what an
    // archive says of its own sizes is not relied on.
    [[nodiscard]] Result<std::string> read(const std::string& path);

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    Archive(zip* archive, std::size_t budget) : zip_(archive), budget_(budget) {}

    std::unique_ptr<zip, Discard> zip_;
    std::size_t budget_; // bytes that may still be unpacked
};

} // namespace huiyin::sheets
