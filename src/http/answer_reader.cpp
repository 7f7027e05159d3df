#include "http/answer_reader.hpp"

#include <boost/json.hpp>

namespace huiyin::http {

namespace json = boost::json;

json::value json_of(std::string_view text) {
    boost::system::error_code wrong;
    const json::value value = json::parse(json::string_view{text.data(), text.size()}, wrong);
    return wrong ? json::value{} : value;
}

const json::value* member(const json::value& in, std::string_view name) {
    const json::object* const object = in.if_object();
    return object == nullptr ? nullptr : object->if_contains(name);
}

std::string text_in(const json::value& in, std::string_view name) {
    const json::value* const found = member(in, name);
    return found != nullptr && found->is_string() ? std::string{found->get_string()} : "";
}

std::optional<std::int64_t> number_in(const json::value& in, std::string_view name) {
    const json::value* const found = member(in, name);
    if (found == nullptr || !found->is_int64()) return {};
    return found->get_int64();
}

bool truth_in(const json::value& in, std::string_view name) {
    const json::value* const found = member(in, name);
    return found != nullptr && found->is_bool() && found->get_bool();
}

const json::array& list_in(const json::value& in, std::string_view name) {
    static const json::array none;
    const json::value* const found = member(in, name);
    return found != nullptr && found->is_array() ? found->get_array() : none;
}

} // namespace huiyin::http
