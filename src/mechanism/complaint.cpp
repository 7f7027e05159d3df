#include "mechanism/complaint.hpp"

#include <algorithm>
#include <numeric>

namespace huiyin::mechanism {
namespace {

// Levenshtein's distance, on bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

constexpr std::size_t found_bytes_max = 80; // Beyond, nobody mistyped a word.

} // namespace

std::string text_of(const Place& place) {
    return place.file + ':' + std::to_string(place.spot.line) + ':' +
           std::to_string(place.spot.column);
}

Error as_error(const Complaint& complaint) {
    return {ErrorCode::invalid, complaint.message, text_of(complaint.place)};
}

std::string nearest(std::string_view found, const std::vector<std::string>& words) {
    if (found.size() > found_bytes_max) return {};
    std::string best;
    std::size_t least = std::max<std::size_t>(found.size() / 2, 2) + 1;
    for (const std::string& word : words)
        if (const std::size_t far = distance(found, word); far < least) {
            least = far;
            best = word;
        }
    return best;
}

void Notes::add(Spot spot, Sentence message, Sentence hint) {
    complaints_.push_back({{file_, spot}, std::move(message), std::move(hint)});
}

void Notes::add(Spot spot, Sentence message, std::string_view found,
                const std::vector<std::string>& words) {
    std::string near = nearest(found, words);
    add(spot, std::move(message),
        near.empty() ? Sentence{} : Sentence{"mechanism.did_you_mean", {{"word", near}}});
}

std::vector<Complaint> Notes::complaints() const {
    std::vector<Complaint> sorted = complaints_;
    std::ranges::stable_sort(sorted, {}, &Complaint::place);
    return sorted;
}

std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

} // namespace huiyin::mechanism
