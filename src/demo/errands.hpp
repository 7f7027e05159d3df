#pragma once

// What somebody does once in a story beside what the case itself asks for. It leaves no mark in the
// state by which next_deed() could tell that it is done.

#include "demo/acting.hpp"

namespace huiyin::demo {

enum class ErrandKind : std::uint8_t {
    report_progress,
    remind,
    report_promise,
    join, // to `other`, which the same unit handles
    leave_joined,
    link,
    unlink,
    // supervision
    propose_key,
    select_key,
    release_key,
    name_supervisor,
    name_leading_official,
    leader_step,
    special_meeting,
    supervised_progress,
    supervise,
    hold_poll,
    order_rectification,
    report_rectification,
    reject_rectification,
    verify_rectification,
    send_chaser,
    send_order,
    answer_paper,
    waive_contact,
    acceptance_fails,
    acceptance_passes,
};

struct Errand {
    ErrandKind kind = {};
    std::int64_t after = 0; // working days since the assignment
    CaseId other = {};
    suggestion::LinkKind link = {};
    suggestion::SupervisionKind supervision = {}; // of `supervise`
};

// The deed, once its time has come and the case allows it.
[[nodiscard]] std::optional<Deed> deed_for(const Errand&, const suggestion::Case& state,
                                           const suggestion::Case* other, const Scene&);

} // namespace huiyin::demo
