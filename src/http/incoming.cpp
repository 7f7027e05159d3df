#include "http/incoming.hpp"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http.hpp>

namespace huiyin::http {
namespace {

namespace beast = boost::beast;
using beast::http::error;
using beast::http::field;
using beast::http::verb;

Method method_of(verb from) {
    switch (from) {
    case verb::head:
    case verb::get: return Method::get;
    case verb::post: return Method::post;
    case verb::put: return Method::put;
    case verb::patch: return Method::patch;
    case verb::delete_: return Method::del;
    default: return Method::other;
    }
}

} // namespace

struct Incoming::Parsing {
    beast::http::request_parser<beast::http::string_body> parser;
    boost::system::error_code code;
};

Incoming::Incoming(std::size_t header_bytes_max) : parsing_(std::make_unique<Parsing>()) {
    parsing_->parser.header_limit(static_cast<std::uint32_t>(header_bytes_max));
    parsing_->parser.body_limit(boost::none); // Known only when the route is.
}

Incoming::~Incoming() = default;

std::size_t Incoming::put(std::string_view bytes) {
    auto& [parser, code] = *parsing_;
    const std::size_t used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), code);
    if (code == error::need_more) code = {};
    return used;
}

Incoming::Stage Incoming::stage() const {
    if (parsing_->code) return Stage::broken;
    if (!parsing_->parser.is_header_done()) return Stage::head;
    return parsing_->parser.is_done() ? Stage::whole : Stage::body;
}

TurnedAway Incoming::turned_away() const {
    if (parsing_->code == error::header_limit) return {431, "too_large", "http.header_too_large"};
    if (parsing_->code == error::body_limit) return {413, "too_large", "http.body_too_large"};
    return {};
}

std::shared_ptr<Request> Incoming::take_head() {
    auto request = std::make_shared<Request>();
    const auto& from = parsing_->parser.get();
    request->method = method_of(from.method());
    request->target = std::string{from.target()};
    for (std::size_t i = 0; i < header_count; ++i)
        if (const auto found = from.find(header_names.at(i)); found != from.end())
            request->headers.at(i) = std::string{found->value()};
    return request;
}

std::optional<std::uint64_t> Incoming::announced_bytes() const {
    const auto length = parsing_->parser.content_length();
    return length ? std::optional<std::uint64_t>{*length} : std::nullopt;
}

std::string_view Incoming::forwarded_for() const {
    const auto found = parsing_->parser.get()["X-Forwarded-For"];
    return {found.data(), found.size()};
}

bool Incoming::waits_for_continue() const {
    return beast::iequals(parsing_->parser.get()[field::expect], "100-continue");
}

bool Incoming::keeps_alive() const { return parsing_->parser.get().keep_alive(); }

bool Incoming::wants_head_only() const { return parsing_->parser.get().method() == verb::head; }

void Incoming::begin_body(std::size_t bytes_max) {
    parsing_->parser.body_limit(bytes_max);
    parsing_->parser.eager(true);
}

std::string Incoming::take_body() { return std::move(parsing_->parser.get().body()); }

} // namespace huiyin::http
