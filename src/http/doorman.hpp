#pragma once

// Who may tell something without being known: no more than so often, and after some work. Looks at
// the head of a request and nothing else, keeps little and asks nobody, so that a flood is turned
// away for next to nothing (decision 0025).

#include "http/router.hpp"
#include "opinion/proof.hpp"
#include "opinion/rate.hpp"

#include <array>
#include <mutex>
#include <unordered_set>

namespace huiyin::http {

struct DoorRules {
    opinion::Rate tells_of_address{std::chrono::seconds{30}, 20};
    opinion::Rate tells_of_door{std::chrono::seconds{10}, 60};
    opinion::Rate tells_of_all{std::chrono::milliseconds{100}, 300};
    opinion::Rate looks_of_address{std::chrono::milliseconds{500}, 120};
    std::int64_t bits = 14;
    std::chrono::milliseconds proof_age_max = std::chrono::hours{2};
};

// The rates of many, by a hash of their names under a key that nobody knows: two may share a
// bucket, but none can choose whose. Of fixed size, whoever comes.
class Buckets {
public:
    explicit Buckets(opinion::Rate rate) : rate_(rate), buckets_(count) {}

    // How long until the next may come; takes one when that is now.
    [[nodiscard]] std::chrono::milliseconds take(std::uint64_t hash, Instant now);
    [[nodiscard]] double fullness(std::uint64_t hash, Instant now) const;

private:
    static constexpr std::size_t count = 65'536;

    opinion::Rate rate_;
    std::vector<opinion::Bucket> buckets_;
};

// From any thread. What it keeps is gone with the program: proofs under way are then done again.
class Doorman {
public:
    explicit Doorman(const DoorRules& rules);

    // Terms of work for somebody who has opened the page of a door.
    [[nodiscard]] std::string challenge(std::string_view code, Instant now) const;
    [[nodiscard]] std::int64_t bits(std::string_view code, Instant now) const;

    // Looks at the head of a request to a route before its body is read; nothing: it may go on.
    [[nodiscard]] std::optional<Problem> look_at(const Request& request, const Route& route);
    // Nothing: he may tell. The proof stands in "Authorization: Proof …" and is good once.
    [[nodiscard]] std::optional<Problem> may_tell(const Request& request);
    // Nothing: he may look.
    [[nodiscard]] std::optional<Problem> may_look(const Request& request);

private:
    using Key = std::array<unsigned char, 32>;

    [[nodiscard]] std::uint64_t hash_of(std::string_view text) const;
    [[nodiscard]] std::string mac_of(std::string_view terms, std::string_view code) const;
    [[nodiscard]] bool is_proven(const opinion::Proof& proof, std::string_view text,
                                 std::string_view code, Instant now) const;
    // Whether the proof was not used before; it is from now on.
    [[nodiscard]] bool use(const opinion::Proof& proof, Instant now);

    DoorRules rules_;
    Key key_ = {};
    mutable std::mutex turn_;
    Buckets addresses_;
    Buckets doors_;
    Buckets looks_;
    opinion::Bucket all_ = {};
    // The proofs of this span of proof_age_max and of the one before: older ones are too old
    // anyway.
    std::unordered_set<std::uint64_t> used_ = {};
    std::unordered_set<std::uint64_t> used_before_ = {};
    Instant span_began_at_ = {};
};

// By what an address is counted: of IPv6 the first 64 bits, which one household has alone.
[[nodiscard]] std::string_view counted_address(std::string_view remote);
// The address that a trusted proxy names last in X-Forwarded-For; else the socket's own.
[[nodiscard]] std::string_view client_address(std::string_view socket, std::string_view forwarded,
                                              std::string_view proxies);
// Ten characters that nobody mixes up when they are read from paper, 48 bits of chance.
[[nodiscard]] std::string random_code();

} // namespace huiyin::http
