#include "demo/yearly.hpp"

#include "demo/supervising.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using std::chrono::days;
using std::chrono::month_day;
using std::chrono::year_month_day;

// On the day before: a rainstorm or a typhoon is coming.
constexpr std::array warnings{std::chrono::May / 12, std::chrono::May / 18,
                              std::chrono::September / 24};
constexpr month_day report_day{std::chrono::December / 18};
constexpr days first_parameter{430};
constexpr days departure{500};
constexpr days copying{365}; // a county takes up what has worked elsewhere
constexpr days trial{200};   // a county tries another's mechanism for a month

// Enough of a PDF to be one.
constexpr std::string_view pdf = "%PDF-1.4\n"
                                 "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                 "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                 "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                                 "trailer<</Root 1 0 R>>\n%%EOF\n";

bool has_committee(const Roster& roster) { return roster.level != directory::Level::town; }

directory::Command shorter_rating() {
    return directory::SetParameter{{{"law.rating"}, {"rating_period"}, {"10 working days"}}};
}

// Whoever sat in the last committee goes elsewhere.
directory::Command leaving_committee(const Roster& roster, Date until) {
    const std::string office = roster.congress.value + "-gongwei4";
    return directory::EndRole{{office + "-1"}, directory::Role::committee, {office}, until};
}

// Each congress adopts its mechanisms on the first day; one tries another's for a month.
std::vector<directory::Command> adoptions(const Roster& roster, Date first_day, Date day) {
    std::vector<directory::Command> commands;
    const std::string year = std::to_string(int{year_month_day{day}.year()});
    if (day == first_day)
        for (const std::string& mechanism : mechanisms_of(roster.congress.value))
            commands.emplace_back(
                directory::AdoptMechanism{{mechanism}, {}, {"主任会议纪要〔" + year + "〕1号"}});
    if (roster.congress.value == "440705" && day == first_day + copying)
        commands.emplace_back(directory::AdoptMechanism{
            {"jiangmen.chasing"}, {}, {"主任会议纪要：学习推广催办做法"}});
    if (roster.congress.value != "440783") return commands;
    if (day == first_day + trial)
        commands.emplace_back(
            directory::AdoptMechanism{{"jianghai.five-ones"}, {}, {"主任会议纪要：试行一个月"}});
    if (day == first_day + trial + days{30})
        commands.emplace_back(
            directory::EndMechanism{{"jianghai.five-ones"}, {"试行一个月期满。"}});
    return commands;
}

} // namespace

std::vector<YearlyDeed> yearly_deeds(const World& world, Date first_day, Date day,
                                     const suggestion::Attachment& report) {
    const year_month_day date{day};
    const month_day day_of_year{date.month(), date.day()};
    std::vector<YearlyDeed> deeds;
    for (const Roster& roster : world.rosters) {
        if (!has_committee(roster)) continue;
        const auto add = [&](directory::Command command) {
            deeds.push_back({roster.congress, roster.desk.person, std::move(command)});
        };
        if (std::ranges::count(warnings, day_of_year) > 0)
            add(directory::AdjustCalendar{{day + days{1},
                                           directory::DayKind::day_off,
                                           {"暴雨台风红色预警，全市停工停课一天。"}}});
        for (directory::Command& command : adoptions(roster, first_day, day))
            add(std::move(command));
        if (day_of_year == report_day)
            add(directory::FileYearlyReport{
                int{date.year()}, {"关于代表建议、批评和意见办理情况的报告"}, report.file});
        if (day == first_day + departure && roster.level == directory::Level::city)
            add(leaving_committee(roster, day + days{1}));
        if (day == first_day + first_parameter && roster.congress.value == "440705")
            add(shorter_rating());
    }
    return deeds;
}

Result<suggestion::Attachment> scan_paper(app::Files& files, const PersonId& by, Instant at) {
    const Line<200> title{"征询意见表（纸质扫描件）.pdf"};
    const auto begun = files.begin(by, title, static_cast<std::int64_t>(pdf.size()), at);
    if (!begun) return Failure{begun.error()};
    const auto done = files.append(by, begun->upload, 0, pdf);
    if (!done) return Failure{done.error()};
    return suggestion::Attachment{done->file.value_or(FileId{}), title};
}

} // namespace huiyin::demo
