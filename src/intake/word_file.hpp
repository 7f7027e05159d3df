#pragma once

#include "base/result.hpp"
#include "entrance/taking_apart.hpp"

namespace huiyin::intake {

// A Word document as a suggestion, and what of it is no text.
struct WordFile {
    entrance::TakenApart text = {};
    std::size_t pictures = 0;
    bool has_footnotes = {};
    bool has_deletions = {};
};

// Bytes that come in one request.
constexpr std::size_t word_file_bytes_max = 20'000'000;

// Refuses what read_document() of the room sheets refuses, and more parts than a list may have.
[[nodiscard]] Result<WordFile> read_word_file(std::string_view bytes);

} // namespace huiyin::intake
