// Every form of an event that was ever stored must be readable for ever. Samples stand in
// tests/stored_events/<stream>/<event>*.json; a new form adds a file, none is ever changed.

#include "app/codec.hpp"
#include "directory/directory.hpp"
#include "ops/file_text.hpp"
#include "suggestion/case.hpp"
#include "supervision/events.hpp"

#include <doctest/doctest.h>

#include <filesystem>

namespace huiyin {
namespace {

namespace fs = std::filesystem;

// The samples of one event; its name may be followed by "-2", "-3", … for later forms.
std::vector<fs::path> samples_of(const std::string& stream, const std::string& event) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator{"tests/stored_events/" + stream}) {
        const std::string stem = entry.path().stem().string();
        if (stem.substr(0, stem.find('-')) == event) found.push_back(entry.path());
    }
    return found;
}

template <class Event>
void check_samples(const std::string& stream) {
    std::size_t read = 0;
    for (const Alternative& alternative : alternatives<Event>()) {
        CAPTURE(alternative.name);
        const auto samples = samples_of(stream, alternative.name);
        CHECK(!samples.empty()); // Add one: a stored body of the new event.
        for (const fs::path& path : samples) {
            CAPTURE(path.string());
            const app::StoredEvent stored{.name = alternative.name,
                                          .body = ops::file_text(path).value()};
            const auto once = app::restored<Event>(stored);
            const auto again = app::restored<Event>(app::stored(once.event, once.occasion));
            CHECK(app::stored(again.event, {}).body == app::stored(once.event, {}).body);
            ++read;
        }
    }
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry :
         fs::directory_iterator{"tests/stored_events/" + stream})
        ++files;
    CHECK(read == files); // A sample of an event that no version knows any more.
}

TEST_CASE("every event of a suggestion that was ever stored can be read") {
    check_samples<suggestion::Event>("suggestion");
}

TEST_CASE("every event of a congress that was ever stored can be read") {
    check_samples<directory::Event>("directory");
}

TEST_CASE("every event of a supervision activity that was ever stored can be read") {
    check_samples<supervision::Event>("supervision");
}

TEST_CASE("a case can be evolved through every stored form") {
    suggestion::Case state;
    for (const Alternative& alternative : alternatives<suggestion::Event>())
        for (const fs::path& path : samples_of("suggestion", alternative.name)) {
            const auto event = app::restored<suggestion::Event>(
                {.name = alternative.name, .body = ops::file_text(path).value()});
            state = suggestion::evolve(std::move(state), event);
        }
    CHECK(state.phase != suggestion::Phase::unopened);
}

} // namespace
} // namespace huiyin
