// Clients coming and going. One thread runs every conversation as a coroutine; the deadline of
// whatever a client waits for is a field, and one timer looks for those that have passed.

#include "http/server.hpp"

#include "http/sockets.hpp"
#include "ops/log.hpp"

#include <csignal>

namespace huiyin::http {

using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;

class Server::Sockets {
public:
    Sockets(const Router& router, WorkQueue& workers, Limits limits, AtTheDoor at_the_door)
        : house_(std::make_shared<House>(router, workers, std::move(limits),
                                         std::move(at_the_door))) {}

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
        house_->thread = std::this_thread::get_id();
        start(accept_all());
        start(sweep());
        house_->io.run();
        unwind();
    }

    void stop() {
        asio::post(house_->io, [this] { begin_stop(); });
    }

private:
    void start(Task<void> task) {
        asio::co_spawn(house_->io, std::move(task), [](const std::exception_ptr& thrown) {
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
            if (house_->stopping) co_return;
            const bool full = code || clients_.size() >= house_->limits.connections_max;
            const bool room = !full || let_idlest_go();
            if (!code && room) start(serve(std::make_shared<Client>(std::move(socket))));
            if (!code) continue;
            Timer pause{house_->io, milliseconds{10}}; // Out of file handles, most likely.
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
        const milliseconds shortest = std::min(
            {house_->limits.header_time, house_->limits.body_time, house_->limits.write_time,
             house_->limits.idle_time, house_->limits.shutdown_time});
        const milliseconds step = std::clamp(shortest / 4, milliseconds{5}, milliseconds{1'000});
        const milliseconds last_step = std::min(step, milliseconds{20});
        while (!house_->stopping || (!clients_.empty() && Clock::now() < stop_by_ + last_step)) {
            sweeper_.expires_after(house_->stopping ? last_step : step);
            co_await sweeper_.async_wait(quietly);
            const bool out_of_time = stop_by_ < Clock::now();
            for (Client* client : clients_)
                if (out_of_time || client->is_late()) client->expire();
        }
        house_->io.stop();
    }

    // Lets go of those who still wait for a handler when the time is up.
    void unwind() {
        const auto left = clients_;
        for (const Client* client : left)
            if (const auto waiting = client->waiting.lock()) waiting->resume = {};
        house_->io.restart();
        house_->io.poll();
        house_->listeners.clear();
    }

    void begin_stop() {
        if (std::exchange(house_->stopping, true)) return;
        stop_by_ = Clock::now() + house_->limits.shutdown_time;
        error_code ignored;
        acceptor_.close(ignored);
        signals_.cancel(ignored);
        sweeper_.cancel();
        for (Client* client : clients_)
            if (client->doing == Doing::idle) client->expire();
        for (const auto& listener : house_->listeners) listener->drop();
    }

    Task<void> serve(std::shared_ptr<Client> client) {
        clients_.insert(client.get());
        error_code ignored;
        client->socket.set_option(tcp::no_delay(true), ignored);
        client->remote = client->socket.remote_endpoint(ignored).address().to_string();
        std::exception_ptr fault;
        try {
            co_await converse(house_, *client);
        } catch (...) {
            fault = std::current_exception(); // start() logs it, once the client has left.
        }
        clients_.erase(client.get());
        if (fault) std::rethrow_exception(fault);
    }

    Clock::time_point stop_by_ = never;
    std::set<Client*> clients_ = {};
    std::shared_ptr<House> house_; // before the sockets that live in it
    asio::basic_socket_acceptor<tcp, Executor> acceptor_{house_->io};
    asio::signal_set signals_{house_->io, SIGINT, SIGTERM};
    Timer sweeper_{house_->io};
};

Server::Server(const Router& router, WorkQueue& workers, Limits limits, AtTheDoor at_the_door)
    : sockets_(
          std::make_unique<Sockets>(router, workers, std::move(limits), std::move(at_the_door))) {}
Server::~Server() = default;
Result<std::uint16_t> Server::listen(const std::string& address, std::uint16_t port) {
    return sockets_->listen(address, port);
}
void Server::run() { sockets_->run(); }
void Server::stop() { sockets_->stop(); }

} // namespace huiyin::http
