#include "app/identifier.hpp"

#include <sodium.h>

#include <array>

namespace huiyin::app {
namespace {

constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t time_digits = 10;
constexpr std::size_t all_digits = 26;

// Writes `value` in base 32 so that its last digit stands before `end`.
void write_base_32(std::string& out, std::size_t begin, std::size_t end, std::uint64_t value) {
    for (std::size_t i = end; i-- > begin; value >>= 5U) out[i] = crockford[value & 31U];
}

std::string begin_identifier(Instant at) {
    std::string out(all_digits, '0');
    write_base_32(out, 0, time_digits, static_cast<std::uint64_t>(at.time_since_epoch().count()));
    return out;
}

} // namespace

std::string fresh_identifier(Instant at) {
    std::string out = begin_identifier(at);
    std::array<unsigned char, all_digits - time_digits> random{};
    randombytes_buf(random.data(), random.size());
    for (std::size_t i = 0; i < random.size(); ++i)
        out[time_digits + i] = crockford[random.at(i) & 31U];
    return out;
}

std::string identifier(Instant at, std::uint64_t number) {
    std::string out = begin_identifier(at);
    write_base_32(out, time_digits, all_digits, number);
    return out;
}

} // namespace huiyin::app
