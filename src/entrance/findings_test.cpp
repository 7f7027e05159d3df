#include "entrance/findings.hpp"

#include <doctest/doctest.h>

namespace huiyin::entrance {
namespace {

using mechanism::Check;
using mechanism::CheckedIn;
using suggestion::Content;

Content content() {
    Content full;
    full.title = {"关于扩宽礼睦路的建议"};
    full.cause = {"礼睦路双向两车道，早晚高峰拥堵，去年发生事故三十七起。"};
    full.analysis = {"设计流量低于实际。"};
    full.demands = {{"将全路段扩宽为双向四车道。"}, {"同步改造排水管网。"}};
    return full;
}

Check of(Detector detector, std::int64_t limit = 1) {
    Check check{.id = "test." + std::string{name_of(detector)},
                .detector = std::string{name_of(detector)}};
    check.limit.value.number = limit;
    return check;
}

Check of_words(std::vector<std::string> words, std::vector<std::string> with = {},
               std::vector<std::string> without = {}) {
    return {.id = "test.words",
            .words = std::move(words),
            .with = std::move(with),
            .without = std::move(without)};
}

// "field:from-to" of each.
std::vector<std::string> told(const Content& content, const std::vector<Check>& checks) {
    std::vector<std::string> out;
    for (const Finding& one : findings(content, checks))
        out.push_back(one.field + ":" + std::to_string(one.from) + "-" + std::to_string(one.to));
    return out;
}

using Told = std::vector<std::string>;

TEST_CASE("each part that is missing is said to be missing, and a full text lacks none") {
    const std::vector<Check> checks{of(Detector::missing_title), of(Detector::missing_cause),
                                    of(Detector::missing_analysis), of(Detector::missing_demand)};
    CHECK(told(content(), checks).empty());
    CHECK(told({}, checks) == Told{"title:0-0", "cause:0-0", "analysis:0-0", "demands:0-0"});
    Content blank = content();
    blank.demands = {{"　"}, {"\n"}};
    CHECK(told(blank, checks) == Told{"demands:0-0"});
}

TEST_CASE("what is missing is not thin as well") {
    CHECK(told(content(), {of(Detector::thin_cause, 20)}).empty());
    CHECK(told(content(), {of(Detector::thin_cause, 100)}) == Told{"cause:0-0"});
    CHECK(told({}, {of(Detector::thin_cause, 100)}).empty());
}

TEST_CASE("a demand that is too short, and one that holds several, is named by its place") {
    CHECK(told(content(), {of(Detector::vague_demand, 11)}) == Told{"demands.1:0-0"});
    Content packed = content();
    packed.demands[1] = {"一是改造管网；二是增设泵站。"};
    CHECK(told(packed, {of(Detector::packed_demand, 2)}) == Told{"demands.1:0-0"});
    CHECK(told(packed, {of(Detector::packed_demand, 3)}).empty());
}

TEST_CASE("length is that of all parts together") {
    CHECK(told(content(), {of(Detector::too_long, 40)}) == Told{"cause:0-0"});
    CHECK(told(content(), {of(Detector::too_long, 400)}).empty());
}

TEST_CASE("words count within one sentence, with what must and must not stand beside them") {
    Content written = content();
    written.cause = {"我家住在路边。补偿标准偏低。"};
    const Check check = of_words({"我家"}, {"补偿"}, {"我家乡"});
    CHECK(told(written, {check}).empty());
    written.cause = {"路窄。我家的补偿还没有到。"};
    CHECK(told(written, {check}) == Told{"cause:3-5"});
    written.cause = {"我家乡的补偿标准偏低。"};
    CHECK(told(written, {check}).empty());
}

TEST_CASE("words are found as a search finds them, and where they were written") {
    Content written = content();
    written.title = {"🚗關於ＡＢＣ路的請示"};
    CHECK(told(written, {of_words({"abc路的请示"})}) == Told{"title:3-10"});
}

TEST_CASE("a check of one part looks into no other") {
    Check check = of_words({"排水"});
    check.in = CheckedIn::cause;
    CHECK(told(content(), {check}).empty());
    check.in = CheckedIn::demands;
    CHECK(told(content(), {check}) == Told{"demands.1:4-6"});
}

TEST_CASE("a check may want several sentences, and tells of no more than it should") {
    Content written = content();
    Check check = of_words({"请问"});
    check.limit.value.number = 2;
    written.cause = {"请问为什么？"};
    CHECK(told(written, {check}).empty());
    written.cause = {"请问为什么？请问何时？"};
    CHECK(told(written, {check}) == Told{"cause:0-2", "cause:6-8"});
    written.cause.value.clear();
    for (int i = 0; i < 20; ++i) written.cause.value += "请问。";
    CHECK(findings(written, {check}).size() == findings_of_check_max);
}

TEST_CASE("numbers are looked for in every part") {
    Content written = content();
    written.title = {"13800138000"};
    written.demands[1] = {"请打13900139000。"};
    CHECK(told(written, {of(Detector::mobile_number)}) == Told{"title:0-11", "demands.1:2-13"});
}

TEST_CASE("a detector that nobody knows finds nothing") {
    Check check;
    check.detector = "of_tomorrow";
    CHECK(told(content(), {check}).empty());
}

} // namespace
} // namespace huiyin::entrance
