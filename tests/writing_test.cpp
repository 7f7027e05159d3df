// The checks that we ship, put to sentences: each finds what it is for, and leaves alone what is
// near to it. What suggestions of a congress look like is told by the demonstration's matters.

#include "entrance/findings.hpp"
#include "shipped.hpp"
#include "suggestion/content.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace huiyin {
namespace {

using suggestion::Content;

const std::vector<mechanism::Check>& checks() {
    const auto& library = *shipped_mechanisms().library;
    return mechanism::find_mechanism(library, "law.writing")->checks;
}

// A text in which nothing is found.
Content sound() {
    Content text;
    text.title = {"关于扩宽礼睦路全路段的建议"};
    text.cause = {"礼睦路全长4.2公里，双向两车道，早晚高峰拥堵，去年发生交通事故三十七起，"
                  "沿线三万居民出行不便。群众来信来访和热线反映集中。"};
    text.analysis = {"道路建成二十年，设计流量低于实际；招标和施工应当同步安排排水改造。"};
    text.demands = {{"将礼睦路全路段扩宽为双向四车道，并设非机动车道。"},
                    {"同步改造排水管网，公布工期。"}};
    return text;
}

std::set<std::string> found_in(const Content& text) {
    std::set<std::string> found;
    for (const entrance::Finding& one : entrance::findings(text, checks()))
        found.insert(one.check->id.substr(std::string_view{"law.writing."}.size()));
    return found;
}

std::set<std::string> in_cause(const std::string& sentence) {
    Content text = sound();
    text.cause.value += sentence;
    return found_in(text);
}

std::set<std::string> in_demand(const std::string& demand) {
    Content text = sound();
    text.demands[1] = {demand};
    return found_in(text);
}

std::set<std::string> in_title(const std::string& title) {
    Content text = sound();
    text.title = {title};
    return found_in(text);
}

using Ids = std::set<std::string>;

TEST_CASE("in a sound suggestion nothing is found") { CHECK(found_in(sound()) == Ids{}); }

TEST_CASE("each excluded matter is found by what people write") {
    CHECK(in_cause("我家的拆迁补偿款至今没有到账。") == Ids{"personal-matter"});
    CHECK(in_cause("我公司的工程款拖欠两年。") == Ids{"own-unit-matter"});
    CHECK(in_cause("本案一审判决后我不服。") == Ids{"pending-case"});
    CHECK(in_cause("我要举报村干部，官官相护。") == Ids{"complaint"});
    CHECK(in_cause("现将来信转上，来信内容如下。") == Ids{"forwarded-letter"});
    CHECK(in_cause("这次招标应当取消中标结果，让我公司承建。") == Ids{"tender"});
    CHECK(in_cause("请问办理需要哪些手续？") == Ids{"consultation"});
    CHECK(in_cause("我公司研发的净水器效果很好。") == Ids{"promotion"});
    CHECK(in_demand("建议国务院修改个人所得税的起征点。") == Ids{"outside-powers"});
    CHECK(in_demand("对已建成的房屋免于处罚，先上车后补票。") == Ids{"unlawful"});
    CHECK(in_demand("政府工程优先采购本地产品，限制外地企业。") == Ids{"unfair-competition"});
    CHECK(in_cause("另外还有一件事，公园的路灯不亮。") == Ids{"several-matters"});
    CHECK(in_title("关于扩宽礼睦路和关于提高低保的建议") == Ids{"two-titles"});
    CHECK(in_title("关于解决学位的请示") == Ids{"petition-form"});
    CHECK(in_demand("希望有关部门重视，尽快解决。") == Ids{"only-attention"});
    CHECK(in_demand("一是扩宽道路；二是增设路灯。") == Ids{"packed-demand"});
    CHECK(in_demand("解决问题") == Ids{"vague-demand"});
}

TEST_CASE("what only sounds like an excluded matter is left alone") {
    CHECK(in_cause("我家乡的征地补偿标准偏低。") == Ids{});
    CHECK(in_cause("建议设立公益诉讼线索平台，公布典型案例和一审判决。") == Ids{});
    CHECK(in_cause("举报电话无人接听，举报奖励没有兑现，举报人奖励偏低。") == Ids{});
    CHECK(in_cause("群众办事不清楚需要哪些材料。") == Ids{});
    CHECK(in_cause("工程招标周期长，投标企业少。") == Ids{});
    CHECK(in_demand("贯彻国务院意见，向上级反映调整补助标准。") == Ids{});
    CHECK(in_demand("严禁摊派，清理乱收费的项目。") == Ids{});
    CHECK(in_demand("取消限制外地企业的规定，公布名单。") == Ids{});
    CHECK(in_title("关于落实《关于加强养老服务的意见》的建议") == Ids{});
    CHECK(in_demand("希望有关部门重视，增设信号灯和人行横道。") == Ids{});
}

TEST_CASE("what leads to a private person is found") {
    CHECK(in_cause("联系人：侯振国，电话13800138000。") == Ids{"private-name", "mobile-number"});
    CHECK(in_cause("座机0750-3512345。") == Ids{"landline-number"});
    CHECK(in_cause("证件号码11010519491231002X。") == Ids{"resident-id"});
    CHECK(in_cause("卡号4111111111111111。") == Ids{"bank-card"});
    CHECK(in_cause("货车粤J·12345长期占道。") == Ids{"number-plate"});
    CHECK(in_cause("拨打12345热线，投资1200万元，编号20260312。") == Ids{});
}

TEST_CASE("what is missing is told part by part") {
    CHECK(found_in({}) ==
          Ids{"missing-title", "missing-cause", "missing-analysis", "missing-demand"});
    Content thin = sound();
    thin.cause = {"路窄。"};
    CHECK(found_in(thin) == Ids{"thin-cause"});
    Content long_one = sound();
    for (int i = 0; i < 400; ++i) long_one.analysis.value += "车流量逐年增长";
    CHECK(found_in(long_one) == Ids{"too-long"});
}

TEST_CASE("what a text is a copy of is not found in the text itself") {
    const auto check = std::ranges::find(checks(), "law.writing.near-copy", &mechanism::Check::id);
    REQUIRE(check != checks().end());
    CHECK(check->detector == name_of(entrance::Detector::near_copy));
}

TEST_CASE("every check has a sentence above") {
    const Ids all_told{
        "personal-matter",  "own-unit-matter",  "pending-case",       "complaint",
        "forwarded-letter", "tender",           "consultation",       "promotion",
        "outside-powers",   "unlawful",         "unfair-competition", "several-matters",
        "two-titles",       "petition-form",    "only-attention",     "packed-demand",
        "vague-demand",     "private-name",     "mobile-number",      "landline-number",
        "resident-id",      "bank-card",        "number-plate",       "missing-title",
        "missing-cause",    "missing-analysis", "missing-demand",     "thin-cause",
        "too-long",         "near-copy"};
    Ids all;
    for (const mechanism::Check& check : checks()) all.insert(check.id.substr(12));
    CHECK(all == all_told);
}

TEST_CASE("every reason of a review has a check that speaks for it") {
    Ids reasons;
    for (const mechanism::Check& check : checks())
        if (!check.reason.empty()) reasons.insert(check.reason);
    for (const std::string_view reason : type_of<suggestion::ReviewReason>().names)
        CHECK_MESSAGE(reasons.contains(std::string{reason}), reason);
}

TEST_CASE("the rubric that we ship adds up to a hundred, judged half by the checks at most") {
    const auto& library = *shipped_mechanisms().library;
    std::int64_t by_checks = 0;
    std::int64_t all = 0;
    for (const auto& criterion : mechanism::find_mechanism(library, "xinhui.entrance")->criteria) {
        all += criterion.points.value.number;
        if (!criterion.lost_by.empty()) by_checks += criterion.points.value.number;
    }
    CHECK(all == 100);
    CHECK(by_checks <= 50);
}

TEST_CASE("the rubric and the checks are in force when adopted, with the points a congress sets") {
    const auto& library = shipped_mechanisms().library;
    const auto law = mechanism::adopt(library, {}, shipped_calendar());
    REQUIRE(law);
    CHECK(law->checks.size() == checks().size());
    CHECK(law->criteria.empty());
    const auto adopted = mechanism::adopt(library,
                                          {.mechanisms = {{"xinhui.entrance"}},
                                           .settings = {{"xinhui.entrance", "facts_points", "30"},
                                                        {"law.writing", "cause_least", "100"}}},
                                          shipped_calendar());
    REQUIRE(adopted);
    const auto facts =
        std::ranges::find(adopted->criteria, "xinhui.entrance.facts", &mechanism::ScoredBy::id);
    REQUIRE(facts != adopted->criteria.end());
    CHECK(facts->points.value.number == 30);
    const auto thin =
        std::ranges::find(adopted->checks, "law.writing.thin-cause", &mechanism::Check::id);
    CHECK(thin->limit.value.number == 100);
    const auto ended = mechanism::adopt(
        library, {.mechanisms = {{.mechanism = "xinhui.entrance", .in_force = false}}},
        shipped_calendar());
    REQUIRE(ended);
    CHECK(ended->criteria.empty());
}

} // namespace
} // namespace huiyin
