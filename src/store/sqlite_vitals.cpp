#include "store/sqlite_vitals.hpp"

#include "store/moment.hpp"

namespace huiyin::store {
namespace {

namespace fs = std::filesystem;
using enum ColumnType;

// 0 when it is not there: SQLite removes its log when the last connection closes.
std::int64_t size_of(const fs::path& file) {
    std::error_code missing;
    const auto size = fs::file_size(file, missing);
    return missing ? 0 : static_cast<std::int64_t>(size);
}

std::int64_t free_beside(const fs::path& file) {
    std::error_code unknown;
    const auto space = fs::space(file, unknown);
    return unknown ? 0 : static_cast<std::int64_t>(space.available);
}

std::int64_t number(Database::Reader& reader, const Question& question) {
    Statement& statement = reader.statements.find(question, {integer});
    question.bind(statement);
    Rows rows(statement);
    return rows.next() ? rows.integer(0) : 0;
}

std::vector<app::AnchorFigure> last_anchors(Database::Reader& reader) {
    // SQLite takes the other columns from the row of the maximum.
    const Question question(
        "SELECT congress, max(day), position FROM anchor GROUP BY congress ORDER BY congress");
    std::vector<app::AnchorFigure> out;
    Rows rows(reader.statements.find(question, {text, text, integer}));
    while (rows.next())
        out.push_back({{rows.text(0)}, parse_date(rows.text(1)).value_or(Date{}), rows.integer(2)});
    return out;
}

} // namespace

app::StoreFigures SqliteVitals::figures(Instant used_since, Instant began_since) {
    app::StoreFigures figures = database_.ask([&](Database::Reader& reader) {
        return app::StoreFigures{
            // Positions count without gaps, and no event is ever removed.
            .events = number(reader, Question("SELECT coalesce(max(position), 0) FROM event")),
            .sessions_open =
                number(reader, Question("SELECT count(*) FROM session WHERE "
                                        "used_at >= :used AND began_at >= :began",
                                        milliseconds(used_since), milliseconds(began_since))),
            .anchors = last_anchors(reader)};
    });
    figures.database_bytes = size_of(file_) + size_of(file_.string() + "-wal");
    figures.free_bytes = free_beside(file_);
    figures.works_waiting = database_.writer().waiting();
    figures.writes_well = database_.writer().healthy();
    return figures;
}

} // namespace huiyin::store
