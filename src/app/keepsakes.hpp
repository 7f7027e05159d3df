#pragma once

// What somebody has chosen for himself and finds again on every device: the columns of his lists,
// the lists he saved, the size of the type. The program gives it back as it was and reads nothing
// of it.

#include "base/described.hpp"
#include "base/result.hpp"

namespace huiyin::app {

// The value is JSON in the eyes of whoever keeps it.
struct Keepsake {
    Line<60> name = {};
    Text<20000, 0> value = {};
    bool operator==(const Keepsake&) const = default;
};
BOOST_DESCRIBE_STRUCT(Keepsake, (), (name, value))

constexpr std::size_t keepsakes_max = 100;

// Every function may be called from any thread.
class Keepsakes {
public:
    virtual ~Keepsakes() = default;

    // In the order of their names.
    virtual std::vector<Keepsake> of(const PersonId&) = 0;
    // Adds it or replaces the one of this name. Waits until it is durable. Refused when the person
    // has as many as there may be.
    virtual Result<void> keep(const PersonId&, const Keepsake&) = 0;
    // Waits likewise. Whether it was there does not matter.
    virtual Result<void> forget(const PersonId&, const Line<60>& name) = 0;
};

} // namespace huiyin::app
