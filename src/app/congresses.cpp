#include "app/congresses.hpp"

#include "app/codec.hpp"

#include <mutex>

namespace huiyin::app {
namespace {

// The overlay of a congress, as the calendar takes it.
Result<calendar::WorkCalendar> calendar_of(const calendar::WorkCalendar& national,
                                           const directory::Directory& directory) {
    std::vector<calendar::DayAdjustment> adjustments;
    for (const directory::AdjustedDay& adjusted : directory.calendar)
        adjustments.push_back(
            {.day = adjusted.day.day,
             .to = adjusted.day.kind == directory::DayKind::workday
                       ? calendar::AdjustedTo::working_day
                       : calendar::AdjustedTo::day_off,
             .reason = {std::string{first_characters(adjusted.day.reason.value, 200)}},
             .decided_by = {.person = adjusted.by, .office = {}}});
    if (adjustments.empty()) return national;
    return national.adjusted(adjustments);
}

// The name of what `id` is in this congress; empty when it is nothing here.
std::string name_in(const directory::Directory& directory, std::string_view kind,
                    const std::string& id, Date on) {
    if (kind == "OfficeId") {
        const auto* office = directory::known_office(directory, OfficeId{id}, on);
        return office != nullptr ? office->title.value : std::string{};
    }
    if (kind == "DeputyId") {
        const auto deputy = directory.deputies.find(DeputyId{id});
        if (deputy == directory.deputies.end()) return {};
        const auto person = directory.people.find(deputy->second.person);
        return person != directory.people.end() ? person->second.title.value : std::string{};
    }
    if (kind == "PersonId") {
        const auto person = directory.people.find(PersonId{id});
        return person != directory.people.end() ? person->second.title.value : std::string{};
    }
    if (kind == "DelegationId") {
        const auto delegation = directory.delegations.find(DelegationId{id});
        return delegation != directory.delegations.end() ? delegation->second.title.value
                                                         : std::string{};
    }
    return {};
}

template <class Key>
CongressId home_in(const std::unordered_map<Key, CongressId>& homes, const std::string& id) {
    const auto found = homes.find(Key{id});
    return found != homes.end() ? found->second : CongressId{};
}

} // namespace

Result<std::unique_ptr<Congresses>> Congresses::load(Store& store, calendar::WorkCalendar national,
                                                     Mechanisms mechanisms) {
    std::unique_ptr<Congresses> congresses{
        new Congresses(std::move(national), std::move(mechanisms))};
    for (const CongressId& id : store.congresses()) {
        auto view = congresses->grown(id, store.read(StreamId{id.value}, 0));
        if (!view) return Failure{view.error()};
        congresses->publish(*view);
    }
    return congresses;
}

std::shared_ptr<const CongressView> Congresses::find(const CongressId& id) const {
    const std::shared_lock turn{turn_};
    const auto found = views_.find(id);
    return found != views_.end() ? found->second : nullptr;
}

std::vector<std::shared_ptr<const CongressView>> Congresses::all() const {
    const std::shared_lock turn{turn_};
    std::vector<std::shared_ptr<const CongressView>> views;
    views.reserve(views_.size());
    for (const auto& [id, view] : views_) views.push_back(view);
    return views;
}

Result<std::shared_ptr<const CongressView>>
Congresses::grown(const CongressId& id, const std::vector<StoredEvent>& since) const {
    const auto before = find(id);
    auto view = before ? std::make_shared<CongressView>(*before) : std::make_shared<CongressView>();
    view->id = id;
    for (const StoredEvent& from : since) {
        view->events.push_back(restored<directory::Event>(from));
        view->directory = directory::evolve(std::move(view->directory), view->events.back());
        view->version = from.version;
    }
    auto calendar = calendar_of(national_, view->directory);
    if (!calendar) return Failure{calendar.error()};
    view->calendar = *std::move(calendar);
    auto rules = rule_book(mechanisms_, view->events, view->calendar);
    if (!rules) return Failure{rules.error()};
    view->rules = *std::move(rules);
    return view;
}

void Congresses::publish(std::shared_ptr<const CongressView> view) {
    const std::unique_lock turn{turn_};
    for (const auto& [office, forms] : view->directory.offices) homes_[office] = view->id;
    for (const auto& [deputy, seat] : view->directory.deputies) seats_[deputy] = view->id;
    for (const auto& [person, who] : view->directory.people) people_[person] = view->id;
    views_[view->id] = std::move(view);
    ++epoch_;
}

std::string Congresses::name_of(const TypeInfo& id_type, const std::string& id, Date on) const {
    const std::shared_lock turn{turn_};
    CongressId home;
    if (id_type.name == "CongressId") {
        const auto view = views_.find(CongressId{id});
        return view != views_.end() && view->second->directory.congress
                   ? view->second->directory.congress->title.value
                   : std::string{};
    }
    if (id_type.name == "OfficeId") home = home_in(homes_, id);
    if (id_type.name == "DeputyId") home = home_in(seats_, id);
    if (id_type.name == "PersonId") home = home_in(people_, id);
    if (const auto view = views_.find(home); view != views_.end())
        return name_in(view->second->directory, id_type.name, id, on);
    if (id_type.name != "DelegationId") return {};
    for (const auto& [congress, view] : views_)
        if (auto name = name_in(view->directory, id_type.name, id, on); !name.empty()) return name;
    return {};
}

CongressId Congresses::home_of(const OfficeId& id) const {
    const std::shared_lock turn{turn_};
    return home_in(homes_, id.value);
}

} // namespace huiyin::app
