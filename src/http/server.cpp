// The only file that knows sockets. One thread runs every connection as a coroutine; the deadline
// of whatever a connection waits for is a field, and one timer looks for those that have passed.

#include "http/server.hpp"

#include "http/address.hpp"
#include "http/byte_budget.hpp"
#include "http/changes.hpp"
#include "http/incoming.hpp"
#include "http/response_head.hpp"
#include "ops/log.hpp"

#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <csignal>
#include <set>

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;
using Executor = asio::io_context::executor_type;
template <class T>
using Task = asio::awaitable<T, Executor>;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;
constexpr asio::use_awaitable_t<Executor> awaiting{};
constexpr auto quietly = asio::as_tuple(awaiting); // gives (error_code, …) instead of throwing
constexpr auto never = Clock::time_point::max();

constexpr std::size_t read_bytes = 16UL * 1024;
constexpr std::size_t write_bytes = 256UL * 1024; // must be taken by the client within write_time
constexpr std::size_t small_body_bytes = 64UL * 1024;
constexpr milliseconds linger_time{2'000};

Instant now_utc() { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }

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

    void waits(Doing what, milliseconds at_most) {
        doing = what;
        since = Clock::now();
        deadline = since + at_most;
    }
    [[nodiscard]] bool is_late() const { return deadline < Clock::now(); }
    // Ends whatever it waits for.
    void expire() {
        deadline = Clock::time_point::min();
        error_code ignored;
        socket.cancel(ignored);
    }
    [[nodiscard]] std::string_view unread() const {
        const auto data = buffer.data();
        return {static_cast<const char*>(data.data()), data.size()};
    }
};

} // namespace

class Server::Sockets {
public:
    Sockets(const Router& router, WorkQueue& workers, Limits limits)
        : router_(router), workers_(workers), limits_(limits), budget_(limits.bodies_bytes_max) {}

    Result<std::uint16_t> listen(const std::string& address, std::uint16_t port) {
        error_code code;
        const tcp::endpoint at{asio::ip::make_address(address, code), port};
        if (!code) acceptor_.open(at.protocol(), code);
        if (!code) acceptor_.set_option(tcp::acceptor::reuse_address(true), code);
        if (!code) acceptor_.bind(at, code);
        if (!code) acceptor_.listen(asio::socket_base::max_listen_connections, code);
        if (!code) return acceptor_.local_endpoint().port();
        return invalid("address", {"http.cannot_listen",
                                   {{"address", address + ":" + std::to_string(port)},
                                    {"what", code.message()}}});
    }

    void run() {
        signals_.async_wait([this](error_code code, int) {
            if (!code) begin_stop();
        });
        io_thread_ = std::this_thread::get_id();
        start(accept_all());
        start(sweep());
        io_.run();
        unwind();
    }

    void stop() {
        asio::post(io_, [this] { begin_stop(); });
    }

private:
    // --- coming and going ---------------------------------------------------------------------

    void start(Task<void> task) {
        asio::co_spawn(io_, std::move(task), [](const std::exception_ptr& thrown) {
            try {
                if (thrown) std::rethrow_exception(thrown);
            } catch (const std::exception& fault) {
                ops::log(ops::Level::error, "connection_fault", {{"what", fault.what()}});
            }
        });
    }

    Task<void> accept_all() {
        while (true) {
            auto [code, socket] = co_await acceptor_.async_accept(quietly);
            if (stopping_) co_return;
            const bool full = code || clients_.size() >= limits_.connections_max;
            const bool room = !full || let_idlest_go();
            if (!code && room) start(serve(std::make_shared<Client>(std::move(socket))));
            if (!code) continue;
            Timer pause{io_, milliseconds{10}}; // Out of file handles, most likely.
            co_await pause.async_wait(quietly);
        }
    }

    // Makes room. Who waits for an answer keeps the place; who only holds it does not.
    bool let_idlest_go() {
        Client* idlest = nullptr;
        for (Client* client : clients_)
            if ((client->doing == Doing::idle || client->doing == Doing::reading) &&
                (idlest == nullptr || client->since < idlest->since))
                idlest = client;
        if (idlest != nullptr) idlest->expire();
        return idlest != nullptr;
    }

