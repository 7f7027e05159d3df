// The law as data: its files are read with the real vocabulary, and its worked examples run.

#include "calendar/calendar_file.hpp"
#include "directory/directory.hpp"
#include "mechanism/examples.hpp"
#include "mechanism/gates.hpp"
#include "ops/file_text.hpp"
#include "ops/texts.hpp"
#include "suggestion/commands.hpp"
#include "suggestion/events.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

namespace huiyin::mechanism {
namespace {

std::vector<FileText> files_of(std::string_view ending) {
    std::vector<FileText> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{"mechanisms"})
        if (entry.path().extension() == ending)
            files.push_back({entry.path().string(), ops::file_text(entry.path()).value()});
    std::ranges::sort(files, {}, &FileText::path);
    return files;
}

Vocabulary vocabulary() {
    Vocabulary words;
    add_words<suggestion::Event>(words.events);
    add_words<directory::Event>(words.events);
    add_words<suggestion::Command>(words.commands);
    add_words<directory::Command>(words.commands);
    return words;
}

std::string told(const std::vector<Complaint>& complaints) {
    const auto texts = ops::Texts::load("texts").value();
    std::string all;
    for (const Complaint& complaint : complaints) {
        all += text_of(complaint.place) + ": " + texts.render(complaint.message, ops::Language::en);
        if (!complaint.hint.key.empty())
            all += ' ' + texts.render(complaint.hint, ops::Language::en);
        all += '\n';
    }
    return all;
}

const std::shared_ptr<const Library>& library() {
    static const auto read = [] {
        auto result = load_library(vocabulary(), files_of(".toml"));
        if (!result) FAIL(told(result.error()));
        return *result;
    }();
    return read;
}

const calendar::WorkCalendar& china() {
    static const auto read =
        calendar::read_calendar(ops::file_text("reference/cn_workdays.csv").value()).value();
    return read;
}

TEST_CASE("the law's files are read with the real events and commands") {
    CHECK(library()->mechanisms.size() >= 6);
    const auto rules = adopt(library(), {}, china());
    CHECK_MESSAGE(rules, told({{{"", {}}, rules ? Sentence{} : rules.error().message, {}}}));
}

TEST_CASE("the worked examples beside the mechanisms hold") {
    for (const FileText& file : files_of(".examples")) {
        const ExamplesReport report = check_examples(library(), china(), file);
        CHECK_MESSAGE(report.complaints.empty(), told(report.complaints));
        CHECK(report.cases > 0);
        CHECK(report.checks > 0);
    }
}

TEST_CASE("every duty of a mechanism stands in a worked example") {
    const std::vector<FileText> files = files_of(".examples");
    for (const Mechanism& mechanism : library()->mechanisms) {
        const std::string path =
            std::filesystem::path{mechanism.file}.replace_extension(".examples").string();
        const auto file = std::ranges::find(files, path, &FileText::path);
        REQUIRE_MESSAGE(file != files.end(), path);
        for (const DutyRule& rule : mechanism.duties)
            CHECK_MESSAGE(file->text.find(' ' + rule.id) != std::string::npos,
                          path << " says nothing of " << rule.id);
    }
}

} // namespace
} // namespace huiyin::mechanism
