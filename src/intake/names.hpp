#pragma once

// Names as people write them in lists, and what they mean.

#include "base/result.hpp"

#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace huiyin::intake {

// Without any space: 张　三 and 张三 are the same name.
[[nodiscard]] std::string without_spaces(std::string_view text);

// The parts of a list that people write with 、 , ; or line feeds between.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

// How much two names have in common, 0 to 1, by the pairs of neighbouring characters they share.
[[nodiscard]] double likeness(std::string_view one, std::string_view other);

// Which ids a name may mean. Better names hide worse ones: a name of today that was once another
// office's means today's.
class Lexicon {
public:
    enum class Rank : std::uint8_t { official, other }; // of today; former names and aliases
    void add(std::string_view name, const std::string& id, Rank rank = Rank::official);

    // Refused when it is unknown, naming the three names most like it, or ambiguous.
    [[nodiscard]] Result<std::string> find(std::string_view name, const std::string& field) const;
    // Whether find() would give an id.
    [[nodiscard]] bool knows(std::string_view name) const;

private:
    using Ids = std::map<std::string, std::set<std::string>, std::less<>>;
    [[nodiscard]] std::string nearest(std::string_view name) const;

    Ids official_;
    Ids other_;
    // The official names that have a pair of neighbouring characters: only these can be alike.
    std::map<std::string, std::vector<std::string>, std::less<>> by_pair_;
};

} // namespace huiyin::intake
