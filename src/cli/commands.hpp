#pragma once

// The subcommands. Each answers its exit code: 0 done, 1 refused, 2 wrong call, 3 something was
// found to be wrong, 75 try again later.

#include "cli/program.hpp"

namespace huiyin::cli {

inline constexpr int found_wrong = 3;

// The choices of a settings file.
Result<ops::Choices> settings_file(const std::string& path);

enum class ShowAccounts : std::uint8_t { no, yes };
int serve(const ops::Settings&, ShowAccounts);

struct InitOptions {
    std::string congress = {}; // the division's code
    std::string title = {};
    std::string level = {};
    std::string login = {}; // of the first administrator
};
int init(const ops::Settings&, const InitOptions&);

struct DemoOptions {
    std::uint64_t seed = 2026;
    std::string until = {}; // a date; today when empty
    std::int64_t county_cases = 36;
};
int demo(const ops::Settings&, const DemoOptions&);

struct ImportOptions {
    std::string kind = {}; // offices, people, deputies, suggestions
    std::string file = {};
    std::string congress = {};
    std::string as_login = {}; // who imports
    std::string sheet = {};    // of a workbook; the first one when empty
    std::string aliases = {};  // a file that says what units are called elsewhere, or none
    std::string lead = {};     // for suggestions without a deputy
    bool create_offices = false;
    bool apply = false; // else a dry run
};
int import_file(const ops::Settings&, const ImportOptions&);

int rebuild(const ops::Settings&);
int verify(const ops::Settings&);

struct ReplayOptions {
    std::string congress = {};
    std::vector<std::string> mechanisms = {}; // as if adopted on the first day
    std::vector<std::string> values = {};     // "law.handling.reply_period=2 months"
    std::string from = {};
    std::string until = {};
    bool weeks = false; // the workload by role and week
    bool late = false;  // every duty that would have been late
};
int replay(const ops::Settings&, const ReplayOptions&);

struct DrawOptions {
    std::string seed = {};
    std::int64_t count = 1;
    std::string file = {}; // the candidates, one on a line
};
int draw(const ops::Settings&, const DrawOptions&); // needs no data folder

int mechanism_check(const ops::Settings&);
struct ExplainOptions {
    std::string mechanism = {};
};
int mechanism_explain(const ops::Settings&, const ExplainOptions&);

struct UserOptions {
    std::string login = {};
    std::string person = {};
};
int user_add(const ops::Settings&, const UserOptions&);      // asks for the password
int user_password(const ops::Settings&, const UserOptions&); // likewise
int user_close(const ops::Settings&, const UserOptions&);
int user_token(const ops::Settings&, const UserOptions&); // prints a token for a program

} // namespace huiyin::cli
