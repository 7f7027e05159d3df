#pragma once

#include "http/router.hpp"

namespace huiyin::http {

inline const ops::Texts& texts_for_test() {
    static const ops::Texts texts = *ops::Texts::load("texts");
    return texts;
}

// Lets everybody in.
inline tl::expected<void, Problem> admit_all(Request&, const Route&) { return {}; }

// Hands a request to the router, as the server does, and gives what was answered before it
// returned.
inline Response ask(const Router& router, Request request) {
    const auto shared = std::make_shared<Request>(std::move(request));
    const Match match = router.find(*shared);
    Response answer{.status = 0};
    router.handle(match, shared, [&answer](Response response) { answer = std::move(response); });
    return answer;
}

inline Request get(std::string target) {
    return {.method = Method::get, .target = std::move(target)};
}

inline Request with(Request request, Header header, std::string value) {
    request.headers.at(static_cast<std::size_t>(header)) = std::move(value);
    return request;
}

} // namespace huiyin::http
