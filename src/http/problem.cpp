#include "http/problem.hpp"

#include "ops/log.hpp"
#include "wire/json.hpp"

#include <atomic>

namespace huiyin::http {
namespace {

struct Status {
    int status;
    std::string_view code;
};

// The only table from code to status.
Status status_of(ErrorCode code) {
    switch (code) {
    case ErrorCode::invalid: return {422, "invalid"};
    case ErrorCode::forbidden: return {403, "forbidden"};
    case ErrorCode::not_found: return {404, "not_found"};
    case ErrorCode::conflict: return {412, "conflict"};
    case ErrorCode::refused: return {409, "refused"};
    case ErrorCode::unavailable: return {503, "unavailable"};
    }
    return {500, "fault"};
}

constexpr int retry_after_trouble_seconds = 2;

} // namespace

Problem::Problem(int status_, std::string_view code_, Sentence detail_)
    : status(status_),
      code(code_),
      detail(std::move(detail_)),
      retry_after_seconds(status_ == 503 ? retry_after_trouble_seconds : 0) {}

Problem::Problem(const Error& error)
    : Problem(status_of(error.code).status, status_of(error.code).code, error.message) {
    field = error.field;
}

Response render(const Problem& problem, const ops::Texts& texts, ops::Language language) {
    Response response{.status = problem.status, .type = "application/problem+json"};
    std::string& body = response.body;
    const auto write = [&](std::string_view name, const std::string& value) {
        body += ',';
        wire::write_string(body, name);
        body += ':';
        wire::write_string(body, value);
    };
    const Sentence title{"problem." + std::string{problem.code}, {}};
    body = R"({"type":"about:blank","status":)" + std::to_string(problem.status);
    write("title", texts.render(title, language));
    write("code", std::string{problem.code});
    write("detail", texts.render(problem.detail, language));
    if (!problem.field.empty()) write("field", problem.field);
    body += '}';
    if (problem.retry_after_seconds > 0)
        response.headers.emplace_back("Retry-After", std::to_string(problem.retry_after_seconds));
    if (problem.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

struct Reply::Open {
    Deliver deliver;
    const ops::Texts& texts;
    ops::Language language;
    std::atomic<bool> answered = false;

    Open(Deliver deliver_, const ops::Texts& texts_, ops::Language language_)
        : deliver(std::move(deliver_)), texts(texts_), language(language_) {}
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    ~Open() {
        if (!answered) deliver(render(Problem{}, texts, language));
    }
};

Reply::Reply(Deliver deliver, const ops::Texts& texts, ops::Language language)
    : open_(std::make_shared<Open>(std::move(deliver), texts, language)) {}

void Reply::operator()(Answer answer) const {
    if (open_->answered.exchange(true)) return;
    open_->deliver(answer ? std::move(*answer)
                          : render(answer.error(), open_->texts, open_->language));
}

void Reply::from(const std::function<Answer()>& work) const {
    try {
        (*this)(work());
    } catch (const std::exception& fault) {
        ops::log(ops::Level::error, "fault", {{"what", fault.what()}});
        (*this)(tl::unexpected<Problem>{Problem{}});
    }
}

} // namespace huiyin::http
