#include "http/message.hpp"

#include "http/mapped_file.hpp"

namespace huiyin::http {

std::string_view name_of_method(Method method) {
    constexpr std::array<std::string_view, 6> names{"GET", "POST", "PUT", "PATCH", "DELETE", ""};
    return names.at(static_cast<std::size_t>(method));
}

std::string_view Request::path() const {
    return std::string_view{target}.substr(0, target.find('?'));
}

std::string_view Request::query() const {
    const std::size_t mark = target.find('?');
    return mark == std::string::npos ? std::string_view{}
                                     : std::string_view{target}.substr(mark + 1);
}

std::string_view Request::part(std::string_view name) const {
    for (const auto& [part, value] : parts)
        if (part == name) return value;
    return {};
}

std::string_view Response::content() const {
    if (mapped) return mapped->content();
    return file ? *file : body;
}

} // namespace huiyin::http
