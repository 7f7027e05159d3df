// Any bytes as a mechanism file beside good words: read, or refused with places inside the file.

#include "mechanism/errand.hpp"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace huiyin::mechanism;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as characters.
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto library = errand::load(text);
    if (library) {
        static_cast<void>(adopt(*library, {.mechanisms = {{.mechanism = "errands"}}}, {}));
        return 0;
    }
    const auto lines = std::ranges::count(text, '\n') + 1;
    for (const Complaint& complaint : library.error())
        if (complaint.message.key.empty() || complaint.place.spot.line > lines) std::abort();
    const FileText examples{"errands.examples", text};
    static const auto good = errand::load(errand::duty("")).value();
    static_cast<void>(check_examples(good, {}, examples));
    return 0;
}
