#pragma once

// What every command over HTTP brings and gets, whatever it changes: a case or an activity.

#include "http/desk.hpp"
#include "wire/variant.hpp"

namespace huiyin::http {

[[nodiscard]] inline Response versioned(Response response, Version version) {
    response.headers.emplace_back("ETag", etag(version));
    return response;
}

[[nodiscard]] inline Answer nothing_more(const Result<void>& done) {
    if (!done) return tl::unexpected<Problem>{done.error()};
    return Response{.status = 204};
}

// What stands beside its body.
template <class Change>
[[nodiscard]] Result<Change> change_of(const Desk& desk, const Request& request) {
    auto key = idempotency_key(request);
    if (!key) return Failure{std::move(key).error()};
    Change change;
    change.actor = desk.actor(request);
    change.key = *std::move(key);
    change.at = request.at;
    return change;
}

// The whole of a change by the command called `name`, or why it cannot be one.
template <class Change>
[[nodiscard]] tl::expected<Change, Problem> read_change(const Desk& desk, const Request& request,
                                                        const std::string& name) {
    using Refusal = tl::unexpected<Problem>;
    if (auto json = check_is_json(request); !json) return Refusal{std::move(json).error()};
    auto id = id_of<decltype(Change::id)>(request, "id");
    if (!id) return Refusal{id.error()};
    const auto seen = version_seen(request);
    if (!seen) return Refusal{seen.error()};
    auto command = wire::read_alternative<decltype(Change::command)>(name, request.body);
    if (!command) return Refusal{command.error()};
    auto change = change_of<Change>(desk, request);
    if (!change) return Refusal{change.error()};
    change->id = *std::move(id);
    change->seen = *seen;
    change->command = *std::move(command);
    return *std::move(change);
}

} // namespace huiyin::http
