// mechanism check and mechanism explain.

#include "calendar/calendar_file.hpp"
#include "cli/commands.hpp"
#include "mechanism/examples.hpp"
#include "ops/file_text.hpp"

#include <filesystem>
#include <iostream>

namespace huiyin::cli {
namespace {

void print(const ops::Texts& texts, const mechanism::Complaint& complaint) {
    const auto language = terminal_language();
    std::cout << mechanism::text_of(complaint.place) << ": "
              << texts.render(complaint.message, language);
    if (!complaint.hint.key.empty()) std::cout << ' ' << texts.render(complaint.hint, language);
    std::cout << '\n';
}

void print(const ops::Texts& texts, const std::vector<mechanism::Complaint>& complaints) {
    for (const mechanism::Complaint& complaint : complaints) print(texts, complaint);
}

// What both subcommands read.
struct Reading {
    ops::Texts texts;
    calendar::WorkCalendar calendar;
    std::shared_ptr<const mechanism::Library> library;
};

// Prints what is wrong and answers nothing when it cannot be read.
std::optional<Reading> read_all(const ops::Settings& settings) {
    auto texts = ops::Texts::load(settings.texts.value);
    if (!texts) return {};
    auto calendar = national_calendar(settings);
    auto files = mechanism_files(settings);
    if (!calendar || !files) {
        report(*texts, calendar ? files.error() : calendar.error());
        return {};
    }
    auto mechanisms = app::read_mechanisms(*files);
    if (!mechanisms) {
        print(*texts, mechanisms.error());
        return {};
    }
    return Reading{*std::move(texts), *std::move(calendar), mechanisms->library};
}

std::vector<std::filesystem::path> example_files(const ops::Settings& settings) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(settings.mechanisms.value))
        if (entry.path().extension() == ".examples") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

int mechanism_check(const ops::Settings& settings) {
    const auto read = read_all(settings);
    if (!read) return found_wrong;
    std::size_t wrong = 0;
    std::size_t cases = 0;
    std::size_t checks = 0;
    for (const auto& path : example_files(settings)) {
        const auto text = ops::file_text(path);
        if (!text) return report(read->texts, text.error());
        const auto ran =
            mechanism::check_examples(read->library, read->calendar, {path.string(), *text});
        print(read->texts, ran.complaints);
        wrong += ran.complaints.size();
        cases += ran.cases;
        checks += ran.checks;
    }
    std::cout << read->library->mechanisms.size() << " mechanisms in order; " << cases
              << " worked examples with " << checks << " checks, " << wrong << " wrong\n";
    return wrong == 0 ? 0 : found_wrong;
}

namespace {

void print_duty(const mechanism::Library& library, const mechanism::DutyRule& duty) {
    std::cout << "\n  " << duty.id << "  " << duty.title.zh << " / " << duty.title.en << "\n    "
              << library.words.roles[duty.bearer].title.zh << " / "
              << library.words.roles[duty.bearer].title.en << '\n';
    if (!duty.article.empty()) std::cout << "    " << duty.article << '\n';
    if (!duty.why.empty()) std::cout << "    " << duty.why << '\n';
}

void print_parameter(const mechanism::Parameter& parameter) {
    std::cout << "  " << parameter.id << " = " << parameter.standard.text;
    if (parameter.least) std::cout << ", at least " << parameter.least->text;
    if (parameter.most) std::cout << ", at most " << parameter.most->text;
    std::cout << "  " << parameter.title.zh << " / " << parameter.title.en << '\n';
}

std::string said(const mechanism::Quantity& quantity) {
    return quantity.parameter.empty() ? quantity.value.text
                                      : quantity.parameter + " = " + quantity.value.text;
}

void print_events(const mechanism::Library& library, std::string_view before,
                  const std::vector<mechanism::Before>& happened) {
    for (const mechanism::Before& one : happened)
        std::cout << "    " << before << ' ' << library.vocabulary.events[one.event].name << '\n';
}

void print_score(const mechanism::Library& library, const mechanism::Score& score) {
    std::cout << "\n  " << name_of(score.kind) << ' ' << score.id << "  " << score.title.zh << " / "
              << score.title.en << '\n';
    if (score.kind != mechanism::ScoreKind::veto)
        std::cout << "    points " << said(score.points) << '\n';
    if (score.most) std::cout << "    most " << said(*score.most) << '\n';
    if (!score.duty.empty()) std::cout << "    duty " << score.duty << '\n';
    print_events(library, "counts", score.counts);
    print_events(library, "among", score.among);
    if (!score.article.empty()) std::cout << "    " << score.article << '\n';
    if (!score.why.empty()) std::cout << "    " << score.why << '\n';
}

} // namespace

int mechanism_explain(const ops::Settings& settings, const ExplainOptions& options) {
    const auto read = read_all(settings);
    if (!read) return found_wrong;
    const auto* found = mechanism::find_mechanism(*read->library, options.mechanism);
    if (found == nullptr)
        return report(read->texts, Error{ErrorCode::not_found,
                                         {"cli.no_such_mechanism", {{"id", options.mechanism}}}});
    std::cout << found->title.zh << " / " << found->title.en << "  (" << found->origin << ")\n";
    for (const mechanism::SourceText& source : found->sources)
        std::cout << "  " << source.law << ' ' << source.article << "：" << source.text << '\n';
    for (const mechanism::Parameter& parameter : found->parameters) print_parameter(parameter);
    for (const mechanism::DutyRule& duty : found->duties) print_duty(*read->library, duty);
    for (const mechanism::Gate& gate : found->gates)
        std::cout << "\n  gate " << gate.id << "  " << gate.message.zh << " / " << gate.message.en
                  << '\n';
    for (const mechanism::Score& score : found->scores) print_score(*read->library, score);
    return 0;
}

} // namespace huiyin::cli
