#include "app/row_names.hpp"

#include "access/sight.hpp"

namespace huiyin::app {
namespace {

bool hides_names(const Asker& asker, const CaseRow& row) {
    return row.confidential &&
           access::names_in_row(asker.actor, row.congress, row.lead.value_or(DeputyId{})) ==
               access::Names::hidden;
}

} // namespace

std::string lead_name(const Asker& asker, const Names& names, const CaseRow& row) {
    if (row.delegation) return names.of(*row.delegation);
    if (!row.lead || hides_names(asker, row)) return {};
    return names.of(*row.lead);
}

std::string waits_for(const Asker& asker, const Names& names, const CaseRow& row) {
    if (row.waits_for_office) return names.of(*row.waits_for_office);
    if (row.waits_for_deputy && !hides_names(asker, row)) return names.of(*row.waits_for_deputy);
    return {};
}

} // namespace huiyin::app
