#pragma once

// Which opinions of the public have a gram of a text: rows of a table, so that they go with what
// they were made from, in the same transaction and to the last byte (decision 0030).

#include "app/opinions.hpp"
#include "store/statements.hpp"

namespace huiyin::store {

// Gives the opinion, which is stored, a place, and writes down its grams; nothing when it has one.
void learn(Statements&, const opinion::Opinion&);
// Takes both away again. The opinion must be as it is stored: it is found by its own words.
void forget(Statements&, const opinion::Opinion&);

// 0 when no opinion of the congress has a place.
[[nodiscard]] Question newest_place_in(const CongressId&);
// Newest first.
[[nodiscard]] std::vector<app::OpinionPlace> places_with(Statements&, const CongressId&, text::Gram,
                                                         std::int64_t at_most);

} // namespace huiyin::store
