// Old years' suggestions as an office has them in a spreadsheet.

#include "demo/lists.hpp"
#include "demo/matters.hpp"
#include "demo/sheet.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using std::chrono::days;

constexpr std::int64_t of_session = 24;

constexpr std::array old_spots{"东门", "南堤", "侨园", "沙岗", "祥龙", "荔园",
                               "迎宾", "潭江", "幕沙", "红进", "骑楼", "梁金"};

struct Outcome {
    std::string_view kind;
    std::string_view words; // around what the unit aims at
};
constexpr std::array outcomes{
    Outcome{"已解决", "已经完成，欢迎您到现场查看。"},
    Outcome{"已解决", "已经完成，并明确了日后的管护单位。"},
    Outcome{"部分解决", "已完成第一期，其余部分视资金情况分步实施。"},
    Outcome{"正在解决", "方案已定，正在施工，完工后向您报告。"},
    Outcome{"列入计划", "已列入下一年度计划，按程序申报立项。"},
    Outcome{"留作参考", "受用地和资金条件限制暂时不能实施，留作今后编制规划的参考。"},
};

std::string_view draw_rating(Chance& chance) {
    const std::int64_t roll = chance.draw(100);
    if (roll < 74) return "满意";
    if (roll < 90) return "基本满意";
    return roll < 95 ? "不满意" : "未评价";
}

const Unit& unit_for(const Roster& roster, std::string_view field) {
    const auto found = std::ranges::find(roster.units, field, &Unit::field);
    return found == roster.units.end() ? roster.units.front() : *found;
}

class OldYears {
public:
    OldYears(Chance& chance, const Roster& roster, const app::Names& names)
        : chance_(chance), roster_(roster), names_(names) {}

    SheetRow row(const directory::Session& session, std::int64_t number, std::size_t place) {
        const Matter& matter = matters()[(place * 5 + 1) % matters().size()];
        const std::string spot = roster_.place + old_spots.at(place % old_spots.size());
        const std::string main = names_.of(unit_for(roster_, matter.field).office);
        const std::string second = names_.of(unit_for(roster_, matter.second).office);
        const std::size_t lead = (place * 3) % roster_.members.size();
        SheetRow row{std::to_string(session.term),
                     std::to_string(session.session),
                     std::to_string(number),
                     at_spot(matter.title, spot),
                     deputy(lead),
                     chance_.percent(40) ? deputy((lead + 1) % roster_.members.size()) : "",
                     at_spot(matter.cause, spot) + at_spot(matter.analysis, spot),
                     "1. " + at_spot(matter.demand_one, spot) + "\n2. " +
                         at_spot(matter.demand_two, spot),
                     main,
                     main != second && chance_.percent(35) ? second : ""};
        add_handling(row, session, number, at_spot(matter.promise, spot));
        return row;
    }

private:
    [[nodiscard]] std::string deputy(std::size_t at) const {
        return names_.of(roster_.members[at].deputy);
    }

    void add_handling(SheetRow& row, const directory::Session& session, std::int64_t number,
                      const std::string& aim) {
        const Outcome& outcome = outcomes.at(
            static_cast<std::size_t>(chance_.draw(static_cast<std::int64_t>(outcomes.size()))));
        const std::string_view rating = draw_rating(chance_);
        const Date filed = session.opens + days{chance_.draw(4)};
        const Date assigned = filed + days{chance_.between(14, 20)};
        const Date replied = assigned + days{chance_.between(38, 86)};
        const Date rated = replied + days{chance_.between(4, 14)};
        const Date closed = rated + days{chance_.between(3, 30)};
        const int year = int{std::chrono::year_month_day{replied}.year()};
        row.insert(row.end(),
                   {iso(filed), iso(assigned), iso(replied), std::string{outcome.kind},
                    "您提出的建议收悉。经到现场核实并与您沟通，答复如下：" + aim + "，" +
                        std::string{outcome.words} + "感谢您对我们工作的关心和支持。",
                    "建议复〔" + std::to_string(year) + "〕" + std::to_string(number) + "号",
                    std::string{rating}, rating == "未评价" ? "" : iso(rated), iso(closed)});
    }

    Chance& chance_;
    const Roster& roster_;
    const app::Names& names_;
};

} // namespace

std::string old_years_list(Chance& chance, const Roster& roster, const app::Names& names,
                           const std::vector<directory::Session>& sessions) {
    std::string sheet =
        csv_line({"届次", "会次", "建议编号", "标题", "领衔代表", "联名代表", "事由", "具体建议",
                  "主办单位", "会办单位", "提交日期", "交办日期", "答复日期", "办理结果",
                  "答复内容", "答复文号", "满意度", "评价日期", "办结日期"});
    OldYears years{chance, roster, names};
    std::size_t place = 0;
    for (const directory::Session& session : sessions)
        for (std::int64_t number = 1; number <= of_session; ++number)
            sheet += csv_line(years.row(session, number, place++));
    return sheet;
}

} // namespace huiyin::demo
