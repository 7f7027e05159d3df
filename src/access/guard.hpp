#pragma once

// What a row of the table asks beyond the role: how whoever acts stands to this very case.

#include "access/party.hpp"
#include "access/target.hpp"
#include "suggestion/decide.hpp"

namespace huiyin::access {

enum class Guard : std::uint8_t {
    none,
    own_seat,           // opens a draft of his own, or of his delegation
    paper_form,         // enters the form of a lead it names
    drafts,             // leads the draft, or is of the delegation whose draft it is
    submits,            // leads it, or heads the delegation whose draft it is
    leads,              // the lead proposer
    invited,            // asked to be a co-proposer
    signed_it,          // lead or co-proposer
    entered_it,         // the office that entered the paper form
    planned_unit,       // pre-assigned
    holds_strand,       // the strand is with this unit
    contacts_proposers, // the same, and it may know who the proposers are
    keeps_names,        // the proposers are known to the deputies' office alone
    leads_handling,     // the main unit beside a co-unit's strand
    assigned_strand,    // the office that alone may change the unit
    decides_return,     // the same, on a first request
    decides_dispute,    // on a second request
    checks_reply,       // an office other than the one that wrote the reply
    holds_promise,      // the promise was made by this unit
    was_contacted,      // named in the record of the contact
    leads_case,         // named as the official who leads it, or as the one in charge
    supervises,         // the committee named as its supervisor
    has_to_put_right,   // the rectification was asked of this unit
    has_to_answer,      // the paper was sent to this unit
    own_congress,       // an office of the congress whose case it is
    asked_to_talk,      // the unit that was asked for this talk
    asked_to_read,      // the office that was asked for this reading
};
BOOST_DESCRIBE_ENUM(Guard, none, own_seat, paper_form, drafts, submits, leads, invited, signed_it,
                    entered_it, planned_unit, holds_strand, contacts_proposers, keeps_names,
                    leads_handling, assigned_strand, decides_return, decides_dispute, checks_reply,
                    holds_promise, was_contacted, leads_case, supervises, has_to_put_right,
                    has_to_answer, own_congress, asked_to_talk, asked_to_read)

// Whether it is worth telling somebody who looks at the case that he may not do this.
enum class Concern : std::uint8_t { no_concern, worth_saying };

struct Unmet {
    Sentence why = {};
    Concern concern = {};
};

struct Attempt {
    const Standing& standing;
    const suggestion::Case& current;
    const suggestion::Command& command;
    const suggestion::Context& context;
    Target target = {};
};

// Nothing when the guard is met.
[[nodiscard]] std::optional<Unmet> unmet(Guard, const Attempt&);

} // namespace huiyin::access
