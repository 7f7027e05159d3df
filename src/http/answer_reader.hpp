#pragma once

// Reading JSON whose whole shape is described elsewhere: what is missing, or something else, is
// empty. For sources that include <boost/json.hpp>.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace boost::json {
class array;
class value;
} // namespace boost::json

namespace huiyin::http {

[[nodiscard]] boost::json::value json_of(std::string_view text); // null when it is none
[[nodiscard]] const boost::json::value* member(const boost::json::value& in, std::string_view name);
[[nodiscard]] std::string text_in(const boost::json::value& in, std::string_view name);
[[nodiscard]] std::optional<std::int64_t> number_in(const boost::json::value& in,
                                                    std::string_view name);
[[nodiscard]] bool truth_in(const boost::json::value& in, std::string_view name);
[[nodiscard]] const boost::json::array& list_in(const boost::json::value& in,
                                                std::string_view name);

} // namespace huiyin::http
