#include "store/sql.hpp"

#include "store/relevance_function.hpp"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <cassert>
#include <optional>

namespace huiyin::store {

struct Connection::Session {
    explicit Session(const std::string& parameters) : soci(soci::sqlite3, parameters) {}

    // The backend's own handle, for what SOCI has no word for.
    // Debian's library keeps the type's run-time information to itself, which the sanitizer needs.
    [[nodiscard]] __attribute__((no_sanitize("vptr"))) sqlite_api::sqlite3* handle() {
        return static_cast<soci::sqlite3_session_backend*>(soci.get_backend())->conn_;
    }

    soci::session soci;
};

namespace {

constexpr int seconds_to_wait_for_locks = 10;

// Each connection is used by one thread at a time: the writer's, or whoever the pool has lent it
// to. SQLite's own locks, around every column that is read and every piece of memory, would be a
// third of the cost of a list. Refused once SQLite runs: it then locks, and all is as it was.
void leave_locking_to_us() {
    static const bool asked = [] {
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }();
    static_cast<void>(asked);
}

// Runs `action` and turns SOCI's errors into ours, without the values that SOCI adds to them: the
// text of a case has no place in a log.
template <class Action>
auto translated(Action action) {
    try {
        return action();
    } catch (const soci::sqlite3_soci_error& error) {
        throw SqlFault(error.get_error_message(), error.result() & 0xff);
    } catch (const soci::soci_error& error) {
        throw SqlFault(error.get_error_message(), SQLITE_ERROR);
    }
}

} // namespace

Connection::Connection(const std::filesystem::path& file) {
    leave_locking_to_us();
    translated([&] {
        session_ = std::make_unique<Session>(
            "db=\"" + file.string() + "\" timeout=" + std::to_string(seconds_to_wait_for_locks));
    });
    if (!add_relevance(session_->handle()))
        throw SqlFault("SQLite has no full text search", SQLITE_ERROR);
}

Connection::~Connection() = default;

void Connection::run(const std::string& sql) {
    char* message = nullptr;
    const int code =
        sqlite_api::sqlite3_exec(session_->handle(), sql.c_str(), nullptr, nullptr, &message);
    if (code == SQLITE_OK) return;
    const std::string what = message == nullptr ? "cannot run SQL" : message;
    sqlite_api::sqlite3_free(message);
    throw SqlFault(what, code & 0xff);
}

bool Connection::in_transaction() const {
    return sqlite_api::sqlite3_get_autocommit(session_->handle()) == 0;
}

// SOCI binds variables, not values: each place has one that stays where it is. SOCI would also copy
// every column of every row; it is given the first alone, which makes it fetch, and the others are
// taken from SQLite when they are asked for.
struct Statement::Parts {
    struct Slot {
        ColumnType type = {};
        std::string text = {};
        long long integer = 0;
        soci::indicator state = soci::i_ok;
    };

    static std::vector<Slot> slots(const std::vector<ColumnType>& types) {
        std::vector<Slot> out(types.size());
        for (std::size_t i = 0; i < types.size(); ++i) out[i].type = types[i];
        return out;
    }

    Slot& next_place() {
        assert(bound < values.size());
        Slot& slot = values[bound++];
        slot.state = soci::i_ok;
        return slot;
    }

    __attribute__((no_sanitize("vptr"))) sqlite_api::sqlite3_stmt* handle() {
        return static_cast<soci::sqlite3_statement_backend*>(soci->get_backend())->stmt_;
    }

    std::string sql;
    std::vector<Slot> values;
    std::vector<Slot> columns;
    std::size_t bound = 0;
    std::optional<soci::statement> soci = {};
};

Statement::Statement(Connection& connection, std::string sql, const std::vector<ColumnType>& values,
                     const std::vector<ColumnType>& columns)
    : connection_(connection),
      parts_(std::make_unique<Parts>(
          Parts{std::move(sql), Parts::slots(values), Parts::slots(columns)})) {}

Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;

void Statement::bind(std::int64_t value) {
    Parts::Slot& slot = parts_->next_place();
    assert(slot.type == ColumnType::integer);
    slot.integer = value;
}

void Statement::bind(std::string_view value) {
    Parts::Slot& slot = parts_->next_place();
    assert(slot.type == ColumnType::text);
    slot.text.assign(value);
}

void Statement::bind_null() { parts_->next_place().state = soci::i_null; }

void Statement::prepare() {
    soci::statement& made = parts_->soci.emplace(connection_.session_->soci);
    for (Parts::Slot& slot : parts_->values) {
        if (slot.type == ColumnType::text)
            made.exchange(soci::use(slot.text, slot.state));
        else
            made.exchange(soci::use(slot.integer, slot.state));
    }
    if (!parts_->columns.empty()) {
        Parts::Slot& first = parts_->columns.front();
        if (first.type == ColumnType::text)
            made.exchange(soci::into(first.text, first.state));
        else
            made.exchange(soci::into(first.integer, first.state));
    }
    made.alloc();
    made.prepare(parts_->sql);
    made.define_and_bind();
}

bool Statement::step(Step which) {
    try {
        return translated([&] {
            if (which == Step::next) return parts_->soci->fetch();
            if (!parts_->soci) prepare();
            return parts_->soci->execute(true);
        });
    } catch (...) {
        parts_->soci.reset(); // SOCI finalizes a statement that failed: the next run prepares anew.
        throw;
    }
}

// SOCI resets a statement only when it is run again. Until then it would hold a read connection to
// an old snapshot and keep the log from being checkpointed.
void Statement::end() {
    parts_->bound = 0;
    if (parts_->soci) sqlite_api::sqlite3_reset(parts_->handle());
}

void Statement::run_bound() {
    const Rows ending(*this);
    step(Step::first);
}

bool Rows::next() {
    const bool first = !begun_;
    begun_ = true;
    return statement_.step(first ? Statement::Step::first : Statement::Step::next);
}

bool Rows::is_null(std::size_t column) const {
    assert(column < statement_.parts_->columns.size());
    return sqlite_api::sqlite3_column_type(statement_.parts_->handle(), static_cast<int>(column)) ==
           SQLITE_NULL;
}

std::int64_t Rows::integer(std::size_t column) const {
    assert(statement_.parts_->columns[column].type == ColumnType::integer);
    return sqlite_api::sqlite3_column_int64(statement_.parts_->handle(), static_cast<int>(column));
}

const std::string& Rows::text(std::size_t column) const {
    Statement::Parts& parts = *statement_.parts_;
    std::string& text = parts.columns[column].text;
    const auto at = static_cast<int>(column);
    // The length is asked for after the text: only then it counts the bytes of UTF-8.
    const auto* const bytes = sqlite_api::sqlite3_column_text(parts.handle(), at);
    const auto size = sqlite_api::sqlite3_column_bytes(parts.handle(), at);
    if (bytes == nullptr) return text.erase(); // null
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): SQLite's bytes as characters.
    return text.assign(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

} // namespace huiyin::store
