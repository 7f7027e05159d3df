#include "demo/outings.hpp"

#include "app/sha256.hpp"

#include <algorithm>

namespace huiyin::demo {
namespace {

using namespace supervision;
using std::chrono::days;
using suggestion::SupervisionKind;

constexpr std::size_t trained_max = 6;
constexpr std::string_view lot = "以当日省体彩中心开奖号码为种子 08-17-21-29-33";

// An outing as it comes every year; days of its month, moved to the next working day.
struct Yearly {
    std::string_view congress;
    ActivityKind kind;
    std::string_view title;
    unsigned month;
    unsigned day;
    int planned_before; // in days
    int length;         // likewise
    int report_after;   // days after its end; 0: none
    std::vector<SupervisionKind> forms = {};
    bool drawn = false;
    bool called_off = false;
};

const std::vector<Yearly>& yearly() {
    using enum ActivityKind;
    static const std::vector<Yearly> all = [] {
        std::vector<Yearly> made{
            {"4407", spot_check, "重点项目建议飞行检查", 8, 12, 0, 0, 3},
            {"440783",
             campaign,
             "五月、六月“代表建议重点督办”",
             5,
             6,
             20,
             50,
             10,
             {SupervisionKind::forum, SupervisionKind::site_visit}},
            {"440781",
             campaign,
             "建议办理督办周",
             9,
             7,
             15,
             4,
             6,
             {SupervisionKind::site_visit, SupervisionKind::forum}},
            {"440781", look_back, "重点建议“回头看”", 11, 10, 10, 1, 5},
            {"440785", unannounced_visit, "代表暗访：道路与排水", 5, 20, 9, 3, 6},
            {"440785", unannounced_visit, "代表暗访：抽签走访", 10, 14, 9, 3, 6, {}, true},
        };
        made.push_back({"440704", forum, "重点建议座谈会", 9, 22, 6, 0, 0, {}, false, true});
        made.push_back({"440705", training, "新任代表培训：怎样写好一件建议", 4, 15, 10, 0, 0});
        for (unsigned month = 3; month <= 12; ++month)
            made.push_back({"440781", face_to_face, "“三个面对面”座谈会", month, 16, 8, 1, 0});
        return made;
    }();
    return all;
}

Date next_working_day(const calendar::WorkCalendar& calendar, Date day) {
    while (!calendar.is_working_day(day)) day += days{1};
    return day;
}

std::optional<std::size_t> place_of(const World& world, std::string_view congress) {
    const Roster* roster = roster_of(world, congress);
    if (roster == nullptr) return {};
    return static_cast<std::size_t>(roster - world.rosters.data());
}

// 委托督办: the city's first choice declines, the second reports; a third is still at it.
void add_commissions(std::vector<Outing>& all, const World& world, Date until) {
    struct Asked {
        std::string_view congress;
        std::string_view title;
        int planned_before; // the end of the play, in days
        int ends_before;    // likewise
        bool reported;
        bool declined;
    };
    constexpr std::array asked{
        Asked{"440785", "委托恩平市人大常委会督办重点建议", 48, 10, false, true},
        Asked{"440705", "委托新会区人大常委会督办重点建议", 40, 8, true, false},
        Asked{"440704", "委托江海区人大常委会督办重点建议", 15, -20, false, false},
    };
    const auto city = place_of(world, "4407");
    for (const Asked& each : asked) {
        const auto below = place_of(world, each.congress);
        if (!city || !below) continue;
        const Date planned = until - days{each.planned_before};
        Outing outing{.roster = *city,
                      .kind = ActivityKind::commission,
                      .title = std::string{each.title},
                      .planned_on = planned,
                      .starts_on = planned,
                      .ends_on = until - days{each.ends_before},
                      .commissioned = below,
                      .declined = each.declined};
        if (each.reported) outing.reported_on = outing.ends_on - days{4};
        all.push_back(std::move(outing));
    }
}

Plan plan_of(const Outing& outing, const Roster& roster, const std::vector<Visitable>& cases) {
    Plan plan{.title = {outing.title},
              .purpose = {"了解代表建议的办理进度和实际效果，听取代表和群众意见。"},
              .starts_on = outing.starts_on,
              .ends_on = outing.ends_on,
              .leader = roster.chair.person,
              .team = {roster.committee.person}};
    for (std::size_t i = 0; i < 2 && i < roster.members.size(); ++i)
        plan.deputies.push_back(roster.members[i].deputy);
    if (outing.kind == ActivityKind::training) {
        plan.purpose.value = "一事一议，写清事由、分析和具体建议；怎样查重，怎样与承办单位对接。";
        plan.place = Line<100>{roster.place};
        return plan;
    }
    if (!outing.drawn)
        for (const Visitable& visited : cases)
            plan.cases.push_back({visited.id, {suggestion::KeyCriterion::vital_interest}});
    plan.programme.push_back({outing.starts_on, {"集合，明确分工"}});
    if (outing.ends_on > outing.starts_on)
        plan.programme.push_back({outing.ends_on, {"汇总情况，交换意见"}});
    return plan;
}

Plan commission_of(const Outing& outing, const Roster& below, const std::vector<Visitable>& cases) {
    Plan plan{.title = {outing.title},
              .purpose = {"请就近察看建议的办理进度和实际效果，听取沿线群众意见，书面报送情况。"},
              .starts_on = outing.starts_on,
              .ends_on = outing.ends_on,
              .commissioned = below.congress};
    for (const Visitable& key : cases) plan.cases.push_back({key.id, {}});
    return plan;
}

HoldActivity taught(const Roster& roster, Date day, const suggestion::Attachment& material) {
    HoldActivity asked{.held_on = day,
                       .place = Line<100>{roster.place},
                       .participants = {{{"李老师"}, {"市委党校讲师"}}},
                       .minutes = {"讲解建议的写法和常见问题，当场修改三件草稿。"},
                       .files = {material}};
    for (std::size_t i = 0; i < trained_max && i < roster.members.size(); ++i)
        asked.deputies.push_back(roster.members[i].deputy);
    return asked;
}

HoldActivity held(const Outing& outing, const Roster& roster, Date day) {
    HoldActivity asked{.held_on = day,
                       .place = Line<100>{roster.place},
                       .participants = {{{"王主任"}, {"常委会委员"}}},
                       .minutes = {"实地察看了办理现场，与经办人员和附近群众交谈；工程已完成大半，"
                                   "排水口清理不及时，后续管护责任需要明确。"},
                       .deputies_say = Text<2000>{"进度看得见，希望把管护落实到人。"}};
    for (std::size_t i = 0; i < 2 && i < roster.members.size(); ++i)
        asked.deputies.push_back(roster.members[i].deputy);
    if (outing.kind == ActivityKind::face_to_face) {
        asked.parts = {{MeetingPart::reply, {"承办单位负责人当面答复，逐条说明措施和时限。"}},
                       {MeetingPart::handling_report, {"汇报办理进度：方案已定，资金已到位。"}},
                       {MeetingPart::opinions, {"代表希望年底前完工，并公布管护单位。"}}};
        asked.signed_by = asked.deputies;
    }
    return asked;
}

void add_plan(std::vector<Command>& deeds, const Outing& outing, const Roster& roster,
              const std::vector<Visitable>& cases) {
    deeds.emplace_back(PlanActivity{outing.kind, plan_of(outing, roster, cases)});
    if (!outing.drawn) return;
    CommitDraw commit{.count = 2, .commitment = {app::sha256_hex(lot)}};
    for (const Visitable& candidate : cases) commit.candidates.push_back(candidate.id);
    deeds.emplace_back(std::move(commit));
}

void add_sessions(std::vector<Command>& deeds, Date day, const Outing& outing,
                  const Roster& roster) {
    if (outing.forms.empty()) {
        if (day == outing.starts_on) deeds.emplace_back(held(outing, roster, day));
        return;
    }
    const std::array on{outing.starts_on, outing.ends_on};
    for (std::size_t i = 0; i < on.size(); ++i) {
        if (on.at(i) != day) continue;
        HoldActivity session = held(outing, roster, day);
        session.form = outing.forms[i % outing.forms.size()];
        deeds.emplace_back(std::move(session));
    }
}

void add_report(std::vector<Command>& deeds, Date day, const Outing& outing,
                const std::vector<Visitable>& cases) {
    const bool visits = outing.kind == ActivityKind::unannounced_visit;
    if (visits && !outing.drawn && !cases.empty())
        deeds.emplace_back(AddFinding{.id = cases.front().id,
                                      .strand = cases.front().strand,
                                      .what = {"排水口被淤泥堵塞，没有明确清理责任人。"},
                                      .put_right_by = day + days{30}});
    deeds.emplace_back(ReportActivity{
        {visits ? "走访发现的问题已逐项列明，请承办单位限期整改，整改结果由提出建议的代表核查。"
                : "办理总体按计划推进；代表意见已转承办单位，请在下一次答复中逐条说明。"},
        {}});
}

void add_changes(std::vector<Command>& deeds, Date day, const Outing& outing, const Roster& roster,
                 const std::vector<Visitable>& cases) {
    if (outing.kind != ActivityKind::campaign || day != outing.planned_on + days{3}) return;
    Plan plan = plan_of(outing, roster, cases);
    plan.programme.push_back({outing.ends_on, {"向主任会议汇报前集中讨论"}});
    deeds.emplace_back(ChangePlan{std::move(plan)});
}

void add_start(std::vector<Command>& deeds, const Outing& outing) {
    if (outing.drawn) deeds.emplace_back(MakeDraw{{std::string{lot}}});
    if (outing.kind == ActivityKind::spot_check) deeds.emplace_back(StartActivity{});
}

} // namespace

std::vector<Outing> outings(const World& world, const calendar::WorkCalendar& calendar, Date from,
                            Date until) {
    std::vector<Outing> all;
    const std::chrono::year_month_day first{from};
    const std::chrono::year_month_day last{until};
    for (auto year = first.year(); year <= last.year(); ++year)
        for (const Yearly& each : yearly()) {
            const auto roster = place_of(world, each.congress);
            const Date start = next_working_day(
                calendar, Date{year / std::chrono::month{each.month} / std::chrono::day{each.day}});
            const Date planned = start - days{each.planned_before};
            if (!roster || planned < from + days{120} || planned > until) continue;
            const Date end = start + days{each.length};
            Outing outing{*roster,    each.kind,  std::string{each.title}, planned, start, end, {},
                          each.forms, each.drawn, each.called_off};
            if (each.report_after > 0) outing.reported_on = end + days{each.report_after};
            all.push_back(std::move(outing));
        }
    // When the play ends, a visit is planned that the units do not know of.
    if (const auto enping = place_of(world, "440785"))
        all.push_back({*enping, ActivityKind::unannounced_visit, "代表暗访：民生实事",
                       until - days{1}, until + days{6}, until + days{9}});
    std::ranges::stable_sort(all, {}, &Outing::planned_on);
    add_commissions(all, world, until); // After all others: their numbers stay what they were.
    return all;
}

std::vector<Command> commission_on(Date day, const Outing& outing, const Roster& below,
                                   const std::vector<Visitable>& cases) {
    std::vector<Command> deeds;
    if (day == outing.planned_on)
        deeds.emplace_back(
            PlanActivity{ActivityKind::commission, commission_of(outing, below, cases)});
    if (day == outing.planned_on + days{2}) {
        if (outing.declined)
            deeds.emplace_back(DeclineCommission{{"建议所涉路段不在本市，请委托沿线的人大督办。"}});
        else
            deeds.emplace_back(TakeOnCommission{});
    }
    if (day != outing.reported_on) return deeds;
    deeds.emplace_back(
        AddFinding{.id = cases.front().id, .what = {"沿线两处排水口未与主管连通，雨天积水。"}});
    deeds.emplace_back(ReportActivity{
        {"两次察看现场，走访沿线群众二十余人；工程按计划推进，排水衔接问题请承办单位处理。"}, {}});
    return deeds;
}

std::vector<Command> deeds_on(Date day, const Outing& outing, const Roster& roster,
                              const std::vector<Visitable>& cases,
                              const suggestion::Attachment& material) {
    std::vector<Command> deeds;
    if (day == outing.planned_on) add_plan(deeds, outing, roster, cases);
    if (outing.called_off) {
        if (day == outing.planned_on + days{1})
            deeds.emplace_back(CallOff{{"台风来袭，改期另行通知。"}});
        return deeds;
    }
    add_changes(deeds, day, outing, roster, cases);
    if (day == outing.starts_on) add_start(deeds, outing);
    if (outing.kind == ActivityKind::training) {
        if (day == outing.starts_on) deeds.emplace_back(taught(roster, day, material));
        return deeds;
    }
    if (day == outing.starts_on || day == outing.ends_on) add_sessions(deeds, day, outing, roster);
    if (day == outing.reported_on) add_report(deeds, day, outing, cases);
    return deeds;
}

bool is_of_those_below(const Outing& outing, const Command& deed) {
    return outing.commissioned && !std::holds_alternative<PlanActivity>(deed);
}

} // namespace huiyin::demo
