#include "store/relevance_function.hpp"

#include "text/relevance.hpp"

#include <sqlite3.h>

#include <array>
#include <cmath>

namespace huiyin::store {
namespace {

constexpr int fields_max = 5; // what follows are terms of titles, which say nothing more
constexpr double millionths = 1e6;

using Hits = std::array<std::int64_t, fields_max>;

Hits hits_of(const Fts5ExtensionApi& api, Fts5Context* row, int phrase) {
    Hits hits{};
    Fts5PhraseIter place;
    int field = -1;
    int term = 0;
    if (api.xPhraseFirst(row, phrase, &place, &field, &term) != SQLITE_OK) return hits;
    for (; field >= 0; api.xPhraseNext(row, &place, &field, &term))
        if (field < fields_max) ++hits.at(static_cast<std::size_t>(field));
    return hits;
}

double worth(const Fts5ExtensionApi& api, Fts5Context* row, const Hits& hits) {
    double sum = 0;
    for (std::size_t field = 0; field < hits.size(); ++field) {
        if (hits.at(field) == 0) continue;
        int terms = 0;
        api.xColumnSize(row, static_cast<int>(field), &terms);
        sum += (field == 0 ? text::title_weight : 1) * text::worth_of_hits(hits.at(field), terms);
    }
    return sum;
}

void relevance(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* answer, int count,
               sqlite3_value** values) {
    double sum = 0;
    for (int phrase = count > 0 ? sqlite3_value_int(*values) : 0; phrase < api->xPhraseCount(row);
         ++phrase)
        sum += worth(*api, row, hits_of(*api, row, phrase));
    sqlite3_result_int64(answer, std::llround(sum * millionths));
}

// As SQLite's documentation of FTS5 says in "Extending FTS5".
fts5_api* api_of(sqlite3* sqlite) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(sqlite, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return nullptr;
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

} // namespace

bool add_relevance(void* sqlite) {
    fts5_api* api = api_of(static_cast<sqlite3*>(sqlite));
    return api != nullptr &&
           api->xCreateFunction(api, "relevance", nullptr, relevance, nullptr) == SQLITE_OK;
}

} // namespace huiyin::store
