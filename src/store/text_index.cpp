#include "store/text_index.hpp"

#include "text/fts5.hpp"

namespace huiyin::store {
namespace {

using enum ColumnType;

constexpr std::size_t first_text = 1; // The column before is the place.

std::string terms_in(const Rows& rows, std::size_t column, text::Among among = text::Among::all) {
    return text::fts5_text(text::terms_of(rows.text(first_text + column)), among);
}

// Hands the terms of a row to the index.
void hand(Statement& row, const CaseId& id, Statement& to) {
    Rows rows = row.rows(id.value);
    if (!rows.next()) return;
    to.run(rows.integer(0), terms_in(rows, 0), terms_in(rows, 1), terms_in(rows, 2),
           terms_in(rows, 3), terms_in(rows, 4), terms_in(rows, 0, text::Among::titles));
}

} // namespace

TextIndex::TextIndex(Connection& connection)
    : row_(connection,
           "SELECT place, title, body, replies, progress, opinions FROM text_row WHERE id = :id",
           {text}, {integer, text, text, text, text, text}),
      forget_(connection,
              "INSERT INTO text_index (text_index, rowid, title, body, replies, progress, "
              "opinions, titles) "
              "VALUES ('delete', :place, :title, :body, :replies, :progress, :opinions, :titles)",
              {integer, text, text, text, text, text, text}),
      learn_(connection,
             "INSERT INTO text_index (rowid, title, body, replies, progress, opinions, titles) "
             "VALUES (:place, :title, :body, :replies, :progress, :opinions, :titles)",
             {integer, text, text, text, text, text, text}),
      clear_(connection, "INSERT INTO text_index (text_index) VALUES ('delete-all')", {}) {}

void TextIndex::forget(const CaseId& id) { hand(row_, id, forget_); }
void TextIndex::learn(const CaseId& id) { hand(row_, id, learn_); }
void TextIndex::clear() { clear_.run(); }

} // namespace huiyin::store
