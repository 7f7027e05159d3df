#include "ops/texts.hpp"

#include "ops/file_text.hpp"
#include "ops/flat_toml.hpp"

#include <algorithm>

namespace huiyin::ops {
namespace {

std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

const std::string* gap_called(const Sentence& sentence, std::string_view name) {
    for (const auto& [gap, value] : sentence.gaps)
        if (gap == name) return &value;
    return nullptr;
}

std::string lines_as_list(std::string value, const std::string& separator) {
    for (std::size_t at = value.find('\n'); at != std::string::npos;
         at = value.find('\n', at + separator.size()))
        value.replace(at, 1, separator);
    return value;
}

// What fills a gap may itself be keys of texts, parted by spaces: they are put into words.
std::string in_words(const std::string& value, const Texts::Table& texts) {
    std::string words;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(' ', begin), value.size());
        const auto found = texts.find(value.substr(begin, end - begin));
        if (found == texts.end()) return lines_as_list(value, texts.at("ops.list_separator"));
        if (!words.empty()) words += texts.at("ops.list_separator");
        words += found->second;
        begin = end + 1;
    }
    return words;
}

} // namespace

Result<Texts> Texts::load(const std::filesystem::path& folder) {
    Texts texts;
    for (const auto& [language, name] :
         {std::pair{Language::zh, "zh.toml"}, std::pair{Language::en, "en.toml"}}) {
        const auto toml = file_text(folder / name);
        if (!toml) return Failure{toml.error()};
        auto values = read_flat_toml(*toml);
        if (!values) return Failure{std::move(values).error()};
        texts.tables_.at(index_of(language)) = {values->begin(), values->end()};
    }
    return texts;
}

std::string Texts::render(const Sentence& sentence, Language language) const {
    const Table& texts = table(language);
    const auto found = texts.find(sentence.key);
    if (found == texts.end()) return sentence.key;
    Sentence worded = sentence;
    for (auto& [gap, value] : worded.gaps) value = in_words(value, texts);
    return fill_gaps(found->second, worded);
}

const Texts::Table& Texts::table(Language language) const { return tables_.at(index_of(language)); }

std::string fill_gaps(std::string_view pattern, const Sentence& sentence) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        const std::string* const value =
            close == std::string_view::npos
                ? nullptr
                : gap_called(sentence, pattern.substr(open + 1, close - open - 1));
        out += value != nullptr ? std::string_view{*value}
                                : pattern.substr(open, close - open + 1); // A gap left open shows.
        if (close == std::string_view::npos) break;
        pattern.remove_prefix(close + 1);
    }
    return out;
}

} // namespace huiyin::ops
