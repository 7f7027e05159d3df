// Whole lists as files: the queue with its own filters, as a table or a workbook.

#include "app/names.hpp"
#include "http/case_columns.hpp"
#include "http/routes.hpp"
#include "http/table_response.hpp"

#include <algorithm>
#include <unordered_set>

namespace huiyin::http {
namespace {

using app::QueueFilter;
using Refusal = tl::unexpected<Problem>;

constexpr std::int64_t exported_max = 100'000;
constexpr std::int64_t page_rows = 200; // as many as a page may have

struct ExportFilter : QueueFilter {
    std::vector<CaseColumn> columns = {}; // in this order; every column when none is named
};
BOOST_DESCRIBE_STRUCT(ExportFilter, (QueueFilter), (columns))

std::vector<CaseColumn> columns_of(const ExportFilter& filter) {
    std::vector<CaseColumn> columns;
    for (const CaseColumn column : filter.columns)
        if (std::ranges::count(columns, column) == 0) columns.push_back(column);
    if (!columns.empty()) return columns;
    for (std::size_t i = 0; i < type_of<CaseColumn>().names.size(); ++i)
        columns.push_back(static_cast<CaseColumn>(i));
    return columns;
}

// The conditions of a list in words: what the reader of a printed page must know of it.
class Conditions {
public:
    Conditions(const Words& words, const app::Names& names) : words_(words), names_(names) {}

    std::string all(const QueueFilter& filter) {
        named("congress", filter.congress);
        for (const suggestion::Phase phase : filter.phase)
            add("phase", words_.of("export.phase.", phase));
        word("kind", "export.kind.", filter.kind);
        word("channel", "export.channel.", filter.channel);
        named("unit", filter.unit);
        word("strand", "export.strand.", filter.strand);
        named("deputy", filter.deputy);
        word("lamp", "export.lamp.", filter.lamp);
        number("term", filter.term);
        number("session", filter.session);
        number("number", filter.number);
        if (filter.q) add("q", filter.q->value);
        if (filter.mine) add("mine", words_.say("export.yes"));
        return text_.empty() ? words_.say("export.everything") : text_;
    }

private:
    void add(const std::string& condition, const std::string& value) {
        if (!text_.empty()) text_ += words_.say("export.between");
        text_ += words_.say(
            {"export.condition",
             {{"name", words_.say({"export.filter." + condition, {}})}, {"value", value}}});
    }
    template <class IdType>
    void named(const std::string& condition, const std::optional<IdType>& id) {
        if (!id) return;
        const std::string name = names_.of(*id);
        add(condition, name.empty() ? id->value : name);
    }
    template <class E>
    void word(const std::string& condition, const std::string& group,
              const std::optional<E>& value) {
        if (value) add(condition, words_.of(group, *value));
    }
    void number(const std::string& condition, const std::optional<std::int64_t>& value) {
        if (value) add(condition, std::to_string(*value));
    }

    const Words& words_;
    const app::Names& names_;
    std::string text_;
};

render::TableHead head_of(const Desk& desk, const Request& request, const ExportFilter& filter,
                          const Words& words) {
    const app::Names names{desk.services.congresses, china_date(request.at)};
    render::TableHead head{.sheet = words.say("export.sheet"),
                           .note =
                               words.say({"export.note",
                                          {{"date", iso(china_date(request.at))},
                                           {"person", names.of(request.asker->person)},
                                           {"conditions", Conditions{words, names}.all(filter)}}})};
    for (const CaseColumn column : columns_of(filter))
        head.headings.push_back(heading_of(column, words));
    return head;
}

// Gives every row of the list, each once, page by page. Cases that move in the list meanwhile may
// be left out.
Result<void> read_all(const Desk& desk, const app::Asker& asker, QueueFilter filter,
                      const std::function<void(const app::QueueRow&)>& give) {
    filter.cursor.reset();
    filter.limit.reset();
    const auto count = desk.services.queries.count(asker, filter);
    if (!count) return Failure{count.error()};
    if (count->cases > exported_max)
        return refused({"app.list_too_long", {{"max", std::to_string(exported_max)}}});
    filter.limit = page_rows;
    std::unordered_set<CaseId> given; // One that moves on in the order would come twice.
    do {
        const auto page = desk.services.queries.queue(asker, filter);
        if (!page) return Failure{page.error()};
        for (const app::QueueRow& row : page->rows)
            if (given.insert(row.id).second) give(row);
        filter.cursor = page->next;
    } while (filter.cursor);
    return {};
}

Answer export_list(const Desk& desk, const Request& request, const ExportFilter& filter,
                   const TableFormat& format) {
    const Words words{desk.texts, request.language};
    const auto columns = columns_of(filter);
    const app::QueueFilter& list = filter;
    std::vector<render::Cell> cells(columns.size());
    return table_response(
        desk, request, format, head_of(desk, request, filter, words),
        [&](render::TableFile& table) {
            return read_all(desk, desk.asker(request), list, [&](const app::QueueRow& row) {
                std::ranges::transform(columns, cells.begin(), [&](CaseColumn column) {
                    return cell_of(column, row, words);
                });
                table.add(cells);
            });
        });
}

LaterHandler exporting(const Desk& desk, WorkQueue& exports, const TableFormat& format) {
    return [&desk, &exports, &format](const RequestRef& request, const Reply& reply) {
        const auto filter = query_of<ExportFilter>(*request);
        if (!filter) return reply(Refusal{filter.error()});
        const auto work = [&desk, &format, request, reply, filter = *filter] {
            reply.from([&] { return export_list(desk, *request, filter, format); });
        };
        if (exports.offer(work) == WorkQueue::Place::full)
            reply(problem(503, "unavailable", "http.busy"));
    };
}

} // namespace

void add_export_routes(Router& router, const Desk& desk, WorkQueue& exports) {
    for (const TableFormat* format : {&csv_format, &xlsx_format})
        router.add({.pattern = "/api/v1/cases." + std::string{format->ending},
                    .name = "cases_" + std::string{format->ending},
                    .query = &type_of<ExportFilter>(),
                    .handler = exporting(desk, exports, *format)});
}

} // namespace huiyin::http
