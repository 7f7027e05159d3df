#pragma once

// Shared by the readers of the parts of a mechanism file.

#include "mechanism/library.hpp"

namespace huiyin::mechanism {

// What the readers of one file know.
struct Reading {
    const Vocabulary& vocabulary;
    const Words& words;
    Notes& notes;
    Mechanism& mechanism;                   // what has been read of it so far
    std::vector<const Node*> ended_by = {}; // for every duty of the file
};

[[nodiscard]] Words read_words(const Node& root, const Vocabulary& vocabulary, Notes& notes);
[[nodiscard]] Mechanism read_mechanism(const Node& root, const Vocabulary& vocabulary,
                                       const Words& words, Notes& notes);

void read_parameters(const Node& parameters, Reading& reading);
// A value of a parameter as text or as it stands in a file; complains with what was expected.
[[nodiscard]] std::optional<Value> read_value(const Node& node, const Parameter& parameter,
                                              Notes& notes);

void read_duty(const Node& node, Reading& reading);
void read_gate(const Node& node, Reading& reading);
void read_veil(const Node& node, Reading& reading);
void read_chase(const Node& node, Reading& reading);
void read_score(const Node& node, Reading& reading);
void read_check(const Node& node, Reading& reading);
void read_criterion(const Node& node, Reading& reading);

// The place of the event that a node names, or npos with a complaint.
[[nodiscard]] EventIndex read_event(const Node* node, const Vocabulary& vocabulary, Notes& notes);
// A period or number, or the parameter that holds it.
enum class Quantities : std::uint8_t { period, number, day_of_month, day_of_year };
[[nodiscard]] Quantity read_quantity(const Node& node, Quantities wanted, const Reading& reading);
// One clause of an event with its conditions. `parts` are the names a subject consists of.
[[nodiscard]] std::optional<Clause>
read_clause(const Node& node, const std::vector<std::string>& parts, const Reading& reading);
// A list of events with their conditions.
[[nodiscard]] std::vector<Before> read_events(const Node* list, const Reading& reading);
[[nodiscard]] std::size_t read_role(const Node* node, const Reading& reading);

// Whether `id` is made of small letters, digits, points, dashes and underscores.
[[nodiscard]] std::string read_id(Table& table);

// The ids of things, for suggestions.
template <class Things>
std::vector<std::string> ids_of(const Things& things) {
    std::vector<std::string> ids;
    for (const auto& thing : things) ids.push_back(thing.id);
    return ids;
}
template <class Things>
std::size_t find_id(const Things& things, std::string_view id) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (things[i].id == id) return i;
    return npos;
}

} // namespace huiyin::mechanism
