#include "demo/voices.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using opinion::OwnerKind;
using opinion::SetAsideReason;
using std::chrono::days;

constexpr std::array<std::string_view, 2> listening{"440703", "440705"}; // 蓬江, 新会
constexpr std::size_t listening_deputies = 6;

struct Saying {
    std::string_view text;
    Becomes becomes;
    std::string_view answer = {};
    SetAsideReason reason = {};
};

constexpr std::array sayings{
    // The first few are those that still wait.
    Saying{"河堤步道的路灯有一半不亮，晚上散步看不清台阶，老人容易摔倒，希望尽快修好。",
           Becomes::waiting},
    Saying{"小区门口的公交站改位置后，去医院要走一公里多，能不能恢复原来的站点？",
           Becomes::waiting},
    Saying{"幼儿园放学时段门口停满车，孩子只能走在机动车道上，建议安排人员疏导。",
           Becomes::waiting},
    Saying{"村里的自来水水压低，用水高峰时二楼以上没有水，已经持续两个月。", Becomes::waiting},
    Saying{"农贸市场地面常年积水，通道被摊位占了一半，买菜很不方便，希望整改。", Becomes::waiting},
    Saying{"工业园下班时没有公交车，最后一班六点就收车，希望延长到晚上九点。", Becomes::open},
    Saying{"社区图书室周末不开放，上班族和学生去不了，能不能调整开放时间？", Becomes::open},
    Saying{"老街骑楼的外墙有砖块松动，下面就是人行道，希望检查加固。", Becomes::open},
    Saying{"中学旁边的建筑工地晚上十二点还在施工，学生休息不好。", Becomes::open},
    Saying{"镇卫生院没有儿科医生，孩子发烧要跑到市区，希望能定期派医生来坐诊。", Becomes::open},
    Saying{"外来务工人员子女积分入学的分数每年变化大，希望提前公布可用的学位数。", Becomes::open},
    Saying{"村口的机耕路去年被大雨冲断，收割机进不去，盼望在插秧前修通。", Becomes::open},
    Saying{"公园的健身器材坏了几件，没有人维修，儿童滑梯的边缘也裂开了。", Becomes::answered,
           "已请管理单位到场查看：损坏的器材三日内围挡，两周内更换。欢迎您继续监督。"},
    Saying{"长者饭堂只中午供餐，独居老人晚饭怎么办？", Becomes::answered,
           "已与街道沟通：下月起增加晚餐配送，由志愿者送到家。如有需要可到社区登记。"},
    Saying{"快递三轮车在人行道上行驶很快，差点撞到孩子。", Becomes::answered,
           "已约谈辖区快递网点，并在学校周边增设劝导岗。以后遇到可以直接向站点反映。"},
    Saying{"老旧小区加装电梯的补贴怎么申请，问了几个部门说法不一样。", Becomes::answered,
           "补贴由住建部门受理，所需材料已整理成一页纸放在联络站，工作人员可以帮您预审。"},
    Saying{"希望在河边增设垂钓区，不要一概禁止。", Becomes::answered,
           "该河段是饮用水源保护区，依法不能设垂钓区。下游公园已有垂钓点，附有路线说明。"},
    Saying{"我和邻居因为墙界闹矛盾，请代表帮我说句公道话。",
           Becomes::set_aside,
           {},
           SetAsideReason::personal_matter},
    Saying{"我的案子法院判得不对，请人大代表过问一下，改判。",
           Becomes::set_aside,
           {},
           SetAsideReason::petition_or_case},
    Saying{"请把全国的高速公路节假日免费时间再延长几天。",
           Becomes::set_aside,
           {},
           SetAsideReason::outside_powers},
    Saying{"公园健身器材坏了，再说一次。", Becomes::set_aside, {}, SetAsideReason::repeats_another},
    Saying{"测试测试。", Becomes::set_aside, {}, SetAsideReason::no_content},
    Saying{"楼下餐馆油烟直接排到楼道，投诉过一次，后来自己已经和店主谈好了。",
           Becomes::erased_by_person},
    Saying{"住在三栋的那户人家欠物业费，他家的情况是这样的，请大家评理。",
           Becomes::erased_by_office},
};

constexpr std::array callers{"陈女士", "李先生", "黄阿姨", "周伯", "小区业主", "梁同学"};

bool is_early(Becomes becomes) { return becomes == Becomes::waiting; }

std::string digits(std::size_t number) {
    const std::string text = std::to_string(number);
    return std::string(4 - std::min<std::size_t>(4, text.size()), '0') + text;
}

