#include "app/rule_books.hpp"

#include "suggestion/commands.hpp"
#include "suggestion/events.hpp"

namespace huiyin::app {
namespace {

constexpr Date beginning_of_time{std::chrono::year{1} / 1 / 1};

mechanism::Setting setting_of(const directory::ParameterValue& set) {
    return {set.mechanism.value, set.parameter.value, set.value.value};
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
    mechanism::add_words(vocabulary.commands, alternatives<suggestion::Command>());
    auto library = mechanism::load_library(std::move(vocabulary), files);
    if (!library) return tl::unexpected{std::move(library).error()};
    mechanisms.library = *std::move(library);
    for (const mechanism::FileText& file : files) mechanisms.text += file.text;
    return mechanisms;
}

Result<RuleBook> rule_book(const Mechanisms& mechanisms,
                           const std::vector<directory::RecordedEvent>& history,
                           const calendar::WorkCalendar& calendar) {
    RuleBook book{.mechanisms = mechanisms, .editions = {}};
    mechanism::Adoption adoption;
    const auto publish = [&](Date from) -> Result<void> {
        auto rules = mechanism::adopt(mechanisms.library, adoption, calendar);
        if (!rules) return Failure{rules.error()};
        if (!book.editions.empty() && book.editions.back().from == from) book.editions.pop_back();
        book.editions.push_back(
            {from, std::make_shared<const mechanism::RuleSet>(*std::move(rules))});
        return {};
    };
    if (auto first = publish(beginning_of_time); !first) return Failure{first.error()};
    for (const directory::RecordedEvent& happened : history) {
        const auto* set = std::get_if<directory::ParameterSet>(&happened.event);
        if (set == nullptr) continue;
        adoption.settings.push_back(setting_of(set->parameter));
        if (auto next = publish(happened.occasion.today()); !next) return Failure{next.error()};
    }
    return book;
}

const mechanism::RuleSet& rules_for(const RuleBook& book, std::optional<Date> assigned_on) {
    const Edition* found = &book.editions.back();
    if (!assigned_on) return *found->rules;
    for (const Edition& edition : book.editions)
        if (edition.from <= *assigned_on) found = &edition;
    return *found->rules;
}

} // namespace huiyin::app
