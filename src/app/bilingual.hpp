#pragma once

#include "base/described.hpp"

namespace huiyin::app {

// Words of a mechanism file, in both languages.
struct Bilingual {
    Line<1000, 0> zh = {};
    Line<1000, 0> en = {};
    bool operator==(const Bilingual&) const = default;
};
BOOST_DESCRIBE_STRUCT(Bilingual, (), (zh, en))

} // namespace huiyin::app
