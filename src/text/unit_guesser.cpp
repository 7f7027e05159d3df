#include "text/unit_guesser.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace huiyin::text {
namespace {

// All of these were chosen by looking at the first part of past messages only (bench/text.cpp).
constexpr std::size_t neighbours = 60;
constexpr double vote_sharpness = 3;
constexpr double model_weight = 0.6;
constexpr int repetitions = 12; // of earlier texts, with each new one
constexpr int repetitions_of_a_correction = 3;
constexpr std::size_t noted = 3; // guesses at each text

constexpr double strong_from = 0.85;
constexpr double fair_from = 0.5;

Strength strength_of(std::optional<double> share_right) {
    if (!share_right || *share_right < fair_from) return Strength::weak;
    return *share_right < strong_from ? Strength::fair : Strength::strong;
}

// A product, so that neither of the two is believed against the other; with a little added, so
// that neither can rule a unit out.
double blended(double model, double votes) {
    return std::pow(model + 0.003, model_weight) * std::pow(votes + 0.01, 1 - model_weight);
}

std::vector<std::string_view> items_of(std::string_view duties) {
    constexpr std::array<std::string_view, 4> ends{"\n", "。", "；", ";"};
    std::vector<std::string_view> items;
    while (!duties.empty()) {
        std::size_t length = duties.size();
        std::size_t skipped = 0;
        for (const std::string_view end : ends)
            if (const std::size_t at = duties.find(end); at < length) {
                length = at;
                skipped = end.size();
            }
        if (length > 0) items.push_back(duties.substr(0, length));
        duties.remove_prefix(length + skipped);
    }
    return items;
}

} // namespace

std::size_t UnitGuesser::number_of(const std::string& unit) {
    const auto [at, made] = unit_numbers_.try_emplace(unit, units_.size());
    if (made) units_.push_back(unit);
    return at->second;
}

std::vector<double> UnitGuesser::votes(const std::vector<Neighbour>& near) const {
    std::vector<double> votes(units_.size());
    double sum = 0;
    for (const Neighbour& each : near) {
        const auto relative = static_cast<double>(each.score / near.front().score);
        const double vote = std::pow(relative, vote_sharpness);
        votes[unit_of_[each.text]] += vote;
        sum += vote;
    }
    if (sum > 0)
        for (double& vote : votes) vote /= sum;
    return votes;
}

std::vector<UnitGuesser::Confidence>
UnitGuesser::confidences(const Featured& text, const std::vector<Neighbour>& near) const {
    const auto modelled = model_.probabilities(texts_.weights_of(text), units_.size());
    const auto voted = votes(near);
    std::vector<Confidence> out;
    double sum = 0;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        out.push_back({unit, blended(static_cast<double>(modelled[unit]), voted[unit])});
        sum += out.back().value;
    }
    for (Confidence& each : out) each.value /= sum;
    std::ranges::stable_sort(out, std::greater{}, &Confidence::value);
    return out;
}

std::vector<std::string> UnitGuesser::cases(std::size_t unit,
                                            const std::vector<Neighbour>& near) const {
    std::vector<std::string> out;
    for (const Neighbour& each : near)
        if (out.size() < cases_of_guess_max && unit_of_[each.text] == unit &&
            !ids_[each.text].empty())
            out.push_back(ids_[each.text]);
    return out;
}

std::vector<UnitGuess> UnitGuesser::guess(std::string_view title, std::string_view body,
                                          std::size_t count) const {
    const Featured text = texts_.featured(title, body);
    const auto near = texts_.nearest(text, neighbours);
    std::vector<UnitGuess> guesses;
    for (const Confidence& each : confidences(text, near)) {
        if (guesses.size() == count) break;
        const auto share = reliability_.share_right(each.value);
        guesses.push_back({units_[each.unit], share.value_or(each.value), strength_of(share),
                           cases(each.unit, near)});
    }
    return guesses;
}

void UnitGuesser::note_guess(std::string_view title, std::string_view body, std::size_t unit) {
    const Featured text = texts_.featured(title, body);
    const auto guesses = confidences(text, texts_.nearest(text, neighbours));
    for (std::size_t i = 0; i < std::min(noted, guesses.size()); ++i)
        reliability_.note(guesses[i].value, guesses[i].unit == unit);
}

void UnitGuesser::step(std::size_t text) {
    model_.learn(texts_.weights_of(texts_.text(text)), unit_of_[text], units_.size());
}

// By turns that look random and are the same every time; the latest ones most often, as duties
// move from unit to unit.
std::size_t UnitGuesser::some_text() {
    turn_ += 0x9E3779B97F4A7C15U; // splitmix64
    std::uint64_t mixed = turn_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    const double part = static_cast<double>((mixed ^ (mixed >> 31U)) >> 11U) * 0x1.0p-53;
    const auto age = static_cast<std::size_t>(part * part * static_cast<double>(texts_.size()));
    return texts_.size() - 1 - std::min(age, texts_.size() - 1);
}

void UnitGuesser::take_in(std::string_view title, std::string_view body, std::size_t unit) {
    texts_.add(title, body);
    unit_of_.push_back(unit);
    step(texts_.size() - 1);
    for (int i = 0; i < repetitions; ++i) step(some_text());
}

void UnitGuesser::learn(const std::string& id, std::string_view title, std::string_view body,
                        const std::string& unit) {
    if (!by_id_.try_emplace(id, texts_.size()).second) return;
    const std::size_t number = number_of(unit);
    note_guess(title, body, number);
    take_in(title, body, number);
    ids_.push_back(id);
}

void UnitGuesser::correct(const std::string& id, const std::string& unit) {
    const auto text = by_id_.find(id);
    if (text == by_id_.end()) return;
    unit_of_[text->second] = number_of(unit);
    for (int i = 0; i < repetitions_of_a_correction; ++i) step(text->second);
}

void UnitGuesser::learn_duties(const std::string& unit, std::string_view duties) {
    const std::size_t number = number_of(unit);
    for (const std::string_view item : items_of(duties)) {
        take_in({}, item, number);
        ids_.emplace_back();
    }
}

} // namespace huiyin::text
