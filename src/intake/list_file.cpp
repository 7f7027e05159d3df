#include "intake/list_file.hpp"

#include "access/directory_table.hpp"
#include "access/table.hpp"
#include "sheets/sheet.hpp"

namespace huiyin::intake {
namespace {

Result<SuggestionOptions> suggestion_options(const ListFile& file) {
    SuggestionOptions chosen{.lead = file.lead, .unknown_offices = file.unknown_offices};
    if (file.aliases.empty()) return chosen;
    return sheets::read_sheet(file.aliases).and_then(read_aliases).map([&](auto aliases) {
        chosen.aliases = std::move(aliases);
        return chosen;
    });
}

Result<void> permitted(const Result<Occasion>& occasion) {
    if (!occasion) return Failure{occasion.error()};
    return {};
}

// The command that every row of a list of this kind gives.
directory::Command command_of(ListKind kind) {
    switch (kind) {
    case ListKind::people: return directory::RecordPerson{};
    case ListKind::deputies: return directory::RecordDeputy{};
    case ListKind::offices:
    case ListKind::suggestions: break;
    }
    return directory::RecordOffice{};
}

} // namespace

Result<Report> import_list(const Services& services, const Order& order, const ListFile& file) {
    const auto sheet = sheets::read_sheet(file.bytes, file.sheet);
    if (!sheet) return Failure{sheet.error()};
    switch (file.kind) {
    case ListKind::offices: return import_offices(services, order, *sheet);
    case ListKind::people: return import_people(services, order, *sheet);
    case ListKind::deputies: return import_deputies(services, order, *sheet);
    case ListKind::suggestions: break;
    }
    return suggestion_options(file).and_then([&](const SuggestionOptions& options) {
        return import_suggestions(services, order, *sheet, options);
    });
}

Result<void> check_may_import(const access::Actor& actor, const CongressId& congress, Instant at,
                              const ListFile& file) {
    if (file.kind != ListKind::suggestions || file.unknown_offices == UnknownOffices::create) {
        auto may = permitted(access::permit(actor, command_of(file.kind), congress, at));
        if (!may || file.kind != ListKind::suggestions) return may;
    }
    // As every row is entered: from paper, on behalf of whoever leads.
    const suggestion::OpenDraft entered{.lead = DeputyId{"whoever"}};
    return permitted(access::permit(actor, suggestion::Command{entered}, suggestion::Case{},
                                    {.congress = congress}, at));
}

} // namespace huiyin::intake
