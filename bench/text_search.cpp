// What full text costs in SQLite's FTS5: speed and size of the index, by a tokenizer of FTS5's own
// over encoded terms and by one of ours through its C interface; and the time of a search. Every
// message of the folder that is the first argument is a text.

#include "messages.hpp"
#include "text/excerpt.hpp"
#include "text/fts5.hpp"

#include <boost/json.hpp>
#include <sqlite3.h>

#include <array>
#include <memory>
#include <span>

namespace {

using namespace huiyin;
using bench::give_up;
using bench::Message;
using bench::share;
using bench::Watch;
namespace json = boost::json;

void check(sqlite3* database, int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        give_up(sqlite3_errmsg(database));
}

class Database {
public:
    Database() {
        check(database_, sqlite3_open(":memory:", &database_));
        run("PRAGMA page_size = 4096");
    }
    ~Database() { sqlite3_close_v2(database_); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] sqlite3* get() const { return database_; }
    void run(const std::string& sql) {
        check(database_, sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
    }
    std::int64_t number(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        check(database_, sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr));
        check(database_, sqlite3_step(statement));
        const std::int64_t out = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return out;
    }

private:
    sqlite3* database_ = nullptr;
};

// --- a tokenizer of ours, which gives FTS5 the terms of the text itself

int make_tokenizer(void*, const char**, int, Fts5Tokenizer** out) {
    static char nothing = 0;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing); // NOLINT: it has no state
    return SQLITE_OK;
}
void drop_tokenizer(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int, const char* bytes, int length,
             int (*token)(void*, int, const char*, int, int, int)) {
    for (const auto& term : text::terms_of({bytes, static_cast<std::size_t>(length)})) {
        const int code =
            token(context, 0, term.value.data(), static_cast<int>(term.value.size()),
                  static_cast<int>(term.origin.from), static_cast<int>(term.origin.to));
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

void add_tokenizer(const Database& database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    check(database.get(),
          sqlite3_prepare_v2(database.get(), "SELECT fts5(?1)", -1, &statement, nullptr));
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (api == nullptr) give_up("this SQLite has no FTS5");
    fts5_tokenizer ours{make_tokenizer, drop_tokenizer, tokenize};
    check(database.get(), api->xCreateTokenizer(api, "terms", nullptr, &ours, nullptr));
}

// --- what is measured

enum class Form : std::uint8_t { encoded, as_it_is };

void bind_text(sqlite3_stmt* statement, int place, const std::string& value) {
    sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
}

std::string indexed(const std::string& value, Form form) {
    return form == Form::encoded ? text::fts5_text(text::terms_of(value)) : value;
}

// In transactions of a hundred, then merged as `rebuild` leaves it.
json::object fill(Database& database, const std::vector<Message>& messages, Form form) {
    sqlite3_stmt* insert = nullptr;
    check(database.get(),
          sqlite3_prepare_v2(database.get(),
                             "INSERT INTO found(rowid, title, body) VALUES (?, ?, ?)", -1, &insert,
                             nullptr));
    const Watch watch;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (i % 100 == 0) database.run("BEGIN");
        sqlite3_bind_int64(insert, 1, static_cast<std::int64_t>(i));
        bind_text(insert, 2, indexed(messages[i].title, form));
        bind_text(insert, 3, indexed(messages[i].body, form));
        check(database.get(), sqlite3_step(insert));
        sqlite3_reset(insert);
        if (i % 100 == 99 || i + 1 == messages.size()) database.run("COMMIT");
    }
    const double seconds = watch.seconds();
    sqlite3_finalize(insert);
    const auto bytes = [&] {
        return database.number("SELECT sum(length(block)) FROM found_data") +
               database.number("SELECT coalesce(sum(length(sz)), 0) FROM found_docsize");
    };
    const std::int64_t grown = bytes();
    database.run("INSERT INTO found(found) VALUES ('optimize')");
    return {{"texts_per_second", share(messages.size(), 1) / seconds},
            {"bytes", share(grown, messages.size())},
            {"bytes_merged", share(bytes(), messages.size())}};
}

json::object index(const std::vector<Message>& messages, Form form, const std::string& options) {
    Database database;
    add_tokenizer(database);
    database.run("CREATE VIRTUAL TABLE found USING fts5(title, body, content = '', " + options +
                 ")");
    return fill(database, messages, form);
}

// What people look for: two to four characters from the middle of titles, and single characters.
std::vector<std::string> searches(const std::vector<Message>& messages, std::size_t characters,
                                  std::size_t most) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < messages.size() && out.size() < most; i += 37) {
        const auto normalised = text::normalise(messages[i].title);
        const std::size_t middle = normalised.origins.size() / 2;
        if (middle + characters >= normalised.origins.size()) continue;
        const std::size_t from = normalised.origins[middle].from;
        out.push_back(
            messages[i].title.substr(from, normalised.origins[middle + characters - 1].to - from));
    }
    return out;
}

