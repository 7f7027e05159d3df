#include "suggestion/case.hpp"

#include <algorithm>
#include <ranges>

namespace huiyin::suggestion {
namespace {

// Strands, promises and contacts are numbered from 1 without gaps, in the order of their lists.
template <class Item>
const Item* numbered(const std::vector<Item>& items, std::int64_t number) {
    if (number < 1 || static_cast<std::size_t>(number) > items.size()) return nullptr;
    return &items[static_cast<std::size_t>(number) - 1];
}

} // namespace

const Strand* find_strand(const Case& current, StrandNumber number) {
    return numbered(current.strands, number);
}

const Promise* find_promise(const Case& current, PromiseNumber number) {
    return numbered(current.promises, number);
}

const Contact* find_contact(const Case& current, ContactNumber number) {
    return numbered(current.contacts, number);
}

const Rectification* find_rectification(const Case& current, RectificationNumber number) {
    return numbered(current.rectifications, number);
}

const Paper* find_paper(const Case& current, PaperNumber number) {
    return numbered(current.papers, number);
}

const Talk* find_talk(const Case& current, TalkNumber number) {
    return numbered(current.talks, number);
}

const Reading* find_reading(const Case& current, ReadingNumber number) {
    return numbered(current.readings, number);
}

const Proposer* find_proposer(const Case& current, const DeputyId& deputy) {
    const auto found = std::ranges::find(current.proposers, deputy, &Proposer::deputy);
    return found == current.proposers.end() ? nullptr : &*found;
}

bool is_running(const Case& current) {
    return current.phase == Phase::handling || current.phase == Phase::answered ||
           current.phase == Phase::tracking || current.phase == Phase::settled;
}

bool is_terminal(Phase phase) { return phase >= Phase::closed; }

bool is_active(const Strand& strand) {
    return strand.state != StrandState::left && strand.state != StrandState::ended;
}

bool is_answering(const Strand& strand) { return strand.role != StrandRole::co; }

const Round* current_round(const Strand& strand) {
    return strand.rounds.empty() ? nullptr : &strand.rounds.back();
}

const Round* last_issued_round(const Strand& strand) {
    for (const Round& round : std::views::reverse(strand.rounds))
        if (round.stage >= ReplyStage::issued) return &round;
    return nullptr;
}

bool waits_for_leader(const Strand& strand) {
    return strand.state == StrandState::return_requested && !strand.disputes.empty() &&
           strand.disputes.back().instance >= 2;
}

std::vector<DeputyId> signatories(const Case& current) {
    std::vector<DeputyId> signed_by;
    for (const Proposer& proposer : current.proposers)
        if (proposer.state == ProposerState::lead || proposer.state == ProposerState::confirmed)
            signed_by.push_back(proposer.deputy);
    return signed_by;
}

Date six_months_after(Date first_assigned) {
    using namespace std::chrono;
    const year_month_day day{first_assigned};
    const year_month month = day.year() / day.month() + months{6};
    const year_month_day there{month / day.day()};
    return there.ok() ? sys_days{there} : sys_days{month / last};
}

} // namespace huiyin::suggestion
