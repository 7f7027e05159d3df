#include "wire/scanner.hpp"

namespace huiyin::wire {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_from(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

// Where the digits that must follow at `at` end; npos when there are none.
std::size_t some_digits_from(std::string_view text, std::size_t at) {
    const std::size_t end = digits_from(text, at);
    return end == at ? std::string_view::npos : end;
}

std::size_t fraction_end(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with('.') ? some_digits_from(text, at + 1) : at;
}

std::size_t exponent_end(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (!rest.starts_with('e') && !rest.starts_with('E')) return at;
    const bool with_sign = rest.substr(1).starts_with('+') || rest.substr(1).starts_with('-');
    return some_digits_from(text, at + (with_sign ? 2 : 1));
}

// The length of the number that `text` begins with, or 0.
std::size_t number_length(std::string_view text) {
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    std::size_t end = digits_from(text, first);
    const bool leading_zero = end > first + 1 && text[first] == '0';
    if (end == first || leading_zero) return 0;
    end = fraction_end(text, end);
    if (end != std::string_view::npos) end = exponent_end(text, end);
    return end == std::string_view::npos ? 0 : end;
}

// The value of four hexadecimal digits, or -1.
int hex4(std::string_view text) {
    if (text.size() < 4) return -1;
    int value = 0;
    for (const char c : text.substr(0, 4)) {
        const int digit = is_digit(c)            ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

void append_utf8(std::string& out, unsigned code) {
    const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6U);
        put(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12U);
        put(0x80 | (code >> 6U & 0x3FU));
        put(0x80 | (code & 0x3FU));
    } else {
        put(0xF0 | code >> 18U);
        put(0x80 | (code >> 12U & 0x3FU));
        put(0x80 | (code >> 6U & 0x3FU));
        put(0x80 | (code & 0x3FU));
    }
}

// Undoes \uXXXX, or a pair of them, that stands after the backslash; gives its length, 0 if wrong.
std::size_t append_unicode(std::string& out, std::string_view text) {
    const int first = hex4(text.substr(1));
    if (first < 0) return 0;
    const auto code = static_cast<unsigned>(first);
    if (code < 0xD800 || code > 0xDFFF) {
        append_utf8(out, code);
        return 5;
    }
    if (code > 0xDBFF || text.substr(5, 2) != "\\u") return 0;
    const int second = hex4(text.substr(7));
    if (second < 0xDC00 || second > 0xDFFF) return 0;
    append_utf8(out, 0x10000 + ((code - 0xD800) << 10U) + (static_cast<unsigned>(second) - 0xDC00));
    return 11;
}

// Undoes the escape whose letter `text` begins with; gives its length, 0 if there is none.
std::size_t append_escape(std::string& out, std::string_view text) {
    if (text.empty()) return 0;
    switch (text[0]) {
    case '"':
    case '\\':
    case '/': out += text[0]; return 1;
    case 'b': out += '\b'; return 1;
    case 'f': out += '\f'; return 1;
    case 'n': out += '\n'; return 1;
    case 'r': out += '\r'; return 1;
    case 't': out += '\t'; return 1;
    case 'u': return append_unicode(out, text);
    default: return 0;
    }
}

// Where the run of characters that stand for themselves ends.
std::size_t plain_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '"' && text[at] != '\\' &&
           static_cast<unsigned char>(text[at]) >= 0x20)
        ++at;
    return at;
}

} // namespace

void Scanner::skip_space() {
    std::size_t at = 0;
    while (at < rest_.size() &&
           (rest_[at] == ' ' || rest_[at] == '\n' || rest_[at] == '\r' || rest_[at] == '\t'))
        ++at;
    rest_.remove_prefix(at);
}

char Scanner::next() {
    skip_space();
    if (rest_.empty()) return '\0';
    const char c = rest_[0];
    if (c == '-' || is_digit(c)) return '0';
    return c == '{' || c == '[' || c == '"' || c == 't' || c == 'f' || c == 'n' ? c : '\0';
}

bool Scanner::take(char token) {
    skip_space();
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(1);
    return true;
}

bool Scanner::take_word(std::string_view word) {
    skip_space();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
}

bool Scanner::take_string(std::string& out) {
    skip_space();
    out.clear();
    if (!rest_.starts_with('"')) return false;
    std::size_t at = 1;
    while (true) {
        const std::size_t end = plain_end(rest_, at);
        out.append(rest_, at, end - at);
        if (end >= rest_.size()) return false;
        if (rest_[end] == '"') {
            rest_.remove_prefix(end + 1);
            return true;
        }
        if (rest_[end] != '\\') return false;
        const std::size_t length = append_escape(out, rest_.substr(end + 1));
        if (length == 0) return false;
        at = end + 1 + length;
    }
}

bool Scanner::take_number(std::string_view& out) {
    skip_space();
    out = rest_.substr(0, number_length(rest_));
    rest_.remove_prefix(out.size());
    return !out.empty();
}

bool Scanner::at_end() {
    skip_space();
    return rest_.empty();
}

} // namespace huiyin::wire
