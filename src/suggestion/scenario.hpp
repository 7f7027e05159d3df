#pragma once

// The language of this room's tests:
//     given(history).when(command, occasion).then(events…)   or   .then_fails(code, key, field)
// Events and commands are handed on without their variants, which keeps the tests quick to compile.

#include "suggestion/decide.hpp"

#include <memory>

namespace huiyin::suggestion {

// What has happened to a case, each event with its day.
class History {
public:
    History();

    // The same history with one more event, on the day reached so far.
    template <class Happened>
    [[nodiscard]] History operator+(const Happened& happened) const {
        return with(place_of_kind<Event, Happened>, &happened);
    }
    // What follows, happens on that day.
    [[nodiscard]] History on(Date day) const;

    [[nodiscard]] Date today() const { return today_; }
    [[nodiscard]] const Case& state() const;

private:
    [[nodiscard]] History with(std::size_t index, const void* happened) const;

    std::shared_ptr<const Case> state_;
    Date today_;
};

class Outcome {
public:
    template <class... Happened>
    void then(const Happened&... happened) {
        (expect(place_of_kind<Event, Happened>, &happened), ...);
        check_events();
    }
    void then_nothing_happens() { check_events(); }
    // `field` is the path of the field at fault, or empty.
    void then_fails(ErrorCode code, std::string_view key, std::string_view field = "") const;

private:
    friend class Moment;
    void expect(std::size_t index, const void* happened);
    void check_events() const;

    std::optional<Error> error_ = {};
    std::vector<std::string> happened_ = {}; // spelled out
    std::vector<std::string> expected_ = {};
};

// A case, about to be given a command.
class Moment {
public:
    Moment(const History& history, Context context);

    template <class Asked>
    [[nodiscard]] Outcome when(const Asked& asked, const Occasion& occasion) const {
        return decided(place_of_kind<Command, Asked>, &asked, occasion);
    }
    [[nodiscard]] Moment in(Context context) const;

private:
    [[nodiscard]] Outcome decided(std::size_t index, const void* asked,
                                  const Occasion& occasion) const;

    History history_;
    Context context_;
};

[[nodiscard]] Moment given(const History& history);

// --- the cast --------------------------------------------------------------------------------

inline const DeputyId ann{"ann"}; // leads
inline const DeputyId bob{"bob"}; // joins her
inline const DeputyId cai{"cai"}; // sits in the same congress
inline const OfficeId congress_office{"congress-office"};
inline const OfficeId government{"government"};
inline const OfficeId roads{"roads"};
inline const OfficeId water{"water"};
inline const OfficeId parks{"parks"};
inline const OfficeId leaders{"leaders"};
inline const PersonId boss{"boss"}; // a leader

inline constexpr Date assigned_day = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};

// These offices exist, these deputies sit, boss leads, session 16/5 runs, the next number is 12.
[[nodiscard]] Context world();
// Occasions on the day of assignment, or another day.
[[nodiscard]] Occasion by(const DeputyId& deputy, Date day = assigned_day);
[[nodiscard]] Occasion by(const OfficeId& office, Date day = assigned_day);

[[nodiscard]] Content content(const std::string& title = "A pavement for Ring Road");
[[nodiscard]] Reply reply(AnswerKind kind = AnswerKind::solved);
[[nodiscard]] Reply reply_with_promise(Date due);
[[nodiscard]] RecordContact contact(StrandNumber strand, Date held_on = assigned_day);
[[nodiscard]] Ballot ballot(Satisfaction attitude, Satisfaction result);
[[nodiscard]] StrandAssigned strand(StrandNumber number, const OfficeId& unit, StrandRole role,
                                    const OfficeId& assigned_by = congress_office);

// How far a suggestion has come; each goes on from the one before.
[[nodiscard]] History drafted();       // by ann
[[nodiscard]] History submitted();     // by ann and bob
[[nodiscard]] History sent_back();     //
[[nodiscard]] History docketed();      // from submitted()
[[nodiscard]] History assigned();      // roads main (1), water co (2), by the congress's office
[[nodiscard]] History handled();       // both signed in, ann contacted, opinion given
[[nodiscard]] History reply_drafted(); // with one promise
[[nodiscard]] History reply_passed();  //
[[nodiscard]] History replied();       //
[[nodiscard]] History rated_badly();   // by ann; the rating is closed
[[nodiscard]] History rated_well();    // the promise is open
[[nodiscard]] History promise_kept();  //
[[nodiscard]] History divided();       // from docketed(): roads (1) and water (2), separately

} // namespace huiyin::suggestion
