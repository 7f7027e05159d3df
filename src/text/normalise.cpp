#include "text/normalise.hpp"

#include "text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uniset.h>
#include <unicode/usetiter.h>

#include <cassert>
#include <memory>
#include <unordered_map>

namespace huiyin::text {
namespace {

// ICU's Hant-Hans, followed until it changes nothing more. Running the transliterator itself over
// every text would take a hundred times as long.
std::unordered_map<char32_t, char32_t> simplified_characters() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplify{
        icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status)};
    assert(U_SUCCESS(status) && simplify != nullptr);
    icu::UnicodeSet sources;
    simplify->getSourceSet(sources);
    std::unordered_map<char32_t, char32_t> simplified;
    for (icu::UnicodeSetIterator each{sources}; each.next();) {
        if (each.isString()) continue;
        icu::UnicodeString character{each.getCodepoint()};
        simplify->transliterate(character);
        if (character.countChar32() == 1)
            simplified.emplace(static_cast<char32_t>(each.getCodepoint()),
                               static_cast<char32_t>(character.char32At(0)));
    }
    for (auto& [from, to] : simplified)
        for (auto next = simplified.find(to); next != simplified.end() && next->second != to;
             next = simplified.find(to))
            to = next->second;
    return simplified;
}

// What becomes of characters. Those of the basic plane that stay one character are looked up; ICU
// is asked about the others, and where characters meet that belong together.
class Folding {
public:
    Folding() : simplified_(simplified_characters()) {
        UErrorCode status = U_ZERO_ERROR;
        normalizer_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
        assert(U_SUCCESS(status));
        basic_.reserve(basic_plane);
        for (char32_t character = 0; character < basic_plane; ++character)
            basic_.push_back(entry(character));
    }

    // Whether a character can belong to the one before it.
    [[nodiscard]] bool joins(char32_t character) const {
        if (character < basic_plane) return (basic_[character] & joins_bit) != 0;
        return normalizer_->hasBoundaryBefore(static_cast<UChar32>(character)) == 0;
    }

    // What a character becomes that nothing joins; 0 when ICU has to be asked.
    [[nodiscard]] char32_t single(char32_t character) const {
        return character < basic_plane ? basic_[character] & ~joins_bit : 0;
    }

    [[nodiscard]] std::u32string folded(std::string_view utf8) const {
        return folded(icu::UnicodeString::fromUTF8(
            icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())}));
    }

private:
    static constexpr char32_t basic_plane = 0x10000;
    static constexpr char32_t joins_bit = 0x80000000;

    [[nodiscard]] std::u32string folded(const icu::UnicodeString& text) const {
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString normal = normalizer_->normalize(text, status);
        assert(U_SUCCESS(status));
        std::u32string out;
        for (std::int32_t at = 0; at < normal.length(); at = normal.moveIndex32(at, 1)) {
            const auto character = static_cast<char32_t>(normal.char32At(at));
            const auto simple = simplified_.find(character);
            out += simple == simplified_.end() ? character : simple->second;
        }
        return out;
    }

    [[nodiscard]] char32_t entry(char32_t character) const {
        const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
        if (surrogate) return 0xFFFD;
        const auto code = static_cast<UChar32>(character);
        const char32_t joins = normalizer_->hasBoundaryBefore(code) == 0 ? joins_bit : 0;
        const std::u32string out = folded(icu::UnicodeString{code});
        return (out.size() == 1 ? out[0] : 0) | joins;
    }

    std::unordered_map<char32_t, char32_t> simplified_;
    const icu::Normalizer2* normalizer_ = nullptr; // ICU's own, which lives as long as the program
    std::vector<char32_t> basic_;
};

const Folding& folding() {
    static const Folding made;
    return made;
}

// The characters of a text one after another, with the next one known.
class Reader {
public:
    explicit Reader(std::string_view utf8) : utf8_(utf8) { look(); }

    [[nodiscard]] bool has_next() const { return from_ < utf8_.size(); }
    [[nodiscard]] char32_t next() const { return next_; }
    [[nodiscard]] std::size_t at() const { return from_; }
    void skip() {
        from_ = behind_;
        look();
    }

private:
    void look() {
        if (has_next()) next_ = next_character(utf8_, behind_);
    }

    std::string_view utf8_;
    std::size_t from_ = 0;
    std::size_t behind_ = 0;
    char32_t next_ = 0;
};

} // namespace

Normalised normalise(std::string_view utf8) {
    const Folding& fold = folding();
    Normalised out;
    out.characters.reserve(utf8.size() / 2);
    out.origins.reserve(utf8.size() / 2);
    for (Reader reader{utf8}; reader.has_next();) {
        const char32_t character = reader.next();
        const std::size_t from = reader.at();
        reader.skip();
        const std::size_t alone = reader.at();
        while (reader.has_next() && fold.joins(reader.next())) reader.skip();
        const ByteRange origin{static_cast<std::uint32_t>(from),
                               static_cast<std::uint32_t>(reader.at())};
        const char32_t single = reader.at() == alone ? fold.single(character) : 0;
        if (single != 0) {
            out.characters += single;
            out.origins.push_back(origin);
        } else {
            out.characters += fold.folded(utf8.substr(from, reader.at() - from));
            out.origins.resize(out.characters.size(), origin);
        }
    }
    return out;
}

std::string normal_form(std::string_view utf8) { return utf8_of(normalise(utf8).characters); }

} // namespace huiyin::text
