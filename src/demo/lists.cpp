#include "demo/lists.hpp"

#include "intake/list_file.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using namespace std::chrono_literals;
using directory::Session;
using std::chrono::days;

constexpr std::string_view with_old_years = "440783";  // 开平
constexpr std::string_view with_catalogues = "440705"; // 新会

constexpr std::uint64_t dice_of_lists = 0x6f6c64; // the play's own fall as ever

// The term's first session, which the play itself has no need of: a year before the oldest known.
std::optional<directory::Command> first_session(const directory::Directory& directory) {
    const auto oldest = std::ranges::min_element(directory.sessions, {}, &Session::opens);
    if (oldest == directory.sessions.end() || oldest->session != 2) return {};
    const Date opens = Date{std::chrono::year_month_day{oldest->opens} - std::chrono::years{1}};
    return directory::RecordSession{{oldest->term, 1, opens, opens + days{3}}};
}

// Those that were over before the day.
std::vector<Session> sessions_over(const directory::Directory& directory, Date day) {
    const auto now = directory::session_on(directory, day);
    std::vector<Session> over;
    for (const Session& session : directory.sessions)
        if (now && session.opens <= day &&
            (session.term != now->term || session.session != now->session))
            over.push_back(session);
    return over;
}

Result<void> record_first_session(const Stage& stage, const Roster& roster, Instant at) {
    const auto view = stage.congresses.find(roster.congress);
    auto command = first_session(view->directory);
    if (!command) return {};
    const auto changed = stage.directories.carry_out_and_wait(
        {.actor = app::actor_of(stage.congresses, roster.desk.person, china_date(at)),
         .congress = roster.congress,
         .commands = {*std::move(command)},
         .at = at});
    if (!changed) return Failure{changed.error()};
    return {};
}

Result<void> hand_in(const Stage& stage, const Roster& roster, Instant at,
                     const intake::ListFile& list) {
    const intake::Services services{stage.store, stage.congresses, stage.cases, stage.directories,
                                    stage.catalogues};
    const intake::Order order{.congress = roster.congress,
                              .person = roster.desk.person,
                              .at = at,
                              .run = intake::Run::apply};
    const auto report = intake::import_list(services, order, list);
    if (!report) return Failure{report.error()};
    for (const intake::RowReport& row : report->rows)
        if (row.action == intake::RowAction::refuse)
            return Failure{Error{ErrorCode::refused, row.sentence,
                                 list.name + " " + std::to_string(row.row) + " " + row.field}};
    return {};
}

} // namespace

Result<void> hand_in_lists(const Stage& stage, const World& world, std::uint64_t seed, Date day) {
    const Instant at = start_of(day) + 8h + 30min;
    const app::Names names{stage.congresses, day};
    if (const Roster* roster = roster_of(world, with_old_years)) {
        if (auto known = record_first_session(stage, *roster, at); !known) return known;
        const auto view = stage.congresses.find(roster->congress);
        Chance chance{seed ^ dice_of_lists};
        auto handed = hand_in(
            stage, *roster, at + 10min,
            {.kind = intake::ListKind::past,
             .bytes = old_years_list(chance, *roster, names, sessions_over(view->directory, day)),
             .name = "往年建议办理台账（演示数据）.csv"});
        if (!handed) return handed;
    }
    if (const Roster* roster = roster_of(world, with_catalogues))
        return hand_in(stage, *roster, at,
                       {.kind = intake::ListKind::catalogues,
                        .bytes = catalogue_list(*roster, names),
                        .name = "部门权责清单（演示数据）.csv"});
    return {};
}

} // namespace huiyin::demo
