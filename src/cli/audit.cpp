// rebuild and verify.

#include "app/rebuild.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <iostream>

namespace huiyin::cli {

int rebuild(const ops::Settings& settings) {
    return with_program(settings, [](Program& program) {
        const auto cases = app::rebuild(program.store, *program.congresses);
        if (!cases) return report(program.texts, cases.error());
        std::cout << "rebuilt the rows of " << *cases << " cases\n";
        return 0;
    });
}

int verify(const ops::Settings& settings) {
    return with_program(settings, [](Program& program) {
        const auto found = program.store.verify();
        for (const app::Alteration& wrong : found)
            std::cout << wrong.stream.value << " event " << wrong.version << ": "
                      << name_of(wrong.damage) << '\n';
        if (found.empty()) std::cout << "every event is as it was written\n";
        return found.empty() ? 0 : found_wrong;
    });
}

} // namespace huiyin::cli
