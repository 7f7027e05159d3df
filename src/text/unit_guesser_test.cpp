#include "text/unit_guesser.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace huiyin::text {
namespace {

constexpr std::array lamps{"更换损坏的路灯", "小学门口安装路灯", "路灯太暗", "路灯夜间不亮",
                           "公园小路没有路灯"};
constexpr std::array buses{"增加公交班次", "延长公交线路", "公交站点太远", "公交车等待太久",
                           "开通夜间公交"};

// Rounds of five texts for each of two units, by turns.
UnitGuesser taught(int rounds) {
    UnitGuesser guesser;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < lamps.size(); ++i) {
            const std::string number = std::to_string(round) + "-" + std::to_string(i);
            guesser.learn("lamp-" + number, lamps[i], "", "城管局");
            guesser.learn("bus-" + number, buses[i], "", "交通局");
        }
    return guesser;
}

std::string first_guess(const UnitGuesser& guesser, std::string_view title) {
    return guesser.guess(title, "", 1).at(0).unit;
}

TEST_CASE("a text goes to the unit that handled those like it") {
    const UnitGuesser guesser = taught(1);
    CHECK(first_guess(guesser, "村口的路灯坏了") == "城管局");
    CHECK(first_guess(guesser, "村口没有公交") == "交通局");
}

TEST_CASE("a guess names past cases of its unit that speak for it, the likest first") {
    const auto guesses = taught(1).guess("公园小路的路灯", "", 2);
    REQUIRE(guesses.size() == 2);
    REQUIRE(!guesses[0].cases.empty());
    CHECK(guesses[0].cases[0] == "lamp-0-4");
    for (const std::string& each : guesses[0].cases) CHECK(each.starts_with("lamp-"));
    CHECK(guesses[0].cases.size() <= cases_of_guess_max);
}

TEST_CASE("nothing is strong before enough guesses were tried") {
    CHECK(taught(1).guess("路灯坏了", "", 1)[0].strength == Strength::weak);
}

TEST_CASE("what has been right again and again is strong, what was never right is weak") {
    const auto guesses = taught(10).guess("路灯夜间不亮", "", 2);
    CHECK(guesses[0].strength == Strength::strong);
    CHECK(guesses[0].probability > 0.85);
    CHECK(guesses[1].strength == Strength::weak);
    CHECK(guesses[1].probability < 0.15);
}

TEST_CASE("units that cannot be told from the text are never strong") {
    UnitGuesser guesser;
    for (int i = 0; i < 100; ++i)
        guesser.learn(std::to_string(i), "反映问题", "请解决", i % 3 == 0 ? "甲局" : "乙局");
    const auto guesses = guesser.guess("反映问题", "请解决", 1);
    CHECK(guesses[0].strength != Strength::strong);
    CHECK(guesses[0].probability < 0.85);
}

TEST_CASE("a correction changes the guess and the cases that speak for it") {
    UnitGuesser guesser = taught(1);
    for (std::size_t i = 0; i < lamps.size(); ++i)
        guesser.correct("lamp-0-" + std::to_string(i), "住建局");
    const auto guesses = guesser.guess("村口的路灯坏了", "", 1);
    CHECK(guesses[0].unit == "住建局");
    CHECK(!guesses[0].cases.empty());
}

TEST_CASE("to correct what was never learnt changes nothing, to learn an id again neither") {
    UnitGuesser guesser = taught(1);
    const auto before = guesser.guess("村口的路灯坏了", "", 2);
    guesser.correct("nowhere", "住建局");
    guesser.learn("lamp-0-0", "路灯坏了", "", "住建局");
    CHECK(guesser.guess("村口的路灯坏了", "", 2) == before);
}

TEST_CASE("a unit without any past text is guessed at by its duties, which are no case") {
    UnitGuesser guesser = taught(3);
    guesser.learn_duties("水务局", "负责河道治理。\n组织防汛抗旱；管理水库");
    const auto guesses = guesser.guess("河道治理和水库管理", "", 1);
    CHECK(guesses[0].unit == "水务局");
    CHECK(guesses[0].cases.empty());
}

TEST_CASE("who was told the same things in the same order guesses the same") {
    CHECK(taught(2).guess("夜间公交没有路灯", "", 2) == taught(2).guess("夜间公交没有路灯", "", 2));
}

TEST_CASE("who knows nothing guesses nothing") {
    CHECK(UnitGuesser{}.guess("路灯", "", 3).empty());
    UnitGuesser guesser;
    guesser.learn("1", "", "", "城管局");
    CHECK(guesser.guess("", "", 3).size() == 1);
}

} // namespace
} // namespace huiyin::text
