// Offices over time.

#include "directory/directory.hpp"

#include <algorithm>

namespace huiyin::directory {

const Office* office_on(const Directory& state, const OfficeId& id, Date day) {
    const auto found = state.offices.find(id);
    if (found == state.offices.end()) return nullptr;
    for (const Office& form : found->second)
        if (form.span.contains(day)) return &form;
    return nullptr;
}

const Office* known_office(const Directory& state, const OfficeId& id, Date day) {
    const auto found = state.offices.find(id);
    if (found == state.offices.end()) return nullptr;
    const Office* known = &found->second.front();
    for (const Office& form : found->second)
        if (form.span.from <= day) known = &form;
    return known;
}

std::vector<OfficeId> offices_on(const Directory& state, Date day) {
    std::vector<OfficeId> standing;
    for (const auto& [id, forms] : state.offices)
        if (office_on(state, id, day)) standing.push_back(id);
    return standing;
}

namespace {

void collect(const Directory& state, const OfficeId& id, Date day, std::vector<OfficeId>& found) {
    const auto forms = state.offices.find(id);
    if (forms == state.offices.end()) return;
    for (const Office& form : forms->second) {
        if (form.span.from > day) continue;
        for (const OfficeId& before : form.succeeds) {
            if (office_on(state, before, day) || std::ranges::count(found, before) > 0) continue;
            found.push_back(before);
            collect(state, before, day, found);
        }
    }
}

} // namespace

std::vector<OfficeId> predecessors_on(const Directory& state, const OfficeId& id, Date day) {
    std::vector<OfficeId> found;
    collect(state, id, day, found);
    return found;
}

} // namespace huiyin::directory
