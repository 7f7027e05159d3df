#include "base/described.hpp"

namespace huiyin {

std::string snake_case(std::string_view camel_case) {
    std::string out;
    for (const char c : camel_case) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper && !out.empty()) out += '_';
        out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

} // namespace huiyin
