#include "app/rule_books.hpp"

#include "entrance/findings.hpp"
#include "suggestion/commands.hpp"
#include "suggestion/consequences.hpp"
#include "suggestion/events.hpp"
#include "supervision/events.hpp"

#include <algorithm>
#include <set>

namespace huiyin::app {
namespace {

using directory::MechanismAdopted;
using directory::MechanismEnded;
using directory::ParameterSet;
using mechanism::Adopted;
using mechanism::Spell;

constexpr Instant beginning_of_time{};

// What a congress has chosen by a moment.
struct Chosen {
    Instant at = {};
    std::set<std::string> mechanisms = {}; // in force
    std::vector<mechanism::Setting> settings = {};
};

// When each mechanism was in force.
using Spells = std::map<std::string, std::vector<Spell>>;

// The values that came with the first adoption of a mechanism, and those before it.
using FirstSettings = std::map<std::string, std::vector<mechanism::Setting>>;

struct Choices {
    std::vector<Chosen> steps = {};
    Spells spells = {};
    FirstSettings first = {};
};

std::vector<mechanism::Setting> settings_of(const std::string& mechanism,
                                            const std::vector<mechanism::Setting>& all) {
    std::vector<mechanism::Setting> own;
    for (const mechanism::Setting& setting : all)
        if (setting.mechanism == mechanism) own.push_back(setting);
    return own;
}

class RuleChronicle {
public:
    void tell(const directory::RecordedEvent& happened) {
        at_ = happened.occasion.at;
        if (const auto* set = std::get_if<ParameterSet>(&happened.event))
            on(*set);
        else if (const auto* adopted = std::get_if<MechanismAdopted>(&happened.event))
            on(*adopted);
        else if (const auto* ended = std::get_if<MechanismEnded>(&happened.event))
            on(*ended);
    }
    Choices end() && { return std::move(choices_); }

private:
    void on(const ParameterSet& set) {
        const directory::ParameterValue& value = set.parameter;
        now_.settings.push_back({value.mechanism.value, value.parameter.value, value.value.value});
        step();
    }
    void on(const MechanismAdopted& adopted) {
        const std::string& id = adopted.mechanism.value;
        for (const directory::ChosenValue& chosen : adopted.values)
            now_.settings.push_back({id, chosen.parameter.value, chosen.value.value});
        now_.mechanisms.insert(id);
        choices_.spells[id].push_back({at_, {}});
        choices_.first.try_emplace(id, settings_of(id, now_.settings));
        step();
    }
    void on(const MechanismEnded& ended) {
        now_.mechanisms.erase(ended.mechanism.value);
        if (auto& spells = choices_.spells[ended.mechanism.value]; !spells.empty())
            spells.back().until = at_;
        step();
    }
    void step() {
        now_.at = at_;
        choices_.steps.push_back(now_);
    }

