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

// Whether somebody can be asked for a talk or a reading at all.
[[nodiscard]] bool may_be_asked(const access::Actor&);

// What a change of a draft that he may not see is to one who is asked about it: the version as he
// knows it, when something was asked or answered, when the text moved that he reads, and when there
// is nothing more to do since it was filed or discarded. Nothing otherwise.
[[nodiscard]] std::optional<Version> news_of_requests(const access::Actor&, const LoadedCase&,
                                                      const CaseMoved&);

} // namespace huiyin::app
