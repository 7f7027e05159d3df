#include "app/jobs.hpp"
#include "http/case_columns.hpp"
#include "http/router_for_test.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

using app::QueueRow;

template <class E>
void every_word_of(const std::string& group, std::size_t count = type_of<E>().names.size()) {
    for (const ops::Language language : {ops::Language::zh, ops::Language::en})
        for (std::size_t i = 0; i < count; ++i) {
            const std::string key = group + std::string{type_of<E>().names[i]};
            CAPTURE(key);
            // A key that nobody wrote a text for stands for itself.
            CHECK(Words{texts_for_test(), language}.of(group, static_cast<E>(i)) != key);
        }
}

TEST_CASE("whatever can stand in an exported list has a word in both languages") {
    every_word_of<CaseColumn>("export.column.");
    every_word_of<suggestion::Phase>("export.phase.");
    every_word_of<suggestion::ItemKind>("export.kind.");
    every_word_of<suggestion::Channel>("export.channel.");
    every_word_of<suggestion::AnswerKind>("export.answer.");
    every_word_of<suggestion::RatingOutcome>("export.rating.");
    every_word_of<suggestion::StrandState>("export.strand.");
    every_word_of<app::Lamp>("export.lamp.");
    every_word_of<app::RowAction>("export.action.");
}

TEST_CASE("every column of a full row says something, and of a bare one nothing is made up") {
    const Words words{texts_for_test(), ops::Language::zh};
    const Date day = std::chrono::year{2026} / 12 / 9;
    const QueueRow full{.phase = suggestion::Phase::handling,
                        .number = 12,
                        .term = 16,
                        .session = 5,
                        .title = {"关于修路的建议"},
                        .lead_name = {"张安"},
                        .proposer_count = 3,
                        .main_unit_name = {"市交通局"},
                        .subject = Line<60>{"交通"},
                        .worst = app::Lamp::due_soon,
                        .next_duty = app::Bilingual{{"答复代表"}, {"Reply"}},
                        .next_due = day,
                        .working_days_left = 2,
                        .waits_for = {"市交通局"},
                        .submitted_on = day,
                        .assigned_on = day,
                        .closed_on = day,
                        .answer_kind = suggestion::AnswerKind::solved,
                        .satisfaction = suggestion::RatingOutcome::satisfied,
                        .promises_open = 1};
    const render::Cell nothing{};
    const render::Cell no_name{std::string{}};
    for (std::size_t i = 0; i < type_of<CaseColumn>().names.size(); ++i) {
        const auto column = static_cast<CaseColumn>(i);
        CAPTURE(name_of(column));
        const render::Cell cell = cell_of(column, full, words);
        CHECK((cell != nothing && cell != no_name));
    }
    CHECK(cell_of(CaseColumn::phase, full, words) == render::Cell{std::string{"办理中"}});
    CHECK(cell_of(CaseColumn::due, QueueRow{}, words) == nothing);
    CHECK(cell_of(CaseColumn::number, QueueRow{}, words) == nothing);
    CHECK(cell_of(CaseColumn::lead, QueueRow{}, words) == no_name);
}

} // namespace
} // namespace huiyin::http
