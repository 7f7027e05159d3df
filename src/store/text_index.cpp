#include "store/text_index.hpp"

#include "text/fts5.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace huiyin::store {
namespace {

using enum ColumnType;

constexpr std::size_t first_text = 1; // The column before is the place.

std::string terms_in(const Rows& rows, std::size_t column, text::Among among = text::Among::all) {
    return text::fts5_text(text::terms_of(rows.text(first_text + column)), among);
}

} // namespace

void TextIndex::tell(const std::vector<Note>& notes) {
    for (const auto& [to, place, terms] : notes)
        std::apply([&](const auto&... of) { to->run(place, of...); }, terms);
}

TextIndex::TextIndex(Connection& connection, std::size_t notes_max)
    : notes_max_(notes_max),
      row_(connection,
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

void TextIndex::note(const CaseId& id, Statement& to) {
    Rows rows = row_.rows(id.value);
    if (!rows.next()) return;
    noted_.push_back({&to,
                      rows.integer(0),
                      {terms_in(rows, 0), terms_in(rows, 1), terms_in(rows, 2), terms_in(rows, 3),
                       terms_in(rows, 4), terms_in(rows, 0, text::Among::titles)}});
    if (noted_.size() > notes_max_) write_early();
}

void TextIndex::forget(const CaseId& id) { note(id, forget_); }
void TextIndex::learn(const CaseId& id) { note(id, learn_); }

// Whatever was noted is among what goes; should this be undone, the kept notes are told later.
void TextIndex::clear() {
    clear_.run();
    noted_.clear();
    early_ = true;
}

void TextIndex::begin() {
    kept_.clear();
    drop();
}

void TextIndex::keep() {
    if (std::exchange(early_, false)) kept_.clear();
    std::ranges::move(noted_, std::back_inserter(kept_));
    noted_.clear();
}

void TextIndex::drop() {
    noted_.clear();
    early_ = false;
}

void TextIndex::write() {
    tell(kept_);
    kept_.clear();
}

// A unit of work that changes very many texts does not keep them all in memory.
void TextIndex::write_early() {
    if (!early_) tell(kept_);
    tell(noted_);
    noted_.clear();
    early_ = true;
}

} // namespace huiyin::store
