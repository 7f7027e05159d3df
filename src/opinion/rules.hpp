#pragma once

// Who may do what with an opinion, and what becomes of it. One table answers the commands, draws
// the buttons and says why not.

#include "access/actor.hpp"
#include "base/result.hpp"
#include "opinion/opinion.hpp"

namespace huiyin::opinion {

// What somebody is towards the opinions of one owner.
struct Standing {
    bool moderates = {}; // the deputies' office; a station for what was told to it
    bool addressee = {}; // the deputy it was told to
    bool deputy = {};    // sits in the congress
    bool took = {};      // the deputy who writes from it
};

[[nodiscard]] Standing standing(const access::Actor&, const CongressId&, const OpinionOwner&,
                                const std::optional<DeputyId>& taken_by = {});
[[nodiscard]] Standing standing(const access::Actor&, const Opinion&);

// Before it is moderated, an opinion does not exist for anybody else.
[[nodiscard]] bool may_see(const Standing&, OpinionState);
// Whether texts are compared with it: what every deputy of its congress may read.
[[nodiscard]] bool is_compared(OpinionState);
// Name and telephone: whoever has to turn to the person, and nobody else.
[[nodiscard]] bool may_see_contact(const Standing&, OpinionState);
// Makes and closes the door of an owner, records meetings and what was said there.
[[nodiscard]] bool may_keep_door(const Standing&);

enum class OpinionAct : std::uint8_t { pass, set_aside, restore, take, give_back, answer, erase };
BOOST_DESCRIBE_ENUM(OpinionAct, pass, set_aside, restore, take, give_back, answer, erase)

// Whether it may be done now: forbidden when not by this person, refused when not in this state.
[[nodiscard]] Result<void> check(OpinionAct, const Standing&, OpinionState);
[[nodiscard]] std::vector<OpinionAct> possible(const Standing&, OpinionState);

// How long what somebody told is kept.
struct KeepRules {
    std::int64_t days = 730;          // from the day it was received
    std::int64_t days_set_aside = 90; // from the day it was set aside
};

// What goes with an act.
struct ActDetails {
    std::optional<SetAsideReason> reason = {}; // of set_aside
    std::optional<Text<2000>> answer = {};     // of answer
    std::optional<DeputyId> deputy = {};       // of take
    std::optional<CaseId> of_case = {};        // of take
};

// The opinion after an act that check() lets pass. Fails with invalid when a detail is missing.
[[nodiscard]] Result<Opinion> acted(Opinion, OpinionAct, const ActDetails&, const KeepRules&,
                                    Instant);
// What is left: when it came, to whom, and which suggestion it led to, for the figures.
[[nodiscard]] Opinion erased(const Opinion&, ErasedBy, Instant);
[[nodiscard]] Date keep_until(Instant received_at, const KeepRules&);

} // namespace huiyin::opinion
