#include "demo/play.hpp"

#include "app/chase.hpp"
#include "app/entrance_views.hpp"
#include "app/identifier.hpp"
#include "app/recount.hpp"
#include "base/alternatives.hpp"
#include "demo/entrance.hpp"
#include "demo/errands.hpp"
#include "demo/listening.hpp"
#include "demo/lists.hpp"
#include "demo/outings.hpp"
#include "demo/supervising.hpp"
#include "demo/yearly.hpp"

#include <algorithm>
#include <deque>
#include <future>
#include <utility>

namespace huiyin::demo {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

// A suggestion on its way through the play.
struct Player {
    CaseId id = {};
    Fate fate = {};
    const Roster* roster = nullptr;
    std::deque<Errand> errands = {}; // one after the other
    bool opened = false;
};

// An activity on its way through the play.
struct Tour {
    Outing outing = {};
    ActivityId id = {};
    std::vector<Visitable> cases = {}; // chosen on the day on which it is planned
};

constexpr std::string_view entrance = "xinhui.entrance";
constexpr std::uint64_t entrance_dice = 0x656e747279;
constexpr int waves_max = 12; // in one day
constexpr std::size_t visited_max = 3;
constexpr std::size_t candidates_max = 8;   // of a draw
constexpr std::size_t commissioned_max = 2; // by one commission

class Theatre {
public:
    Theatre(const Stage& stage, const World& world, const PlayOptions& options)
        : stage_(stage),
          world_(world),
          options_(options),
          chance_(options.seed),
          listening_(stage, world, options.seed, first_day(), options.until) {}

    Result<Played> run() {
        if (auto founded = found(); !founded) return Failure{founded.error()};
        if (auto scanned = scan_papers(); !scanned) return Failure{scanned.error()};
        cast();
        cast_tours();
        for (Date day = first_day(); day <= options_.until; day += days{1}) {
            if (auto lived = live(day); !lived) return Failure{lived.error()};
            if (options_.progress) options_.progress(day);
        }
        played_.cases = std::count_if(players_.begin(), players_.end(),
                                      [](const Player& player) { return player.opened; });
        return played_;
    }

private:
    [[nodiscard]] Date first_day() const { return options_.until - days{options_.days}; }

    // All that happens on a day, in this order.
    Result<void> live(Date day) {
        if (auto played = play_congresses(day); !played) return played;
        if (day == first_day() + days{1})
            if (auto handed = hand_in_lists(stage_, world_, options_.seed, day); !handed)
                return handed;
        if (auto told = listening_.play_day(day); !told) return told;
        if (auto played = play_day(day); !played) return played;
        if (auto played = play_tours(day); !played) return played;
        return chase(day);
    }

    Result<void> found() {
        for (std::size_t i = 0; i < world_.rosters.size(); ++i) {
            const auto founded =
                stage_.directories.found_and_wait({.actor = {.person = {"founder"}},
                                                   .congress = world_.rosters[i].congress,
                                                   .commands = world_.foundings[i],
                                                   .at = start_of(first_day()) + 8h});
            if (!founded) return Failure{founded.error()};
        }
        return {};
    }

    // The paper form of ratings, and the yearly report: every file of the play has one content.
    Result<void> scan_papers() {
        const auto paper = scan_paper(stage_.files, world_.rosters.front().desk.person,
                                      start_of(first_day()) + 8h);
        if (!paper) return Failure{paper.error()};
        paper_form_ = *paper;
        return {};
    }

    // What the congresses themselves do on a day, and what follows for the dates of their cases.
    Result<void> play_congresses(Date day) {
        for (YearlyDeed& deed : yearly_deeds(world_, first_day(), day, paper_form_)) {
            const CongressId congress = deed.congress;
            const Instant at = start_of(day) + 8h;
            const auto changed = stage_.directories.carry_out_and_wait(
                {.actor = app::actor_of(stage_.congresses, deed.by, day),
                 .congress = congress,
                 .commands = {std::move(deed.command)},
                 .at = at});
            if (!changed) return Failure{changed.error()};
            const auto counted =
                app::recount(stage_.store, stage_.congresses, stage_.cache, congress,
                             {.now = [at] { return at; }, .stop = {}, .watch = {}});
            if (!counted) return Failure{counted.error()};
        }
        return {};
    }

