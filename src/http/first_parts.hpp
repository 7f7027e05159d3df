#pragma once

// What the first page is put together from in one language: the program's own parts, drawn with
// examples when the web is built (web/src/first/templates.ts).

#include "http/first_words.hpp"
#include "http/template.hpp"

#include <filesystem>
#include <map>

namespace huiyin::http {

template <class T>
using ByName = std::map<std::string, T, std::less<>>;

struct StripParts {
    Template frame = {};
    Template all = {};  // the way to all of it
    Template list = {}; // around its rows
    Template none = {}; // instead of it
};
struct PageParts {
    Template page = {};
    std::vector<StripParts> strips = {};
    std::vector<Template> waits = {}; // addresses of what waits though no date is set for it
};
struct FirstParts {
    Template shell = {};
    ByName<PageParts> pages = {}; // by role
    ByName<Template> parts = {};
    ByName<Template> places = {}; // where a duty is done; "case" for all others
    std::vector<std::string> phases = {};
    ByName<std::string> subjects = {}; // of what a notice tells, by event
    std::vector<std::string> subject_order = {};
    FirstWords words = {};

    // A part that the web does not have is empty.
    [[nodiscard]] const Template& part(std::string_view name) const;
};

// Nothing when the file cannot be read.
[[nodiscard]] std::optional<FirstParts> first_parts(const std::filesystem::path& file);

} // namespace huiyin::http
