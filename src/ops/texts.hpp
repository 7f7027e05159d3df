#pragma once

#include "base/result.hpp"
#include "base/sentence.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace huiyin::ops {

enum class Language : std::uint8_t { zh, en };

// The sentences for people, in every language. Reading is safe from any thread.
class Texts {
public:
    // Reads zh.toml and en.toml of a folder.
    [[nodiscard]] static Result<Texts> load(const std::filesystem::path& folder);

    // The sentence with its gaps filled; a gap filled with keys of texts, parted by spaces, with
    // their texts as a list, and one filled with lines, with these as a list; a line with tabs says
    // what belongs to its beginning. A key nobody wrote a text for stands for itself.
    [[nodiscard]] std::string render(const Sentence& sentence, Language language) const;

    using Table = std::unordered_map<std::string, std::string>;
    [[nodiscard]] const Table& table(Language language) const;

private:
    std::array<Table, 2> tables_;
};

// `pattern` with each {gap} replaced by what `sentence` fills it with. What fills a gap is never
// searched for gaps itself.
[[nodiscard]] std::string fill_gaps(std::string_view pattern, const Sentence& sentence);

} // namespace huiyin::ops