    void cast() {
        cast_named();
        for (const Roster& roster : world_.rosters) {
            const std::int64_t count = cases_in(roster);
            for (std::int64_t i = 0; i < count; ++i) cast_one(roster);
            if (roster.level != directory::Level::town) cast_showcases(roster);
            if (roster.level != directory::Level::city) continue;
            for (Fate& fate : rare_fates(chance_, roster, options_.until - days{320}))
                add(std::move(fate), roster);
        }
        // After all others: their numbers stay what they were.
        cast_entrance();
        cast_sent_up();
    }

    void cast_sent_up() {
        auto named = case_sent_up(world_, options_.until);
        if (!named) return;
        if (named->fate.drafted_on < first_day()) named->fate.drafted_on = first_day() + days{5};
        add(std::move(named->fate), *roster_of(world_, named->congress));
    }

    void cast_entrance() {
        Chance chance{options_.seed ^ entrance_dice};
        for (const Roster& roster : world_.rosters) {
            if (std::ranges::count(mechanisms_of(roster.congress.value), entrance) == 0) continue;
            for (const auto fates : {doubtful_fates, talked_fates, read_fates})
                for (Fate& fate : fates(chance, roster, options_.until))
                    add(std::move(fate), roster);
        }
    }

    [[nodiscard]] std::int64_t cases_in(const Roster& roster) const {
        switch (roster.level) {
        case directory::Level::city: return options_.city_cases;
        case directory::Level::county: return options_.county_cases;
        default: return options_.town_cases;
        }
    }

    void cast_named() {
        for (NamedCase& named : named_cases(world_, options_.until)) {
            const auto roster =
                std::find_if(world_.rosters.begin(), world_.rosters.end(),
                             [&](const Roster& r) { return r.congress.value == named.congress; });
            if (named.fate.drafted_on < first_day()) named.fate.drafted_on = first_day() + days{5};
            Player& player = add(std::move(named.fate), *roster);
            for (const Errand& errand : supervision_of(named.congress))
                player.errands.push_back(errand);
            if (named.follow_up_of)
                player.errands.push_front({ErrandKind::link, 0, players_[*named.follow_up_of].id,
                                           suggestion::LinkKind::follow_up_of});
        }
    }

    void cast_one(const Roster& roster) {
        Fate fate = draw_fate(chance_, roster, drafting_day(roster), players_.size());
        if (roster.level == directory::Level::city && chance_.percent(15)) hand_on(fate);
        Player& player = add(std::move(fate), roster);
        if (chance_.percent(40)) player.errands.push_back({ErrandKind::report_progress, 20});
        if (chance_.percent(50)) player.errands.push_back({ErrandKind::report_promise, 100});
        player.errands.push_back(
            {ErrandKind::remind, 45}); // Whoever has replied by then is spared.
    }

    // A suggestion of the city that a county's government hands on to one of its units.
    void hand_on(Fate& fate) {
        const auto counties =
            std::ranges::count(world_.rosters, directory::Level::county, &Roster::level);
        const Roster& county = world_.rosters[static_cast<std::size_t>(1 + chance_.draw(counties))];
        const auto unit = std::ranges::find(county.units, fate.main->field, &Unit::field);
        if (unit == county.units.end()) return;
        fate.handed_on = {&county.government, &*unit};
        fate.wrong_first = nullptr;
        fate.separate = nullptr;
        fate.co_units.clear();
    }

