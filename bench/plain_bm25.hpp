#pragma once

// The yardstick for likeness and guesses: BM25 (k1 1.2, b 0.75) over every two characters that
// stand side by side, as a search engine does it that knows nothing of the field.

#include "text/normalise.hpp"

#include <cmath>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace huiyin::bench {

using PlainText = std::map<std::u32string, double>;

inline PlainText plain_text(std::string_view utf8) {
    std::u32string characters;
    for (const char32_t character : text::normalise(utf8).characters)
        if (character > U' ') characters += character;
    PlainText grams;
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) ++grams[characters.substr(i, 2)];
    return grams;
}

class PlainBm25 {
public:
    void add(const PlainText& text) {
        const auto number = static_cast<std::uint32_t>(lengths_.size());
        double length = 0;
        for (const auto& [gram, count] : text) {
            places_[gram].push_back({number, count});
            length += count;
        }
        lengths_.push_back(length);
        all_ += length;
    }

    // Of every text.
    [[nodiscard]] std::vector<double> scores(const PlainText& query) const {
        std::vector<double> out(lengths_.size());
        const auto texts = static_cast<double>(lengths_.size());
        for (const auto& [gram, asked] : query) {
            const auto places = places_.find(gram);
            if (places == places_.end()) continue;
            const auto having = static_cast<double>(places->second.size());
            const double rarity = std::log(1 + (texts - having + 0.5) / (having + 0.5));
            for (const Place& place : places->second) {
                const double damping = 0.25 + 0.75 * lengths_[place.text] / (all_ / texts);
                out[place.text] +=
                    asked * rarity * place.count * 2.2 / (place.count + 1.2 * damping);
            }
        }
        return out;
    }

private:
    struct Place {
        std::uint32_t text = 0;
        double count = 0;
    };
    std::unordered_map<std::u32string, std::vector<Place>> places_ = {};
    std::vector<double> lengths_ = {};
    double all_ = 0;
};

} // namespace huiyin::bench
