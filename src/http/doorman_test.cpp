#include "app/sha256.hpp"
#include "http/doorman.hpp"
#include "http/router_for_test.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

using namespace std::chrono_literals;

const Instant morning = *parse_instant("2026-11-23T01:00:00.000Z");
const std::string code = "abc234";

DoorRules small_rules() {
    DoorRules rules;
    rules.tells_of_address = {10s, 5};
    rules.tells_of_door = {10s, 3};
    rules.bits = 6;
    return rules;
}

// As the browser does it.
std::string solved(const std::string& challenge) {
    const std::int64_t bits = std::stoll(challenge);
    for (int number = 0;; ++number) {
        const std::string proof = challenge + ":" + std::to_string(number);
        const std::string digest = app::sha256_hex(proof);
        const unsigned long first = std::stoul(digest.substr(0, 8), nullptr, 16);
        if (first < (1UL << static_cast<unsigned>(32 - bits))) return proof;
    }
}

struct AtTheDoor {
    Doorman doorman{small_rules()};

    int tell(const std::string& proof, Instant at, const std::string& remote = "10.0.0.1",
             const std::string& at_code = code) {
        Request request{.method = Method::post,
                        .target = "/api/v1/public/doors/" + at_code + "/opinions"};
        request.remote = remote;
        request.at = at;
        const auto refusal =
            doorman.may_tell(with(std::move(request), Header::authorization, "Proof " + proof));
        return refusal ? refusal->status : 200;
    }
    std::string proof(Instant at) { return solved(doorman.challenge(code, at)); }
};

TEST_CASE_FIXTURE(AtTheDoor, "a proof of work opens the door once, and only this door") {
    const std::string proof = this->proof(morning);
    CHECK(tell(proof, morning, "10.0.0.1", "another") == 403);
    CHECK(tell(proof, morning) == 200);
    CHECK(tell(proof, morning + 1s) == 403);
    CHECK(tell("", morning) == 403);
}

TEST_CASE_FIXTURE(AtTheDoor, "terms that somebody wrote himself prove nothing") {
    std::string proof = this->proof(morning);
    proof.replace(0, 1, "0"); // no work wanted
    CHECK(tell(proof, morning) == 403);
    CHECK(tell(solved(Doorman{small_rules()}.challenge(code, morning)), morning) == 403);
}

TEST_CASE_FIXTURE(AtTheDoor, "a proof is used once even after the span in which it was") {
    const std::string early = proof(morning);
    CHECK(tell(early, morning + 10min) == 200);
    CHECK(tell(proof(morning + 1h), morning + 1h) == 200);
    CHECK(tell(early, morning + 2h) == 403);
    CHECK(tell(proof(morning), morning + 2h + 1s) == 403); // too old
}

TEST_CASE_FIXTURE(AtTheDoor, "an address is let in only so often, and told when to come again") {
    for (int i = 0; i < 5; ++i) CHECK(tell("guess", morning) == 403);
    CHECK(tell(proof(morning), morning) == 429);
    CHECK(tell(proof(morning), morning, "10.0.0.2") == 200);
    CHECK(tell(proof(morning), morning + 10s) == 200);
}

TEST_CASE_FIXTURE(AtTheDoor, "a flood without proofs never closes a door to others") {
    for (int i = 0; i < 1'000; ++i)
        static_cast<void>(tell("guess", morning, "10.0." + std::to_string(i % 250) + ".1"));
    CHECK(tell(proof(morning), morning, "10.1.0.1") == 200);
    for (int i = 2; i < 4; ++i)
        CHECK(tell(proof(morning), morning, "10.1.0." + std::to_string(i)) == 200);
    CHECK(tell(proof(morning), morning, "10.1.0.9") == 429); // three were told through it
}

TEST_CASE_FIXTURE(AtTheDoor, "the crowd at a door makes the work harder") {
    CHECK(doorman.bits(code, morning) == 6);
    CHECK(tell(proof(morning), morning) == 200);
    CHECK(tell(proof(morning), morning) == 200);
    CHECK(doorman.bits(code, morning) == 8);
    CHECK(doorman.bits("another", morning) == 6);
}

TEST_CASE("of an IPv6 address the household counts, of IPv4 the whole") {
    CHECK(counted_address("10.0.0.1") == "10.0.0.1");
    CHECK(counted_address("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2");
    CHECK(counted_address("2001:db8:1:2:ffff:1:1:1") == "2001:db8:1:2");
    CHECK(counted_address("::1") == "::1");
}

TEST_CASE("only a trusted proxy is believed, and only what it added itself") {
    const std::string_view proxies = "127.0.0.1 10.0.0.9";
    CHECK(client_address("127.0.0.1", "9.9.9.9, 1.2.3.4", proxies) == "1.2.3.4");
    CHECK(client_address("10.0.0.9", "1.2.3.4", proxies) == "1.2.3.4");
    CHECK(client_address("8.8.8.8", "1.2.3.4", proxies) == "8.8.8.8");
    CHECK(client_address("127.0.0.1", "", proxies) == "127.0.0.1");
    CHECK(client_address("10.0.0", "1.2.3.4", proxies) == "10.0.0");
    CHECK(client_address("127.0.0.1", "1.2.3.4", "") == "127.0.0.1");
}

} // namespace
} // namespace huiyin::http
