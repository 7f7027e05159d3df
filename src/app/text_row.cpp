#include "app/text_row.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;

// Paragraphs, so that no phrase is found across two of them.
void add(std::string& to, const std::string& more) {
    if (more.empty()) return;
    if (!to.empty()) to += '\n';
    to += more;
}

void add_replies(std::string& to, const Strand& strand) {
    for (const Round& round : strand.rounds) {
        if (!round.issued_on || !round.reply) continue;
        add(to, round.reply->body.value);
        for (const DemandAnswer& answer : round.reply->answers) add(to, answer.answer.value);
    }
}

void add_progress(std::string& to, const Event& event) {
    if (const auto* reported = std::get_if<ProgressReported>(&event))
        add(to, reported->progress.value);
    if (const auto* promise = std::get_if<PromiseReported>(&event))
        add(to, promise->progress.value);
}

} // namespace

TextRow text_row_of(const LoadedCase& loaded) {
    const Case& state = loaded.state;
    TextRow row{.id = loaded.id, .title = {state.content.title.value}};
    add(row.body.value, state.content.cause.value);
    add(row.body.value, state.content.analysis.value);
    for (const auto& demand : state.content.demands) add(row.body.value, demand.value);
    for (const Strand& strand : state.strands) {
        add_replies(row.replies.value, strand);
        if (strand.opinion) {
            add(row.opinions.value, strand.opinion->position.value);
            add(row.opinions.value, strand.opinion->measures.value);
        }
    }
    for (const RecordedEvent& happened : loaded.events)
        add_progress(row.progress.value, happened.event);
    return row;
}

} // namespace huiyin::app
