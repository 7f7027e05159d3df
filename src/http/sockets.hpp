#pragma once

// What server.cpp and conversation.cpp, the only files that know sockets, share.

#include "http/byte_budget.hpp"
#include "http/changes.hpp"
#include "http/incoming.hpp"
#include "http/server.hpp"

#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <set>
#include <thread>

namespace huiyin::http {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using Executor = asio::io_context::executor_type;
template <class T>
using Task = asio::awaitable<T, Executor>;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
constexpr asio::use_awaitable_t<Executor> awaiting{};
constexpr auto quietly = asio::as_tuple(awaiting); // gives (error_code, …) instead of throwing
constexpr auto never = Clock::time_point::max();

enum class Doing : std::uint8_t { idle, reading, answering, writing };

// How the answer of a handler comes back to the coroutine that waits for it.
struct Waiting {
    std::optional<Response> response = {};
    std::function<void()> resume = {};
};

struct Client {
    Socket socket;
    boost::beast::flat_buffer buffer = {};
    Doing doing = Doing::idle;
    Clock::time_point since = Clock::now();
    Clock::time_point deadline = never;
    std::string remote = {};
    std::weak_ptr<Waiting> waiting = {};

    explicit Client(Socket socket_) : socket(std::move(socket_)) {}

    void waits(Doing what, std::chrono::milliseconds at_most) {
        doing = what;
        since = Clock::now();
        deadline = since + at_most;
    }
    void waits_for_us() {
        doing = Doing::answering;
        deadline = never;
    }
    [[nodiscard]] bool is_late() const { return deadline < Clock::now(); }
    // Ends whatever it waits for.
    void expire() {
        deadline = Clock::time_point::min();
        boost::system::error_code ignored;
        socket.cancel(ignored);
    }
    [[nodiscard]] std::string_view unread() const {
        const auto data = buffer.data();
        return {static_cast<const char*>(data.data()), data.size()};
    }
};

// How many were refused at the door, told in the log once a second: a flood must not fill the disk.
class Refusals {
public:
    void note(Clock::time_point now);

private:
    std::int64_t count_ = 0;
    Clock::time_point told_at_ = {};
};

// What every conversation stands on. Used on the server's one thread, but for `io`, to which late
// answers are posted from others: they keep the house up until the last has come.
struct House {
    const Router& router;
    WorkQueue& workers;
    const Limits limits;
    const Server::AtTheDoor at_the_door;
    ByteBudget budget{limits.bodies_bytes_max};
    Refusals refusals = {};
    bool stopping = false;
    std::thread::id thread = {};
    std::set<std::shared_ptr<Listener>> listeners = {};
    // Last, so that it goes first: coroutines that it destroys still use what stands above.
    asio::io_context io{1};

    House(const Router& router_, WorkQueue& workers_, Limits limits_,
          Server::AtTheDoor at_the_door_)
        : router(router_),
          workers(workers_),
          limits(std::move(limits_)),
          at_the_door(std::move(at_the_door_)) {}
};

// Serves one client to the end. The client outlives it.
Task<void> converse(std::shared_ptr<House> house, Client& client);

} // namespace huiyin::http
