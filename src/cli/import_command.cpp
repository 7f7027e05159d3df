#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "intake/list_file.hpp"
#include "ops/file_text.hpp"

#include <algorithm>
#include <iostream>

namespace huiyin::cli {
namespace {

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

intake::ListKind kind_of(const std::string& name) {
    const auto& names = type_of<intake::ListKind>().names;
    return static_cast<intake::ListKind>(std::ranges::find(names, name) - names.begin());
}

Result<intake::ListFile> list_in(const ImportOptions& options) {
    auto bytes = ops::file_text(options.file);
    if (!bytes) return Failure{bytes.error()};
    intake::ListFile list{.kind = kind_of(options.kind),
                          .bytes = *std::move(bytes),
                          .name = std::filesystem::path{options.file}.filename().string(),
                          .sheet = options.sheet,
                          .lead = options.lead};
    if (options.create_offices) list.unknown_offices = intake::UnknownOffices::create;
    if (options.aliases.empty()) return list;
    return ops::file_text(options.aliases).map([&](std::string aliases) {
        list.aliases = std::move(aliases);
        return list;
    });
}

} // namespace

int import_file(const ops::Settings& settings, const ImportOptions& options) {
    return with_program(settings, [&](Program& program) {
        const auto account = program.accounts.account({options.as_login});
        if (!account)
            return report(program.texts,
                          Error{ErrorCode::not_found,
                                {"cli.no_such_account", {{"login", options.as_login}}}});
        const auto list = list_in(options);
        if (!list) return report(program.texts, list.error());
        const intake::Order order{.congress = {options.congress},
                                  .person = account->person,
                                  .at = program.clock.now(),
                                  .run = options.apply ? intake::Run::apply : intake::Run::dry};
        const intake::Services services{program.store, *program.congresses, *program.cases,
                                        *program.directories, program.catalogues};
        const auto done = intake::import_list(services, order, *list);
        if (!done) return report(program.texts, done.error());
        print(program.texts, *done);
        if (!options.apply) std::cout << "This was a dry run; --apply does it.\n";
        return intake::totals(*done).refuse == 0 ? 0 : found_wrong;
    });
}

} // namespace huiyin::cli
