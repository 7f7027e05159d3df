#include "demo/play.hpp"

#include "app/identifier.hpp"
#include "base/alternatives.hpp"
#include "demo/acting.hpp"

#include <algorithm>
#include <future>

namespace huiyin::demo {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

// A suggestion on its way through the play.
struct Player {
    CaseId id = {};
    Fate fate = {};
    const Roster* roster = nullptr;
    std::optional<std::size_t> follow_up_of = {}; // another player
    bool opened = false;
    bool linked = false;
};

constexpr int waves_max = 12; // in one day

class Theatre {
public:
    Theatre(const Stage& stage, const World& world, const PlayOptions& options)
        : stage_(stage), world_(world), options_(options), chance_(options.seed) {}

    Result<Played> run() {
        if (auto founded = found(); !founded) return Failure{founded.error()};
        cast();
        for (Date day = first_day(); day <= options_.until; day += days{1}) {
            if (auto played = play_day(day); !played) return Failure{played.error()};
            if (options_.progress) options_.progress(day);
        }
        played_.cases = std::count_if(players_.begin(), players_.end(),
                                      [](const Player& player) { return player.opened; });
        return played_;
    }

private:
    [[nodiscard]] Date first_day() const { return options_.until - days{options_.days}; }

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

    void cast() {
        for (NamedCase& named : named_cases(world_, options_.until)) {
            const auto roster =
                std::find_if(world_.rosters.begin(), world_.rosters.end(),
                             [&](const Roster& r) { return r.congress.value == named.congress; });
            if (named.fate.drafted_on < first_day()) named.fate.drafted_on = first_day() + days{5};
            add(std::move(named.fate), *roster, named.follow_up_of);
        }
        for (const Roster& roster : world_.rosters) {
            const std::int64_t count = roster.level == directory::Level::city ? options_.city_cases
                                       : roster.level == directory::Level::county
                                           ? options_.county_cases
                                           : options_.town_cases;
            for (std::int64_t i = 0; i < count; ++i)
                add(draw_fate(chance_, roster, drafting_day(roster), players_.size()), roster, {});
        }
    }

    void add(Fate fate, const Roster& roster, std::optional<std::size_t> follow_up_of) {
        const Instant at = start_of(fate.drafted_on) + 9h;
        players_.push_back({.id = CaseId{app::identifier(at, players_.size())},
                            .fate = std::move(fate),
                            .roster = &roster,
                            .follow_up_of = follow_up_of});
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
            if (!changed) return refused_deed(*player, command, day, changed.error());
            player->opened = true;
            ++played_.commands;
        }
        return static_cast<std::int64_t>(answers.size());
    }

    // Names the deed, so that whoever changes a rule finds the step that no longer fits.
    static Failure refused_deed(const Player& player, const std::string& command, Date day,
                                Error error) {
        error.field = player.id.value + " " + command + " " + iso(day) + " " + error.field;
        return Failure{std::move(error)};
    }

    std::optional<Deed> deed_of(Player& player, Date day) {
        if (!player.opened) {
            if (player.fate.drafted_on > day) return {};
            return opening(player.fate, *player.roster);
        }
        const auto loaded = stage_.cache.find(player.id);
        if (!loaded) return {};
        if (auto link = link_of(player, loaded->state)) return link;
        const auto view = stage_.congresses.find(player.roster->congress);
        return next_deed(loaded->state, {player.fate, *player.roster, view->calendar, day});
    }

    std::optional<Deed> link_of(Player& player, const suggestion::Case& state) {
        if (!player.follow_up_of || player.linked || state.phase != suggestion::Phase::docketed)
            return {};
        player.linked = true;
        return Deed{player.roster->desk.person,
                    suggestion::LinkCase{players_[*player.follow_up_of].id,
                                         suggestion::LinkKind::follow_up_of}};
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
    std::vector<Player> players_ = {};
    Played played_ = {};
};

} // namespace

Result<Played> play(const Stage& stage, const World& world, const PlayOptions& options) {
    return Theatre{stage, world, options}.run();
}

} // namespace huiyin::demo
