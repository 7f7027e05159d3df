#pragma once

// How often guesses of some confidence were right. For this room alone.

#include <cstdint>
#include <optional>
#include <vector>

namespace huiyin::text {

// Remembers the last guesses that were made before the answer was known.
class Reliability {
public:
    void note(double confidence, bool right);

    // The part that was right of the guesses nearest in confidence; none before enough are known.
    [[nodiscard]] std::optional<double> share_right(double confidence) const;

private:
    struct Outcome {
        float confidence = 0;
        bool right = false;
    };
    std::vector<Outcome> outcomes_ = {};
    std::size_t oldest_ = 0;
};

} // namespace huiyin::text
