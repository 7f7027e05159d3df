#pragma once

// The public speaks: doors are made, people tell through them, moderators sort, deputies write from
// what was told and word goes back. Through the desk that everybody has.

#include "demo/play.hpp"
#include "demo/voices.hpp"

namespace huiyin::demo {

class Listening {
public:
    // The seed is of dice of its own: the play's fall as if nobody spoke.
    Listening(const Stage&, const World&, std::uint64_t seed, Date first_day, Date until);

    // People told it before this suggestion is drafted; they hear of it on `answered_on`, if that
    // comes. `secret` is what the first of them keeps.
    void lies_behind(const CaseId&, const Roster&, const Fate&,
                     const std::optional<Date>& answered_on, std::string_view secret = {});

    // Before anybody else acts on the day.
    [[nodiscard]] Result<void> play_day(Date);
    // The draft has been opened: what was told for it is taken in.
    [[nodiscard]] Result<void> opened(const CaseId&, Instant at);

private:
    // When those who keep the doors have their accounts and offices.
    [[nodiscard]] Date doors_made_on() const { return first_day_ + std::chrono::days{2}; }
    [[nodiscard]] app::Asker asker(const PersonId&, Instant at) const;
    [[nodiscard]] opinion::Code code_of(const Roster&, const opinion::OpinionOwner&) const;
    [[nodiscard]] Result<void> make_doors(Instant at) const;
    [[nodiscard]] Result<void> hold(const Gathering&, Instant at) const;
    // What becomes of it on a day.
    [[nodiscard]] Result<void> hear(Voice&, Date day, Instant at) const;
    [[nodiscard]] Result<void> tell(const Voice&, Instant at) const;
    [[nodiscard]] Result<void> moderate(Voice&, Instant at) const;
    [[nodiscard]] Result<void> settle(const Voice&, Instant at) const;
    [[nodiscard]] Result<void> act(const Voice&, const PersonId& by, app::ActOnOpinion,
                                   Instant at) const;

    const Stage& stage_;
    const World& world_;
    std::uint64_t seed_;
    Date first_day_;
    std::vector<Voice> voices_;
    std::vector<Gathering> gatherings_;
};

} // namespace huiyin::demo
