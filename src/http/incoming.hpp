#pragma once

#include "http/message.hpp"

namespace huiyin::http {

// Why a request is turned away before any handler sees it.
struct TurnedAway {
    int status = 400;
    std::string_view code = "invalid";
    const char* detail = "http.broken_request";
};

// One request on its way in: bytes are put in as they come. Knows no socket and no time.
class Incoming {
public:
    explicit Incoming(std::size_t header_bytes_max);
    ~Incoming();
    Incoming(const Incoming&) = delete;
    Incoming& operator=(const Incoming&) = delete;

    enum class Stage : std::uint8_t {
        head, // more bytes are needed to know what is asked
        body, // begin_body() is wanted, then more bytes
        whole,
        broken, // turned_away() says why; the rest of the line makes no sense
    };

    // Takes bytes from the front; gives how many. What was not taken must come again, with more
    // behind it. Stops at the end of the head, and at the end of the request.
    [[nodiscard]] std::size_t put(std::string_view bytes);
    [[nodiscard]] Stage stage() const;
    [[nodiscard]] TurnedAway turned_away() const;

    // Once the head is there.
    [[nodiscard]] std::shared_ptr<Request> take_head();
    [[nodiscard]] std::optional<std::uint64_t> announced_bytes() const;
    // X-Forwarded-For, whoever wrote it; empty when there is none. Lives as long as this.
    [[nodiscard]] std::string_view forwarded_for() const;
    [[nodiscard]] bool waits_for_continue() const;
    [[nodiscard]] bool keeps_alive() const;
    [[nodiscard]] bool wants_head_only() const;

    void begin_body(std::size_t bytes_max);
    // Once it is whole.
    [[nodiscard]] std::string take_body();

private:
    struct Parsing;
    std::unique_ptr<Parsing> parsing_;
};

} // namespace huiyin::http
