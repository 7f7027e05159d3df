#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "intake/import.hpp"
#include "ops/file_text.hpp"
#include "sheets/sheet.hpp"

#include <iostream>

namespace huiyin::cli {
namespace {

constexpr int found_wrong = 3;

void print(const ops::Texts& texts, const intake::Report& report) {
    for (const intake::RowReport& row : report.rows) {
        std::cout << "row " << row.row << '\t' << name_of(row.action) << '\t' << row.key << '\t'
                  << row.title;
        if (!row.sentence.key.empty())
            std::cout << '\t' << row.field << ": "
                      << texts.render(row.sentence, terminal_language());
        std::cout << '\n';
    }
    for (const std::string& column : report.ignored_columns)
        std::cout << "column not used: " << column << '\n';
    for (const std::string& office : report.created_offices)
        std::cout << "office to be recorded: " << office << '\n';
    const intake::Totals sum = intake::totals(report);
    std::cout << sum.create << " new, " << sum.change << " changed, " << sum.same
              << " as they are, " << sum.refuse << " refused\n";
}

Result<sheets::Sheet> sheet_in(const std::string& file, const std::string& name) {
    return ops::file_text(file).and_then(
        [&](const std::string& bytes) { return sheets::read_sheet(bytes, name); });
}

Result<intake::SuggestionOptions> suggestion_options(const ImportOptions& options) {
    intake::SuggestionOptions chosen{.lead = options.lead};
    if (options.create_offices) chosen.unknown_offices = intake::UnknownOffices::create;
    if (options.aliases.empty()) return chosen;
    return sheet_in(options.aliases, "").and_then(intake::read_aliases).map([&](auto aliases) {
        chosen.aliases = std::move(aliases);
        return chosen;
    });
}

Result<intake::Report> import_sheet(Program& program, const ImportOptions& options,
                                    const intake::Order& order, const sheets::Sheet& sheet) {
    const intake::Services services{program.store, *program.congresses, *program.cases,
                                    *program.directories};
    if (options.kind == "offices") return intake::import_offices(services, order, sheet);
    if (options.kind == "people") return intake::import_people(services, order, sheet);
    if (options.kind == "deputies") return intake::import_deputies(services, order, sheet);
    const auto chosen = suggestion_options(options);
    if (!chosen) return Failure{chosen.error()};
    return intake::import_suggestions(services, order, sheet, *chosen);
}

} // namespace

int import_file(const ops::Settings& settings, const ImportOptions& options) {
    return with_program(settings, [&](Program& program) {
        const auto account = program.accounts.account({options.as_login});
        if (!account)
            return report(program.texts,
                          Error{ErrorCode::not_found,
                                {"cli.no_such_account", {{"login", options.as_login}}}});
        const auto sheet = sheet_in(options.file, options.sheet);
        if (!sheet) return report(program.texts, sheet.error());
        const intake::Order order{.congress = {options.congress},
                                  .person = account->person,
                                  .at = program.clock.now(),
                                  .run = options.apply ? intake::Run::apply : intake::Run::dry};
        const auto done = import_sheet(program, options, order, *sheet);
        if (!done) return report(program.texts, done.error());
        print(program.texts, *done);
        if (!options.apply) std::cout << "This was a dry run; --apply does it.\n";
        return intake::totals(*done).refuse == 0 ? 0 : found_wrong;
    });
}

} // namespace huiyin::cli
