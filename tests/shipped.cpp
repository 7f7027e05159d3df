#include "shipped.hpp"

#include "calendar/calendar_file.hpp"
#include "ops/file_text.hpp"
#include "ops/texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

namespace huiyin {

std::string told(const std::vector<mechanism::Complaint>& complaints) {
    const auto texts = ops::Texts::load("texts").value();
    std::string all;
    for (const mechanism::Complaint& complaint : complaints) {
        all += text_of(complaint.place) + ": " + texts.render(complaint.message, ops::Language::en);
        if (!complaint.hint.key.empty())
            all += ' ' + texts.render(complaint.hint, ops::Language::en);
        all += '\n';
    }
    return all;
}

std::vector<mechanism::FileText> mechanism_files(std::string_view ending) {
    std::vector<mechanism::FileText> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{"mechanisms"})
        if (entry.path().extension() == ending)
            files.push_back({entry.path().string(), ops::file_text(entry.path()).value()});
    std::ranges::sort(files, {}, &mechanism::FileText::path);
    return files;
}

const app::Mechanisms& shipped_mechanisms() {
    static const app::Mechanisms read = [] {
        auto result = app::read_mechanisms(mechanism_files());
        if (!result) FAIL(told(result.error()));
        return *result;
    }();
    return read;
}

const calendar::WorkCalendar& shipped_calendar() {
    static const auto read =
        calendar::read_calendar(ops::file_text("reference/cn_workdays.csv").value()).value();
    return read;
}

} // namespace huiyin
