#pragma once

// What units are there for, as their 权责清单 say. Reference data that the congress keeps for its
// guesses of units: replaced as a whole, no part of any history (decision 0026).

#include "base/described.hpp"
#include "base/result.hpp"

#include <span>

namespace huiyin::app {

// One matter of a catalogue: 职权编码, 事项, 依据.
struct Competence {
    Line<100, 0> code = {};
    Text<1000> duty = {};
    Text<2000, 0> basis = {};
    bool operator==(const Competence&) const = default;
};
BOOST_DESCRIBE_STRUCT(Competence, (), (code, duty, basis))

// All that one unit is there for, in the order of its list.
struct UnitCatalogue {
    OfficeId unit = {};
    std::vector<Competence> competences = {};
    bool operator==(const UnitCatalogue&) const = default;
};

// Who replaced catalogues, and when.
struct CatalogueChange {
    CongressId congress = {};
    PersonId by = {};
    Instant at = {};
};

// Every function may be called from any thread.
class Catalogues {
public:
    virtual ~Catalogues() = default;

    // Of every unit that has one, in the order of their ids.
    virtual std::vector<UnitCatalogue> of(const CongressId&) = 0;
    // Grows with every replacement in the congress; 0 before the first.
    virtual std::int64_t edition(const CongressId&) = 0;
    // Puts these in the place of what the same units had, all of them or none; a catalogue without
    // any matter removes the unit's. Waits until it is durable.
    virtual Result<void> replace(const CatalogueChange&, std::span<const UnitCatalogue>) = 0;
};

} // namespace huiyin::app
