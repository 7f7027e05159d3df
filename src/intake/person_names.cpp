#include "intake/person_names.hpp"

#include "intake/names.hpp"
#include "intake/stable_id.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using directory::Directory;
using directory::Grant;
using directory::Person;

std::vector<const Person*> namesakes(const Directory& directory, const std::string& name) {
    std::vector<const Person*> found;
    for (const auto& [id, person] : directory.people)
        if (without_spaces(person.title.value) == name) found.push_back(&person);
    return found;
}

bool serves_in(const Directory& directory, const PersonId& person, const OfficeId& office) {
    return std::ranges::any_of(directory.grants, [&](const Grant& grant) {
        return grant.person == person && grant.office == office;
    });
}

bool sits_in_term(const Directory& directory, const PersonId& person, std::int64_t term) {
    const auto seats = directory.seats_of.find(person);
    return seats != directory.seats_of.end() &&
           std::ranges::any_of(seats->second, [&](const DeputyId& seat) {
               return directory.deputies.at(seat).term == term;
           });
}

PersonId new_person(const std::string& congress, const std::string& name, const std::string& phone,
                    const Hint& hint) {
    return {congress + "-" +
            stable_id({"person", name, phone, hint.office ? hint.office->value : "",
                       hint.seat ? hint.seat->value : ""})};
}

} // namespace

Result<PersonId> person_of(const Record& record, const Directory& directory, const Hint& hint) {
    if (const std::string code = record["code"]; !code.empty()) {
        if (!is_id(code)) return invalid("code", {"intake.not_a_code", {{"found", code}}});
        return PersonId{code};
    }
    const std::string name = without_spaces(record["title"]);
    const std::string phone = without_spaces(record["phone"]);
    const PersonId fresh =
        new_person(directory.congress ? directory.congress->id.value : "", name, phone, hint);
    if (directory.people.contains(fresh)) return fresh; // The same row, read before.

    auto known = namesakes(directory, name);
    if (hint.seat)
        std::erase_if(known, [&](const Person* person) {
            return sits_in_term(directory, person->id, hint.term);
        });
    for (const Person* const person : known) {
        const bool same_phone = person->phone && without_spaces(person->phone->value) == phone;
        if (same_phone || (hint.office && serves_in(directory, person->id, *hint.office)))
            return person->id;
    }
    if (known.empty()) return fresh;
    return invalid("title", {"intake.namesake", {{"name", name}, {"id", known[0]->id.value}}});
}

} // namespace huiyin::intake
