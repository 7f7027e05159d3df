#include "opinion/proof.hpp"

#include <doctest/doctest.h>

namespace huiyin::opinion {
namespace {

using namespace std::chrono_literals;

const std::string mac = "0123456789abcdef0123456789abcdef";
const std::string good = "14.1700000000000.00112233445566ff." + mac + ":123";

TEST_CASE("a proof is read in exactly one form") {
    const auto proof = parse_proof(good);
    REQUIRE(proof);
    CHECK(proof->challenge.bits == 14);
    CHECK(proof->challenge.issued_at == Instant(1'700'000'000'000ms));
    CHECK(proof->challenge.salt == "00112233445566ff");
    CHECK(proof->challenge.mac == mac);
    CHECK(proof->terms == challenge_terms(14, Instant(1'700'000'000'000ms), "00112233445566ff"));
    for (const std::string& bad :
         std::vector<std::string>{"", ":", "14", good.substr(0, good.size() - 4), good + "x",
                                  good + "12345678901234567890", "-1" + good.substr(2),
                                  "14.x" + good.substr(4), "14.1.00112233445566FF." + mac + ":1",
                                  "14.1.0011." + mac + ":1", "14.1.00112233445566ff." + mac + "0:1",
                                  "14.1.00112233445566ff:1", " " + good, std::string(200, '1')})
        CHECK_FALSE_MESSAGE(parse_proof(bad), bad);
}

TEST_CASE("zero bits are counted from the front, across bytes") {
    const std::array<unsigned char, 4> digest{0x00, 0x1f, 0xff, 0x00};
    CHECK(has_zero_bits(digest, 0));
    CHECK(has_zero_bits(digest, 11));
    CHECK_FALSE(has_zero_bits(digest, 12));
    CHECK(has_zero_bits(std::array<unsigned char, 2>{0, 0}, 16));
}

TEST_CASE("a proof is neither from the future nor older than it may be") {
    const Challenge challenge{14, Instant(10s), {}, {}};
    CHECK(is_fresh(challenge, Instant(10s), 5s));
    CHECK(is_fresh(challenge, Instant(15s), 5s));
    CHECK_FALSE(is_fresh(challenge, Instant(15'001ms), 5s));
    CHECK_FALSE(is_fresh(challenge, Instant(9'999ms), 5s));
}

TEST_CASE("work grows with the crowd at a door, and has an end") {
    CHECK(bits_for(14, 0) == 14);
    CHECK(bits_for(14, 0.5) == 15);
    CHECK(bits_for(14, 1) == 17);
    CHECK(bits_for(14, 7) == 17);
}

} // namespace
} // namespace huiyin::opinion
