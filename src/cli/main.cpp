// The program: reads the command line and hands over.

#include "cli/commands.hpp"
#include "ops/log.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

extern char** environ; // NOLINT: POSIX names it so

namespace {

using namespace huiyin;

// What the command line chose, by the names of Settings' fields.
struct Flags {
    std::string settings_file = {};
    std::map<std::string, std::string> chosen = {};

    // --workers for `workers`; the help shows the default.
    void add_to(CLI::App& app) {
        app.add_option("--settings", settings_file, "a TOML file of settings");
        for (const auto& [name, help] : texts) {
            std::string flag = "--" + name;
            std::replace(flag.begin() + 2, flag.end(), '_', '-');
            app.add_option_function<std::string>(
                   flag, [this, key = name](const std::string& value) { chosen[key] = value; },
                   help)
                ->group("Settings (also HUIYIN_… in the environment)");
        }
    }

    const std::vector<std::pair<std::string, std::string>> texts{
        {"data", "the folder of everything that must be backed up"},
        {"address", "where serve listens"},
        {"port", "on which port; 0 takes a free one"},
        {"web", "the folder of the built web face"},
        {"texts", "the folder of sentences"},
        {"mechanisms", "the folder of mechanism files"},
        {"reference", "the folder of the working-day calendar"},
        {"digest", "sm3 or sha256, for the chain of events"},
        {"log_level", "debug, info, warning or error"},
        {"workers", "threads that answer queries"},
        {"secure_cookies", "true behind TLS"},
    };
};

Result<ops::Settings> settings_of(const Flags& flags) {
    std::vector<ops::Choices> layers;
    if (!flags.settings_file.empty()) {
        auto file = cli::settings_file(flags.settings_file);
        if (!file) return Failure{file.error()};
        layers.push_back(*std::move(file));
    }
    layers.push_back(ops::environment_choices(environ));
    layers.push_back(flags.chosen);
    return ops::settings_from(layers);
}

using Run = std::function<int(const ops::Settings&)>;

void add_serving(CLI::App& app, Run& run) {
    auto* serve = app.add_subcommand("serve", "Serve the web and the interface over HTTP.");
    static bool accounts = false;
    serve->add_flag("--show-accounts", accounts, "print the demonstration's accounts first");
    serve->callback([&run] {
        run = [](const auto& settings) {
            return cli::serve(settings, accounts ? cli::ShowAccounts::yes : cli::ShowAccounts::no);
        };
    });

    auto* init = app.add_subcommand("init", "Found an empty congress in a new data folder.");
    static cli::InitOptions founding;
    init->add_option("--congress", founding.congress, "its division code, such as 4407")
        ->required();
    init->add_option("--title", founding.title, "its name, such as 江门市人民代表大会")->required();
    init->add_option("--level", founding.level, "province, city, county or town")->required();
    init->add_option("--login", founding.login, "login of its first administrator")->required();
    init->callback([&run] { run = [](const auto& s) { return cli::init(s, founding); }; });

    auto* demo = app.add_subcommand(
        "demo", "Play the demonstration of Jiangmen into a new data folder: two years, by real "
                "commands of invented persons.");
    static cli::DemoOptions play;
    demo->add_option("--seed", play.seed, "of the dice; the same seed plays the same");
    demo->add_option("--until", play.until, "the last day played (today)");
    demo->add_option("--county-cases", play.county_cases, "suggestions in each county");
    demo->callback([&run] { run = [](const auto& s) { return cli::demo(s, play); }; });
}

void add_import(CLI::App& app, Run& run) {
    auto* import = app.add_subcommand(
        "import", "Read a list of one of these kinds from a CSV or XLSX file. Reports "
                  "row by row what it would do; --apply does it. Importing twice changes nothing.");
    static cli::ImportOptions options;
    import
        ->add_option(
            "kind", options.kind,
            "offices, people, deputies, suggestions, past (of old years, with their replies) or "
            "catalogues (of duties)")
        ->required()
        ->check(
            CLI::IsMember({"offices", "people", "deputies", "suggestions", "past", "catalogues"}));
    import->add_option("file", options.file, "the CSV or XLSX file")->required();
    import->add_option("--congress", options.congress, "into which congress")->required();
    import->add_option("--as", options.as_login, "the login of who imports")->required();
    import->add_option("--sheet", options.sheet, "the sheet of a workbook (the first one)");
    import->add_option("--aliases", options.aliases,
                       "a list of units with 名称 and 简称, for cases and catalogues");
    import->add_option("--lead", options.lead, "the deputy of cases that name none");
    import->add_flag("--create-offices", options.create_offices, "record units not known yet");
    import->add_flag("--apply", options.apply, "do it; without this it is a dry run");
    import->callback([&run] { run = [](const auto& s) { return cli::import_file(s, options); }; });
}

void add_audit(CLI::App& app, Run& run) {
    app.add_subcommand("rebuild", "Compute every list again from the events.")->callback([&run] {
        run = [](const auto& settings) { return cli::rebuild(settings); };
    });
    app.add_subcommand("verify", "Recompute the digests of all events; name the first altered one.")
        ->callback([&run] { run = [](const auto& settings) { return cli::verify(settings); }; });
}

void add_replay(CLI::App& app, Run& run) {
    auto* replay = app.add_subcommand(
        "replay", "Run mechanisms over the past of a congress: what they would have asked of whom, "
                  "and what would have been late. Changes nothing.");
    static cli::ReplayOptions options;
    replay->add_option("--congress", options.congress, "whose past")->required();
    replay->add_option("--mechanism", options.mechanisms,
                       "as if adopted on the first day; may be given again");
    replay->add_option("--set", options.values,
                       "as if set on the first day: law.handling.reply_period=2 months");
    replay->add_option("--from", options.from, "count the duties that begin on this day …")
        ->required();
    replay->add_option("--until", options.until, "… to this day")->required();
    replay->add_flag("--weeks", options.weeks, "show the workload by role and week");
    replay->add_flag("--late", options.late, "name every duty that would have been late");
    replay->callback([&run] { run = [](const auto& s) { return cli::replay(s, options); }; });
}

void add_draw(CLI::App& app, Run& run) {
    auto* draw = app.add_subcommand(
        "draw", "Repeat the draw of suggestions to visit: prints the seed's commitment and what is "
                "drawn.");
    static cli::DrawOptions options;
    draw->add_option("--seed", options.seed, "as it was shown after the draw")->required();
    draw->add_option("--count", options.count, "how many are drawn")->required();
    draw->add_option("candidates", options.file, "a file with the candidates, one on a line")
        ->required();
    draw->callback([&run] { run = [](const auto& s) { return cli::draw(s, options); }; });
}

void add_mechanisms(CLI::App& app, Run& run) {
    auto* mechanism = app.add_subcommand("mechanism", "Check and explain mechanism files.");
    mechanism->require_subcommand(1);
    mechanism
        ->add_subcommand("check", "Read every file and run its worked examples; tells file, line "
                                  "and column of what is wrong.")
        ->callback([&run] { run = [](const auto& s) { return cli::mechanism_check(s); }; });
    static cli::ExplainOptions options;
    auto* explain = mechanism->add_subcommand(
        "explain", "Say what a mechanism asks of whom, its parameters and its sources.");
    explain->add_option("mechanism", options.mechanism, "its id, such as law.handling")->required();
    explain->callback(
        [&run] { run = [](const auto& s) { return cli::mechanism_explain(s, options); }; });
}

void add_user(CLI::App& parent, Run& run, const char* name, const char* help,
              int (*act)(const ops::Settings&, const cli::UserOptions&)) {
    static cli::UserOptions options;
    auto* command = parent.add_subcommand(name, help);
    command->add_option("login", options.login)->required();
    if (std::string_view{name} == "add")
        command->add_option("--person", options.person, "who signs in with it")->required();
    command->callback([&run, act] { run = [act](const auto& s) { return act(s, options); }; });
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Huiyin 回音: the suggestions of deputies, from the first draft to the last kept "
                 "promise.\nExit codes: 0 done, 1 refused, 2 wrong call, 3 found something wrong, "
                 "75 try again later.",
                 "huiyin"};
    app.set_version_flag("--version", HUIYIN_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    Flags flags;
    flags.add_to(app);
    Run run;
    add_serving(app, run);
    add_import(app, run);
    add_audit(app, run);
    add_replay(app, run);
    add_draw(app, run);
    add_mechanisms(app, run);
    auto* user = app.add_subcommand("user", "Accounts of people and tokens of programs.");
    user->require_subcommand(1);
    add_user(*user, run, "add", "Open an account; the password is read from the terminal.",
             cli::user_add);
    add_user(*user, run, "password", "Set a new password.", cli::user_password);
    add_user(*user, run, "close", "Close an account and end its sessions.", cli::user_close);
    add_user(*user, run, "token", "Print a new token for a program.", cli::user_token);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const auto settings = settings_of(flags);
    if (!settings) {
        cli::report(ops::Settings{}, settings.error());
        return 2;
    }
    ops::log_from(static_cast<ops::Level>(settings->log_level));
    try {
        return run(*settings);
    } catch (const std::exception& fault) {
        std::cerr << "huiyin: " << fault.what() << '\n';
        return 1;
    }
}