    Task<void> sweep() {
        const milliseconds shortest =
            std::min({limits_.header_time, limits_.body_time, limits_.write_time, limits_.idle_time,
                      limits_.shutdown_time});
        const milliseconds step = std::clamp(shortest / 4, milliseconds{5}, milliseconds{1'000});
        const milliseconds last_step = std::min(step, milliseconds{20});
        while (!stopping_ || (!clients_.empty() && Clock::now() < stop_by_ + last_step)) {
            sweeper_.expires_after(stopping_ ? last_step : step);
            co_await sweeper_.async_wait(quietly);
            const bool out_of_time = stop_by_ < Clock::now();
            for (Client* client : clients_)
                if (out_of_time || client->is_late()) client->expire();
        }
        io_.stop();
    }

    // Lets go of those who still wait for a handler when the time is up.
    void unwind() {
        const auto left = clients_;
        for (const Client* client : left)
            if (const auto waiting = client->waiting.lock()) waiting->resume = {};
        io_.restart();
        io_.poll();
    }

    void begin_stop() {
        if (std::exchange(stopping_, true)) return;
        stop_by_ = Clock::now() + limits_.shutdown_time;
        error_code ignored;
        acceptor_.close(ignored);
        signals_.cancel(ignored);
        sweeper_.cancel();
        for (Client* client : clients_)
            if (client->doing == Doing::idle) client->expire();
        for (const auto& listener : listeners_) listener->drop();
    }

    Task<void> serve(std::shared_ptr<Client> client) {
        clients_.insert(client.get());
        error_code ignored;
        client->socket.set_option(tcp::no_delay(true), ignored);
        client->remote = client->socket.remote_endpoint(ignored).address().to_string();
        std::exception_ptr fault;
        try {
            while (co_await exchange(*client)) {
            }
            co_await linger(*client);
        } catch (...) {
            fault = std::current_exception(); // start() logs it, once the client has left.
        }
        clients_.erase(client.get());
        if (fault) std::rethrow_exception(fault);
    }

    // Closing at once could destroy the last answer on its way: the client closes first, or time
    // does.
    Task<void> linger(Client& client) {
        error_code ignored;
        client.socket.shutdown(tcp::socket::shutdown_send, ignored);
        client.waits(Doing::reading, std::min(limits_.header_time, linger_time));
        do client.buffer.clear();
        while (!stopping_ && co_await fill(client));
    }

    // --- one request and its answer -----------------------------------------------------------

    // Whether the connection goes on.
    Task<bool> exchange(Client& client) {
        client.waits(Doing::idle, limits_.idle_time);
        if (stopping_ || (client.buffer.size() == 0 && !co_await fill(client))) co_return false;
        client.waits(Doing::reading, limits_.header_time);
        Incoming incoming{limits_.header_bytes_max};
        if (co_await read(client, incoming, Incoming::Stage::head) == Incoming::Stage::broken)
            co_return co_await turn_away(client, incoming.turned_away());
        if (incoming.stage() == Incoming::Stage::head) co_return co_await give_up(client);

        const auto request = incoming.take_head();
        request->remote = client.remote;
        request->at = now_utc();
        request->language = preferred_language(request->header(Header::accept_language));
        const Match match = router_.find(*request);
        ByteBudget::Share share;
        if (incoming.stage() == Incoming::Stage::body) {
            if (const auto refusal = take_in_body(incoming, match, share))
                co_return co_await turn_away(client, *refusal);
            client.waits(Doing::reading, limits_.body_time);
            if (incoming.waits_for_continue()) {
                constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
                co_await asio::async_write(client.socket, asio::buffer(go_on), quietly);
            }
            if (co_await read(client, incoming, Incoming::Stage::body) == Incoming::Stage::broken)
                co_return co_await turn_away(client, incoming.turned_away());
            if (incoming.stage() != Incoming::Stage::whole) co_return co_await give_up(client);
        }
        request->body = incoming.take_body();
        co_return co_await respond(client, incoming, match, request);
    }

    // Reads more into the client's buffer; false when nothing came.
    Task<bool> fill(Client& client) {
        const auto room = client.buffer.prepare(read_bytes);
        const auto [code, size] = co_await client.socket.async_read_some(room, quietly);
        client.buffer.commit(size);
        co_return !code;
    }

    // Reads until the request has left a stage; when it has not, the client is gone or late.
    Task<Incoming::Stage> read(Client& client, Incoming& incoming, Incoming::Stage leaving) {
        while (true) {
            const std::size_t used = incoming.put(client.unread());
            client.buffer.consume(used);
            if (incoming.stage() != leaving) break;
            if (used > 0 && client.buffer.size() > 0) continue;
            if (!co_await fill(client)) break;
        }
        co_return incoming.stage();
    }

    // Makes ready for the body, or says why not.
    std::optional<TurnedAway> take_in_body(Incoming& incoming, const Match& match,
                                           ByteBudget::Share& share) {
        const std::size_t max = match.route == nullptr            ? small_body_bytes
                                : match.route->body_bytes_max > 0 ? match.route->body_bytes_max
                                                                  : limits_.body_bytes_max;
        const std::size_t expected = incoming.announced_bytes().value_or(max);
        if (expected > max) return TurnedAway{413, "too_large", "http.body_too_large"};
        if (expected > small_body_bytes) {
            share = budget_.take(expected);
            if (!share.given()) return TurnedAway{503, "unavailable", "http.busy"};
        }
        incoming.begin_body(max);
        return {};
    }

    // The client went away, or was too slow: the latter is told.
    Task<bool> give_up(Client& client) {
        if (stopping_ || !client.is_late()) co_return false;
        co_return co_await turn_away(client, {408, "invalid", "http.too_slow"});
    }

    // Lets the connection go with it: where the next request begins cannot be told any more.
    Task<bool> turn_away(Client& client, TurnedAway why) {
        ops::log(ops::Level::info, "turned_away", {{"status", std::to_string(why.status)}});
        const Response response =
            render(Problem{why.status, why.code, why.detail}, router_.texts(), ops::Language::zh);
        co_await write(client, response, Connection::close, response.content());
        co_return false;
    }

    Task<bool> respond(Client& client, const Incoming& incoming, const Match& match,
                       const std::shared_ptr<Request>& request) {
        client.doing = Doing::answering;
        client.deadline = never;
        const auto begun = Clock::now();
        const Response response = co_await answer(client, match, request);
        note(match, response.status, Clock::now() - begun);
        if (response.events && !incoming.wants_head_only())
            co_return co_await stream(client, response);
        const auto connection =
            incoming.keeps_alive() && !stopping_ ? Connection::keep_alive : Connection::close;
        const std::string_view content =
            incoming.wants_head_only() ? std::string_view{} : response.content();
        co_return co_await write(client, response, connection, content) &&
            connection == Connection::keep_alive;
    }

    static void note(const Match& match, int status, Clock::duration took) {
        const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
        ops::log(status >= 500 ? ops::Level::warning : ops::Level::info, "request",
                 {{"route", match.route == nullptr ? std::string_view{"none"} : match.route->name},
                  {"status", std::to_string(status)},
                  {"us", std::to_string(us)}});
    }

    // Runs the handler where it belongs, and waits without holding anything up.
    Task<Response> answer(Client& client, const Match& match,
                          const std::shared_ptr<Request>& request) {
        const auto waiting = std::make_shared<Waiting>();
        client.waiting = waiting;
        dispatch(match, request, waiting);
        if (!waiting->response) co_await resumption(waiting);
        co_return std::move(*waiting->response);
    }

    Task<void> resumption(std::shared_ptr<Waiting> waiting) {
        auto suspend = [&waiting](auto handler) {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            waiting->resume = [shared] { std::move (*shared)(); };
        };
        co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(suspend,
                                                                                     awaiting);
    }

    void dispatch(const Match& match, const std::shared_ptr<Request>& request,
                  const std::shared_ptr<Waiting>& waiting) {
        const Reply::Deliver deliver = [this, waiting](Response response) {
            if (std::this_thread::get_id() == io_thread_)
                return arrive(*waiting, std::move(response));
            asio::post(io_, [waiting, response = std::move(response)]() mutable {
                arrive(*waiting, std::move(response));
            });
        };
        if (match.route == nullptr || match.route->runs == Runs::at_once)
            return handle(match, request, deliver);
        const auto work = [this, match, request, deliver] { handle(match, request, deliver); };
        if (workers_.offer(work) == WorkQueue::Place::full)
            deliver(render(Problem{503, "unavailable", "http.busy"}, router_.texts(),
                           request->language));
    }

    static void arrive(Waiting& waiting, Response response) {
        waiting.response = std::move(response);
        if (const auto resume = std::exchange(waiting.resume, {})) resume();
    }

    // The end of a unit of work: here faults are caught.
    void handle(const Match& match, const std::shared_ptr<Request>& request,
                const Reply::Deliver& deliver) {
        try {
            router_.handle(match, request, deliver);
        } catch (const std::exception& fault) {
            ops::log(ops::Level::error, "fault",
                     {{"route", match.route->name}, {"what", fault.what()}});
            // The router's Reply has told the client as it went.
        }
    }

    Task<bool> write(Client& client, const Response& response, Connection connection,
                     std::string_view content) {
        const std::string head = response_head(response, connection, now_utc());
        std::size_t written = std::min(content.size(), write_bytes);
        const std::array first{asio::const_buffer{head.data(), head.size()},
                               asio::const_buffer{content.data(), written}};
        client.waits(Doing::writing, limits_.write_time);
        auto [code, size] = co_await asio::async_write(client.socket, first, quietly);
        while (!code && written < content.size()) {
            const std::string_view piece = content.substr(written, write_bytes);
            written += piece.size();
            client.waits(Doing::writing, limits_.write_time);
            std::tie(code, size) =
                co_await asio::async_write(client.socket, asio::buffer(piece), quietly);
        }
        co_return !code;
    }

    // --- event streams ------------------------------------------------------------------------

    // Wakes the coroutine of an event stream. Used on this thread alone.
    struct Bell {
        Timer alarm;
        bool rung = false;
    };

    Task<bool> stream(Client& client, const Response& response) {
        const std::shared_ptr<Listener> listener = response.events;
        const auto bell = std::make_shared<Bell>(Bell{Timer{io_}});
        const auto ring = [bell] {
            bell->rung = true;
            bell->alarm.cancel();
        };
        listener->wake_by([this, ring] { asio::post(io_, ring); });
        listeners_.insert(listener);
        bool good = co_await write(client, response, Connection::close, ": hello\n\n");
        while (good && !stopping_ && !listener->is_dropped()) {
            const std::string news = co_await next_news(client, *bell, listener);
            client.waits(Doing::writing, limits_.write_time);
            const auto [code, size] =
                co_await asio::async_write(client.socket, asio::buffer(news), quietly);
            good = !code;
        }
        listener->wake_by({});
        listeners_.erase(listener);
        co_return false;
    }

    // What has come; a comment when nothing did for a while, so that all on the way keep the line.
    Task<std::string> next_news(Client& client, Bell& bell, std::shared_ptr<Listener> listener) {
        client.doing = Doing::answering;
        client.deadline = never;
        bell.alarm.expires_after(limits_.heartbeat);
        while (!bell.rung && !stopping_) {
            const auto [ended] = co_await bell.alarm.async_wait(quietly);
            if (!ended) break;
        }
        if (!std::exchange(bell.rung, false)) co_return ": still here\n\n";
        const auto waiting = std::make_shared<Waiting>();
        client.waiting = waiting;
        const auto work = [this, waiting, listener] {
            asio::post(io_, [waiting, news = taken(*listener)]() mutable {
                arrive(*waiting, Response{.body = std::move(news)});
            });
        };
        if (workers_.offer(work) == WorkQueue::Place::full) co_return ": busy\n\n";
        co_await resumption(waiting);
        co_return std::move(waiting->response->body);
    }

    // A listener who may know cannot be asked about any more: dropped, and free to come back.
    static std::string taken(Listener& listener) {
        try {
            return listener.take();
        } catch (const std::exception& fault) {
            ops::log(ops::Level::error, "fault", {{"route", "changes"}, {"what", fault.what()}});
            listener.drop();
            return {};
        }
    }

    const Router& router_;
    WorkQueue& workers_;
    const Limits limits_;
    ByteBudget budget_;
    std::thread::id io_thread_ = {};
    bool stopping_ = false;
    Clock::time_point stop_by_ = never;
    std::set<Client*> clients_ = {};
    std::set<std::shared_ptr<Listener>> listeners_ = {};

    // Last, so that it goes first: coroutines that it destroys still use what stands above.
    asio::io_context io_{1};
    asio::basic_socket_acceptor<tcp, Executor> acceptor_{io_};
    asio::signal_set signals_{io_, SIGINT, SIGTERM};
    Timer sweeper_{io_};
};

Server::Server(const Router& router, WorkQueue& workers, Limits limits)
    : sockets_(std::make_unique<Sockets>(router, workers, limits)) {}
Server::~Server() = default;
Result<std::uint16_t> Server::listen(const std::string& address, std::uint16_t port) {
    return sockets_->listen(address, port);
}
void Server::run() { sockets_->run(); }
void Server::stop() { sockets_->stop(); }

} // namespace huiyin::http
