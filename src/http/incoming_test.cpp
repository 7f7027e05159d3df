#include "http/incoming.hpp"

#include <doctest/doctest.h>

#include <random>

namespace huiyin::http {
namespace {

// What became of some bytes, put in pieces of a size.
std::string outcome(std::string_view bytes, std::size_t piece) {
    Incoming incoming{500};
    std::string waiting;
    std::string head;
    bool body_begun = false;
    const auto feed = [&] {
        while (true) {
            const std::size_t used = incoming.put(waiting);
            waiting.erase(0, used);
            if (incoming.stage() == Incoming::Stage::body && !body_begun) {
                body_begun = true;
                incoming.begin_body(100);
                continue;
            }
            if (used == 0 || waiting.empty() || incoming.stage() >= Incoming::Stage::whole) return;
        }
    };
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        waiting += bytes.substr(at, piece);
        feed();
        if (incoming.stage() >= Incoming::Stage::whole) break;
    }
    switch (incoming.stage()) {
    case Incoming::Stage::broken: return std::to_string(incoming.turned_away().status);
    case Incoming::Stage::whole: break;
    default: return "waiting";
    }
    const auto request = incoming.take_head();
    for (const std::string& header : request->headers) head += header + "|";
    return std::string{name_of_method(request->method)} + " " + request->target + " " + head +
           incoming.take_body();
}

const std::string good = "POST /api/v1/cases?q=1 HTTP/1.1\r\nHost: x\r\nIf-Match: \"7\"\r\n"
                         "Content-Length: 5\r\n\r\nhello";
const std::string chunked =
    "PATCH /u HTTP/1.1\r\nUpload-Offset: 3\r\nTransfer-Encoding: chunked\r\n"
    "\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";

TEST_CASE("a request is read with the headers that mean something") {
    CHECK(outcome(good, 1'000) == "POST /api/v1/cases?q=1 |||||||\"7\"|||hello");
    CHECK(outcome(chunked, 1'000) == "PATCH /u |||||||||3|abcde");
}

TEST_CASE("limits of head and body hold") {
    CHECK(outcome("GET /" + std::string(600, 'x') + " HTTP/1.1\r\n\r\n", 100) == "431");
    CHECK(outcome("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n" +
                      std::string(101, 'x') + "\r\n0\r\n\r\n",
                  1'000) == "413");
}

// Pieces may leave us waiting for the end of a damaged head, which seen at once is refused.
TEST_CASE("however the bytes come, damaged or not, the same request comes of them") {
    std::mt19937 random{11};
    const auto below = [&](std::size_t n) { return random() % n; };
    int whole = 0;
    for (int i = 0; i < 2'000; ++i) {
        std::string bytes = below(2) == 0 ? good : chunked;
        for (std::size_t change = below(4); change > 0; --change) {
            const std::size_t at = below(bytes.size());
            if (below(2) == 0)
                bytes[at] = static_cast<char>(below(256));
            else
                bytes.erase(at, 1 + below(3));
        }
        CAPTURE(bytes);
        const std::string at_once = outcome(bytes, bytes.size());
        const std::string in_pieces = outcome(bytes, 1 + below(7));
        CHECK((in_pieces == at_once || (in_pieces == "waiting" && at_once == "400")));
        whole += at_once.size() > 8 ? 1 : 0;
    }
    CHECK(whole > 400);
}

} // namespace
} // namespace huiyin::http
