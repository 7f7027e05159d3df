#include "http/router.hpp"

#include "http/address.hpp"

#include <cassert>

namespace huiyin::http {

// One step of the address tree: a fixed word, or a part with a name.
struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
    std::unique_ptr<Node> part;
    std::string part_name;
    std::map<Method, const Route*> routes;
};

namespace {

// Cuts the next step off the front of a path that begins with a slash.
std::string_view take_step(std::string_view& path) {
    path.remove_prefix(1);
    const std::size_t end = path.find('/');
    const std::string_view step = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    return step;
}

Match nowhere() { return {nullptr, Problem{404, "not_found", "http.no_such_page"}, {}}; }

} // namespace

LaterHandler now(Handler handler) {
    return [handle = std::move(handler)](const RequestRef& request, const Reply& reply) {
        reply(handle(*request));
    };
}

Router::Router(const ops::Texts& texts, Guard guard)
    : texts_(texts), guard_(std::move(guard)), root_(std::make_unique<Node>()) {}

Router::~Router() = default;

void Router::add(Route route) {
    for ([[maybe_unused]] const auto& other : routes_) assert(other->name != route.name);
    if (route.summary.key.empty()) route.summary.key = "http.route." + route.name;
    const Route& kept = *routes_.emplace_back(std::make_unique<Route>(std::move(route)));
    Node* node = root_.get();
    for (std::string_view path = kept.pattern; !path.empty();) {
        const std::string_view step = take_step(path);
        auto& next = step.starts_with('{') ? node->part : node->words[std::string{step}];
        if (!next) next = std::make_unique<Node>();
        if (step.starts_with('{')) {
            const std::string_view name = step.substr(1, step.size() - 2);
            assert(node->part_name.empty() || node->part_name == name);
            node->part_name = name;
        }
        node = next.get();
    }
    [[maybe_unused]] const bool added = node->routes.emplace(kept.method, &kept).second;
    assert(added);
}

void Router::add_fallback(Route route) { fallback_ = std::make_unique<Route>(std::move(route)); }

const Router::Node* Router::node_at(Request& request) const {
    const Node* node = root_.get();
    request.parts.clear();
    std::string_view path = request.path();
    if (!path.starts_with('/')) return nullptr;
    while (!path.empty()) {
        const std::string_view step = take_step(path);
        if (const auto word = node->words.find(step); word != node->words.end()) {
            node = word->second.get();
            continue;
        }
        auto value = percent_decoded(step);
        if (!node->part || !value || value->empty()) return nullptr;
        request.parts.emplace_back(node->part_name, std::move(*value));
        node = node->part.get();
    }
    return node->routes.empty() ? nullptr : node;
}

Match Router::find(Request& request) const {
    const Node* const node = node_at(request);
    if (node == nullptr) {
        const std::string_view path = request.path();
        const bool falls_back = fallback_ && request.method == Method::get &&
                                path.starts_with('/') && !path.starts_with("/api/");
        return falls_back ? Match{fallback_.get(), {}, {}} : nowhere();
    }
    if (const auto found = node->routes.find(request.method); found != node->routes.end())
        return {found->second, {}, {}};
    Match match{nullptr, Problem{405, "not_found", "http.wrong_method"}, {}};
    for (const auto& [method, route] : node->routes)
        match.allow += (match.allow.empty() ? "" : ", ") + std::string{name_of_method(method)};
    return match;
}

void Router::handle(const Match& match, const std::shared_ptr<Request>& request,
                    Reply::Deliver deliver) const {
    if (match.route == nullptr) {
        Response response = render(match.refusal, texts_, request->language);
        if (!match.allow.empty()) response.headers.emplace_back("Allow", match.allow);
        return deliver(std::move(response));
    }
    const Reply reply{std::move(deliver), texts_, request->language};
    if (auto admitted = guard_(*request, *match.route); !admitted)
        return reply(tl::unexpected<Problem>{std::move(admitted).error()});
    match.route->handler(request, reply);
}

} // namespace huiyin::http
