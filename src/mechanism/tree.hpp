#pragma once

// What stands in a mechanism file, with the place of every value, before it means anything.

#include "mechanism/complaint.hpp"

namespace huiyin::mechanism {

enum class NodeKind : std::uint8_t {
    text,
    number, // a whole one
    truth,  // true or false
    list,
    table,
    other, // what no mechanism uses: fractions, dates, times
};

struct Entry;

struct Node {
    NodeKind kind = NodeKind::other;
    Spot spot = {};
    std::string text = {};        // of a text; "true" or "false"
    std::int64_t number = 0;      // of a number
    std::vector<Node> items = {}; // of a list
    std::vector<Entry> entries;   // of a table; no `= {}`, for clang asks what an Entry is
};

struct Entry {
    std::string key = {};
    Spot spot = {};
    Node value = {};
};

} // namespace huiyin::mechanism
