#include "opinion/proof.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

namespace huiyin::opinion {
namespace {

constexpr std::size_t proof_length_max = 140;
constexpr std::size_t number_length_max = 20;
constexpr std::size_t salt_length = 16;
constexpr std::size_t mac_length = 32;
constexpr std::int64_t bits_more_max = 3;

bool is_hexadecimal(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size() || value < 0) return {};
    return value;
}

// Cuts what stands before the mark off the front.
std::string_view cut(std::string_view& text, char mark) {
    const std::size_t at = text.find(mark);
    const std::string_view front = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return front;
}

} // namespace

std::optional<Proof> parse_proof(std::string_view text) {
    if (text.size() > proof_length_max) return {};
    const std::string_view whole = text;
    std::string_view rest = cut(text, ':');
    if (text.empty() || text.size() > number_length_max || !number_in(text)) return {};
    const auto bits = number_in(cut(rest, '.'));
    const auto issued = number_in(cut(rest, '.'));
    const std::string_view salt = cut(rest, '.');
    if (!bits || !issued || salt.size() != salt_length || rest.size() != mac_length) return {};
    if (!is_hexadecimal(salt) || !is_hexadecimal(rest)) return {};
    Proof proof;
    proof.challenge = {*bits, Instant(std::chrono::milliseconds(*issued)), salt, rest};
    proof.terms = whole.substr(0, static_cast<std::size_t>(rest.data() - whole.data()) - 1);
    return proof;
}

std::string challenge_terms(std::int64_t bits, Instant issued_at, std::string_view salt) {
    return std::to_string(bits) + "." + std::to_string(issued_at.time_since_epoch().count()) + "." +
           std::string(salt);
}

bool has_zero_bits(std::span<const unsigned char> digest, std::int64_t bits) {
    std::int64_t zeros = 0;
    for (const unsigned char byte : digest) {
        zeros += std::countl_zero(byte);
        if (byte != 0) break;
    }
    return zeros >= bits;
}

bool is_fresh(const Challenge& challenge, Instant now, std::chrono::milliseconds age_max) {
    return challenge.issued_at <= now && now - challenge.issued_at <= age_max;
}

std::int64_t bits_for(std::int64_t bits_min, double fullness) {
    const double more = std::clamp(fullness, 0.0, 1.0) * static_cast<double>(bits_more_max);
    return bits_min + static_cast<std::int64_t>(more);
}

} // namespace huiyin::opinion
