#include "intake/list_file.hpp"

#include "access/directory_table.hpp"
#include "access/table.hpp"
#include "base/text.hpp"
#include "sheets/sheet.hpp"

namespace huiyin::intake {
namespace {

Result<std::vector<Alias>> aliases_in(const ListFile& file) {
    if (file.aliases.empty()) return std::vector<Alias>{};
    return sheets::read_sheet(file.aliases).and_then(read_aliases);
}

Result<SuggestionOptions> suggestion_options(const ListFile& file) {
    constexpr std::size_t name_max = 200;
    const std::string name{first_characters(file.name, name_max)};
    SuggestionOptions chosen{.lead = file.lead,
                             .unknown_offices = file.unknown_offices,
                             .source = name.empty() ? "—" : name};
    return aliases_in(file).map([&](auto aliases) {
        chosen.aliases = std::move(aliases);
        return chosen;
    });
}

Result<Report> import_cases(const Services& services, const Order& order, const ListFile& file) {
    const auto options = suggestion_options(file);
    if (!options) return Failure{options.error()};
    const auto rows = sheets::Rows::open(file.bytes, file.sheet);
    if (!rows) return Failure{rows.error()};
    return file.kind == ListKind::past ? import_past(services, order, *rows, *options)
                                       : import_suggestions(services, order, *rows, *options);
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
    default: return directory::RecordOffice{};
    }
}

} // namespace

bool lists_cases(ListKind kind) { return kind == ListKind::suggestions || kind == ListKind::past; }

Result<Report> import_list(const Services& services, const Order& order, const ListFile& file) {
    if (lists_cases(file.kind)) return import_cases(services, order, file);
    const auto sheet = sheets::read_sheet(file.bytes, file.sheet);
    if (!sheet) return Failure{sheet.error()};
    switch (file.kind) {
    case ListKind::offices: return import_offices(services, order, *sheet);
    case ListKind::people: return import_people(services, order, *sheet);
    case ListKind::deputies: return import_deputies(services, order, *sheet);
    default: break;
    }
    return aliases_in(file).and_then([&](const std::vector<Alias>& aliases) {
        return import_catalogues(services, order, *sheet, aliases);
    });
}

Result<void> check_may_import(const access::Actor& actor, const CongressId& congress, Instant at,
                              const ListFile& file) {
    const bool cases = lists_cases(file.kind);
    if (!cases || file.unknown_offices == UnknownOffices::create) {
        auto may = permitted(access::permit(actor, command_of(file.kind), congress, at));
        if (!may || !cases) return may;
    }
    // As every row is entered: from paper, on behalf of whoever leads.
    const suggestion::OpenDraft entered{.lead = DeputyId{"whoever"}};
    return permitted(access::permit(actor, suggestion::Command{entered}, suggestion::Case{},
                                    {.congress = congress}, at));
}

} // namespace huiyin::intake