    // One of every rest in the city, three of them in turn in each county; and two suggestions of
    // one matter that are handled together.
    void cast_showcases(const Roster& roster) {
        const auto rests = static_cast<int>(type_of<Rest>().names.size()) - 1;
        const int count = roster.level == directory::Level::city ? rests : 3;
        for (int i = 0; i < count; ++i, ++rests_cast_)
            add(resting_fate(chance_, roster, static_cast<Rest>(1 + rests_cast_ % rests),
                             options_.until, players_.size()),
                roster);
        cast_supervised(roster);
        cast_twins(roster);
    }

    // A suggestion of each half-year that shows how the congress supervises.
    void cast_supervised(const Roster& roster) {
        for (const int days_before : {560, 300, 90}) {
            const Date day = options_.until - days{days_before};
            if (day < first_day() || supervision_of(roster.congress.value).empty()) continue;
            Fate fate = resting_fate(chance_, roster, Rest::nowhere, day, players_.size());
            fate.sign_in_days = 1;
            fate.reply_days = 70;
            const auto errands = supervision_of(roster.congress.value);
            Player& player = add(std::move(fate), roster);
            player.errands.assign(errands.begin(), errands.end());
            // The city's key suggestions, which it commissions counties to supervise.
            if (roster.level == directory::Level::city)
                player.errands.insert(player.errands.begin() + 1,
                                      Errand{.kind = ErrandKind::select_key, .after = 11});
            // One was drafted from what people had told, and they have heard what came of it.
            if (days_before == 300)
                listening_.lies_behind(player.id, roster, player.fate, day + days{150},
                                       shown_secret);
        }
    }

    void cast_twins(const Roster& roster) {
        const Date day = options_.until - days{60};
        const Fate first = resting_fate(chance_, roster, Rest::nowhere, day, players_.size());
        Fate second = first;
        second.lead = first.lead == &roster.members.front() ? &roster.members.back()
                                                            : &roster.members.front();
        second.co_proposers.clear();
        const CaseId lead = add(first, roster).id;
        listening_.lies_behind(lead, roster, first, {});
        Player& joined = add(std::move(second), roster);
        joined.errands = {{ErrandKind::join, 3, lead}};
        if (rests_cast_ % 2 == 0) return;
        joined.errands.push_back({ErrandKind::link, 8, lead, suggestion::LinkKind::raised_before});
        joined.errands.push_back({ErrandKind::unlink, 10, lead});
        joined.errands.push_back({ErrandKind::leave_joined, 12, lead});
    }

    void cast_tours() {
        const auto view = stage_.congresses.find(world_.rosters.front().congress);
        for (Outing& outing : outings(world_, view->calendar, first_day(), options_.until)) {
            const Instant at = start_of(outing.planned_on) + 9h;
            const ActivityId id = app::fresh_activity(app::identifier(at, tours_.size()));
            tours_.push_back({std::move(outing), id, {}});
        }
    }

    // The latest suggestions of a congress that are in hand.
    [[nodiscard]] std::vector<Visitable> in_hand(const Roster& roster, std::size_t most) const {
        std::vector<Visitable> found;
        for (auto player = players_.rbegin(); player != players_.rend(); ++player) {
            const auto loaded = player->opened && player->roster == &roster
                                    ? stage_.cache.find(player->id)
                                    : nullptr;
            if (!loaded || !suggestion::is_running(loaded->state) || found.size() == most) continue;
            const auto& strands = loaded->state.strands;
            const auto strand = std::ranges::find_if(strands, suggestion::is_active);
            if (strand != strands.end()) found.push_back({player->id, strand->strand});
        }
        return found;
    }

    // The latest key suggestions of a congress.
    [[nodiscard]] std::vector<Visitable> key_ones(const Roster& roster) const {
        std::vector<Visitable> found;
        for (auto player = players_.rbegin(); player != players_.rend(); ++player) {
            const auto loaded = player->opened && player->roster == &roster
                                    ? stage_.cache.find(player->id)
                                    : nullptr;
            if (loaded && loaded->state.key && found.size() < commissioned_max)
                found.push_back({player->id, 1});
        }
        return found;
    }

