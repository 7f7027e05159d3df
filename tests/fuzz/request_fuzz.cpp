// Any bytes as the body of a command: read or refused, and what is read is written and read again
// as the same. The first byte picks the command.

#include "suggestion/commands.hpp"
#include "wire/variant.hpp"

#include <cstdlib>

using huiyin::suggestion::Command;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as characters.
    const std::string_view body{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto& commands = huiyin::alternatives<Command>();
    const std::string& name = commands[data[0] % commands.size()].name;
    const auto command = huiyin::wire::read_alternative<Command>(name, body);
    if (!command) return 0;

    std::string written;
    huiyin::wire::write_alternative(written, *command);
    const auto again = huiyin::wire::read_alternative<Command>(name, written);
    if (!again) std::abort();
    std::string rewritten;
    huiyin::wire::write_alternative(rewritten, *again);
    if (rewritten != written) std::abort();
    return 0;
}
