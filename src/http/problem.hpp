#pragma once

#include "http/message.hpp"

#include <functional>

namespace huiyin::http {

// A refusal on its way out: the one table from code to status is in problem.cpp.
struct Problem {
    int status = 500;
    std::string_view code = "fault";
    Sentence detail = "http.fault";
    std::string field = {};
    int retry_after_seconds = 0; // 0: no promise

    Problem() = default;
    Problem(int status_, std::string_view code_, Sentence detail_);
    // NOLINTNEXTLINE(google-explicit-constructor): a handler's refusal is a problem.
    Problem(const Error& error);
};

// application/problem+json in the asked language.
[[nodiscard]] Response render(const Problem& problem, const ops::Texts& texts,
                              ops::Language language);

// What a handler gives: a Response, or an Error or Problem in a Failure.
using Answer = tl::expected<Response, Problem>;

[[nodiscard]] inline tl::unexpected<Problem> problem(int status, std::string_view code,
                                                     Sentence detail) {
    return tl::unexpected<Problem>{Problem{status, code, std::move(detail)}};
}

// Answers one request, once, from any thread. Copies answer the same request; when the last one
// goes unused the asker is told of a fault, so that nobody waits for ever.
class Reply {
public:
    using Deliver = std::function<void(Response)>;
    Reply(Deliver deliver, const ops::Texts& texts, ops::Language language);

    void operator()(Answer answer) const;
    // Answers what `work` gives. It runs on a thread of ours, so a fault ends here.
    void from(const std::function<Answer()>& work) const;

private:
    struct Open;
    std::shared_ptr<Open> open_;
};

} // namespace huiyin::http
