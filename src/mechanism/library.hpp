#pragma once

#include "mechanism/mechanism.hpp"

#include <span>

namespace huiyin::mechanism {

// A file of the folder `mechanisms`: words.toml or one mechanism.
struct FileText {
    std::string path = {};
    std::string text = {};
};

using LibraryResult = tl::expected<std::shared_ptr<const Library>, std::vector<Complaint>>;

// Reads all files together; the order of the files does not matter. Fails with every complaint
// about every file, by file and line. Exactly one path ends in "words.toml".
[[nodiscard]] LibraryResult load_library(Vocabulary vocabulary, std::span<const FileText> files);

[[nodiscard]] const Mechanism* find_mechanism(const Library&, std::string_view id);

} // namespace huiyin::mechanism
