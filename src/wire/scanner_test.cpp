// Boost.JSON, a parser by other hands, says what is JSON and what is not.

#include "wire/scanner.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <random>

namespace huiyin::wire {
namespace {

bool skip_value(Scanner& scanner);

bool skip_items(Scanner& scanner, char close, bool named) {
    if (scanner.take(close)) return true;
    std::string name;
    do {
        if (named && !(scanner.take_string(name) && scanner.take(':'))) return false;
        if (!skip_value(scanner)) return false;
    } while (scanner.take(','));
    return scanner.take(close);
}

bool skip_value(Scanner& scanner) {
    std::string text;
    std::string_view number;
    switch (scanner.next()) {
    case '{': return scanner.take('{') && skip_items(scanner, '}', true);
    case '[': return scanner.take('[') && skip_items(scanner, ']', false);
    case '"': return scanner.take_string(text);
    case '0': return scanner.take_number(number);
    default:
        return scanner.take_word("true") || scanner.take_word("false") || scanner.take_word("null");
    }
}

bool is_json(const std::string& text) {
    Scanner scanner{text};
    return skip_value(scanner) && scanner.at_end();
}

bool boost_says(const std::string& text) {
    boost::json::error_code code;
    boost::json::parse(text, code);
    return !code;
}

TEST_CASE("documents with small faults are taken or left as another parser does") {
    const std::string good =
        R"({"a":[1,-0.5e+3,{"b":"\u00e9\n\ud83d\ude00"}, true],"c":null,"d":{},"e":[],"f":"\\\""})";
    const std::string faults = "{}[]:,\"\\ 0123456789-+.eEtrufalsn\n\x01";
    REQUIRE(is_json(good));
    std::mt19937 random{7};
    const auto below = [&](std::size_t n) { return random() % n; };
    int taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = good;
        for (std::size_t change = below(3) + 1; change > 0; --change) {
            const std::size_t at = below(text.size());
            if (below(2) == 0)
                text[at] = faults[below(faults.size())];
            else if (below(2) == 0)
                text.erase(at, 1 + below(4));
            else
                text.insert(at, 1, faults[below(faults.size())]);
        }
        CAPTURE(text);
        taken += is_json(text) ? 1 : 0;
        REQUIRE(is_json(text) == boost_says(text));
    }
    CHECK(taken > 1'000);
}

TEST_CASE("strings come out with their escapes undone") {
    Scanner scanner{R"( "a\"b\u0041\u00e9\u56de\ud83d\ude00" )"};
    std::string text;
    REQUIRE(scanner.take_string(text));
    CHECK(text == "a\"bAé回😀");
    CHECK(scanner.at_end());
}

} // namespace
} // namespace huiyin::wire
