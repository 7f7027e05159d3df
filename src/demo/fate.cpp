#include "demo/fate.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using suggestion::AnswerKind;
using suggestion::Satisfaction;

constexpr std::array spots{"东湖",     "西园", "南冲",   "北街", "新市",   "大桥头",
                           "中心小学", "车站", "工业园", "河堤", "长青里", "双龙",
                           "石湾",     "水南", "联兴",   "群星"};

template <class List>
const auto& pick(Chance& chance, const List& list) {
    return list[static_cast<std::size_t>(chance.draw(static_cast<std::int64_t>(std::size(list))))];
}

const Unit& unit_for(Chance& chance, const Roster& roster, std::string_view field) {
    for (const Unit& unit : roster.units)
        if (unit.field == field) return unit;
    return pick(chance, roster.units);
}

// Shares of the answer kinds as cities report them (facts §8.3).
AnswerKind draw_answer(Chance& chance) {
    const std::int64_t roll = chance.draw(100);
    if (roll < 36) return AnswerKind::solved;
    if (roll < 48) return AnswerKind::partly_solved;
    if (roll < 66) return AnswerKind::in_progress;
    if (roll < 80) return AnswerKind::planned;
    if (roll < 86) return AnswerKind::deferred;
    if (roll < 92) return AnswerKind::reference_only;
    return roll < 96 ? AnswerKind::not_feasible : AnswerKind::higher_authority;
}

Satisfaction draw_satisfaction(Chance& chance, std::int64_t dissatisfied) {
    const std::int64_t roll = chance.draw(100);
    if (roll < dissatisfied) return Satisfaction::dissatisfied;
    return roll < dissatisfied + 14 ? Satisfaction::basically_satisfied : Satisfaction::satisfied;
}

ReviewFate draw_review(Chance& chance) {
    const std::int64_t roll = chance.draw(100);
    if (roll < 84) return ReviewFate::docketed;
    if (roll < 93) return ReviewFate::sent_back;
    if (roll < 95) return ReviewFate::letter;
    return roll < 98 ? ReviewFate::reference : ReviewFate::declined;
}

void draw_people(Fate& fate, Chance& chance, const Roster& roster) {
    fate.lead = &pick(chance, roster.members);
    for (std::int64_t i = chance.percent(45) ? chance.between(1, 4) : 0; i > 0; --i) {
        const Member* other = &pick(chance, roster.members);
        const bool known =
            std::count(fate.co_proposers.begin(), fate.co_proposers.end(), other) > 0;
        if (other != fate.lead && !known) fate.co_proposers.push_back(other);
    }
    fate.invitation_taken_back = fate.co_proposers.size() > 2 && chance.percent(30);
    fate.by_delegation = chance.percent(3);
    if (fate.by_delegation) fate.co_proposers.clear();
    fate.on_paper = !fate.by_delegation && chance.percent(5);
}

void draw_units(Fate& fate, Chance& chance, const Roster& roster, const Matter& matter) {
    fate.main = &unit_for(chance, roster, matter.field);
    const Unit& second = unit_for(chance, roster, matter.second);
    const bool two = &second != fate.main;
    if (two && chance.percent(6))
        fate.separate = &second;
    else if (two && chance.percent(40))
        fate.co_units.push_back(&second);
    const Unit& other = pick(chance, roster.units);
    const bool free = &other != fate.main && &other != &second;
    if (free && fate.separate == nullptr && chance.percent(10)) {
        fate.wrong_first = &other;
        fate.return_refused_once = chance.percent(25);
    }
    fate.pre_assigned = chance.percent(15);
}

} // namespace

