#include "http/case_columns.hpp"

namespace huiyin::http {
namespace {

using render::Cell;

Cell day(const std::optional<Date>& date) { return date ? Cell{*date} : Cell{}; }

Cell number(const std::optional<std::int64_t>& value) { return value ? Cell{*value} : Cell{}; }

template <class E>
Cell word(const Words& words, const std::string& group, const std::optional<E>& value) {
    return value ? Cell{words.of(group, *value)} : Cell{};
}

Cell name_cell(CaseColumn column, const app::QueueRow& row, const Words& words) {
    switch (column) {
    case CaseColumn::title: return row.title.value;
    case CaseColumn::lead: return row.lead_name.value;
    case CaseColumn::waits: return row.waits_for.value;
    case CaseColumn::unit: return row.main_unit_name.value;
    case CaseColumn::subject: return row.subject ? Cell{row.subject->value} : Cell{};
    case CaseColumn::duty: return row.next_duty ? Cell{words.choose(*row.next_duty).value} : Cell{};
    default: return {};
    }
}

Cell word_cell(CaseColumn column, const app::QueueRow& row, const Words& words) {
    switch (column) {
    case CaseColumn::phase: return words.of("export.phase.", row.phase);
    case CaseColumn::kind: return words.of("export.kind.", row.kind);
    case CaseColumn::channel: return words.of("export.channel.", row.channel);
    case CaseColumn::lamp: return word(words, "export.lamp.", row.worst);
    case CaseColumn::answer: return word(words, "export.answer.", row.answer_kind);
    case CaseColumn::satisfaction: return word(words, "export.rating.", row.satisfaction);
    default: return name_cell(column, row, words);
    }
}

} // namespace

render::Heading heading_of(CaseColumn column, const Words& words) {
    const bool wide = column == CaseColumn::title;
    const bool middling =
        column == CaseColumn::unit || column == CaseColumn::waits || column == CaseColumn::duty;
    return {words.of("export.column.", column), wide ? 48 : middling ? 24 : 12};
}

Cell cell_of(CaseColumn column, const app::QueueRow& row, const Words& words) {
    switch (column) {
    case CaseColumn::number: return number(row.number);
    case CaseColumn::term: return row.term;
    case CaseColumn::session: return row.session;
    case CaseColumn::proposers: return row.proposer_count;
    case CaseColumn::promises: return row.promises_open;
    case CaseColumn::days_left: return number(row.working_days_left);
    case CaseColumn::due: return day(row.next_due);
    case CaseColumn::submitted: return day(row.submitted_on);
    case CaseColumn::assigned: return day(row.assigned_on);
    case CaseColumn::closed: return day(row.closed_on);
    default: return word_cell(column, row, words);
    }
}

} // namespace huiyin::http
