#pragma once

// What the program knows of every congress, in memory, renewed when its stream grows.

#include "app/rule_books.hpp"
#include "app/store.hpp"
#include "calendar/work_calendar.hpp"
#include "directory/directory.hpp"

#include <atomic>
#include <memory>
#include <shared_mutex>
#include <unordered_map>

namespace huiyin::app {

// One congress at one version of its stream. Never changes: a new one takes its place.
struct CongressView {
    CongressId id = {};
    Version version = 0;
    directory::Directory directory = {};
    std::vector<directory::RecordedEvent> events = {};
    calendar::WorkCalendar calendar = {};
    RuleBook rules = {};
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
    // Grows with every change of any congress: while it stands still, everybody is what he was.
    [[nodiscard]] std::uint64_t epoch() const { return epoch_.load(); }

    // The name of an office, deputy, person, delegation or congress on a day; empty when unknown.
    [[nodiscard]] std::string name_of(const TypeInfo& id_type, const std::string& id,
                                      Date on) const;
    // The congress that an office belongs to; empty when there is no such office.
    [[nodiscard]] CongressId home_of(const OfficeId&) const;

private:
    Congresses(calendar::WorkCalendar national, Mechanisms mechanisms)
        : national_(std::move(national)), mechanisms_(std::move(mechanisms)) {}

    calendar::WorkCalendar national_;
    Mechanisms mechanisms_;
    mutable std::shared_mutex turn_;
    std::map<CongressId, std::shared_ptr<const CongressView>> views_;
    std::unordered_map<OfficeId, CongressId> homes_;
    std::unordered_map<DeputyId, CongressId> seats_;
    std::unordered_map<PersonId, CongressId> people_;
    std::atomic<std::uint64_t> epoch_ = 0;
};

} // namespace huiyin::app
