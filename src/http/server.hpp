#pragma once

#include "http/router.hpp"
#include "http/work_queue.hpp"

#include <chrono>

namespace huiyin::http {

// What one client may cost.
struct Limits {
    std::size_t header_bytes_max = 16 * 1024;
    std::size_t body_bytes_max = 1024 * 1024;        // unless the route says otherwise
    std::size_t bodies_bytes_max = 64 * 1024 * 1024; // of all large bodies on their way in
    std::size_t connections_max = 2'000;
    std::chrono::milliseconds header_time{10'000};
    std::chrono::milliseconds body_time{60'000};
    std::chrono::milliseconds write_time{30'000};    // for each piece that is written
    std::chrono::milliseconds idle_time{60'000};     // between two requests
    std::chrono::milliseconds heartbeat{15'000};     // of an event stream
    std::chrono::milliseconds shutdown_time{10'000}; // for what is under way at the end
    std::string proxies = "127.0.0.1 ::1";           // whose X-Forwarded-For is believed
};

// HTTP/1.1 on one thread, which never waits for anything but sockets; handlers that read the
// database run on `workers`. Whoever is too slow, too large or too many is told so and let go.
class Server {
public:
    // Asked of every head that has a route, before its body is read, on the thread of the sockets:
    // it must cost next to nothing. What it gives is the answer.
    using AtTheDoor = std::function<std::optional<Problem>(const Request&, const Route&)>;

    Server(const Router& router, WorkQueue& workers, Limits limits, AtTheDoor at_the_door = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // The port it listens on: `port`, or a free one for 0.
    [[nodiscard]] Result<std::uint16_t> listen(const std::string& address, std::uint16_t port);
    // Serves until SIGTERM, SIGINT or stop(); then answers what is under way.
    void run();
    // From any thread.
    void stop();

private:
    class Sockets;
    std::unique_ptr<Sockets> sockets_;
};

} // namespace huiyin::http