Fate draw_fate(Chance& chance, const Roster& roster, Date drafted_on, std::size_t number) {
    const Matter& matter =
        matters()[(number * 7 + static_cast<std::size_t>(chance.draw(3))) % matters().size()];
    const std::string spot = roster.place + std::string{spots.at((number * 5 + 3) % spots.size())};
    Fate fate{.drafted_on = drafted_on, .content = content_of(matter, spot)};
    draw_people(fate, chance, roster);
    draw_units(fate, chance, roster, matter);
    fate.content.formed_by = static_cast<suggestion::FormedBy>(chance.draw(5));
    fate.content.wants_contact = chance.percent(60);
    fate.content.confidential = chance.percent(3);
    if (chance.percent(30)) fate.content.wished_units.push_back(fate.main->office);
    if (chance.percent(8)) fate.content.publicity_wish = suggestion::Publicity::title_only;
    if (chance.percent(10)) fate.content.raised_before = suggestion::RaisedBefore::two_years;
    fate.stays_draft = chance.percent(2);
    fate.withdrawn = chance.percent(3);
    fate.withdrawal_refused = chance.percent(30);
    fate.review = draw_review(chance);
    if (chance.percent(8)) fate.handling_class = suggestion::HandlingClass::complex;
    fate.extended = chance.percent(8);
    fate.extension_refused = fate.extended && chance.percent(25);
    fate.contact_disputed = chance.percent(4);
    fate.opinion_redone = chance.percent(10);
    fate.opinion_missing = !fate.opinion_redone && chance.percent(6);
    fate.reply_rejected = chance.percent(5);
    fate.reply_sent_back = chance.percent(12);
    fate.sign_in_days = chance.percent(90) ? chance.between(0, 4) : chance.between(6, 12);
    // One in twelve replies is late.
    fate.reply_days = chance.percent(92) ? chance.between(45, 88) : chance.between(94, 125);
    if (fate.handling_class == suggestion::HandlingClass::complex || fate.extended)
        fate.reply_days += 30;
    fate.answer = draw_answer(chance);
    fate.attitude = draw_satisfaction(chance, 2);
    fate.result = draw_satisfaction(chance, 7);
    fate.second_result = draw_satisfaction(chance, 15);
    fate.silent = chance.percent(7);
    fate.rated_on_paper = chance.percent(6);
    fate.explained = chance.percent(20);
    fate.promise_days = chance.between(60, 420);
    fate.promise_prolonged = chance.percent(20);
    fate.promise_forgotten = chance.percent(12);
    fate.promise_claim_rejected = chance.percent(8);
    fate.never_closed = chance.percent(6);
    fate.promise = at_spot(matter.promise, spot);
    return fate;
}

