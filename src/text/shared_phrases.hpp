#pragma once

// What two texts say in the same words, as a reason that people can check.

#include "text/grams.hpp"

namespace huiyin::text {

struct SharedPhrase {
    std::string phrase = {}; // normalised
    ByteRange in_text = {};  // where it stands in the original texts, for the first time
    ByteRange in_other = {};

    bool operator==(const SharedPhrase&) const = default;
};
BOOST_DESCRIBE_STRUCT(SharedPhrase, (), (phrase, in_text, in_other))

constexpr std::size_t shared_phrase_characters_min = 4;

// The longest runs that stand in both texts, those first that say most: at most `count`, each
// once. Without what many texts of the corpus say: a phrase counts only if one of its grams stands
// in no more than one text of fifty (or in two).
[[nodiscard]] std::vector<SharedPhrase> shared_phrases(std::string_view text,
                                                       std::string_view other, const Corpus& corpus,
                                                       std::size_t count);

} // namespace huiyin::text
