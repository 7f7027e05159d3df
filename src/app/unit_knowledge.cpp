#include "app/unit_knowledge.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::app {
namespace {

constexpr std::size_t duties_of_guess_max = 2;
constexpr std::size_t alike_duties = 60; // among which those of the guessed units are looked for

std::size_t place_of(const std::string& id) {
    std::size_t place = 0;
    std::from_chars(id.data(), id.data() + id.size(), place);
    return place;
}

} // namespace

UnitKnowledge::UnitKnowledge(std::int64_t edition, const std::vector<UnitCatalogue>& catalogues)
    : edition_(edition), catalogues_(std::ssize(catalogues)) {
    for (const UnitCatalogue& catalogue : catalogues)
        for (const Competence& one : catalogue.competences) {
            guesser_.learn_duties(catalogue.unit.value, one.duty.value);
            duty_texts_.add(std::to_string(duties_.size()), one.duty.value, {});
            duties_.push_back(
                {catalogue.unit.value, {std::string{first_characters(one.duty.value, 200)}}});
            std::ranges::replace(duties_.back().text.value, '\n', ' ');
        }
}

void UnitKnowledge::take(const FoundCase& found) {
    if (!found.row.main_unit) return;
    const auto [known, is_new] = units_.try_emplace(found.row.id, *found.row.main_unit);
    if (is_new) {
        guesser_.learn(found.row.id.value, found.text.title.value, found.text.body.value,
                       found.row.main_unit->value);
    } else if (known->second != *found.row.main_unit) {
        guesser_.correct(found.row.id.value, found.row.main_unit->value);
        known->second = *found.row.main_unit;
    }
}

void UnitKnowledge::take_all(const std::vector<FoundCase>& newest_first) {
    for (auto found = newest_first.rbegin(); found != newest_first.rend(); ++found) take(*found);
}

std::vector<UnitGuess> UnitKnowledge::guess(std::string_view title, std::string_view body,
                                            std::size_t count) const {
    std::vector<UnitGuess> guesses;
    for (text::UnitGuess& guess : guesser_.guess(title, body, count))
        guesses.push_back({std::move(guess), {}});
    if (duties_.empty()) return guesses;
    for (const text::Similar& similar : duty_texts_.similar(title, body, alike_duties)) {
        const Duty& duty = duties_[place_of(similar.id)];
        for (UnitGuess& guess : guesses)
            if (guess.guess.unit == duty.unit && guess.duties.size() < duties_of_guess_max)
                guess.duties.push_back(duty.text);
    }
    return guesses;
}

} // namespace huiyin::app
