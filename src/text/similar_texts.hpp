#pragma once

// Short texts by what they are like, in memory. Suggestions are looked for in app/similar_search.

#include "text/likeness.hpp"

namespace huiyin::text {

struct Similar {
    std::string id = {};
    double likeness = 0; // 0 to about 1, see Comparison

    bool operator==(const Similar&) const = default;
};
BOOST_DESCRIBE_STRUCT(Similar, (), (id, likeness))

class SimilarTexts {
public:
    // How many grams of title and whole lead to the candidates: more find more and take longer.
    explicit SimilarTexts(std::size_t search_grams = 32) : search_grams_(search_grams) {}

    // Ids are taken once.
    void add(std::string id, std::string_view title, std::string_view body);

    // The likest first; of equals the one that was added first.
    [[nodiscard]] std::vector<Similar> similar(std::string_view title, std::string_view body,
                                               std::size_t count) const;

private:
    struct Held {
        std::string id = {};
        Profile profile = {};
    };

    // In order, each once.
    [[nodiscard]] std::vector<std::uint32_t> having_any(const std::vector<Gram>& grams) const;

    std::size_t search_grams_;
    std::vector<Held> texts_ = {};
    std::unordered_map<Gram, std::vector<std::uint32_t>> places_ = {};
    Corpus corpus_ = {};
};

} // namespace huiyin::text
