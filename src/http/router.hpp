#pragma once

#include "http/problem.hpp"

#include <map>
#include <memory>

namespace huiyin::http {

// Answers now.
using Handler = std::function<Answer(const Request&)>;
// Answers later, from whichever thread knows first: the writer, once the disk does.
using LaterHandler = std::function<void(const RequestRef&, const Reply&)>;

enum class Runs : std::uint8_t {
    on_worker, // it reads the database
    at_once,   // it never waits: hands work on, or answers from memory
};

enum class OpenTo : std::uint8_t { persons, anyone };

// What a route takes beside its body: an idempotency key, and the version that was seen.
enum class Demands : std::uint8_t { nothing, key, version };

// One address with one method. What is said here is also what the OpenAPI document says.
struct Route {
    Method method = Method::get;
    std::string pattern = {};          // "/api/v1/cases/{id}/sign-in"
    std::string name = {};             // unique: "sign_in"
    Sentence summary = {};             // for the document; http.route.<name> of texts/ when empty
    const TypeInfo* request = nullptr; // of the body; nullptr: none, or raw bytes
    const TypeInfo* response = nullptr;
    const TypeInfo* query = nullptr;
    int status = 200; // when it goes well
    Demands demands = Demands::nothing;
    OpenTo open_to = OpenTo::persons;
    Runs runs = Runs::on_worker;
    std::size_t body_bytes_max = 0; // 0: the server's usual limit
    LaterHandler handler = {};
};

// A handler that answers now, as a route wants it.
[[nodiscard]] LaterHandler now(Handler handler);

// Fills in who asks, or says why not. It may read the database: a route that runs at once is
// admitted from what is remembered.
using Guard = std::function<tl::expected<void, Problem>(Request&, const Route&)>;

struct Match {
    const Route* route = nullptr; // nullptr: `refusal` says why
    Problem refusal = {};
    std::string allow = {}; // the methods there are, when it was the method
};

// Finds the handler of a request. Made once, then only read, from any thread.
class Router {
public:
    Router(const ops::Texts& texts, Guard guard);
    ~Router();
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    // Two routes for one address and method, or with one name, are a bug.
    void add(Route route);
    // Takes GETs that no route has; for the web's own files.
    void add_fallback(Route route);

    // Finds the route and fills request.parts.
    [[nodiscard]] Match find(Request& request) const;
    // Admits and answers the request, or refuses it. Faults of handlers pass through.
    void handle(const Match& match, const std::shared_ptr<Request>& request,
                Reply::Deliver deliver) const;

    [[nodiscard]] const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }
    [[nodiscard]] const ops::Texts& texts() const { return texts_; }

private:
    struct Node;
    // Where the path of a request leads, or nullptr; fills request.parts.
    [[nodiscard]] const Node* node_at(Request& request) const;

    const ops::Texts& texts_;
    Guard guard_;
    std::vector<std::unique_ptr<Route>> routes_;
    std::unique_ptr<Route> fallback_;
    std::unique_ptr<Node> root_;
};

} // namespace huiyin::http
