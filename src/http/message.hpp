#pragma once

// What comes in and what goes out, free of sockets.

#include "base/described.hpp"
#include "base/result.hpp"
#include "ops/texts.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyin::http {

enum class Method : std::uint8_t { get, post, put, patch, del, other };

// "GET", "POST", …; "" for other.
[[nodiscard]] std::string_view name_of_method(Method method);

// The headers that mean something to us; all others are dropped at the door.
enum class Header : std::uint8_t {
    accept_encoding,
    accept_language,
    authorization,
    content_type,
    cookie,
    csrf_token,
    idempotency_key,
    if_match,
    if_none_match,
    upload_offset,
};
constexpr std::size_t header_count = 10;

// As they stand on the wire, by Header.
constexpr std::array<std::string_view, header_count> header_names{
    "Accept-Encoding", "Accept-Language", "Authorization", "Content-Type",  "Cookie",
    "X-CSRF-Token",    "Idempotency-Key", "If-Match",      "If-None-Match", "Upload-Offset"};

// Who asks, once a session or token has said so.
struct Asker {
    PersonId person = {};
    std::string csrf = {};
};

struct Request {
    Method method = Method::get;
    std::string target = {}; // path and query, as sent
    std::array<std::string, header_count> headers = {};
    std::string body = {};
    std::string remote = {}; // the address it came from
    Instant at = {};
    ops::Language language = ops::Language::zh;
    std::vector<std::pair<std::string_view, std::string>> parts = {}; // of the path, by name
    std::optional<Asker> asker = {}; // there on every route that is not open to anyone

    [[nodiscard]] std::string_view path() const;
    [[nodiscard]] std::string_view query() const;
    [[nodiscard]] const std::string& header(Header header) const {
        return headers[static_cast<std::size_t>(header)];
    }
    // The part of the path that the route calls {name}; empty when it has none.
    [[nodiscard]] std::string_view part(std::string_view name) const;
};

// Shared, because whoever answers later still reads it.
using RequestRef = std::shared_ptr<const Request>;

class MappedFile; // see mapped_file.hpp
class Listener;   // to server-sent events: see changes.hpp

struct Response {
    int status = 200;
    std::string type = "application/json";
    std::string body = {};
    std::vector<std::pair<std::string_view, std::string>> headers = {};
    std::shared_ptr<const std::string> file = {};  // instead of the body, when many share it
    std::shared_ptr<const MappedFile> mapped = {}; // instead of the body, when it is large
    std::shared_ptr<Listener> events = {};         // instead of the body: an endless stream

    [[nodiscard]] std::string_view content() const;
};

} // namespace huiyin::http
