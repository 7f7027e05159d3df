#include "app/identifier.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>

namespace huiyin::app {

std::string fresh_identifier(Instant at) {
    constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string out(26, '0');
    auto time = static_cast<std::uint64_t>(at.time_since_epoch().count());
    for (std::size_t i = 10; i-- > 0; time >>= 5U) out[i] = crockford[time & 31U];
    std::array<unsigned char, 16> random{};
    randombytes_buf(random.data(), random.size());
    for (std::size_t i = 0; i < random.size(); ++i) out[10 + i] = crockford[random[i] & 31U];
    return out;
}

} // namespace huiyin::app
