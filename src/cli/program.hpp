#pragma once

// Everything that a subcommand works with, opened over one data folder.

#include "app/activity_service.hpp"
#include "app/clock.hpp"
#include "app/directory_service.hpp"
#include "app/notice_service.hpp"
#include "app/queries.hpp"
#include "app/text_desk.hpp"
#include "ops/settings.hpp"
#include "ops/texts.hpp"
#include "store/sqlite_accounts.hpp"
#include "store/sqlite_catalogues.hpp"
#include "store/sqlite_files.hpp"
#include "store/sqlite_jobs.hpp"
#include "store/sqlite_keepsakes.hpp"
#include "store/sqlite_notice_readers.hpp"
#include "store/sqlite_opinions.hpp"
#include "store/sqlite_store.hpp"
#include "store/sqlite_vitals.hpp"

namespace huiyin::cli {

class SystemClock final : public app::Clock {
public:
    Instant now() override;
};

enum class Opening : std::uint8_t { existing, fresh };

// Called from the writer, after each durable change.
struct Watchers {
    std::function<void(const app::CaseMoved&)> on_case = {};
    std::function<void(const app::ActivityChanged&)> on_activity = {};
    std::function<void(const app::DirectoryChanged&)> on_congress = {};
    std::function<void()> on_others = {}; // somebody else has written to the database
};

class Program {
public:
    // Fails when the data folder has no database (existing) or has one (fresh), or when texts,
    // calendar or mechanisms cannot be read.
    static Result<std::unique_ptr<Program>> open(const ops::Settings&, Opening);

    Program(const ops::Settings&, ops::Texts);
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program(); // Waits for what is under way: it uses what stands below.

    // Waits until everything that was handed to the writer before is durable or refused; from then
    // on these watch, and those before do not any more.
    void watch(Watchers);

    ops::Settings settings;
    ops::Texts texts;
    SystemClock clock;
    store::SqliteStore store;
    store::SqliteAccounts accounts;              // the same database
    store::SqliteKeepsakes keepsakes;            // likewise
    store::SqliteCatalogues catalogues;          // likewise
    store::SqliteOpinions opinions;              // likewise
    store::SqliteNoticeReaders notice_readers;   // likewise
    store::SqliteJobs jobs;                      // likewise
    store::SqliteVitals vitals;                  // likewise
    store::SqliteFiles files;                    // likewise, and a folder
    std::unique_ptr<app::Congresses> congresses; // there once opened
    app::CaseCache cache;
    std::unique_ptr<app::CaseService> cases;
    std::unique_ptr<app::ActivityService> activities;
    std::unique_ptr<app::DirectoryService> directories;
    std::unique_ptr<app::Queries> queries;
    std::unique_ptr<app::TextDesk> text_desk;
    std::unique_ptr<app::NoticeService> notices;

private:
    Watchers watchers_ = {}; // used on the writer's thread alone
};

// The files of the folder `mechanisms`, and what they say.
[[nodiscard]] Result<std::vector<mechanism::FileText>> mechanism_files(const ops::Settings&);
[[nodiscard]] Result<calendar::WorkCalendar> national_calendar(const ops::Settings&);

// The language of the terminal, after the environment.
[[nodiscard]] ops::Language terminal_language();
// Tells a person at the terminal what was refused. Answers the exit code.
int report(const ops::Texts&, const Error&);
int report(const ops::Settings&, const Error&); // when the program could not be opened

} // namespace huiyin::cli
