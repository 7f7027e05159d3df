#include "app/congresses.hpp"

#include "app/codec.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
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
std::string name_in_directory(const directory::Directory& directory, std::string_view kind,
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

// Whether `below` stands anywhere under `above`.
bool is_below(const CongressId& above, const CongressView& below,
              const std::map<CongressId, std::shared_ptr<const CongressView>>& views) {
    constexpr int levels = 4; // province, city, county, town
    const CongressView* view = &below;
    for (int i = 0; i < levels; ++i) {
        if (!view->directory.congress || !view->directory.congress->superior) return false;
        const CongressId& superior = *view->directory.congress->superior;
        if (superior == above) return true;
        const auto next = views.find(superior);
        if (next == views.end()) return false;
        view = next->second.get();
    }
    return false;
}

// To be raised when rows are projected otherwise from the same duties and state.
constexpr std::string_view projection = "4";

std::string digest_of(std::string_view text) {
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash(digest.data(), digest.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), // NOLINT: bytes
                       text.size(), nullptr, 0);
    std::array<char, crypto_generichash_BYTES_MIN * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    return hex.data();
}

std::string text_of(const calendar::WorkCalendar& calendar) {
    std::string text = iso(calendar.first_known());
    for (Date day = calendar.first_known(); day <= calendar.last_known();
         day += std::chrono::days{1})
        text += calendar.is_working_day(day) ? '1' : '0';
    return text;
}

std::optional<DatesMovedBy> moved_by(const directory::RecordedEvent& happened) {
    using suggestion::RecountCause;
    if (std::holds_alternative<directory::CalendarAdjusted>(happened.event))
        return DatesMovedBy{happened.version, happened.occasion, RecountCause::calendar};
    if (std::holds_alternative<directory::ParameterSet>(happened.event))
        return DatesMovedBy{happened.version, happened.occasion, RecountCause::rules};
    return {};
}

template <class Key>
CongressId home_in(const std::unordered_map<Key, CongressId>& homes, const std::string& id) {
    const auto found = homes.find(Key{id});
    return found != homes.end() ? found->second : CongressId{};
}

// Who may be asked to read a draft before it is filed.
std::vector<OfficeId> readers_on(const directory::Directory& directory, Date day) {
    std::vector<OfficeId> found = directory::offices_on(directory, day);
    std::erase_if(found, [&](const OfficeId& id) {
        const directory::OfficeKind kind = directory::office_on(directory, id, day)->kind;
        return kind != directory::OfficeKind::station &&
               kind != directory::OfficeKind::deputies_office;
    });
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

Congresses::Congresses(calendar::WorkCalendar national, Mechanisms mechanisms)
    : national_(std::move(national)),
      mechanisms_(std::move(mechanisms)),
      shared_basis_(std::string{projection} + ':' + digest_of(text_of(national_)) + ':' +
                    digest_of(mechanisms_.text)) {}

Result<std::unique_ptr<Congresses>> Congresses::load(Store& store, calendar::WorkCalendar national,
                                                     Mechanisms mechanisms) {
    std::unique_ptr<Congresses> congresses{
        new Congresses(std::move(national), std::move(mechanisms))};
    for (const CongressId& id : store.congresses()) {
        auto view = congresses->grown(id, store.read(StreamId{id.value}, 0));
        if (!view) return Failure{view.error()};
        congresses->publish(*view);
        if (store.basis(id) != (*view)->basis) congresses->behind_.insert(id);
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
        if (const auto moved = moved_by(view->events.back())) view->moved_by = moved;
    }
    view->basis =
        shared_basis_ + ':' + std::to_string(view->moved_by ? view->moved_by->version : 0);
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
    auto& place = views_[view->id];
    if (place && place->basis != view->basis) behind_.insert(view->id);
    place = std::move(view);
    ++epoch_;
}

Result<void> Congresses::catch_up(Store& store) {
    for (const CongressId& id : store.congresses()) {
        const auto known = find(id);
        const Version version = known ? known->version : 0;
        const auto since = store.read(StreamId{id.value}, version);
        if (since.empty()) continue;
        auto view = grown(id, since);
        if (!view) return Failure{view.error()};
        publish(*std::move(view));
    }
    return {};
}

bool Congresses::is_behind(const CongressId& id) const {
    const std::shared_lock turn{turn_};
    return behind_.contains(id);
}

void Congresses::caught_up(const CongressId& id, const std::string& basis) {
    const std::unique_lock turn{turn_};
    const auto view = views_.find(id);
    if (view != views_.end() && view->second->basis == basis) behind_.erase(id);
}

std::shared_ptr<const Roll> Congresses::roll(const CongressView& view, Date day) const {
    const std::uint64_t epoch = epoch_; // Before the directories are read.
    {
        const std::lock_guard turn{rolls_turn_};
        if (std::exchange(rolls_epoch_, epoch) != epoch) rolls_.clear();
        const auto kept = rolls_.find(view.id);
        if (kept != rolls_.end() && kept->second->day == day &&
            kept->second->version == view.version)
            return kept->second;
    }
    auto roll = std::make_shared<Roll>(Roll{.congress = view.id,
                                            .version = view.version,
                                            .day = day,
                                            .offices = directory::offices_on(view.directory, day),
                                            .readers = readers_on(view.directory, day),
                                            .deputies = directory::deputies_on(view.directory, day),
                                            .leaders = directory::leaders_on(view.directory, day),
                                            .session = directory::session_on(view.directory, day)});
    {
        const std::shared_lock turn{turn_};
        for (const auto& [id, other] : views_) {
            if (!is_below(view.id, *other, views_)) continue;
            roll->below.push_back(id); // The views are in order.
            const auto below = directory::offices_on(other->directory, day);
            roll->offices.insert(roll->offices.end(), below.begin(), below.end());
        }
    }
    std::sort(roll->offices.begin(), roll->offices.end());
    add_neighbours(*roll, view, day);
    const std::lock_guard turn{rolls_turn_};
    if (rolls_epoch_ == epoch) rolls_[view.id] = roll;
    return roll;
}

void Congresses::add_neighbours(Roll& roll, const CongressView& view, Date day) const {
    const auto superior_of = [](const CongressView& of) {
        return of.directory.congress ? of.directory.congress->superior : std::nullopt;
    };
    roll.reach = roll.offices;
    const std::shared_lock turn{turn_};
    for (const auto& [id, other] : views_) {
        const bool above = superior_of(view) == id;
        if (!above && superior_of(*other) != view.id) continue;
        for (const OfficeId& office : directory::offices_on(other->directory, day)) {
            if (directory::office_on(other->directory, office, day)->kind !=
                directory::OfficeKind::government_office)
                continue;
            roll.neighbours.push_back(office);
            if (above) roll.reach.push_back(office);
        }
    }
    std::ranges::sort(roll.reach);
    std::ranges::sort(roll.neighbours);
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
        return name_in_directory(view->second->directory, id_type.name, id, on);
    if (id_type.name != "DelegationId") return {};
    for (const auto& [congress, view] : views_)
        if (auto name = name_in_directory(view->directory, id_type.name, id, on); !name.empty())
            return name;
    return {};
}

CongressId Congresses::home_of(const OfficeId& id) const {
    const std::shared_lock turn{turn_};
    return home_in(homes_, id.value);
}

} // namespace huiyin::app
