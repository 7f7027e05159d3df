#pragma once

#include "http/message.hpp"

namespace huiyin::http {

enum class Connection : std::uint8_t { keep_alive, close };

// The status line and headers of a response, the security headers among them, up to and with the
// empty line. An event stream has no length.
[[nodiscard]] std::string response_head(const Response& response, Connection connection,
                                        Instant at);

} // namespace huiyin::http
