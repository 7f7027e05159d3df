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

std::string as_list(std::string value, char parting, const std::string& separator) {
    for (std::size_t at = value.find(parting); at != std::string::npos;
         at = value.find(parting, at + separator.size()))
        value.replace(at, 1, separator);
    return value;
}

// A line with tabs is something and what belongs to it, in brackets.
std::string line_in_words(const std::string& line, const Texts::Table& texts) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) return line;
    const std::string& separator = texts.at("ops.list_separator");
    const Sentence with{
        "ops.list_of",
        {{"of", line.substr(0, tab)}, {"list", as_list(line.substr(tab + 1), '\t', separator)}}};
    return fill_gaps(texts.at(with.key), with);
}

std::string lines_as_list(const std::string& value, const Texts::Table& texts) {
    if (value.find('\t') == std::string::npos)
        return as_list(value, '\n', texts.at("ops.list_separator"));
    std::string words;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find('\n', begin), value.size());
        if (!words.empty()) words += texts.at("ops.list_separator");
        words += line_in_words(value.substr(begin, end - begin), texts);
        begin = end + 1;
    }
    return words;
}

// What fills a gap may itself be keys of texts, parted by spaces: they are put into words.
std::string in_words(const std::string& value, const Texts::Table& texts) {
    std::string words;
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(' ', begin), value.size());
        const auto found = texts.find(value.substr(begin, end - begin));
        if (found == texts.end()) return lines_as_list(value, texts);
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
    Sentence worded{sentence.key, {}};
    for (const auto& [gap, value] : sentence.gaps)
        worded.gaps.emplace_back(gap, in_words(value, texts));
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
