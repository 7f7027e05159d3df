#pragma once

// What is wrong with a mechanism file, and where.

#include "base/result.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::mechanism {

// A place in a file; line and column count from 1 and are characters, not bytes.
struct Spot {
    std::int64_t line = 0;
    std::int64_t column = 0;
    auto operator<=>(const Spot&) const = default;
};

struct Place {
    std::string file = {};
    Spot spot = {};
    auto operator<=>(const Place&) const = default;
};

// `hint` has an empty key when there is nothing near to suggest.
struct Complaint {
    Place place = {};
    Sentence message = {};
    Sentence hint = {};
    bool operator==(const Complaint&) const = default;
};

// "mechanisms/law/reply.toml:12:9"
[[nodiscard]] std::string text_of(const Place& place);

// The complaint as a refusal: `field` is its place, and the sentence says the rest.
[[nodiscard]] Error as_error(const Complaint& complaint);

// The word most like `found`, or empty when none is near enough to be meant.
[[nodiscard]] std::string nearest(std::string_view found, const std::vector<std::string>& words);

// Collects what is wrong with one file.
class Notes {
public:
    explicit Notes(std::string file) : file_(std::move(file)) {}

    void add(Spot spot, Sentence message) { add(spot, std::move(message), {}); }
    // With a suggestion: the one of `words` that `found` is most like.
    void add(Spot spot, Sentence message, std::string_view found,
             const std::vector<std::string>& words);

    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] bool clean() const { return complaints_.empty(); }
    // In the order of the file.
    [[nodiscard]] std::vector<Complaint> complaints() const;

private:
    void add(Spot spot, Sentence message, Sentence hint);

    std::string file_;
    std::vector<Complaint> complaints_ = {};
};

// "a, b, c"
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

} // namespace huiyin::mechanism