json::object search(const std::vector<Message>& messages, const std::string& options) {
    Database database;
    database.run("CREATE VIRTUAL TABLE found USING fts5(title, body, content = '', "
                 "tokenize = 'ascii'" +
                 options + ")");
    json::object out = fill(database, messages, Form::encoded);
    sqlite3_stmt* find = nullptr;
    check(database.get(),
          sqlite3_prepare_v2(
              database.get(),
              "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid DESC LIMIT 20", -1, &find,
              nullptr));
    for (const std::size_t characters : {1U, 2U, 4U}) {
        const auto typed = searches(messages, characters, 300);
        const Watch watch;
        for (const std::string& each : typed) {
            bind_text(find, 1, text::fts5_match(text::query_of(each)));
            while (sqlite3_step(find) == SQLITE_ROW) {
            }
            sqlite3_reset(find);
        }
        out["ms_of_" + std::to_string(characters)] = share(watch.seconds() * 1e3, typed.size());
    }
    sqlite3_finalize(find);
    return out;
}

// Whether FTS5 finds just the texts that `matches` says, of every search.
json::object recall(const std::vector<Message>& messages) {
    Database database;
    database.run(
        "CREATE VIRTUAL TABLE found USING fts5(title, body, content = '', tokenize = 'ascii')");
    static_cast<void>(fill(database, messages, Form::encoded));
    std::vector<std::array<std::vector<text::Term>, 2>> texts;
    for (const Message& message : messages)
        texts.push_back({text::terms_of(message.title), text::terms_of(message.body)});
    std::size_t asked = 0;
    std::size_t right = 0;
    for (const std::size_t characters : {1U, 2U, 3U, 5U})
        for (const std::string& typed : searches(messages, characters, 100)) {
            const text::Query query = text::query_of(typed);
            const auto expected = std::ranges::count_if(
                texts, [&](const auto& fields) { return text::matches(fields, query); });
            std::string match = text::fts5_match(query);
            if (match.empty()) continue;
            ++asked;
            right += static_cast<std::size_t>(
                expected ==
                database.number("SELECT count(*) FROM found WHERE found MATCH '" + match + "'"));
        }
    return {{"searches", asked}, {"exact", right}};
}

json::object terms(const std::vector<Message>& messages) {
    std::size_t bytes = 0;
    std::size_t found = 0;
    const Watch making;
    static_cast<void>(text::terms_of("一"));
    const double tables = making.seconds();
    const Watch watch;
    for (const Message& message : messages) {
        found += text::terms_of(message.title).size() + text::terms_of(message.body).size();
        bytes += message.title.size() + message.body.size();
    }
    json::object out{{"texts", messages.size()},
                     {"bytes", share(bytes, messages.size())},
                     {"terms", share(found, messages.size())},
                     {"microseconds", share(watch.seconds() * 1e6, messages.size())},
                     {"tables_ms", tables * 1e3}};
    const auto query = text::query_of("小区 物业");
    const Watch extracting;
    for (const Message& message : messages)
        static_cast<void>(text::extract(message.body, query, 60));
    out["extract_microseconds"] = share(extracting.seconds() * 1e6, messages.size());
    return out;
}

} // namespace

int main(int count, char** values) {
    const std::span<char*> arguments{values, static_cast<std::size_t>(count)};
    if (arguments.size() < 2) give_up("which folder has the messages?");
    std::vector<Message> messages;
    for (const char* file : {"messages_hot", "messages_replies", "messages_units_jiamusi"})
        for (Message& message : bench::messages_of(std::string{arguments[1]} + "/" + file + ".csv"))
            messages.push_back(std::move(message));
    json::object out{{"terms", terms(messages)}};
    out["ascii"] = search(messages, "");
    out["ascii_prefix"] = search(messages, ", prefix = '1'");
    out["own_tokenizer"] = index(messages, Form::as_it_is, "tokenize = 'terms'");
    out["recall"] = recall(messages);
    std::cout << json::serialize(out) << '\n';
    return 0;
}
