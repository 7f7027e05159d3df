// 提办对接: talks with units before a suggestion is filed (mechanism M6).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

constexpr std::size_t talks_max = 10;

Barrier talkable(const Case& current) {
    return in_phase(current, {Phase::draft, Phase::sent_back}, "suggestion.talk_before_filing");
}

// A word on what the unit said may still be given while the suggestion is under review.
Barrier before_docketing(const Case& current) {
    return in_phase(current, {Phase::draft, Phase::sent_back, Phase::submitted},
                    "suggestion.talk_before_docketing");
}

Barrier in_state(const Case& current, TalkNumber number, std::initializer_list<TalkState> states,
                 Sentence otherwise) {
    const Talk* talk = find_talk(current, number);
    if (!talk) return missing("suggestion.no_such_talk");
    return contains(states, talk->state) ? nothing() : refuse(std::move(otherwise));
}

Barrier answered(const Case& current, TalkNumber number, const Scene& scene) {
    return first_of(
        {before_docketing(current), by_author(current, scene),
         in_state(current, number, {TalkState::answered}, "suggestion.talk_not_answered")});
}

Talk* talk_of(Case& current, TalkNumber number) {
    const bool there = find_talk(current, number) != nullptr;
    return there ? &current.talks[static_cast<std::size_t>(number) - 1] : nullptr;
}

} // namespace

Barrier bar(const Case& current, const RequestTalk&, const Scene& scene) {
    if (auto why = first_of({talkable(current), by_author(current, scene)})) return why;
    if (current.talks.size() >= talks_max)
        return refuse({"suggestion.too_many_talks", {{"most", std::to_string(talks_max)}}});
    return is_blank(current.content.title.value) ? refuse("suggestion.talk_needs_title")
                                                 : nothing();
}

Decision rule(const Case& current, const RequestTalk& asked, const Scene& scene) {
    if (!exists(asked.unit, scene)) return invalid("unit", "suggestion.no_such_office");
    for (const Talk& talk : current.talks)
        if (talk.unit == asked.unit && talk.state == TalkState::asked)
            return invalid("unit", {"suggestion.unit_asked_already", {{"unit", talk.unit.value}}});
    const Content& content = current.content;
    TalkRequested requested{static_cast<TalkNumber>(current.talks.size()) + 1,
                            asked.unit,
                            asked.question,
                            content.title,
                            {}};
    if (asked.shows == TalkScope::whole_text)
        requested.shown = ShownText{content.cause, content.analysis, content.demands};
    return happens(requested);
}

void apply(Case& current, const TalkRequested& happened, const Occasion& occasion) {
    Talk talk;
    talk.talk = happened.talk;
    talk.unit = happened.unit;
    talk.question = happened.question;
    talk.title = happened.title;
    talk.shown = happened.shown;
    talk.asked_on = occasion.today();
    if (!occasion.deputy.empty()) talk.asked_by = occasion.deputy;
    current.talks.push_back(std::move(talk));
}

Barrier bar(const Case& current, const WithdrawTalk& asked, const Scene& scene) {
    return first_of({talkable(current), by_author(current, scene),
                     in_state(current, asked.talk, {TalkState::asked}, "suggestion.talk_is_over")});
}

Decision rule(const Case&, const WithdrawTalk& asked, const Scene&) {
    return happens(TalkWithdrawn{asked.talk});
}

void apply(Case& current, const TalkWithdrawn& happened, const Occasion&) {
    if (Talk* talk = talk_of(current, happened.talk)) talk->state = TalkState::withdrawn;
}

// What was corrected may be answered anew; what the deputy has confirmed stands.
Barrier bar(const Case& current, const AnswerTalk& asked, const Scene&) {
    return first_of(
        {talkable(current), in_state(current, asked.talk, {TalkState::asked, TalkState::corrected},
                                     "suggestion.talk_is_over")});
}

Decision rule(const Case& current, const AnswerTalk& asked, const Scene& scene) {
    if (asked.held_on > scene.occasion.today())
        return invalid("held_on", "suggestion.date_in_future");
    return happens(TalkAnswered{asked.talk, find_talk(current, asked.talk)->unit, asked.held_on,
                                asked.way, asked.finding, asked.words, asked.plans});
}

void apply(Case& current, const TalkAnswered& happened, const Occasion& occasion) {
    Talk* talk = talk_of(current, happened.talk);
    if (!talk) return;
    talk->state = TalkState::answered;
    talk->correction.reset();
    talk->answer = TalkAnswer{happened.held_on, happened.way,   happened.finding,
                              happened.words,   happened.plans, occasion.today()};
}

Barrier bar(const Case& current, const ConfirmTalk& asked, const Scene& scene) {
    return answered(current, asked.talk, scene);
}

Decision rule(const Case& current, const ConfirmTalk& asked, const Scene&) {
    return happens(TalkConfirmed{asked.talk, find_talk(current, asked.talk)->unit});
}

void apply(Case& current, const TalkConfirmed& happened, const Occasion&) {
    if (Talk* talk = talk_of(current, happened.talk)) talk->state = TalkState::confirmed;
}

Barrier bar(const Case& current, const CorrectTalk& asked, const Scene& scene) {
    return answered(current, asked.talk, scene);
}

Decision rule(const Case& current, const CorrectTalk& asked, const Scene&) {
    return happens(TalkCorrected{asked.talk, find_talk(current, asked.talk)->unit, asked.note});
}

void apply(Case& current, const TalkCorrected& happened, const Occasion&) {
    Talk* talk = talk_of(current, happened.talk);
    if (!talk) return;
    talk->state = TalkState::corrected;
    talk->correction = happened.note;
}

void let_talks_lapse(Case& current) {
    for (Talk& talk : current.talks)
        if (talk.state == TalkState::asked) talk.state = TalkState::lapsed;
}

} // namespace huiyin::suggestion::rules
