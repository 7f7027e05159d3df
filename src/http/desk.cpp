#include "http/desk.hpp"

namespace huiyin::http {

access::Actor Desk::actor(const Request& request) const {
    return *actors_.find(request.asker->person, china_date(request.at));
}

app::Asker Desk::asker(const Request& request) const {
    return {actor(request), request.at, [this, language = request.language](const Sentence& said) {
                return texts.render(said, language);
            }};
}

tl::expected<void, Problem> check_is_json(const Request& request) {
    if (request.header(Header::content_type).starts_with("application/json")) return {};
    return problem(415, "invalid", "http.not_json");
}

std::string dashed(std::string name) {
    for (char& c : name)
        if (c == '_') c = '-';
    return name;
}

} // namespace huiyin::http
