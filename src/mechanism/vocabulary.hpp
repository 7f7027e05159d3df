#pragma once

// The words that mechanisms may use for what happens and what is asked. This room knows none of
// them by itself: whoever calls it gives the events and commands of its streams.

#include "base/alternatives.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyin::mechanism {

// An event or a command, by name.
struct Word {
    std::string name; // "reply_issued"
    const TypeInfo* type;
    std::shared_ptr<void> (*make)(); // a default value: for the worked examples
};

using EventIndex = std::size_t; // into Vocabulary::events

struct Vocabulary {
    std::vector<Word> events = {};
    std::vector<Word> commands = {};
    // A command and an event that it can lead to, by their places.
    std::vector<std::pair<std::size_t, EventIndex>> outcomes = {};
    // What can be looked for in a text besides words, and the reasons for which a review turns a
    // text down, by name.
    std::vector<std::string> detectors = {};
    std::vector<std::string> review_reasons = {};
};

// Adds the alternatives of a variant. The answer is the place of the first one: the event in a
// variant has the index `first + variant.index()`.
std::size_t add_words(std::vector<Word>& words, const std::vector<Alternative>& variant);

// The place of the word called `name`, or npos.
[[nodiscard]] std::size_t find_word(const std::vector<Word>& words, std::string_view name);
constexpr std::size_t npos = static_cast<std::size_t>(-1);

} // namespace huiyin::mechanism
