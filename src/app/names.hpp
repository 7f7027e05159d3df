#pragma once

// The names of what stands in an answer as an id.

#include "access/sight.hpp"
#include "app/congresses.hpp"
#include "app/views.hpp"

namespace huiyin::app {

class Names {
public:
    // As they were on a day: a reorganisation does not rename the past.
    Names(const Congresses& congresses, Date on) : congresses_(congresses), on_(on) {}

    // Empty when nobody knows it.
    template <class Of>
    [[nodiscard]] std::string of(const Id<Of>& id) const {
        return congresses_.name_of(type_of<Id<Of>>(), id.value, on_);
    }
    // Likewise of an id of the type; the id itself when nobody knows it.
    [[nodiscard]] std::string of(const TypeInfo& id_type, const std::string& id) const;
    // Every office, deputy, person, delegation and congress that stands anywhere in `record`,
    // once, by id; those without a name are left out.
    template <class Record>
    [[nodiscard]] std::vector<Name> in(const Record& record) const {
        return in(type_of<Record>(), &record);
    }
    [[nodiscard]] std::vector<Name> in(const TypeInfo& type, const void* value) const;
    // The sentence with names for the ids in its gaps deputy, deputies, unit and units. Names of
    // deputies that are hidden from the reader are left out of it.
    [[nodiscard]] Sentence in_words(Sentence said, access::Names deputies) const;

private:
    [[nodiscard]] std::string list(const TypeInfo& id_type, const std::string& ids) const;

    const Congresses& congresses_;
    Date on_;
};

} // namespace huiyin::app
