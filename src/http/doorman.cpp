#include "http/doorman.hpp"

#include "http/password.hpp"

#include <sodium.h>

#include <cstring>

namespace huiyin::http {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view letters = "23456789abcdefghjkmnpqrstuvwxyz"; // no 0 o 1 l i
constexpr std::size_t code_length = 10;
constexpr std::size_t mac_bytes = 16;
constexpr std::size_t salt_bytes = 8;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT: libsodium's alphabet
}

template <std::size_t N>
std::string hexadecimal(const std::array<unsigned char, N>& bytes) {
    std::array<char, 2 * N + 1> text{};
    return sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
}

Problem too_often(milliseconds wait) {
    Problem problem{429, "too_many", "opinions.too_often"};
    problem.retry_after_seconds =
        static_cast<int>(std::chrono::ceil<std::chrono::seconds>(wait).count());
    return problem;
}

Problem unproven() { return Problem{403, "forbidden", "opinions.no_proof"}; }

// "/api/v1/public/doors/<code>/opinions"
std::string_view code_in(std::string_view path) {
    constexpr std::string_view before = "/doors/";
    const std::size_t at = path.find(before);
    if (at == std::string_view::npos) return {};
    path.remove_prefix(at + before.size());
    return path.substr(0, path.find('/'));
}

std::string_view proof_in(const Request& request) {
    constexpr std::string_view scheme = "Proof ";
    std::string_view value = request.header(Header::authorization);
    if (!value.starts_with(scheme)) return {};
    value.remove_prefix(scheme.size());
    return value;
}

} // namespace

milliseconds Buckets::take(std::uint64_t hash, Instant now) {
    opinion::Bucket& bucket = buckets_[hash % count];
    const milliseconds wait = opinion::wait_of(bucket, rate_, now);
    if (wait == milliseconds::zero()) bucket = opinion::taken(bucket, rate_, now);
    return wait;
}

double Buckets::fullness(std::uint64_t hash, Instant now) const {
    return opinion::fullness(buckets_[hash % count], rate_, now);
}

Doorman::Doorman(const DoorRules& rules)
    : rules_(rules),
      addresses_(rules.tells_of_address),
      doors_(rules.tells_of_door),
      looks_(rules.looks_of_address) {
    start_sodium();
    randombytes_buf(key_.data(), key_.size());
}

std::uint64_t Doorman::hash_of(std::string_view text) const {
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), bytes_of(text), text.size(), key_.data());
    std::uint64_t number = 0;
    std::memcpy(&number, hash.data(), sizeof number);
    return number;
}

std::string Doorman::mac_of(std::string_view terms, std::string_view code) const {
    const std::string text = std::string{terms} + ' ' + std::string{code};
    std::array<unsigned char, mac_bytes> mac{};
    crypto_generichash(mac.data(), mac.size(), bytes_of(text), text.size(), key_.data(),
                       key_.size());
    return hexadecimal(mac);
}

std::int64_t Doorman::bits(std::string_view code, Instant now) const {
    const std::lock_guard turn{turn_};
    return opinion::bits_for(rules_.bits, doors_.fullness(hash_of(code), now));
}

std::string Doorman::challenge(std::string_view code, Instant now) const {
    std::array<unsigned char, salt_bytes> salt{};
    randombytes_buf(salt.data(), salt.size());
    const std::string terms = opinion::challenge_terms(bits(code, now), now, hexadecimal(salt));
    return terms + '.' + mac_of(terms, code);
}

bool Doorman::is_proven(const opinion::Proof& proof, std::string_view text, std::string_view code,
                        Instant now) const {
    if (!opinion::is_fresh(proof.challenge, now, rules_.proof_age_max)) return false;
    if (!equal_secrets(mac_of(proof.terms, code), proof.challenge.mac)) return false;
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), bytes_of(text), text.size());
    return opinion::has_zero_bits(digest, proof.challenge.bits);
}

bool Doorman::use(const opinion::Proof& proof, Instant now) {
    if (now - span_began_at_ > rules_.proof_age_max) {
        used_before_ = std::exchange(used_, {});
        span_began_at_ = now;
    }
    const std::uint64_t hash = hash_of(proof.terms);
    return !used_before_.contains(hash) && used_.insert(hash).second;
}

std::optional<Problem> Doorman::look_at(const Request& request, const Route& route) {
    if (!std::string_view{route.pattern}.starts_with("/api/v1/public/")) return {};
    return route.method == Method::post ? may_tell(request) : may_look(request);
}

std::optional<Problem> Doorman::may_tell(const Request& request) {
    const std::lock_guard turn{turn_};
    if (const auto wait = addresses_.take(hash_of(counted_address(request.remote)), request.at);
        wait > milliseconds::zero())
        return too_often(wait);
    const std::string_view text = proof_in(request);
    const auto proof = opinion::parse_proof(text);
    const std::string_view code = code_in(request.path());
    if (!proof || !is_proven(*proof, text, code, request.at)) return unproven();
    // A flood without proofs never closes a door to others: only what is proven is counted here.
    if (const auto wait = doors_.take(hash_of(code), request.at); wait > milliseconds::zero())
        return too_often(wait);
    if (const auto wait = opinion::wait_of(all_, rules_.tells_of_all, request.at);
        wait > milliseconds::zero())
        return too_often(wait);
    if (!use(*proof, request.at)) return unproven();
    all_ = opinion::taken(all_, rules_.tells_of_all, request.at);
    return {};
}

std::optional<Problem> Doorman::may_look(const Request& request) {
    const std::lock_guard turn{turn_};
    if (const auto wait = looks_.take(hash_of(counted_address(request.remote)), request.at);
        wait > milliseconds::zero())
        return too_often(wait);
    return {};
}

std::string_view counted_address(std::string_view remote) {
    if (remote.find(':') == std::string_view::npos || remote.starts_with("::")) return remote;
    std::size_t end = 0;
    for (int groups = 0; groups < 4 && end != std::string_view::npos; ++groups)
        end = remote.find(':', end + 1);
    return remote.substr(0, end);
}

std::string_view client_address(std::string_view socket, std::string_view forwarded,
                                std::string_view proxies) {
    if (forwarded.empty()) return socket;
    bool trusted = false;
    while (!proxies.empty() && !trusted) {
        const std::size_t end = proxies.find(' ');
        trusted = !socket.empty() && proxies.substr(0, end) == socket;
        proxies = end == std::string_view::npos ? std::string_view{} : proxies.substr(end + 1);
    }
    if (!trusted) return socket;
    if (const std::size_t comma = forwarded.rfind(','); comma != std::string_view::npos)
        forwarded.remove_prefix(comma + 1);
    while (forwarded.starts_with(' ')) forwarded.remove_prefix(1);
    return forwarded.empty() ? socket : forwarded;
}

std::string random_code() {
    start_sodium();
    std::string code;
    for (std::size_t i = 0; i < code_length; ++i)
        code += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    return code;
}

} // namespace huiyin::http
