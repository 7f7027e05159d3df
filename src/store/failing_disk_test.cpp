// The nth write fails, for n = 1, 2, 3 …: whatever is answered stays, and nothing is half done.

#include "store/cases_for_test.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

namespace huiyin::store {
namespace {

std::atomic<int> writes_left = -1; // -1: the disk is sound
std::atomic<int> failure = SQLITE_OK;
std::atomic<bool> failed = false;
sqlite3_vfs* real = nullptr;

// What stands where SQLite expects an open file: our methods, and behind them the real file.
struct File {
    sqlite3_file base;
    sqlite3_file* behind() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }

int next_write() {
    if (writes_left < 0) return SQLITE_OK;
    if (writes_left > 0 && --writes_left > 0) return SQLITE_OK;
    failed = true;
    return failure;
}

template <auto Method, class... Arguments>
int passed_on(sqlite3_file* file, Arguments... arguments) {
    sqlite3_file* const behind = ours(file)->behind();
    return (behind->pMethods->*Method)(behind, arguments...);
}

template <auto Method, class... Arguments>
int counted(sqlite3_file* file, Arguments... arguments) {
    if (const int code = next_write(); code != SQLITE_OK) return code;
    return passed_on<Method>(file, arguments...);
}

void unmap_barrier(sqlite3_file* file) {
    ours(file)->behind()->pMethods->xShmBarrier(ours(file)->behind());
}

using M = sqlite3_io_methods;
const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = [](sqlite3_file* f) { return passed_on<&M::xClose>(f); },
    .xRead = [](sqlite3_file* f, void* to, int n,
                sqlite3_int64 at) { return passed_on<&M::xRead>(f, to, n, at); },
    .xWrite = [](sqlite3_file* f, const void* from, int n,
                 sqlite3_int64 at) { return counted<&M::xWrite>(f, from, n, at); },
    .xTruncate = [](sqlite3_file* f, sqlite3_int64 n) { return passed_on<&M::xTruncate>(f, n); },
    .xSync = [](sqlite3_file* f, int flags) { return counted<&M::xSync>(f, flags); },
    .xFileSize = [](sqlite3_file* f, sqlite3_int64* n) { return passed_on<&M::xFileSize>(f, n); },
    .xLock = [](sqlite3_file* f, int level) { return passed_on<&M::xLock>(f, level); },
    .xUnlock = [](sqlite3_file* f, int level) { return passed_on<&M::xUnlock>(f, level); },
    .xCheckReservedLock = [](sqlite3_file* f,
                             int* out) { return passed_on<&M::xCheckReservedLock>(f, out); },
    .xFileControl = [](sqlite3_file* f, int op,
                       void* arg) { return passed_on<&M::xFileControl>(f, op, arg); },
    .xSectorSize = [](sqlite3_file* f) { return passed_on<&M::xSectorSize>(f); },
    .xDeviceCharacteristics =
        [](sqlite3_file* f) { return passed_on<&M::xDeviceCharacteristics>(f); },
    .xShmMap =
        [](sqlite3_file* f, int page, int size, int extend, volatile void** out) {
            return passed_on<&M::xShmMap>(f, page, size, extend, out);
        },
    .xShmLock = [](sqlite3_file* f, int offset, int n,
                   int flags) { return passed_on<&M::xShmLock>(f, offset, n, flags); },
    .xShmBarrier = &unmap_barrier,
    .xShmUnmap = [](sqlite3_file* f, int remove) { return passed_on<&M::xShmUnmap>(f, remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    file->pMethods = nullptr;
    const int code = real->xOpen(real, name, ours(file)->behind(), flags, out);
    if (code == SQLITE_OK) file->pMethods = &methods;
    return code;
}

sqlite3_vfs disk{};

// A disk that refuses writes when told to: SQLite's own file layer with a counter. While one
// exists, databases are opened through it.
class FailingDisk {
public:
    FailingDisk() {
        real = sqlite3_vfs_find("unix");
        disk = *real;
        disk.zName = "failing";
        disk.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
        disk.xOpen = open;
        sqlite3_vfs_register(&disk, 1);
        mend();
    }
    ~FailingDisk() {
        sqlite3_vfs_unregister(&disk);
        sqlite3_vfs_register(real, 1);
    }
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    // The nth write or sync from now and all after it fail, until mended.
    void fail_from(int nth, int code) {
        failed = false;
        failure = code;
        writes_left = nth;
    }
    void mend() { writes_left = -1; }
    [[nodiscard]] bool has_failed() const { return failed; }
};

const char* const streams[] = {"case-1", "case-2", "case-3"};

// One unit of work of each kind of write.
app::Work whole_command(const std::string& stream, Version expected, const app::CaseRows& rows) {
    return [=](app::Transaction& t) -> Result<std::string> {
        if (auto made = t.append(jiangmen, {stream}, expected,
                                 std::array{event_called("a"), event_called("b")});
            !made)
            return Failure{made.error()};
        put_all(t, rows);
        t.remember({"p"}, stream + std::to_string(expected), "answer", {});
        return std::to_string(t.next_number(jiangmen, "docket"));
    };
}

std::string everything_in(app::Store& store) {
    std::string out;
    for (const char* stream : streams)
        for (const app::StoredEvent& event : store.read({stream}, 0))
            out += stream + std::to_string(event.version) + event.name + "\n";
    for (const app::Table& table : app::read_model_tables)
        store.dump(table, [&](std::string_view line) { out.append(line).append("\n"); });
    return out;
}

// Commits a group of three while the nth write fails. Answers whether a write failed.
bool try_with_failure_at(int nth, int code) {
    FailingDisk disk_;
    OnSqlite store;
    CaseMaker maker(1);
    std::vector<app::Work> first;
    std::vector<app::Work> second;
    for (const char* stream : streams) first.push_back(whole_command(stream, 0, maker.next()));
    for (const char* stream : streams) second.push_back(whole_command(stream, 2, maker.next()));
    for (const auto& outcome : carry_out_together(*store, first)) REQUIRE(outcome);
    const std::string before = everything_in(*store);

    disk_.fail_from(nth, code);
    const auto outcomes = carry_out_together(*store, second);
    const bool met = disk_.has_failed();
    disk_.mend();
    const bool stored = outcomes[0].has_value();
    for (const auto& outcome : outcomes) {
        CHECK(outcome.has_value() == stored);
        if (!outcome) CHECK(outcome.error().code == ErrorCode::unavailable);
        if (!outcome && code == SQLITE_FULL) CHECK(outcome.error().message == "store.disk_full");
    }
    CHECK((everything_in(*store) == before) == !stored);
    CHECK(store->verify().empty());

    // There is room again: the same commands go through, with the numbers that are next.
    if (!stored) {
        const auto again = carry_out_together(*store, second);
        CHECK(again[0] == "4");
        CHECK(again[2] == "6");
    }
    CHECK(store->ready());
    const std::string after = everything_in(*store);
    store.reopen();
    CHECK(everything_in(*store) == after);
    CHECK(store->verify().empty());
    return met;
}

TEST_CASE("when the nth write fails, a group is stored whole or not at all") {
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC}) {
        CAPTURE(code);
        int n = 1;
        while (try_with_failure_at(n, code)) {
            CAPTURE(n);
            REQUIRE(++n < 200);
        }
        CHECK(n > 3); // Else nothing was tried.
    }
}

TEST_CASE("a store without room says so, reads on, and recovers by itself") {
    FailingDisk disk_;
    OnSqlite store;
    REQUIRE(carry_out(*store, appending({"case-1"}, 0, {event_called("a")})));
    CHECK(store->ready());
    disk_.fail_from(1, SQLITE_FULL);
    for (int i = 0; i < 3; ++i) {
        const auto outcome = carry_out(*store, appending({"case-1"}, 1, {event_called("b")}));
        REQUIRE(!outcome);
        CHECK(outcome.error() == Error{ErrorCode::unavailable, "store.disk_full"});
        CHECK(store->read({"case-1"}, 0).size() == 1);
        CHECK_FALSE(store->ready());
    }
    disk_.mend();
    CHECK(store->ready());
    CHECK(carry_out(*store, appending({"case-1"}, 1, {event_called("b")})) == "2");
}

} // namespace
} // namespace huiyin::store
