#include "cli/terminal.hpp"

#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace huiyin::cli {

std::string ask_secretly(const char* prompt) {
    termios usual{};
    const bool at_terminal = tcgetattr(STDIN_FILENO, &usual) == 0;
    if (at_terminal) {
        std::cerr << prompt << std::flush;
        termios silent = usual;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    std::string line;
    std::getline(std::cin, line);
    if (at_terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual);
        std::cerr << '\n';
    }
    return line;
}

} // namespace huiyin::cli