Voice voice_of(const Roster& roster, const Listener& to, const Saying& saying, Date told_on) {
    Voice voice;
    voice.roster = &roster;
    voice.owner = to.owner;
    voice.moderator = to.moderator;
    voice.text = saying.text;
    voice.told_on = told_on;
    voice.becomes = saying.becomes;
    voice.reason = saying.reason;
    voice.answer = saying.answer;
    return voice;
}

Listener station_of(const Staff& station) {
    return {{OwnerKind::station, {station.office.value}}, station.person, station.person};
}

Listener deputy_of(const Roster& roster, const Member& member) {
    return {{OwnerKind::deputy, {member.deputy.value}}, roster.desk.person, member.person};
}

} // namespace

bool listens(const Roster& roster) {
    return std::ranges::count(listening, roster.congress.value) > 0;
}

std::vector<Listener> listeners(const Roster& roster) {
    std::vector<Listener> all;
    for (const Staff& station : roster.stations) all.push_back(station_of(station));
    for (std::size_t i = 0; i < listening_deputies && i < roster.members.size(); ++i)
        all.push_back(deputy_of(roster, roster.members[i]));
    return all;
}

std::vector<Voice> voices(const World& world, Chance& chance, Date until) {
    std::vector<Voice> all;
    for (const Roster& roster : world.rosters) {
        if (!listens(roster)) continue;
        const auto to = listeners(roster);
        for (std::size_t i = 0; i < sayings.size(); ++i) {
            const Saying& saying = sayings.at(i);
            const auto back = static_cast<int>(i);
            const Date told_on =
                until - days{is_early(saying.becomes) ? 1 + back % 3 : 6 + 2 * back};
            Voice voice = voice_of(roster, to[(i * 5) % to.size()], saying, told_on);
            voice.secret = roster.congress.value + "-" + digits(i);
            if (chance.percent(60))
                voice.name = callers.at(static_cast<std::size_t>(
                    chance.draw(static_cast<std::int64_t>(callers.size()))));
            // Begins like no telephone number there is.
            if (voice.name && chance.percent(50)) voice.phone = "1000000" + digits(i);
            all.push_back(std::move(voice));
        }
    }
    return all;
}

std::vector<Voice> voices_behind(const CaseId& of_case, const Roster& roster, const Member& writer,
                                 const suggestion::Content& content, Date drafted_on) {
    const std::string& first = content.demands.front().value;
    const std::string& last = content.demands.back().value;
    const std::array said{"我住在附近，" + content.cause.value + "街坊们都盼着有人来管一管。",
                          "这件事向几个部门反映过，一直没有结果。希望能够" + first,
                          "附近居民商量过，都觉得应当这样办：" + last};
    const auto doors = listeners(roster);
    const Listener himself = deputy_of(roster, writer);
    const bool has_door = std::ranges::find(doors, himself.owner, &Listener::owner) != doors.end();
    std::vector<Voice> behind;
    for (std::size_t i = 0; i < said.size(); ++i) {
        // Two were told to a station, one to the deputy himself if he has a code.
        const Listener to = i < 2 || !has_door ? doors.front() : himself;
        Voice voice = voice_of(roster, to, {said.at(i), Becomes::taken},
                               drafted_on - days{9 - 2 * static_cast<int>(i)});
        voice.secret = of_case.value + "-" + digits(i);
        voice.of_case = of_case;
        voice.writer = writer.person;
        behind.push_back(std::move(voice));
    }
    return behind;
}

std::vector<Gathering> gatherings(const World& world, Date until) {
    const Roster* roster = roster_of(world, listening.front());
    if (roster == nullptr || roster->stations.empty()) return {};
    const Listener station = station_of(roster->stations.front());
    const Listener deputy = deputy_of(*roster, roster->members[1]);
    return {
        {.roster = roster,
         .owner = station.owner,
         .keeper = station.keeper,
         .held_on = until - days{44},
         .place = "联络站一楼会议室",
         .voters = 23,
         .minutes = "两名代表接待选民二十三人，主要谈老旧小区消防通道和雨天内涝。"
                    "代表当场答复两项，其余记录后分送有关部门。",
         .said = {"三栋到五栋的消防通道白天也停满车，去年冬天消防车进不来。",
                  "下大雨时北街低洼处半小时就浸水，店铺要自己垒沙包。"}},
        {.roster = roster,
         .owner = deputy.owner,
         .keeper = deputy.keeper,
         .held_on = until - days{17},
         .place = "村文化室",
         .voters = 12,
         .minutes = "到村里接待选民十二人，谈农村道路、灌溉水渠和老人就医。"
                    "约定下月回访，告知水渠清淤的安排。",
         .said = {"灌溉水渠三年没有清淤，尾段的田用不上水。",
                  "村里老人去镇卫生院要转两趟车，希望每周有一天医生下村。"}},
    };
}

} // namespace huiyin::demo
