// One client after the other's request: read, answered, written; or turned away with the reason.

#include "http/address.hpp"
#include "http/doorman.hpp"
#include "http/response_head.hpp"
#include "http/sockets.hpp"
#include "ops/log.hpp"

// NOLINTBEGIN(cppcoreguidelines-avoid-reference-coroutine-parameters): each task is awaited by the
// one that owns what it refers to.

namespace huiyin::http {
namespace {

using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;

constexpr std::size_t read_bytes = 16UL * 1024;
constexpr std::size_t write_bytes = 256UL * 1024; // must be taken by the client within write_time
constexpr std::size_t small_body_bytes = 64UL * 1024;
constexpr milliseconds linger_time{2'000};
constexpr std::size_t drained_bytes_max = 16UL * 1024;

Instant now_utc() { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }

class Conversation {
public:
    Conversation(std::shared_ptr<House> house, Client& client)
        : house_(std::move(house)), client_(client) {}

    Task<void> run() {
        bool goes_on = true; // g++ 12 makes a trap of `while (co_await …) {}`.
        while (goes_on) goes_on = co_await exchange();
        co_await linger();
    }

private:
    // Closing at once could destroy the last answer on its way: the client closes first, or time
    // does.
    Task<void> linger() {
        error_code ignored;
        client_.socket.shutdown(tcp::socket::shutdown_send, ignored);
        client_.waits(Doing::reading, std::min(house_->limits.header_time, linger_time));
        bool goes_on = true;
        while (goes_on && !house_->stopping) {
            client_.buffer.clear();
            goes_on = co_await fill();
        }
    }

    // --- one request and its answer -----------------------------------------------------------

    // Whether the connection goes on.
    Task<bool> exchange() {
        client_.waits(Doing::idle, house_->limits.idle_time);
        if (house_->stopping || (client_.buffer.size() == 0 && !co_await fill())) co_return false;
        client_.waits(Doing::reading, house_->limits.header_time);
        Incoming incoming{house_->limits.header_bytes_max};
        if (co_await read(incoming, Incoming::Stage::head) == Incoming::Stage::broken)
            co_return co_await turn_away(incoming.turned_away());
        if (incoming.stage() == Incoming::Stage::head) co_return co_await give_up();

        const auto request = incoming.take_head();
        request->remote = std::string{
            client_address(client_.remote, incoming.forwarded_for(), house_->limits.proxies)};
        request->at = now_utc();
        request->language = preferred_language(request->header(Header::accept_language));
        const Match match = house_->router.find(*request);
        if (match.route != nullptr && house_->at_the_door)
            if (const auto refusal = house_->at_the_door(*request, *match.route))
                co_return co_await refuse_at_door(incoming, *refusal, request->language);
        co_return co_await take_and_respond(incoming, match, request);
    }

    Task<bool> take_and_respond(Incoming& incoming, const Match& match,
                                const std::shared_ptr<Request>& request) {
        ByteBudget::Share share;
        if (incoming.stage() == Incoming::Stage::body) {
            if (const auto refusal = take_in_body(incoming, match, share))
                co_return co_await turn_away(*refusal);
            client_.waits(Doing::reading, house_->limits.body_time);
            if (incoming.waits_for_continue()) {
                constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
                co_await asio::async_write(client_.socket, asio::buffer(go_on), quietly);
            }
            if (co_await read(incoming, Incoming::Stage::body) == Incoming::Stage::broken)
                co_return co_await turn_away(incoming.turned_away());
            if (incoming.stage() != Incoming::Stage::whole) co_return co_await give_up();
        }
        request->body = incoming.take_body();
        co_return co_await respond(incoming, match, request);
    }

    // Reads more into the client's buffer; false when nothing came.
    Task<bool> fill() {
        const auto room = client_.buffer.prepare(read_bytes);
        const auto [code, size] = co_await client_.socket.async_read_some(room, quietly);
        client_.buffer.commit(size);
        co_return !code;
    }

    // Reads until the request has left a stage; when it has not, the client is gone or late.
    Task<Incoming::Stage> read(Incoming& incoming, Incoming::Stage leaving) {
        while (true) {
            const std::size_t used = incoming.put(client_.unread());
            client_.buffer.consume(used);
            if (incoming.stage() != leaving) break;
            if (used > 0 && client_.buffer.size() > 0) continue;
            if (!co_await fill()) break;
        }
        co_return incoming.stage();
    }

    // Makes ready for the body, or says why not.
    std::optional<TurnedAway> take_in_body(Incoming& incoming, const Match& match,
                                           ByteBudget::Share& share) {
        const std::size_t max = match.route == nullptr            ? small_body_bytes
                                : match.route->body_bytes_max > 0 ? match.route->body_bytes_max
                                                                  : house_->limits.body_bytes_max;
        const std::size_t expected = incoming.announced_bytes().value_or(max);
        if (expected > max) return TurnedAway{413, "too_large", "http.body_too_large"};
        if (expected > small_body_bytes) {
            share = house_->budget.take(expected);
            if (!share.given()) return TurnedAway{503, "unavailable", "http.busy"};
        }
        incoming.begin_body(max);
        return {};
    }

    // The client went away, or was too slow: the latter is told.
    Task<bool> give_up() {
        if (house_->stopping || !client_.is_late()) co_return false;
        co_return co_await turn_away({408, "invalid", "http.too_slow"});
    }

    // Lets the connection go with it: where the next request begins cannot be told any more.
    Task<bool> turn_away(TurnedAway why) {
        ops::log(ops::Level::info, "turned_away", {{"status", std::to_string(why.status)}});
        const Response response = render(Problem{why.status, why.code, why.detail},
                                         house_->router.texts(), ops::Language::zh);
        co_await write(response, Connection::close, response.content());
        co_return false;
    }

    // The body is let go by unread where it is small: a new connection would cost more than that.
    Task<bool> refuse_at_door(Incoming& incoming, Problem why, ops::Language language) {
        house_->refusals.note(Clock::now());
        const Response response = render(why, house_->router.texts(), language);
        const bool small = incoming.announced_bytes().value_or(0) <= drained_bytes_max &&
                           !incoming.waits_for_continue();
        bool whole = incoming.stage() == Incoming::Stage::whole;
        if (!whole && small) {
            incoming.begin_body(drained_bytes_max);
            client_.waits(Doing::reading, house_->limits.header_time);
            whole = co_await read(incoming, Incoming::Stage::body) == Incoming::Stage::whole;
        }
        const bool goes_on = whole && incoming.keeps_alive() && !house_->stopping;
        const auto connection = goes_on ? Connection::keep_alive : Connection::close;
        const bool written = co_await write(response, connection, response.content());
        co_return written&& goes_on;
    }

    Task<bool> respond(const Incoming& incoming, const Match& match,
                       const std::shared_ptr<Request>& request) {
        client_.waits_for_us();
        const auto begun = Clock::now();
        const Response response = co_await answer(match, request);
        note(match, response.status, Clock::now() - begun);
        if (response.events && !incoming.wants_head_only()) co_return co_await stream(response);
        const auto connection = incoming.keeps_alive() && !house_->stopping ? Connection::keep_alive
                                                                            : Connection::close;
        const std::string_view content =
            incoming.wants_head_only() ? std::string_view{} : response.content();
        co_return co_await write(response, connection, content) &&
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
    Task<Response> answer(const Match& match, const std::shared_ptr<Request>& request) {
        const auto waiting = std::make_shared<Waiting>();
        client_.waiting = waiting;
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
        const Reply::Deliver deliver = [house = house_, waiting](Response response) {
            if (std::this_thread::get_id() == house->thread)
                return arrive(*waiting, std::move(response));
            asio::post(house->io, [waiting, response = std::move(response)]() mutable {
                arrive(*waiting, std::move(response));
            });
        };
        if (match.route == nullptr || match.route->runs == Runs::at_once)
            return handle(house_->router, match, request, deliver);
        const auto work = [house = house_, match, request, deliver] {
            handle(house->router, match, request, deliver);
        };
        if (house_->workers.offer(work) == WorkQueue::Place::full)
            deliver(render(Problem{503, "unavailable", "http.busy"}, house_->router.texts(),
                           request->language));
    }

    static void arrive(Waiting& waiting, Response response) {
        waiting.response = std::move(response);
        if (const auto resume = std::exchange(waiting.resume, {})) resume();
    }

    // The end of a unit of work: here faults are caught.
    static void handle(const Router& router, const Match& match,
                       const std::shared_ptr<Request>& request, const Reply::Deliver& deliver) {
        try {
            router.handle(match, request, deliver);
        } catch (const std::exception& fault) {
            ops::log(ops::Level::error, "fault",
                     {{"route", match.route->name}, {"what", fault.what()}});
            // The router's Reply has told the client as it went.
        }
    }

    Task<bool> write(const Response& response, Connection connection, std::string_view content) {
        const std::string head = response_head(response, connection, now_utc());
        std::size_t written = std::min(content.size(), write_bytes);
        const std::array first{asio::const_buffer{head.data(), head.size()},
                               asio::const_buffer{content.data(), written}};
        client_.waits(Doing::writing, house_->limits.write_time);
        auto [code, size] = co_await asio::async_write(client_.socket, first, quietly);
        while (!code && written < content.size()) {
            const std::string_view piece = content.substr(written, write_bytes);
            written += piece.size();
            client_.waits(Doing::writing, house_->limits.write_time);
            std::tie(code, size) =
                co_await asio::async_write(client_.socket, asio::buffer(piece), quietly);
        }
        co_return !code;
    }

    // --- event streams ------------------------------------------------------------------------

    // Wakes the coroutine of an event stream. Used on this thread alone.
    struct Bell {
        Timer alarm;
        bool rung = false;
    };

    Task<bool> stream(const Response& response) {
        const std::shared_ptr<Listener> listener = response.events;
        const auto bell = std::make_shared<Bell>(Bell{Timer{house_->io}});
        const auto ring = [bell] {
            bell->rung = true;
            bell->alarm.cancel();
        };
        listener->wake_by([house = house_, ring] { asio::post(house->io, ring); });
        house_->listeners.insert(listener);
        bool good = co_await write(response, Connection::close, ": hello\n\n");
        while (good && !house_->stopping && !listener->is_dropped()) {
            const std::string news = co_await next_news(*bell, listener);
            client_.waits(Doing::writing, house_->limits.write_time);
            const auto [code, size] =
                co_await asio::async_write(client_.socket, asio::buffer(news), quietly);
            good = !code;
        }
        listener->wake_by({});
        house_->listeners.erase(listener);
        co_return false;
    }

    // What has come; a comment when nothing did for a while, so that all on the way keep the line.
    Task<std::string> next_news(Bell& bell, std::shared_ptr<Listener> listener) {
        client_.waits_for_us();
        bell.alarm.expires_after(house_->limits.heartbeat);
        while (!bell.rung && !house_->stopping) {
            const auto [ended] = co_await bell.alarm.async_wait(quietly);
            if (!ended) break;
        }
        if (!std::exchange(bell.rung, false)) co_return ": still here\n\n";
        const auto waiting = std::make_shared<Waiting>();
        client_.waiting = waiting;
        const auto work = [house = house_, waiting, listener] {
            asio::post(house->io, [waiting, news = taken(*listener)]() mutable {
                arrive(*waiting, Response{.body = std::move(news)});
            });
        };
        if (house_->workers.offer(work) == WorkQueue::Place::full) co_return ": busy\n\n";
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

    std::shared_ptr<House> house_;
    Client& client_;
};

} // namespace

void Refusals::note(Clock::time_point now) {
    ++count_;
    if (now - told_at_ < std::chrono::seconds{1}) return;
    told_at_ = now;
    ops::log(ops::Level::info, "refused_at_door", {{"count", std::to_string(count_)}});
    count_ = 0;
}

Task<void> converse(std::shared_ptr<House> house, Client& client) {
    Conversation conversation{std::move(house), client};
    co_await conversation.run();
}

} // namespace huiyin::http

// NOLINTEND(cppcoreguidelines-avoid-reference-coroutine-parameters)
