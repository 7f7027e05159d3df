#include "text/elements.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace huiyin::text {
namespace {

bool is_written_without_blanks(char32_t character) {
    // ICU does not know yet what newer editions of Unicode add to these two planes.
    if (character >= 0x20000 && character < 0x3FFFE) return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(character), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_YI:
    case USCRIPT_THAI:
    case USCRIPT_TIBETAN: return true;
    default: return false;
    }
}

CharacterClass class_by_category(char32_t character) {
    const auto category = U_GET_GC_MASK(static_cast<UChar32>(character));
    if ((category & (U_GC_P_MASK | U_GC_Z_MASK | U_GC_CC_MASK | U_GC_CF_MASK)) != 0)
        return CharacterClass::gap;
    if (is_written_without_blanks(character)) return CharacterClass::character;
    // Rare characters of names have their places in the private use area of many fonts.
    if ((category & U_GC_CO_MASK) != 0) return CharacterClass::character;
    if ((category & U_GC_L_MASK) != 0) return CharacterClass::letter;
    if ((category & U_GC_N_MASK) != 0) return CharacterClass::digit;
    if ((category & U_GC_M_MASK) != 0) return CharacterClass::mark;
    return CharacterClass::symbol; // Also what ICU does not know: it may be next year's emoji.
}

ElementKind kind_of(CharacterClass character) {
    switch (character) {
    case CharacterClass::character: return ElementKind::character;
    case CharacterClass::letter: return ElementKind::word;
    case CharacterClass::digit: return ElementKind::number;
    default: return ElementKind::symbol;
    }
}

bool continues(const Element& element, CharacterClass next) {
    if (next == CharacterClass::mark) return element.kind == ElementKind::word;
    const bool run = element.kind == ElementKind::word || element.kind == ElementKind::number;
    return run && kind_of(next) == element.kind;
}

} // namespace

CharacterClass class_of(char32_t normalised) {
    if (normalised >= 0x4E00 && normalised <= 0x9FFF) return CharacterClass::character;
    return class_by_category(normalised);
}

std::vector<Element> elements_of(std::u32string_view normalised) {
    std::vector<Element> elements;
    elements.reserve(normalised.size());
    bool gap = true;
    for (std::size_t at = 0; at < normalised.size(); ++at) {
        const CharacterClass character = class_of(normalised[at]);
        if (character == CharacterClass::gap) {
            gap = true;
            continue;
        }
        if (!gap && continues(elements.back(), character))
            elements.back().to = at + 1;
        else
            elements.push_back({kind_of(character), gap, at, at + 1});
        gap = false;
    }
    return elements;
}

} // namespace huiyin::text