    [[nodiscard]] std::vector<Visitable> cases_for(const Outing& outing,
                                                   const Roster& roster) const {
        if (outing.commissioned) return key_ones(roster);
        return in_hand(roster, outing.drawn ? candidates_max : visited_max);
    }

    static std::size_t fewest_for(const Outing& outing) {
        if (outing.kind == supervision::ActivityKind::training) return 0;
        return outing.commissioned ? 1 : visited_max;
    }

    // What the program itself does on an afternoon.
    Result<void> chase(Date day) {
        for (const Roster& roster : world_.rosters) {
            if (roster.level == directory::Level::town) continue;
            const auto sent = app::chase(stage_.store, stage_.congresses, stage_.cache,
                                         roster.congress, {start_of(day) + 16h, {}});
            if (!sent) return Failure{sent.error()};
        }
        return {};
    }

    // The deputies' office goes out in the afternoon, when everybody else has acted.
    Result<void> play_tours(Date day) {
        for (Tour& tour : tours_) {
            const Roster& roster = world_.rosters[tour.outing.roster];
            if (day == tour.outing.planned_on) tour.cases = cases_for(tour.outing, roster);
            if (tour.cases.size() < fewest_for(tour.outing)) continue;
            Instant at = start_of(day) + 15h;
            const suggestion::Attachment notes{paper_form_.file, {"代表培训讲义.pdf"}};
            const Roster& below = world_.rosters[tour.outing.commissioned.value_or(0)];
            auto deeds = tour.outing.commissioned
                             ? commission_on(day, tour.outing, below, tour.cases)
                             : deeds_on(day, tour.outing, roster, tour.cases, notes);
            for (supervision::Command& deed : deeds) {
                const std::string command = name_in(deed);
                const Roster& acting = is_of_those_below(tour.outing, deed) ? below : roster;
                const auto changed = stage_.activities.carry_out_and_wait(
                    {.actor = app::actor_of(stage_.congresses, acting.desk.person, day),
                     .id = tour.id,
                     .congress = roster.congress,
                     .command = std::move(deed),
                     .at = at += 10min});
                if (!changed) return refused_deed(tour.id.value, command, day, changed.error());
                ++played_.commands;
            }
        }
        return {};
    }

    Player& add(Fate fate, const Roster& roster) {
        const Instant at = start_of(fate.drafted_on) + 9h;
        players_.push_back({.id = CaseId{app::identifier(at, players_.size())},
                            .fate = std::move(fate),
                            .roster = &roster});
        return players_.back();
    }

    // Most are filed while the congress sits; some lately, so that every stage can be seen at the
    // end.
    Date drafting_day(const Roster& roster) {
        if (chance_.percent(20)) return options_.until - days{chance_.between(0, 110)};
        const auto view = stage_.congresses.find(roster.congress);
        std::vector<const directory::Session*> sessions;
        for (const directory::Session& session : view->directory.sessions)
            if (session.opens > first_day() && session.closes < options_.until)
                sessions.push_back(&session);
        if (sessions.empty() || chance_.percent(18))
            return first_day() + days{chance_.between(3, options_.days - 5)};
        const auto& session = *sessions[static_cast<std::size_t>(
            chance_.draw(static_cast<std::int64_t>(sessions.size())))];
        return session.opens + days{chance_.between(-6, 3)};
    }

    Result<void> play_day(Date day) {
        for (int wave = 0; wave < waves_max; ++wave) {
            const auto acted = play_wave(day, wave);
            if (!acted) return Failure{acted.error()};
            if (*acted == 0) break;
        }
        return {};
    }

    struct Waiting {
        Player* player;
        std::string command;
        std::future<Result<app::Changed>> answer;
    };

