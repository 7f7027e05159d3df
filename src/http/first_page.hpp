#pragma once

// The first page of a person, drawn by the server: what waits for him stands in the HTML, before
// the program is loaded. Parts of the built web are chosen here, and filled with what the interface
// answers this person.

#include "http/first_answers.hpp"
#include "http/first_parts.hpp"

namespace huiyin::http {

// How a browser wants its page; it says so in cookies that the program sets.
struct Look {
    ops::Language language = ops::Language::zh;
    std::string type = {};     // "100", "125", "150"
    std::string contrast = {}; // "usual", "high"
    std::string hat = {};      // as what the person acts
    std::string order = {};    // of what waits: "due", "newest"
    Date today = {};
};

// Made once from the web's folder, then only read, from any thread.
class FirstPage {
public:
    // Reads first/zh.json and first/en.json; nothing when the web was built without them.
    [[nodiscard]] static std::optional<FirstPage> load(const std::filesystem::path& web);

    // The whole document; nothing when the interface does not answer, see first_answers.
    [[nodiscard]] std::optional<std::string> draw(const AskInterface& ask, const Look& look) const;

private:
    std::map<ops::Language, FirstParts> parts_;
};

} // namespace huiyin::http
