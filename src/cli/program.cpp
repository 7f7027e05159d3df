#include "cli/program.hpp"

#include "app/answer.hpp"
#include "calendar/calendar_file.hpp"
#include "ops/file_text.hpp"
#include "ops/log.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace huiyin::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t cases_in_memory = 4'000;

fs::path database_of(const ops::Settings& settings) {
    return fs::path{settings.data.value} / "huiyin.db";
}

store::StoreOptions options_of(const ops::Settings& settings) {
    store::StoreOptions options;
    options.writer.database = database_of(settings);
    options.writer.digest =
        settings.digest == ops::Digest::sm3 ? store::DigestKind::sm3 : store::DigestKind::sha256;
    options.writer.on_fault = [](const std::string& what) {
        ops::log(ops::Level::error, "fault", {{"what", what}});
    };
    return options;
}

store::FilesOptions files_of(const ops::Settings& settings) {
    constexpr std::int64_t megabyte = 1'000'000;
    return {.folder = settings.data.value, .size_max = settings.file_megabytes_max * megabyte};
}

Result<void> check_folder(const ops::Settings& settings, Opening opening) {
    const bool there = fs::exists(database_of(settings));
    if (opening == Opening::existing && !there)
        return not_found({"cli.no_database", {{"folder", settings.data.value}}});
    if (opening == Opening::fresh && there)
        return refused({"cli.database_exists", {{"folder", settings.data.value}}});
    fs::create_directories(settings.data.value);
    return {};
}

Result<app::Mechanisms> mechanisms_of(const ops::Settings& settings) {
    const auto files = mechanism_files(settings);
    if (!files) return Failure{files.error()};
    auto mechanisms = app::read_mechanisms(*files);
    if (mechanisms) return *std::move(mechanisms);
    return Failure{mechanism::as_error(mechanisms.error().front())};
}

} // namespace

Instant SystemClock::now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Program::Program(const ops::Settings& chosen, ops::Texts loaded_texts)
    : settings(chosen),
      texts(std::move(loaded_texts)),
      store(options_of(chosen)),
      accounts(store.database()),
      keepsakes(store.database()),
      catalogues(store.database()),
      opinions(store.database()),
      notice_readers(store.database()),
      jobs(store.database()),
      vitals(store.database(), database_of(chosen)),
      files(store.database(), files_of(chosen)),
      cache(cases_in_memory) {}

Program::~Program() { watch({}); }

void Program::watch(Watchers watchers) {
    static_cast<void>(app::answer_of<std::string>([&](const app::Done& done) {
        store.submit(
            [&](app::Transaction&) -> Result<std::string> {
                watchers_ = std::move(watchers);
                return std::string{};
            },
            done);
    }));
}

namespace {

template <class Happened>
void tell(const std::function<void(const Happened&)>& watcher, const Happened& happened) {
    if (watcher) watcher(happened);
}

} // namespace

Result<std::unique_ptr<Program>> Program::open(const ops::Settings& settings, Opening opening) {
    if (sodium_init() < 0) return refused("cli.no_randomness");
    auto texts = ops::Texts::load(settings.texts.value);
    if (!texts) return Failure{texts.error()};
    if (auto checked = check_folder(settings, opening); !checked) return Failure{checked.error()};
    auto national = national_calendar(settings);
    if (!national) return Failure{national.error()};
    auto mechanisms = mechanisms_of(settings);
    if (!mechanisms) return Failure{mechanisms.error()};

    auto program = std::make_unique<Program>(settings, *std::move(texts));
    auto congresses =
        app::Congresses::load(program->store, *std::move(national), *std::move(mechanisms));
    if (!congresses) return Failure{congresses.error()};
    program->congresses = *std::move(congresses);
    Program& self = *program;
    self.store.watch_others([&self] {
        if (const auto caught_up = self.congresses->catch_up(self.store); !caught_up)
            ops::log(ops::Level::error, "others_wrote", {{"why", caught_up.error().message.key}});
        if (self.watchers_.on_others) self.watchers_.on_others();
    });
    const auto on_case = [&self](const app::CaseMoved& moved) {
        tell(self.watchers_.on_case, moved);
    };
    self.cases =
        std::make_unique<app::CaseService>(self.store, *self.congresses, self.cache, on_case);
    self.activities =
        std::make_unique<app::ActivityService>(self.store, *self.congresses, self.cache, on_case,
                                               [&self](const app::ActivityChanged& changed) {
                                                   tell(self.watchers_.on_activity, changed);
                                               });
    self.directories = std::make_unique<app::DirectoryService>(
        self.store, *self.congresses, [&self](const app::DirectoryChanged& changed) {
            tell(self.watchers_.on_congress, changed);
        });
    self.queries = std::make_unique<app::Queries>(self.store, *self.congresses, self.cache);
    self.text_desk = std::make_unique<app::TextDesk>(self.store, *self.congresses, self.catalogues,
                                                     self.opinions);
    self.notices = std::make_unique<app::NoticeService>(self.store, *self.congresses, self.cache,
                                                        *self.queries, self.notice_readers);
    return program;
}

Result<std::vector<mechanism::FileText>> mechanism_files(const ops::Settings& settings) {
    std::vector<mechanism::FileText> files;
    for (const auto& entry : fs::recursive_directory_iterator(settings.mechanisms.value)) {
        if (entry.path().extension() != ".toml") continue;
        auto text = ops::file_text(entry.path());
        if (!text) return Failure{text.error()};
        files.push_back({entry.path().string(), *std::move(text)});
    }
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

Result<calendar::WorkCalendar> national_calendar(const ops::Settings& settings) {
    const auto text = ops::file_text(fs::path{settings.reference.value} / "cn_workdays.csv");
    if (!text) return Failure{text.error()};
    return calendar::read_calendar(*text);
}

ops::Language terminal_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): one thread yet
            value != nullptr && *value != '\0')
            return std::string_view{value}.starts_with("zh") ? ops::Language::zh
                                                             : ops::Language::en;
    return ops::Language::en;
}

int report(const ops::Texts& texts, const Error& error) {
    std::cerr << "huiyin: " << texts.render(error.message, terminal_language());
    if (!error.field.empty()) std::cerr << " (" << error.field << ')';
    std::cerr << '\n';
    return error.code == ErrorCode::unavailable ? 75 : 1; // EX_TEMPFAIL
}

int report(const ops::Settings& settings, const Error& error) {
    const auto texts = ops::Texts::load(settings.texts.value);
    if (texts) return report(*texts, error);
    std::cerr << "huiyin: " << error.message.key << ' ' << error.field << '\n';
    return 1;
}

} // namespace huiyin::cli
