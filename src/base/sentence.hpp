#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyin {

// A sentence for a person, in no language yet: a key of texts/{zh,en}.toml and what fills its
// {gaps}. It is put into the reader's language at the edge.
struct Sentence {
    std::string key = {};
    std::vector<std::pair<std::string, std::string>> gaps = {};

    Sentence() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a bare key is the common case.
    Sentence(const char* key_) : key(key_) {}
    Sentence(std::string key_, std::vector<std::pair<std::string, std::string>> gaps_)
        : key(std::move(key_)), gaps(std::move(gaps_)) {}

    bool operator==(const Sentence&) const = default;
};

} // namespace huiyin
