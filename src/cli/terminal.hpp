#pragma once

#include "cli/program.hpp"

namespace huiyin::cli {

// Reads a line without showing it; from a pipe, simply the next line.
[[nodiscard]] std::string ask_secretly(const char* prompt);

// Runs `work` on the opened program, or reports why it cannot be opened.
template <class Work>
int with_program(const ops::Settings& settings, Work work) {
    auto program = Program::open(settings, Opening::existing);
    if (program) return work(**program);
    return report(settings, program.error());
}

} // namespace huiyin::cli
