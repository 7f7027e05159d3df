#include "ops/texts.hpp"

#include "ops/file_text.hpp"
#include "ops/flat_toml.hpp"

namespace huiyin::ops {
namespace {

std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

const std::string* gap_called(const Sentence& sentence, std::string_view name) {
    for (const auto& [gap, value] : sentence.gaps)
        if (gap == name) return &value;
    return nullptr;
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
    return found == texts.end() ? sentence.key : fill_gaps(found->second, sentence);
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
