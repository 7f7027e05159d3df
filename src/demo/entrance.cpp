#include "demo/entrance.hpp"

#include "demo/steps.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace huiyin::demo {
namespace {

using namespace suggestion;

struct Doubtful {
    std::string_view title;
    std::string_view cause;
    std::string_view analysis;
    std::string_view demand_one;
    std::string_view demand_two;
};

// Telephone numbers are nobody's.
constexpr std::array texts{
    Doubtful{"关于改善{spot}大桥头公交站台的建议",
             "{spot}大桥头公交站台没有雨棚和座椅，早晚高峰有近两百人在路边候车，雨天尤其不便。"
             "附近经营早餐店的陈女士多次反映，她的手机是13800000000，可以向她了解情况。",
             "站台建于十多年前，周边新增三个小区后没有改造，人行道宽度足够建设港湾式站台。",
             "在{spot}大桥头公交站台加装雨棚、座椅和电子站牌。",
             "结合道路维修把路边站台改为港湾式站台。"},
    Doubtful{"关于增加{spot}新市片区停车泊位和关于整治{spot}双龙河涌的建议",
             "{spot}新市片区有住户三千多户，夜间停车占满消防通道。"
             "另外还有一个问题，双龙河涌水体发黑，夏天气味很大，群众也多次反映。",
             "片区没有公共停车场，沿街泊位少；河涌沿线仍有污水直排口。",
             "利用闲置地块建设公共停车场，规范沿街泊位。", "排查双龙河涌排污口并限期整改。"},
    Doubtful{"关于解决退休待遇问题的建议",
             "我本人原在镇办企业工作二十一年，企业改制时没有续缴社保，现在每月退休金很低，"
             "多次到窗口咨询没有结果，希望有关部门帮助解决。",
             "企业改制时档案移交不完整，工龄认定缺少材料。", "请人社部门核查档案，认定连续工龄。",
             "按认定的工龄补发退休金差额。"},
    Doubtful{"关于公布{spot}工业园路灯报修渠道的建议",
             "{spot}工业园主干道有四十多盏路灯不亮，夜班职工下班骑车存在安全隐患。"
             "园区对外公布的值班电话0750-1234567夜间无人接听，报修后没有回音。",
             "路灯由园区和街道分段管理，报修、派单和反馈没有统一渠道。",
             "明确{spot}工业园路灯的管护单位，一个月内修复不亮的路灯。",
             "公布二十四小时报修渠道，报修三日内答复。"},
};

// Which reviewer has a hard hand is drawn for each text.
constexpr std::int64_t scored_of_hundred = 85;
constexpr std::int64_t strict_of_hundred = 15;
constexpr std::int64_t overruled_of_hundred = 35;

const Text<1000> strict_words{
    "情况写得笼统，缺少地点、数量和调研过程，建议内容不便办理，请与代表沟通补充。"};
const Text<1000> overruling_words{"所列为单位对外公布的电话，不是个人信息，不扣分。"};

bool is_scored(const Case& state) {
    return state.quality && state.quality->content_version == state.content_version;
}

bool names_a_published_number(const Case& state) {
    return state.content.cause.value.find("对外公布的值班电话") != std::string::npos;
}

} // namespace

std::vector<Fate> doubtful_fates(Chance& chance, const Roster& roster, Date until) {
    std::vector<Fate> fates;
    for (const Doubtful& text : texts) {
        Fate fate = resting_fate(chance, roster, Rest::submitted, until, fates.size());
        // So that the score of the next working day has been given when the play ends.
        fate.drafted_on = until - std::chrono::days{6 + std::ssize(fates)};
        fate.co_proposers.clear();
        fate.content = content_of(
            {{}, {}, text.title, text.cause, text.analysis, text.demand_one, text.demand_two, {}},
            roster.place);
        fates.push_back(std::move(fate));
    }
    return fates;
}

namespace {

// Of the deputy and the unit that somebody who tries the demonstration can sign in as.
Fate plain_fate(Chance& chance, const Roster& roster, Date drafted_on, std::size_t number) {
    constexpr int draws_max = 50;
    Fate fate = resting_fate(chance, roster, Rest::nowhere, drafted_on, number);
    for (int i = 0; i < draws_max && fate.main->field != "roads"; ++i)
        fate = resting_fate(chance, roster, Rest::nowhere, drafted_on, number);
    fate.lead = &roster.members[1];
    fate.drafted_on = drafted_on;
    fate.co_proposers.clear();
    return fate;
}

} // namespace

std::vector<Fate> talked_fates(Chance& chance, const Roster& roster, Date until) {
    constexpr std::array talks{std::pair{TalkFate::asked, 4}, std::pair{TalkFate::answered, 12},
                               std::pair{TalkFate::withdrawn, 120},
                               std::pair{TalkFate::confirmed, 160},
                               std::pair{TalkFate::corrected, 220}};
    std::vector<Fate> fates;
    for (const auto& [talk, days_before] : talks) {
        const Date day = until - std::chrono::days{days_before};
        fates.push_back(plain_fate(chance, roster, day, fates.size()));
        fates.back().talk = talk;
    }
    return fates;
}

std::vector<Fate> read_fates(Chance& chance, const Roster& roster, Date until) {
    constexpr std::array readings{
        std::pair{ReadingFate::asked, 3}, std::pair{ReadingFate::commented, 9},
        std::pair{ReadingFate::withdrawn, 130}, std::pair{ReadingFate::settled, 180}};
    std::vector<Fate> fates;
    for (const auto& [reading, days_before] : readings) {
        const Date day = until - std::chrono::days{days_before};
        fates.push_back(plain_fate(chance, roster, day, fates.size()));
        fates.back().reading = reading;
    }
    return fates;
}

namespace {

enum class Reader : std::uint8_t { usual, strict, overruling };

ScoreQuality scored(const std::vector<Criterion>& rubric, Reader reader, Chance& chance) {
    const bool strict = reader == Reader::strict;
    ScoreQuality score;
    for (const Criterion& criterion : rubric) {
        if (criterion.by_checks && criterion.findings.empty()) continue;
        if (!criterion.by_checks && chance.percent(strict ? 30 : 88))
            score.met.push_back(criterion.id);
        const bool overrules =
            reader == Reader::overruling ||
            (criterion.by_checks && !strict && chance.percent(overruled_of_hundred));
        if (criterion.by_checks && overrules) score.overruled.push_back(criterion.id);
    }
    return score;
}

} // namespace

std::optional<Deed> score_of(const Case& state, const Scene& scene,
                             const std::vector<Criterion>& rubric, Chance chance) {
    const bool time = state.phase == Phase::submitted && !rubric.empty() && !is_scored(state) &&
                      steps::after_working_days(scene, *state.submitted_on, 1);
    const bool doubtful = names_a_published_number(state);
    if (!time || (!doubtful && !chance.percent(scored_of_hundred))) return {};
    const bool strict = !doubtful && chance.percent(strict_of_hundred);
    const Reader reader = doubtful ? Reader::overruling : strict ? Reader::strict : Reader::usual;
    ScoreQuality score = scored(rubric, reader, chance);
    if (strict) score.words = strict_words;
    if (doubtful && !score.overruled.empty()) score.words = overruling_words;
    return Deed{scene.roster.desk.person, std::move(score)};
}

} // namespace huiyin::demo
