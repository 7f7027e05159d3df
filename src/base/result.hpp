#pragma once

#include "base/sentence.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace huiyin {

// What the caller can do about a refusal. The one table from code to HTTP status is in http.
enum class ErrorCode {
    invalid,     // the input is wrong: mend it and try again
    forbidden,   // not this person's to do
    not_found,   // nothing there, or nothing this person may see
    conflict,    // somebody else was faster: look again
    refused,     // right person, right input, but not now
    unavailable, // the machine cannot now; nothing was stored, try again
};

// A refusal a person can act on. Nothing was stored when one is returned.
struct Error {
    ErrorCode code = ErrorCode::invalid;
    Sentence message = {};
    std::string field = {}; // path of the field at fault, such as "promises.0.due", or empty

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

inline Failure invalid(std::string field, Sentence message) {
    return Failure{Error{ErrorCode::invalid, std::move(message), std::move(field)}};
}
inline Failure forbidden(Sentence message) {
    return Failure{Error{ErrorCode::forbidden, std::move(message)}};
}
inline Failure not_found(Sentence message) {
    return Failure{Error{ErrorCode::not_found, std::move(message)}};
}
inline Failure conflict(Sentence message) {
    return Failure{Error{ErrorCode::conflict, std::move(message)}};
}
inline Failure refused(Sentence message) {
    return Failure{Error{ErrorCode::refused, std::move(message)}};
}

inline Failure unavailable(Sentence message) {
    return Failure{Error{ErrorCode::unavailable, std::move(message)}};
}

} // namespace huiyin
