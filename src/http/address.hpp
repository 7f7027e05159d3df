#pragma once

// Reading what stands in addresses and headers.

#include "base/occasion.hpp"
#include "http/message.hpp"

namespace huiyin::http {

// Undoes %XX; nothing when an escape is broken.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

// Reads the query of an address into a described struct by the names of its fields. Parameters are
// plain values; a list is the parameter repeated. Refuses parameters that the struct does not have.
[[nodiscard]] Result<void> read_query(std::string_view query, const TypeInfo& type, void* value);

template <class T>
[[nodiscard]] Result<T> query_of(const Request& request) {
    T value{};
    if (auto read = read_query(request.query(), type_of<T>(), &value); !read)
        return Failure{std::move(read).error()};
    return value;
}

// The id that the path's {name} holds; what cannot be an id is not found.
template <class IdType>
[[nodiscard]] Result<IdType> id_of(const Request& request, std::string_view name) {
    IdType id{std::string{request.part(name)}};
    if (!is_id(id.value)) return not_found("http.no_such_page");
    return id;
}

// The value of the cookie called `name`; empty when there is none.
[[nodiscard]] std::string_view cookie(const Request& request, std::string_view name);

// Chinese, unless the reader prefers English.
[[nodiscard]] ops::Language preferred_language(std::string_view accept_language);

// "\"7\""
[[nodiscard]] std::string etag(Version version);
// The version that If-Match names.
[[nodiscard]] Result<Version> version_seen(const Request& request);
// The key under which the answer is remembered; empty when none was sent.
[[nodiscard]] Result<std::string> idempotency_key(const Request& request);
// The Content-Disposition of a file that is to be saved under a name, or shown under it.
[[nodiscard]] std::string attachment_called(std::string_view title);
[[nodiscard]] std::string inline_called(std::string_view title);
// Whether If-None-Match names this tag.
[[nodiscard]] bool already_has(const Request& request, std::string_view tag);

} // namespace huiyin::http
