// The server on a real socket, with short times, by clients that behave badly.

#include "http/changes.hpp"
#include "http/router_for_test.hpp"
#include "http/server.hpp"

#include <doctest/doctest.h>

#include <arpa/inet.h>
#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace huiyin::http {
namespace {

using namespace std::chrono_literals;

// A TCP client that says exactly what it is told to.
class Caller {
public:
    explicit Caller(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0); // NOLINT
        const timeval patience{20, 0}; // A test that hangs must fail.
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    ~Caller() { ::close(socket_); }
    Caller(const Caller&) = delete;
    Caller& operator=(const Caller&) = delete;

    // The server may have hung up already: that is what some tests are about.
    void say(std::string_view words) const {
        while (!words.empty()) {
            const ssize_t sent = ::send(socket_, words.data(), words.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            words.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    // Everything up to the server's hanging up.
    std::string hear_all() {
        while (hear_more()) {
        }
        return std::exchange(heard_, {});
    }
    // Up to and with `end`; what follows is kept for the next time.
    std::string hear_until(std::string_view end) {
        for (int pieces = 0; heard_.find(end) == std::string::npos; ++pieces) {
            REQUIRE(pieces < 1'000); // Heartbeats alone would go on for ever.
            REQUIRE(hear_more());
        }
        const std::size_t size = heard_.find(end) + end.size();
        std::string words = heard_.substr(0, size);
        heard_.erase(0, size);
        return words;
    }

private:
    bool hear_more() {
        std::array<char, 4096> bytes{};
        const ssize_t size = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (size > 0) heard_.append(bytes.data(), static_cast<std::size_t>(size));
        return size > 0;
    }
    int socket_;
    std::string heard_;
};

constexpr Limits short_limits() {
    return {.header_bytes_max = 2'000,
            .body_bytes_max = 10'000,
            .bodies_bytes_max = 1'000'000,
            .connections_max = 8,
            .header_time = 150ms,
            .body_time = 150ms,
            .write_time = 300ms,
            .idle_time = 300ms,
            .heartbeat = 50ms,
            .shutdown_time = 500ms};
}

struct Served {
    Router router{texts_for_test(), admit_all};
    Changes changes;
    std::promise<void> gate;
    std::shared_future<void> opened = gate.get_future().share();
    std::promise<void> entered;
    std::vector<std::thread> later;
    WorkQueue workers;
    Server server;
    std::uint16_t port = 0;
    std::thread running;

    explicit Served(Limits limits = short_limits(), std::size_t waiting_max = 100)
        : workers(1, waiting_max), server(router, workers, limits) {
        const auto add = [this](Method method, const char* pattern, const char* name, Runs runs,
                                LaterHandler handler) {
            router.add({.method = method,
                        .pattern = pattern,
                        .name = name,
                        .summary = "wire.missing",
                        .runs = runs,
                        .body_bytes_max = std::string_view{name} == "upload" ? 200'000UL : 0UL,
                        .handler = std::move(handler)});
        };
        const auto echo = now([](const Request& request) -> Answer {
            return Response{.type = "text/plain", .body = "<" + request.body + ">"};
        });
        add(Method::get, "/hello", "hello", Runs::at_once, echo);
        add(Method::post, "/echo", "echo", Runs::on_worker, echo);
        add(Method::post, "/upload", "upload", Runs::on_worker, echo);
        add(Method::get, "/big", "big", Runs::on_worker, now([](const Request&) -> Answer {
                return Response{.type = "text/plain", .body = std::string(8'000'000, 'b')};
            }));
        add(Method::get, "/fault", "fault", Runs::on_worker,
            now([](const Request&) -> Answer { throw std::runtime_error("the disk is gone"); }));
        add(Method::get, "/wait", "wait", Runs::on_worker, now([this](const Request&) -> Answer {
                entered.set_value();
                opened.wait();
                return Response{.type = "text/plain", .body = "waited"};
            }));
        add(Method::post, "/later", "later", Runs::at_once,
            [this](const RequestRef& request, const Reply& reply) {
                later.emplace_back([request, reply] {
                    reply(Response{.type = "text/plain", .body = "later " + request->body});
                });
            });
        add(Method::get, "/changes", "changes", Runs::at_once,
            now([this](const Request&) -> Answer {
                return Response{.type = "text/event-stream",
                                .events = changes.listen([](const Change& change) {
                                    return std::optional{change.version};
                                })};
            }));
        port = server.listen("127.0.0.1", 0).value();
        running = std::thread{[this] { server.run(); }};
    }
    ~Served() {
        server.stop();
        running.join();
        for (std::thread& thread : later) thread.join();
    }
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    // One request and all that comes back until the server hangs up.
    [[nodiscard]] std::string exchange(const std::string& words) const {
        Caller caller{port};
        caller.say(words);
        return caller.hear_all();
    }
    [[nodiscard]] int status_of(const std::string& words) const {
        const std::string answer = exchange(words);
        REQUIRE(answer.starts_with("HTTP/1.1 "));
        return std::stoi(answer.substr(9, 3));
    }
};

const std::string hello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";
const std::string last_hello = "GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

std::string post(const std::string& path, const std::string& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos;
         at = text.find(what, at + 1))
        ++count;
    return count;
}

TEST_CASE_FIXTURE(Served, "a request is answered, with the headers that protect a browser") {
    const std::string answer = exchange(last_hello);
    CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(answer.ends_with("\r\n\r\n<>"));
    for (const char* const header :
         {"Content-Length: 2", "X-Content-Type-Options: nosniff", "frame-ancestors 'none'",
          "Referrer-Policy: same-origin", "Cache-Control: no-store", "Connection: close"})
        CHECK(answer.find(header) != std::string::npos);
}

TEST_CASE_FIXTURE(Served, "a connection serves one request after another, also sent at once") {
    const std::string answer = exchange(hello + hello + post("/echo", "middle"));
    CHECK(count_of(answer, "HTTP/1.1 200 OK") == 3);
    CHECK(answer.ends_with("<middle>"));
}

TEST_CASE_FIXTURE(Served, "a request may come byte by byte") {
    Caller caller{port};
    for (const char c : post("/echo", "slowly")) caller.say({&c, 1});
    CHECK(caller.hear_all().ends_with("<slowly>"));
}

TEST_CASE_FIXTURE(Served, "HEAD gives the head alone") {
    const std::string answer =
        exchange("HEAD /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(answer.find("Content-Length: 2") != std::string::npos);
    CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE_FIXTURE(Served, "a body may come in chunks, and may wait to be invited") {
    CHECK(exchange("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                   "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
              .ends_with("<abcde>"));
    Caller caller{port};
    caller.say("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n"
               "Content-Length: 2\r\n\r\n");
    CHECK(caller.hear_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    caller.say("ok");
    CHECK(caller.hear_all().ends_with("<ok>"));
}

TEST_CASE_FIXTURE(Served, "what is no request is refused, and the server goes on") {
    for (const char* const broken :
         {"nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /hello HTTP/1.1\r\nno colon\r\n\r\n",
          "POST /echo HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
          "POST /echo HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
          "POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
          "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello by TLS \r\n\r\n"}) {
        CAPTURE(broken);
        CHECK(status_of(broken) == 400);
    }
    CHECK(status_of("DANCE /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") == 405);
    CHECK(status_of(last_hello) == 200);
}

TEST_CASE_FIXTURE(Served, "headers and bodies have a largest size") {
    CHECK(status_of("GET /hello HTTP/1.1\r\nX: " + std::string(5'000, 'x') + "\r\n\r\n") == 431);
    CHECK(status_of("GET /" + std::string(5'000, 'x') + " HTTP/1.1\r\n\r\n") == 431);
    CHECK(status_of(post("/echo", std::string(10'000, 'x'))) == 200);
    CHECK(status_of(post("/echo", std::string(10'001, 'x'))) == 413);
    CHECK(status_of("POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\n" +
                    std::string(0x4000, 'x') + "\r\n0\r\n\r\n") == 413);
    CHECK(status_of("POST /echo HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n") >= 400);
    CHECK(status_of(post("/upload", std::string(200'000, 'x'))) == 200); // A route may allow more.
}

TEST_CASE_FIXTURE(Served, "who is too slow is told so") {
    CHECK(status_of("GET /hello HTTP/1.1\r\nHo") == 408);
    CHECK(status_of("POST /echo HTTP/1.1\r\nContent-Length: 5\r\n\r\nab") == 408);
}

TEST_CASE_FIXTURE(Served, "who says nothing is let go without a word") {
    CHECK(exchange("").empty());
    Caller caller{port};
    caller.say(hello);
    CHECK(count_of(caller.hear_all(), "HTTP/1.1") == 1);
}

TEST_CASE_FIXTURE(Served, "slow clients cost the others nothing") {
    std::vector<std::unique_ptr<Caller>> slow;
    for (int i = 0; i < 20; ++i) { // More than there may be connections.
        slow.push_back(std::make_unique<Caller>(port));
        slow.back()->say("GET /hello HTTP/1.1\r\n");
    }
    CHECK(status_of(last_hello) == 200);
}

TEST_CASE_FIXTURE(Served, "who does not read the answer is let go") {
    Caller caller{port};
    caller.say("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
    caller.hear_until("\r\n\r\n");
    CHECK(status_of(last_hello) == 200);
    server.stop();
    running.join(); // It does not wait for that client for ever.
    running = std::thread{[] {}};
}

// A client that reads as fast as a busy machine lets it is not a slow one.
struct Patient : Served {
    Patient() : Served(limits()) {}
    static Limits limits() {
        Limits out = short_limits();
        out.write_time = 30s;
        return out;
    }
};

TEST_CASE_FIXTURE(Patient, "a large answer arrives whole") {
    const std::string answer =
        exchange("GET /big HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(answer.size() > 8'000'000);
    CHECK(count_of(answer.substr(answer.find("\r\n\r\n") + 4), "b") == 8'000'000);
}

TEST_CASE_FIXTURE(Served, "an answer may come from another thread") {
    CHECK(exchange(post("/later", "x")).ends_with("later x"));
    CHECK(exchange(post("/later", "y")).ends_with("later y"));
}

TEST_CASE_FIXTURE(Served, "a handler that fails gives a fault, and the server goes on") {
    CHECK(status_of("GET /fault HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") == 500);
    CHECK(status_of(last_hello) == 200);
}

TEST_CASE("when the workers are full, whoever comes is told to come again") {
    Served served{short_limits(), 1};
    Caller busy{served.port};
    busy.say("GET /wait HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    served.entered.get_future().wait();
    Caller waiting{served.port};
    waiting.say(hello + post("/echo", "waited too"));
    waiting.hear_until("<>"); // Its second request is read right after.
    Caller third{served.port};
    third.say(post("/echo", "too much"));
    const std::string answer = third.hear_all();
    CHECK(answer.starts_with("HTTP/1.1 503 "));
    CHECK(answer.find("Retry-After: ") != std::string::npos);
    CHECK(served.status_of(last_hello) == 200); // What needs no worker goes on.
    served.gate.set_value();
    CHECK(busy.hear_all().ends_with("waited"));
    CHECK(waiting.hear_all().ends_with("<waited too>"));
}

TEST_CASE_FIXTURE(Served, "what is under way is answered when the server stops") {
    Caller caller{port};
    caller.say("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
    entered.get_future().wait();
    server.stop();
    gate.set_value();
    const std::string answer = caller.hear_all();
    CHECK(answer.ends_with("waited"));
    CHECK(answer.find("Connection: close") != std::string::npos);
}

TEST_CASE_FIXTURE(Served, "a handler that never answers does not keep the server from stopping") {
    Caller caller{port};
    caller.say("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
    entered.get_future().wait();
    server.stop();
    running.join();
    running = std::thread{[] {}};
    gate.set_value();
    CHECK(caller.hear_all().empty());
}

TEST_CASE_FIXTURE(Served, "changes are told as they happen, and the line is kept alive") {
    Caller caller{port};
    caller.say("GET /changes HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string head = caller.hear_until(": hello\n\n");
    CHECK(head.find("Content-Type: text/event-stream") != std::string::npos);
    CHECK(head.find("Content-Length") == std::string::npos);
    for (Version version = 1; version <= 3; ++version) {
        changes.publish({.of_case = CaseId{"c-1"}, .congress = {}, .version = version, .at = {}});
        caller.hear_until("data: {\"case\":\"c-1\",\"version\":" + std::to_string(version) +
                          "}\n\n");
    }
    caller.hear_until(": still here\n\n");
    server.stop();
    caller.hear_all(); // The server hangs up.
}

TEST_CASE("an address that is taken is refused with the reason") {
    Served served;
    WorkQueue workers{1, 1};
    Server second{served.router, workers, short_limits()};
    const auto listened = second.listen("127.0.0.1", served.port);
    REQUIRE(!listened);
    CHECK(listened.error().message.key == "http.cannot_listen");
    CHECK(!second.listen("not an address", 0));
}

} // namespace
} // namespace huiyin::http
