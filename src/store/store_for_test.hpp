#pragma once

// Stores to test against, each in a folder of its own, and short ways to use them.

#include "store/sqlite_store.hpp"

#include <atomic>
#include <future>
#include <latch>
#include <unistd.h>

namespace huiyin::store {

// In memory where there is such a place: the tests wait for many syncs, and cut no power.
inline std::filesystem::path place_for_tests() {
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

// A new folder that goes with this object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        static std::atomic<int> made = 0;
        path_ = place_for_tests() /
                ("huiyin-test-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class OnSqlite {
public:
    OnSqlite() { reopen(); }
    // A second store on the same database, as another process has it.
    explicit OnSqlite(const OnSqlite& first) : options(first.options) { reopen(); }
    OnSqlite& operator=(const OnSqlite&) = delete;
    void reopen() {
        store_.reset();
        store_ = std::make_unique<SqliteStore>(options);
    }
    void close() { store_.reset(); }
    app::Store& operator*() { return *store_; }
    app::Store* operator->() { return store_.get(); }
    Database& database() { return store_->database(); }

    TemporaryFolder folder;
    StoreOptions options{.writer = {.database = folder.path() / "huiyin.sqlite"}};

private:
    std::unique_ptr<SqliteStore> store_;
};

inline Result<std::string> carry_out(app::Store& store, app::Work work) {
    std::promise<Result<std::string>> outcome;
    store.submit(std::move(work),
                 [&](Result<std::string> result) { outcome.set_value(std::move(result)); });
    return outcome.get_future().get();
}

// Submits works so that they are committed together: they wait behind one that is held back.
inline std::vector<Result<std::string>> carry_out_together(app::Store& store,
                                                           const std::vector<app::Work>& works) {
    std::latch busy(1);
    std::latch all_wait(1);
    std::vector<std::promise<Result<std::string>>> outcomes(works.size());
    store.submit(
        [&](app::Transaction&) -> Result<std::string> {
            busy.count_down();
            all_wait.wait();
            return "";
        },
        [](const Result<std::string>&) {});
    busy.wait(); // Else the first of them could join its group.
    for (std::size_t i = 0; i < works.size(); ++i)
        store.submit(works[i], [&outcomes, i](Result<std::string> result) {
            outcomes[i].set_value(std::move(result));
        });
    all_wait.count_down();
    std::vector<Result<std::string>> out;
    for (auto& outcome : outcomes) out.push_back(outcome.get_future().get());
    return out;
}

inline app::StoredEvent event_called(const std::string& name, const std::string& body = "{}") {
    return {.occasion = {.by = {"p-1"},
                         .office = {"o-1"},
                         .deputy = {},
                         .at = start_of(Date(std::chrono::days(20000)))},
            .name = name,
            .body = body};
}

inline const CongressId jiangmen{"4407"};

// A work that appends events to a stream.
inline app::Work appending(const app::StreamId& stream, Version expected,
                           std::vector<app::StoredEvent> events,
                           const CongressId& congress = jiangmen) {
    return [=](app::Transaction& transaction) -> Result<std::string> {
        const auto version = transaction.append(congress, stream, expected, events);
        if (!version) return Failure{version.error()};
        return std::to_string(*version);
    };
}

} // namespace huiyin::store
