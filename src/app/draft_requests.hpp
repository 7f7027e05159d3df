#pragma once

// What talks and readings before filing share: an office is asked about a draft that it does not
// see.

#include "app/loaded_case.hpp"
#include "app/names.hpp"
#include "app/queries.hpp"
#include "app/world.hpp"

namespace huiyin::app {

// The offices that the actor stands for in one of the roles, with those that they carry on.
[[nodiscard]] std::vector<OfficeId> offices_of(const access::Actor&,
                                               std::initializer_list<directory::Role>);

// Who asks is told as far as the suggestion itself would tell it; empty when it is kept.
[[nodiscard]] std::string asked_by(const Names&, const suggestion::Case&,
                                   const std::optional<DeputyId>& deputy);

// Whether the asker may give the command now, with nothing filled in but what it is about.
[[nodiscard]] bool may_give(const Asker&, const World&, const LoadedCase&,
                            const suggestion::Command&);

} // namespace huiyin::app
