#include "demo/listening.hpp"

#include "app/sha256.hpp"

#include <algorithm>

namespace huiyin::demo {
namespace {

using namespace std::chrono_literals;
using app::ActOnOpinion;
using opinion::OpinionAct;
using opinion::OpinionOwner;
using std::chrono::days;

constexpr std::uint64_t dice_of_voices = 0x766f696365;
constexpr std::size_t code_length = 22;
constexpr days moderated_after{1};
constexpr days settled_after{4};

template <class Done>
Result<void> only_whether(const Done& done) {
    if (!done) return Failure{done.error()};
    return {};
}

ActOnOpinion answering(const Voice& voice) {
    ActOnOpinion what;
    what.act = OpinionAct::answer;
    what.answer = Text<2000>{voice.answer};
    return what;
}

opinion::SecretDigest digest_of(const Voice& voice) { return {app::sha256_hex(voice.secret)}; }

} // namespace

Listening::Listening(const Stage& stage, const World& world, std::uint64_t seed, Date first_day,
                     Date until)
    : stage_(stage), world_(world), seed_(seed), first_day_(first_day) {
    Chance chance{seed ^ dice_of_voices};
    voices_ = voices(world, chance, until);
    gatherings_ = gatherings(world, until);
}

void Listening::lies_behind(const CaseId& id, const Roster& roster, const Fate& fate,
                            const std::optional<Date>& answered_on, std::string_view secret) {
    if (!listens(roster)) return;
    auto behind = voices_behind(id, roster, *fate.lead, fate.content, fate.drafted_on);
    if (behind.front().told_on <= doors_made_on()) return;
    if (!secret.empty()) behind.front().secret = secret;
    for (Voice& voice : behind) {
        voice.answered_on = answered_on;
        voice.answer = "您反映的事已经写成代表建议并得到书面答复，承办单位正按答复落实，"
                       "我会继续跟进，也请您监督。";
        voices_.push_back(std::move(voice));
    }
}

Result<void> Listening::play_day(Date day) {
    if (day == doors_made_on())
        if (auto made = make_doors(start_of(day) + 8h); !made) return made;
    Instant at = start_of(day) + 8h + 5min;
    for (const Gathering& gathering : gatherings_)
        if (gathering.held_on == day)
            if (auto held = hold(gathering, at += 1min); !held) return held;
    for (Voice& voice : voices_)
        if (auto heard = hear(voice, day, at += 14s); !heard) return heard;
    return {};
}

Result<void> Listening::hear(Voice& voice, Date day, Instant at) const {
    Result<void> done;
    if (day == voice.told_on)
        done = tell(voice, at);
    else if (day == voice.told_on + moderated_after && voice.becomes != Becomes::waiting)
        done = moderate(voice, at);
    else if (day == voice.told_on + settled_after)
        done = settle(voice, at);
    if (!done || !voice.of_case || day != voice.answered_on) return done;
    return act(voice, voice.writer, answering(voice), at + 7s);
}

Result<void> Listening::opened(const CaseId& id, Instant at) {
    app::TakeOpinions taken;
    PersonId writer;
    for (const Voice& voice : voices_)
        if (voice.of_case == id && voice.id) {
            taken.opinions.push_back(*voice.id);
            writer = voice.writer;
        }
    if (taken.opinions.empty()) return {};
    return only_whether(stage_.opinions.take(asker(writer, at), id, taken));
}

app::Asker Listening::asker(const PersonId& person, Instant at) const {
    return {.actor = app::actor_of(stage_.congresses, person, china_date(at)),
            .at = at,
            .say = [](const Sentence& sentence) { return sentence.key; }};
}

// The same on every machine for the same seed, so that posters can be printed again.
opinion::Code Listening::code_of(const Roster& roster, const OpinionOwner& owner) const {
    return {app::sha256_hex(std::to_string(seed_) + " door " + roster.congress.value + " " +
                            owner.id.value)
                .substr(0, code_length)};
}

Result<void> Listening::make_doors(Instant at) const {
    for (const Roster& roster : world_.rosters) {
        if (!listens(roster)) continue;
        for (const Listener& to : listeners(roster)) {
            const auto made = stage_.opinions.make_door(
                asker(to.keeper, at), {roster.congress, to.owner.kind, to.owner.id},
                code_of(roster, to.owner));
            if (!made) return Failure{made.error()};
        }
    }
    return {};
}

Result<void> Listening::hold(const Gathering& gathering, Instant at) const {
    const app::Asker keeper = asker(gathering.keeper, at);
    const auto meeting =
        stage_.opinions.record(keeper, app::RecordMeeting{.congress = gathering.roster->congress,
                                                          .kind = gathering.owner.kind,
                                                          .owner = gathering.owner.id,
                                                          .held_on = gathering.held_on,
                                                          .place = {gathering.place},
                                                          .voters = gathering.voters,
                                                          .minutes = {gathering.minutes}});
    if (!meeting) return Failure{meeting.error()};
    for (const std::string& said : gathering.said) {
        app::RecordOpinion one;
        one.congress = gathering.roster->congress;
        one.kind = gathering.owner.kind;
        one.owner = gathering.owner.id;
        one.meeting = meeting->id;
        one.text = {said};
        one.consent = true;
        if (auto noted = stage_.opinions.record(keeper, one); !noted) return Failure{noted.error()};
    }
    return {};
}

Result<void> Listening::tell(const Voice& voice, Instant at) const {
    app::TellOpinion told;
    told.text = {voice.text};
    if (voice.name) told.name = Line<60>{*voice.name};
    if (voice.phone) told.phone = Line<40>{*voice.phone};
    told.consent = true;
    told.secret = digest_of(voice);
    return stage_.opinions.tell(code_of(*voice.roster, voice.owner), told, at);
}

// Meets it in the list, as everybody who moderates.
Result<void> Listening::moderate(Voice& voice, Instant at) const {
    app::OpinionFilter waiting;
    waiting.congress = voice.roster->congress;
    waiting.state = {opinion::OpinionState::received};
    waiting.as = app::ReadsAs::moderator;
    const auto list = stage_.opinions.list(asker(voice.moderator, at), waiting);
    if (!list) return Failure{list.error()};
    const auto row = std::ranges::find_if(
        list->rows, [&](const auto& one) { return one.text.value == voice.text; });
    if (row == list->rows.end()) return not_found("opinions.no_such_opinion");
    voice.id = row->id;
    ActOnOpinion what;
    what.act = voice.becomes == Becomes::erased_by_office ? OpinionAct::erase
               : voice.becomes == Becomes::set_aside      ? OpinionAct::set_aside
                                                          : OpinionAct::pass;
    if (what.act == OpinionAct::set_aside) what.reason = voice.reason;
    return act(voice, voice.moderator, std::move(what), at);
}

Result<void> Listening::settle(const Voice& voice, Instant at) const {
    if (voice.becomes == Becomes::erased_by_person)
        return stage_.opinions.erase_own(digest_of(voice), at);
    if (voice.becomes != Becomes::answered) return {};
    return act(voice, voice.moderator, answering(voice), at);
}

Result<void> Listening::act(const Voice& voice, const PersonId& by, ActOnOpinion what,
                            Instant at) const {
    if (!voice.id) return not_found("opinions.no_such_opinion");
    const app::Asker who = asker(by, at);
    const auto before = stage_.opinions.one(who, *voice.id);
    if (!before) return Failure{before.error()};
    what.version = before->version;
    return only_whether(stage_.opinions.act(who, *voice.id, what));
}

} // namespace huiyin::demo
