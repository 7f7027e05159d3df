#include "access/directory_table.hpp"

#include "access/command_rows.hpp"

namespace huiyin::access {
namespace {

using namespace directory;
using enum Party;
using Parties = std::vector<Party>;

template <class Asked>
DirectoryRow row(const Parties& parties, DirectoryGuard guard = DirectoryGuard::none) {
    return {place_of_kind<Command, Asked>, parties, guard};
}

struct Appointment {
    PersonId person = {};
    Role role = {};
};

std::optional<Appointment> appointment_in(const Command& command) {
    if (const auto* grant = std::get_if<GrantRole>(&command))
        return Appointment{grant->grant.person, grant->grant.role};
    if (const auto* end = std::get_if<EndRole>(&command))
        return Appointment{end->person, end->role};
    return {};
}

bool is_ordinary(Role role) {
    return role != Role::auditor && role != Role::system_administrator &&
           role != Role::security_administrator;
}

std::optional<Sentence> unmet(DirectoryGuard guard, const Actor& actor, const Command& command) {
    const auto appointment = appointment_in(command);
    if (guard == DirectoryGuard::none || !appointment) return {};
    if (guard == DirectoryGuard::not_to_oneself && appointment->person == actor.person)
        return "access.not_to_oneself";
    if (guard == DirectoryGuard::ordinary_role && !is_ordinary(appointment->role))
        return "access.administrators_appoint";
    return {};
}

} // namespace

const std::vector<DirectoryRow>& directory_table() {
    using enum DirectoryGuard;
    static const Parties office{deputies_office};
    static const Parties administrator{system_administrator};
    static const Parties both{deputies_office, system_administrator};
    static const std::vector<DirectoryRow> rows{
        row<FoundCongress>(administrator),
        row<RecordTerm>(both),
        row<RecordSession>(both),
        row<RecordOffice>(both),
        row<RecordPerson>(both),
        row<GrantRole>(office, ordinary_role),
        row<GrantRole>({system_administrator, security_administrator}, not_to_oneself),
        row<EndRole>(office, ordinary_role),
        row<EndRole>({system_administrator, security_administrator}, not_to_oneself),
        row<RecordDelegation>(both),
        row<RecordDeputy>(both),
        row<AdjustCalendar>(office),
        row<SetParameter>(office),
        row<FileYearlyReport>(office),
        row<AdoptMechanism>(office),
        row<EndMechanism>(office),
    };
    return rows;
}

Result<Occasion> permit(const Actor& actor, const Command& command, const CongressId& congress,
                        Instant at) {
    std::optional<Sentence> first_unmet;
    const auto acting = standings(actor, congress);
    for (const DirectoryRow& row : directory_table()) {
        if (row.command != command.index()) continue;
        for (const Standing& standing : acting) {
            if (!contains(row.parties, standing.party)) continue;
            auto why = unmet(row.guard, actor, command);
            if (!why) return occasion_of(actor, standing, at);
            if (!first_unmet) first_unmet = std::move(why);
        }
    }
    return forbidden(first_unmet ? *first_unmet : for_others(directory_table(), command.index()));
}

std::vector<std::string> directory_commands(const Actor& actor, const CongressId& congress) {
    std::vector<std::string> names;
    const auto acting = standings(actor, congress);
    for (const DirectoryRow& row : directory_table()) {
        const auto his = [&](const Standing& standing) {
            return contains(row.parties, standing.party);
        };
        const std::string& name = alternatives<Command>()[row.command].name;
        if (std::ranges::any_of(acting, his) && std::ranges::count(names, name) == 0)
            names.push_back(name);
    }
    return names;
}

std::vector<std::string> flaws(const std::vector<DirectoryRow>& rows) {
    return row_flaws(rows, alternatives<Command>());
}

} // namespace huiyin::access