    // Everybody's next deed at once: what waits together is committed together.
    Result<std::int64_t> play_wave(Date day, int wave) {
        std::vector<Waiting> answers;
        for (Player& player : players_)
            if (auto deed = deed_of(player, day)) {
                std::string command = name_in(deed->command);
                answers.push_back(
                    {&player, std::move(command),
                     start(player, *std::move(deed), start_of(day) + 9h + wave * 25min)});
            }
        for (auto& [player, command, answer] : answers) {
            const auto changed = answer.get();
            if (!changed) return refused_deed(player->id.value, command, day, changed.error());
            ++played_.commands;
            if (std::exchange(player->opened, true)) continue;
            if (auto taken = listening_.opened(player->id, start_of(day) + 9h + 10min); !taken)
                return refused_deed(player->id.value, "take_opinions", day, taken.error());
        }
        return static_cast<std::int64_t>(answers.size());
    }

    // Names the deed, so that whoever changes a rule finds the step that no longer fits.
    static Failure refused_deed(const std::string& id, const std::string& command, Date day,
                                Error error) {
        error.field = id + " " + command + " " + iso(day) + " " + error.field;
        return Failure{std::move(error)};
    }

    std::optional<Deed> deed_of(Player& player, Date day) {
        if (!player.opened) {
            if (player.fate.drafted_on > day) return {};
            return opening(player.fate, *player.roster);
        }
        const auto loaded = stage_.cache.find(player.id);
        if (!loaded) return {};
        const auto view = stage_.congresses.find(player.roster->congress);
        const Scene scene{player.fate, *player.roster, view->calendar, paper_form_, day};
        if (auto deed = errand_of(player, loaded->state, scene)) return deed;
        if (auto deed = score_in(player, loaded->state, *view, scene)) return deed;
        return next_deed(loaded->state, scene);
    }

    std::optional<Deed> errand_of(Player& player, const suggestion::Case& state,
                                  const Scene& scene) {
        if (player.errands.empty() || !scene.calendar.is_working_day(scene.today)) return {};
        const Errand& errand = player.errands.front();
        const auto other = stage_.cache.find(errand.other);
        auto deed = deed_for(errand, state, other ? &other->state : nullptr, scene);
        if (deed) player.errands.pop_front();
        return deed;
    }

    // Dice of each text's own, so that nobody's fate hangs on whether another was scored.
    [[nodiscard]] std::optional<Deed> score_in(const Player& player, const suggestion::Case& state,
                                               const app::CongressView& view,
                                               const Scene& scene) const {
        if (state.phase != suggestion::Phase::submitted ||
            !scene.calendar.is_working_day(scene.today))
            return {};
        const auto place = static_cast<std::uint64_t>(&player - players_.data());
        return score_of(state, scene, app::rubric_for(view, state.content),
                        Chance{(options_.seed ^ entrance_dice) + place * 64 +
                               static_cast<std::uint64_t>(state.content_version)});
    }

    std::future<Result<app::Changed>> start(const Player& player, Deed deed, Instant at) {
        auto promise = std::make_shared<std::promise<Result<app::Changed>>>();
        app::Change change{.actor = app::actor_of(stage_.congresses, deed.by, china_date(at)),
                           .id = player.id,
                           .command = std::move(deed.command),
                           .at = at};
        const auto done = [promise](Result<app::Changed> changed) {
            promise->set_value(std::move(changed));
        };
        if (player.opened)
            stage_.cases.carry_out(std::move(change), done);
        else
            stage_.cases.open(player.roster->congress, std::move(change), done);
        return promise->get_future();
    }

    const Stage& stage_;
    const World& world_;
    const PlayOptions& options_;
    Chance chance_;
    suggestion::Attachment paper_form_ = {};
    int rests_cast_ = 0;
    std::vector<Player> players_ = {};
    std::vector<Tour> tours_ = {};
    Listening listening_;
    Played played_ = {};
};

} // namespace

Result<Played> play(const Stage& stage, const World& world, const PlayOptions& options) {
    return Theatre{stage, world, options}.run();
}

} // namespace huiyin::demo
