#pragma once

// A small congress for the tests of imports, and lists as text.

#include "directory/directory.hpp"
#include "intake/directory_plan.hpp"
#include "sheets/sheet.hpp"

#include <doctest/doctest.h>

template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static doctest::String convert(const std::vector<std::string>& lines) {
        std::string all;
        for (const std::string& line : lines) all += line + "\n";
        return all.c_str();
    }
};

namespace huiyin::intake {

inline Date day(int year, unsigned month, unsigned day_of_month) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day_of_month};
}

inline const Date today = day(2026, 3, 2);

// The clerk of the deputies' office, on a day.
inline Importer clerk_on(Date date) {
    return {{.person = {"clerk"},
             .capacities = {{directory::Role::deputies_office, {"4407-office"}, {"4407"}}}},
            start_of(date)};
}
inline const Importer by_clerk = clerk_on(today);

inline directory::Directory grown(directory::Directory directory,
                                  const std::vector<directory::Command>& commands,
                                  Date date = today) {
    const Occasion occasion{.by = {"clerk"}, .office = {"4407-office"}, .at = start_of(date)};
    for (const auto& command : commands) {
        const auto events = directory::decide(directory, command, occasion);
        REQUIRE_MESSAGE(events, events.error().message.key << " " << events.error().field);
        for (const auto& event : *events) {
            const Version version = directory.version + 1;
            directory = directory::evolve(std::move(directory), {version, occasion, event});
        }
    }
    return directory;
}

// Its term 16 runs from 2022, its fifth session sits in the first days of March 2026.
inline directory::Directory founded_world() {
    using namespace directory;
    const Congress congress{{"4407"}, {"江门市人民代表大会"}, Level::city, {}};
    const Office office{{"4407-office"},
                        {"选联工委"},
                        directory::OfficeKind::deputies_office,
                        {day(2022, 1, 1), {}},
                        {}};
    return grown({},
                 {FoundCongress{congress}, RecordTerm{{16, {day(2022, 1, 1), day(2027, 1, 1)}}},
                  RecordSession{{16, 5, day(2026, 3, 1), day(2026, 3, 5)}}, RecordOffice{office}},
                 day(2021, 12, 1));
}

inline sheets::Sheet sheet(std::string_view csv) {
    auto read = sheets::read_sheet(csv);
    REQUIRE_MESSAGE(read, read.error().message.key);
    return *std::move(read);
}

// "create 4407-edu" or "refuse intake.unknown_name 单位", row by row.
inline std::vector<std::string> lines(const Report& report) {
    std::vector<std::string> out;
    for (const RowReport& row : report.rows) {
        const std::string action{huiyin::name_of(row.action)};
        out.push_back(row.action == RowAction::refuse
                          ? action + " " + row.sentence.key + " " + row.field
                          : action);
    }
    return out;
}

using Lines = std::vector<std::string>;

} // namespace huiyin::intake