namespace {

// Everything that could lead the story elsewhere, away.
void straighten(Fate& fate) {
    fate.by_delegation = false;
    fate.on_paper = false;
    fate.withdrawn = false;
    fate.stays_draft = false;
    fate.review = ReviewFate::docketed;
    fate.handling_class = suggestion::HandlingClass::ordinary;
    fate.wrong_first = nullptr;
    fate.separate = nullptr;
    fate.pre_assigned = false;
    fate.extended = false;
    fate.opinion_redone = false;
    fate.opinion_missing = false;
    fate.reply_sent_back = false;
    fate.reply_rejected = false;
    fate.invitation_taken_back = false;
    fate.content.confidential = false;
    fate.silent = false;
    fate.sign_in_days = 1;
    fate.reply_days = 60;
}

using Twist = void (*)(Fate&, const Roster&);

void promise(Fate& fate) {
    fate.answer = AnswerKind::in_progress;
    fate.promise_days = 60;
    fate.promise_prolonged = false;
    fate.promise_forgotten = false;
    fate.promise_claim_rejected = false;
}

// The units of a roster are many enough for one that is neither main nor co-unit.
const Unit* another(const Fate& fate, const Roster& roster) {
    const auto found = std::find_if(roster.units.begin(), roster.units.end(), [&](const Unit& u) {
        return &u != fate.main && std::count(fate.co_units.begin(), fate.co_units.end(), &u) == 0;
    });
    return &*found;
}

constexpr std::array<Twist, 15> twists{
    [](Fate& fate, const Roster&) { fate.review = ReviewFate::letter; },
    [](Fate& fate, const Roster&) { fate.review = ReviewFate::reference; },
    [](Fate& fate, const Roster&) { fate.review = ReviewFate::declined; },
    [](Fate& fate, const Roster& roster) {
        fate.lead = &roster.members[0];
        fate.co_proposers = {&roster.members[1], &roster.members[2], &roster.members[3],
                             &roster.members[4], &roster.members[5]};
        fate.invitation_taken_back = true; // and the fourth declines
    },
    [](Fate& fate, const Roster&) { fate.withdrawn = true; },
    [](Fate& fate, const Roster& roster) {
        fate.lead = &roster.members[1];
        fate.co_proposers = {&roster.members[2]};
        fate.withdrawn = fate.withdrawal_refused = true;
    },
    [](Fate& fate, const Roster& roster) {
        fate.wrong_first = another(fate, roster);
        fate.return_refused_once = true;
    },
    [](Fate& fate, const Roster& roster) {
        fate.wrong_first = another(fate, roster);
        fate.pre_assigned = true;
    },
    [](Fate& fate, const Roster&) { fate.extended = true; },
    [](Fate& fate, const Roster&) { fate.extended = fate.extension_refused = true; },
    [](Fate& fate, const Roster& roster) {
        fate.co_units = {another(fate, roster)};
        fate.opinion_missing = true;
    },
    [](Fate& fate, const Roster& roster) {
        fate.co_units = {another(fate, roster)};
        fate.opinion_redone = fate.reply_rejected = fate.contact_disputed = true;
    },
    [](Fate& fate, const Roster&) {
        fate.rated_on_paper = fate.explained = true;
        fate.result = Satisfaction::dissatisfied;
    },
    [](Fate& fate, const Roster&) {
        promise(fate);
        fate.promise_claim_rejected = true;
    },
    [](Fate& fate, const Roster&) {
        promise(fate);
        fate.promise_prolonged = true;
    },
};

// Calendar days from the first draft to the rest: a fortnight to the assignment, then the reply.
int days_to(Rest rest) {
    switch (rest) {
    case Rest::nowhere: return 0;
    case Rest::discarded: return 20;
    case Rest::invited: return 2;
    case Rest::submitted: return 3;
    case Rest::sent_back:
    case Rest::docketed: return 16;
    case Rest::assigned:
    case Rest::returning: return 24;
    case Rest::drafted:
    case Rest::approved:
    case Rest::signed_by_head:
    case Rest::passed: return 80;
    case Rest::disputed: return 110;
    case Rest::claimed: return 125;
    }
    return 0;
}

} // namespace

std::vector<Fate> rare_fates(Chance& chance, const Roster& roster, Date drafted_on) {
    std::vector<Fate> fates;
    for (const Twist twist : twists) {
        Fate fate = draw_fate(chance, roster, drafted_on, fates.size());
        straighten(fate);
        twist(fate, roster);
        fates.push_back(std::move(fate));
    }
    return fates;
}

Fate resting_fate(Chance& chance, const Roster& roster, Rest rest, Date until, std::size_t number) {
    Fate fate = draw_fate(chance, roster, until - std::chrono::days{days_to(rest)}, number);
    straighten(fate);
    fate.rests = rest;
    if (rest == Rest::invited) fate.co_proposers = {&roster.members.back()};
    if (rest == Rest::invited) fate.lead = &roster.members.front();
    if (rest == Rest::returning) fate.co_units.clear();
    if (rest == Rest::returning)
        fate.wrong_first =
            fate.main == &roster.units.front() ? &roster.units.back() : &roster.units.front();
    if (rest == Rest::sent_back) fate.review = ReviewFate::sent_back;
    if (rest == Rest::disputed) fate.result = Satisfaction::dissatisfied;
    if (rest == Rest::claimed) promise(fate);
    if (rest == Rest::claimed) fate.promise_days = 30;
    return fate;
}

} // namespace huiyin::demo