    Instant at_ = {};
    Chosen now_ = {};
    Choices choices_ = {.steps = {Chosen{.at = beginning_of_time}}, .spells = {}, .first = {}};
};

// How a mechanism stands for the cases that were assigned under `step`.
std::optional<Adopted> adopted_for(const mechanism::Mechanism& of, const Chosen& step,
                                   const std::vector<Spell>& spells) {
    const bool in_hand = of.reach == mechanism::Reach::in_hand;
    Adopted adopted{.mechanism = of.id, .in_force = step.mechanisms.contains(of.id)};
    for (const Spell& spell : spells)
        if (in_hand || spell.from <= step.at) adopted.spells.push_back(spell);
    if (adopted.spells.empty()) return {};
    if (in_hand)
        adopted.in_force = !adopted.spells.back().until; // now
    else if (adopted.in_force)
        adopted.spells.back().until.reset(); // these cases keep it
    return adopted;
}

// A veil lies over activities. Over a part of a case it would hide nothing, and nobody would know.
std::vector<mechanism::Complaint> misplaced_veils(const Mechanisms& mechanisms) {
    std::vector<mechanism::Complaint> complaints;
    const auto is_of_activity = [&](mechanism::EventIndex event) {
        return event >= mechanisms.activity_events &&
               event < mechanisms.activity_events + alternatives<supervision::Event>().size();
    };
    for (const mechanism::Mechanism& each : mechanisms.library->mechanisms)
        for (const mechanism::Veil& veil : each.veils)
            if (!is_of_activity(veil.until) ||
                !std::ranges::all_of(veil.hides, is_of_activity, &mechanism::Before::event))
                complaints.push_back({veil.place, "app.veil_over_activities", {}});
    return complaints;
}

template <class E>
std::vector<std::string> names_of() {
    const auto& names = type_of<E>().names;
    return {names.begin(), names.end()};
}

mechanism::Adoption adoption_for(const mechanism::Library& library, const Chosen& step,
                                 const Choices& choices) {
    mechanism::Adoption adoption{.mechanisms = {}, .settings = step.settings};
    for (const auto& [id, spells] : choices.spells) {
        const mechanism::Mechanism* known = mechanism::find_mechanism(library, id);
        if (known == nullptr) { // adopt() says so.
            adoption.mechanisms.push_back({id});
            continue;
        }
        auto adopted = adopted_for(*known, step, spells);
        if (!adopted) continue;
        if (adopted->spells.front().from > step.at)
            adoption.settings.insert(adoption.settings.end(), choices.first.at(id).begin(),
                                     choices.first.at(id).end());
        adoption.mechanisms.push_back(*std::move(adopted));
    }
    return adoption;
}

} // namespace

tl::expected<Mechanisms, std::vector<mechanism::Complaint>>
read_mechanisms(std::span<const mechanism::FileText> files) {
    Mechanisms mechanisms;
    mechanism::Vocabulary vocabulary;
    mechanisms.case_events =
        mechanism::add_words(vocabulary.events, alternatives<suggestion::Event>());
    mechanisms.congress_events =
        mechanism::add_words(vocabulary.events, alternatives<directory::Event>());
    mechanisms.activity_events =
        mechanism::add_words(vocabulary.events, alternatives<supervision::Event>());
    mechanism::add_words(vocabulary.commands, alternatives<suggestion::Command>());
    for (const suggestion::Consequence& outcome : suggestion::consequences())
        vocabulary.outcomes.emplace_back(mechanism::find_word(vocabulary.commands, outcome.command),
                                         mechanism::find_word(vocabulary.events, outcome.event));
    vocabulary.detectors = names_of<entrance::Detector>();
    vocabulary.review_reasons = names_of<suggestion::ReviewReason>();
    auto library = mechanism::load_library(std::move(vocabulary), files);
    if (!library) return tl::unexpected{std::move(library).error()};
    mechanisms.library = *std::move(library);
    if (auto misplaced = misplaced_veils(mechanisms); !misplaced.empty())
        return tl::unexpected{std::move(misplaced)};
    for (const mechanism::FileText& file : files) mechanisms.text += file.text;
    return mechanisms;
}

Result<RuleBook> rule_book(const Mechanisms& mechanisms,
                           std::span<const directory::RecordedEvent> history,
                           const calendar::WorkCalendar& calendar) {
    RuleChronicle chronicle;
    for (const directory::RecordedEvent& happened : history) chronicle.tell(happened);
    const Choices choices = std::move(chronicle).end();
    const auto standards = mechanism::standard_values(*mechanisms.library, calendar);
    if (!standards) return Failure{standards.error()};
    RuleBook book{.mechanisms = mechanisms, .editions = {}};
    for (const Chosen& step : choices.steps) {
        auto rules =
            mechanism::adopt(mechanisms.library, adoption_for(*mechanisms.library, step, choices),
                             *standards, calendar);
        if (!rules) return Failure{rules.error()};
        if (!book.editions.empty() && book.editions.back().from == step.at)
            book.editions.pop_back();
        book.editions.push_back(
            {step.at, std::make_shared<const mechanism::RuleSet>(*std::move(rules))});
    }
    return book;
}

const Edition& edition_for(const RuleBook& book, std::optional<Instant> assigned_at) {
    if (!assigned_at) return book.editions.back();
    const auto after = std::ranges::lower_bound(book.editions, *assigned_at, {}, &Edition::from);
    return after == book.editions.begin() ? *after : *std::prev(after);
}

} // namespace huiyin::app
