#pragma once

// What the program knows of every congress, in memory, renewed when its stream grows.

#include "app/rule_books.hpp"
#include "app/store.hpp"
#include "calendar/work_calendar.hpp"
#include "directory/directory.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <unordered_map>

namespace huiyin::app {

// The last event of a congress that may have moved dates.
struct DatesMovedBy {
    Version version = 0;
    Occasion occasion = {};
    suggestion::RecountCause cause = {};
};

// One congress at one version of its stream. Never changes: a new one takes its place.
struct CongressView {
    CongressId id = {};
    Version version = 0;
    directory::Directory directory = {};
    std::vector<directory::RecordedEvent> events = {};
    calendar::WorkCalendar calendar = {};
    RuleBook rules = {};
    // What the dates of its cases depend on beside their events; another one asks for a recount.
    std::string basis = {};
    std::optional<DatesMovedBy> moved_by = {};
};

// Who and what there is in a congress on a day.
struct Roll {
    CongressId congress = {};
    Version version = 0; // of the congress
    Date day = {};
    std::vector<OfficeId> offices = {}; // its own and those of the congresses below it; sorted
    std::vector<OfficeId> reach = {};   // the same and the government's office above it; sorted
    // The governments' offices next above and next below, through which it goes from level to
    // level; sorted.
    std::vector<OfficeId> neighbours = {};
    std::vector<CongressId> below = {};  // congresses at any level below it; sorted
    std::vector<OfficeId> readers = {};  // stations and deputies' offices of its own; sorted
    std::vector<DeputyId> deputies = {}; // sorted
    std::vector<PersonId> leaders = {};  // leaders and chairpersons; sorted
    std::optional<directory::SessionOn> session = {};
};

class Congresses {
public:
    // Reads every congress of the store. Fails when an adopted parameter no longer fits the law.
    static Result<std::unique_ptr<Congresses>> load(Store&, calendar::WorkCalendar national,
                                                    Mechanisms mechanisms);

    // Null when there is no such congress.
    [[nodiscard]] std::shared_ptr<const CongressView> find(const CongressId&) const;
    [[nodiscard]] std::vector<std::shared_ptr<const CongressView>> all() const;

    // The view after more events of the congress's stream, not yet published.
    [[nodiscard]] Result<std::shared_ptr<const CongressView>>
    grown(const CongressId&, const std::vector<StoredEvent>& since) const;
    void publish(std::shared_ptr<const CongressView>);
    // Publishes what others have written to the store. Fails, with the rest left as it is, when a
    // parameter they have set no longer fits the law.
    [[nodiscard]] Result<void> catch_up(Store&);
    // Whether rows of the congress may stand under another basis than its view.
    [[nodiscard]] bool is_behind(const CongressId&) const;
    // All rows have been worked out under `basis`.
    void caught_up(const CongressId&, const std::string& basis);
    // Grows with every change of any congress: while it stands still, everybody is what he was.
    [[nodiscard]] std::uint64_t epoch() const { return epoch_.load(); }

    [[nodiscard]] std::shared_ptr<const Roll> roll(const CongressView&, Date) const;

    // The name of an office, deputy, person, delegation or congress on a day; empty when unknown.
    [[nodiscard]] std::string name_of(const TypeInfo& id_type, const std::string& id,
                                      Date on) const;
    // The congress that an office belongs to; empty when there is no such office.
    [[nodiscard]] CongressId home_of(const OfficeId&) const;

private:
    void add_neighbours(Roll&, const CongressView&, Date) const;
    Congresses(calendar::WorkCalendar national, Mechanisms mechanisms);

    calendar::WorkCalendar national_;
    Mechanisms mechanisms_;
    mutable std::shared_mutex turn_;
    std::map<CongressId, std::shared_ptr<const CongressView>> views_;
    std::string shared_basis_;
    std::set<CongressId> behind_;
    std::unordered_map<OfficeId, CongressId> homes_;
    std::unordered_map<DeputyId, CongressId> seats_;
    std::unordered_map<PersonId, CongressId> people_;
    std::atomic<std::uint64_t> epoch_ = 0;
    // The rolls asked for last, until any congress changes.
    mutable std::mutex rolls_turn_;
    mutable std::uint64_t rolls_epoch_ = 0;
    mutable std::map<CongressId, std::shared_ptr<const Roll>> rolls_;
};

} // namespace huiyin::app
