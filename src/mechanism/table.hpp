#pragma once

// Reads the keys of one table; afterwards it knows which keys nobody asked for.

#include "mechanism/tree.hpp"

#include <optional>
#include <utility>

namespace huiyin::mechanism {

// In both languages.
struct Bilingual {
    std::string zh = {};
    std::string en = {};
    bool operator==(const Bilingual&) const = default;
};

class Table {
public:
    // Complains when `node` is not a table; then every key is missing without a further complaint.
    Table(const Node& node, Notes& notes);

    // The value of a key, or nullptr. Asking makes the key known.
    const Node* find(std::string_view key);
    // The same; complains when the key is missing.
    const Node* need(std::string_view key);

    // The text of a key. Empty when it is missing or, with a complaint, not a text.
    std::string text(std::string_view key);
    std::string need_text(std::string_view key);
    // `{ zh = "…", en = "…" }`
    Bilingual need_bilingual(std::string_view key);
    // One of `words`, by its place; the first when the key is missing or wrong.
    std::size_t choice(std::string_view key, const std::vector<std::string>& words);
    bool truth(std::string_view key);

    // Complains about every key that was not asked for, with the nearest one that was.
    void finish();

    [[nodiscard]] Spot spot() const { return node_.spot; }
    [[nodiscard]] Notes& notes() { return notes_; }

private:
    const Node& node_;
    Notes& notes_;
    std::vector<std::string> known_ = {};
};

// A text, or nothing and a complaint.
[[nodiscard]] std::optional<std::string> text_of(const Node& node, Notes& notes);
// The items of a list; a value that is no list is a list of one.
[[nodiscard]] std::vector<const Node*> items_of(const Node* node);

} // namespace huiyin::mechanism
