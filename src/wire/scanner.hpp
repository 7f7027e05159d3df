#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace huiyin::wire {

// Walks over JSON text (RFC 8259) token by token. Every function skips white space first and leaves
// the scanner where it was when it answers false.
class Scanner {
public:
    explicit Scanner(std::string_view json) : rest_(json), size_(json.size()) {}

    // What the next value begins with: one of { [ " t f n 0, or \0 when no value can begin here.
    [[nodiscard]] char next();
    // Takes this one character.
    [[nodiscard]] bool take(char token);
    // Takes true, false or null.
    [[nodiscard]] bool take_word(std::string_view word);
    // Takes a string and undoes its escapes. Does not check the UTF-8 that was not escaped.
    [[nodiscard]] bool take_string(std::string& out);
    // Takes a number as it is written.
    [[nodiscard]] bool take_number(std::string_view& out);
    // Whether nothing but white space is left.
    [[nodiscard]] bool at_end();

    // How many bytes have been read.
    [[nodiscard]] std::size_t position() const { return size_ - rest_.size(); }

private:
    void skip_space();

    std::string_view rest_;
    std::size_t size_;
};

} // namespace huiyin::wire
