#include "demo/named.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using suggestion::AnswerKind;

struct Story {
    std::string_view congress;
    std::string_view field;
    std::string_view title; // as the bulletin has it
    std::string_view cause;
    std::string_view analysis;
    std::string_view demand;
    AnswerKind answer;
    std::string_view promise;
    std::int64_t promise_days;
    int drafted_days_before; // the end of the demonstration
    std::optional<std::size_t> follow_up_of;
};

constexpr std::array stories{
    Story{"440784",
          "safety",
          "关于加大对市民进行电动车购买和驾驶等知识的宣传力度的建议",
          "电动车数量快速增加，不少市民不了解上牌、佩戴头盔和充电安全的要求，事故和火灾时有发生。",
          "购买环节没有告知义务，宣传多停留在张贴标语。",
          "在销售点、学校和社区开展常态化宣传。",
          AnswerKind::solved,
          "",
          0,
          300,
          {}},
    Story{"440784",
          "welfare",
          "关于农村低保脱保处理的建议",
          "部分农村低保对象因收入核算变化被停保，实际生活仍然困难。",
          "核算时没有充分考虑医疗等刚性支出。",
          "脱保前入户核实，对确有困难的应保尽保。",
          AnswerKind::solved,
          "",
          0,
          290,
          {}},
    Story{"440704",
          "water",
          "关于尽快建设南冲电排站的建议",
          "南冲一带地势低洼，暴雨时内涝严重，各级代表多次提出建设电排站。",
          "原有排涝能力不足，立项和用地多年未落实。",
          "尽快立项建设南冲电排站，明确完工时间。",
          AnswerKind::planned,
          "南冲电排站建成并投入运行",
          380,
          640,
          {}},
    Story{"440704",
          "roads",
          "关于扩宽礼睦路全路段工程的建议",
          "礼睦路路面狭窄，车流量大，拥堵和事故频发。",
          "两侧征地未完成，分段实施进度不一。",
          "统筹征地和资金，一次性扩宽礼睦路全路段。",
          AnswerKind::in_progress,
          "礼睦路全路段扩宽通车",
          400,
          630,
          {}},
    Story{"440781",
          "roads",
          "关于尽快对台城广海路口至温泉路段进行整修的建议",
          "台城广海路口至温泉路段破损严重，影响群众出行和旅游形象。",
          "路面超期使用，排水不畅。",
          "尽快整修该路段并完善排水设施。",
          AnswerKind::in_progress,
          "广海路口至温泉路段整修完工",
          120,
          600,
          {}},
    Story{"440781", "streets", "关于台城广海路口至武装部仓库路段美化绿化环境的建议",
          "广海路口至温泉路段整修完成后，相邻的武装部仓库路段绿化缺失，环境杂乱。",
          "该路段没有纳入前期整修范围。", "对该路段进行美化绿化。", AnswerKind::solved, "", 0, 240,
          4},
};

// The road is the district's: a town can neither mend it nor pay for it.
constexpr std::string_view district_of_the_road = "440703";
constexpr Story beyond_a_town{"440703101",
                              "roads",
                              "关于改造区管道路棠下圩镇路口的建议",
                              "路口没有信号灯和人行过街设施，圩日常常拥堵，学生过街不安全。",
                              "道路由区里管理，镇里没有改造的权限和资金。",
                              "请区里改造路口，增设信号灯和人行过街设施。",
                              AnswerKind::solved,
                              "",
                              0,
                              220,
                              {}};

const Unit& unit_for_story(const Roster& roster, const Story& story) {
    return *std::ranges::find(roster.units, story.field, &Unit::field);
}

Fate fate_of(const Story& story, const Roster& roster, std::size_t number, Date until) {
    const Matter matter{story.field,
                        {},
                        story.title,
                        story.cause,
                        story.analysis,
                        story.demand,
                        "定期向代表通报进展。",
                        story.promise};
    Fate fate{.drafted_on = until - std::chrono::days{story.drafted_days_before},
              .content = content_of(matter, {})};
    fate.lead = &roster.members.at(number * 3 + 1);
    fate.co_proposers = {&roster.members.at(number * 3 + 2), &roster.members.at(number * 3 + 3)};
    fate.main = &unit_for_story(roster, story);
    fate.sign_in_days = 1;
    fate.reply_days = 60;
    fate.answer = story.answer;
    fate.promise = story.promise;
    fate.promise_days = story.promise_days;
    return fate;
}

} // namespace

std::vector<NamedCase> named_cases(const World& world, Date until) {
    std::vector<NamedCase> cases;
    std::array<std::optional<std::size_t>, stories.size()> place_of = {}; // among the cases
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const Story& story = stories.at(i);
        const Roster* roster = roster_of(world, story.congress);
        if (roster == nullptr) continue;
        place_of.at(i) = cases.size();
        NamedCase named{std::string{story.congress}, fate_of(story, *roster, i, until), {}};
        if (story.follow_up_of) named.follow_up_of = place_of.at(*story.follow_up_of);
        cases.push_back(std::move(named));
    }
    return cases;
}

std::optional<NamedCase> case_sent_up(const World& world, Date until) {
    const Roster* town = roster_of(world, beyond_a_town.congress);
    const Roster* above = roster_of(world, district_of_the_road);
    if (town == nullptr || above == nullptr) return {};
    NamedCase named{
        std::string{beyond_a_town.congress}, fate_of(beyond_a_town, *town, 0, until), {}};
    named.fate.handed_on = {&above->government, &unit_for_story(*above, beyond_a_town)};
    return named;
}

} // namespace huiyin::demo
