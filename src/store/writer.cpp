#include "store/writer.hpp"

#include "store/migrations.hpp"

#include <sqlite3.h>

#include <cassert>
#include <future>

namespace huiyin::store {
namespace {

// How often the writer looks up when nothing waits.
constexpr std::chrono::milliseconds look_around_every{1'000};

// Frequent checkpoints cost syncs of the database file; rare ones a long log to read at start.
constexpr std::string_view settings = R"sql(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -64000;
    PRAGMA wal_autocheckpoint = 16000;
    PRAGMA journal_size_limit = 33554432)sql";

// Whether a fault is of one statement, so that undoing its savepoint undoes the harm. After any
// other the whole transaction is in doubt.
bool is_of_one_statement(const SqlFault& fault) {
    return fault.code == SQLITE_CONSTRAINT || fault.code == SQLITE_MISMATCH ||
           fault.code == SQLITE_TOOBIG || fault.code == SQLITE_ERROR || fault.code == SQLITE_RANGE;
}

Sentence sentence_for(const SqlFault& fault) {
    return fault.code == SQLITE_FULL ? "store.disk_full" : "store.cannot_write";
}

} // namespace

struct Writer::Desk {
    Desk(const std::filesystem::path& file, DigestKind digest)
        : connection(file),
          begin(connection, "BEGIN IMMEDIATE", {}),
          commit(connection, "COMMIT", {}),
          savepoint(connection, "SAVEPOINT work", {}),
          undo(connection, "ROLLBACK TO work", {}),
          release(connection, "RELEASE work", {}),
          data_version(connection, "PRAGMA data_version", {}, {ColumnType::integer}),
          transaction(connection, digest) {
        connection.run(std::string(settings));
        migrate(connection);
        others_wrote(); // What stood there before is no news.
    }

    // Whether another connection has committed a change since this was asked last. Commits of this
    // connection do not count, and the readers of this process write nothing.
    bool others_wrote() {
        Rows rows = data_version.rows();
        const std::int64_t now = rows.next() ? rows.integer(0) : 0;
        return std::exchange(seen, now) != now;
    }

    Connection connection;
    Statement begin;
    Statement commit;
    Statement savepoint;
    Statement undo;
    Statement release;
    Statement data_version;
    SqliteTransaction transaction;
    std::int64_t seen = 0;
};

Writer::Writer(WriterOptions options) : options_(std::move(options)) {
    open();
    group_.reserve(options_.group_max);
    outcomes_.reserve(options_.group_max);
    thread_ = std::thread([this] { serve(); });
}

Writer::~Writer() {
    {
        const std::lock_guard hold(turn_);
        stopping_ = true;
    }
    something_waits_.notify_one();
    thread_.join();
}

void Writer::open() {
    desk_.reset();
    desk_ = std::make_unique<Desk>(options_.database, options_.digest);
}

void Writer::submit(app::Work work, app::Done done) {
    bool taken = false;
    {
        const std::lock_guard hold(turn_);
        taken = waiting_.size() < options_.waiting_max;
        if (taken) waiting_.push_back({std::move(work), std::move(done)});
    }
    if (taken)
        something_waits_.notify_one();
    else
        done(unavailable("store.busy")); // NOLINT(bugprone-use-after-move): not taken, not moved
}

std::int64_t Writer::waiting() {
    const std::lock_guard turn(turn_);
    return std::ssize(waiting_);
}

void Writer::watch_others(std::function<void()> changed) {
    const std::lock_guard hold(turn_);
    others_wrote_ = std::move(changed);
}

Result<std::string> Writer::submit_and_wait(const app::Work& work) {
    assert(std::this_thread::get_id() != thread_.get_id());
    std::promise<Result<std::string>> outcome;
    submit(work, [&](Result<std::string> result) { outcome.set_value(std::move(result)); });
    return outcome.get_future().get();
}

void Writer::serve() {
    while (take_group()) {
        look_for_others();
        if (!group_.empty()) run_group();
    }
}

// Waits until something waits, or for a while. False when all is done and the writer is to stop.
bool Writer::take_group() {
    std::unique_lock hold(turn_);
    something_waits_.wait_for(hold, look_around_every,
                              [this] { return stopping_ || !waiting_.empty(); });
    while (!waiting_.empty() && group_.size() < options_.group_max) {
        group_.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    return !group_.empty() || !stopping_;
}

void Writer::look_for_others() {
    std::function<void()> tell;
    {
        const std::lock_guard hold(turn_);
        tell = others_wrote_;
    }
    try {
        if (desk_ && desk_->others_wrote() && tell) tell();
    } catch (const std::exception& fault) {
        report(fault.what());
    }
}

void Writer::run_group() {
    try {
        run_all();
        healthy_ = true;
    } catch (const SqlFault& fault) {
        abandon(fault.what(), sentence_for(fault));
    } catch (const std::exception& fault) {
        abandon(fault.what(), "store.cannot_write");
    }
    for (std::size_t i = 0; i < group_.size(); ++i) group_[i].done(std::move(outcomes_[i]));
    group_.clear();
    outcomes_.clear();
}

void Writer::run_all() {
    if (!desk_) open();
    desk_->begin.run();
    desk_->transaction.begin();
    for (const Job& job : group_) outcomes_.push_back(run_one(job));
    desk_->transaction.finish();
    desk_->commit.run();
}

Result<std::string> Writer::run_one(const Job& job) {
    desk_->savepoint.run();
    Result<std::string> outcome = unavailable("store.work_failed");
    try {
        outcome = job.work(desk_->transaction);
    } catch (const SqlFault& fault) {
        if (!is_of_one_statement(fault) || !desk_->connection.in_transaction()) throw;
        report(fault.what());
    } catch (const std::exception& fault) {
        report(fault.what());
    }
    if (outcome) {
        desk_->transaction.keep();
    } else {
        desk_->undo.run();
        desk_->transaction.drop();
    }
    desk_->release.run();
    return outcome;
}

// Nothing of the group is stored. A connection that cannot even roll back is opened anew with the
// next group, so that the writer recovers when there is room again.
void Writer::abandon(const std::string& what, const Sentence& sentence) {
    healthy_ = false;
    report(what);
    outcomes_.assign(group_.size(), unavailable(sentence));
    try {
        if (desk_ && desk_->connection.in_transaction()) desk_->connection.run("ROLLBACK");
    } catch (const std::exception& fault) {
        report(fault.what());
        desk_.reset();
    }
}

void Writer::report(const std::string& what) const {
    if (options_.on_fault) options_.on_fault(what);
}

} // namespace huiyin::store
