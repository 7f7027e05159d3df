// The first page at "/": drawn for whoever is signed in, the empty page of the program for all
// others.

#include "http/first_route.hpp"

#include "http/address.hpp"
#include "http/first_page.hpp"

#include <algorithm>

namespace huiyin::http {
namespace {

std::string one_of(std::string_view value, std::initializer_list<std::string_view> choices) {
    const auto* const found = std::ranges::find(choices, value);
    return std::string{found == choices.end() ? *choices.begin() : *found};
}

Look look_of(const Request& request) {
    const bool english = cookie(request, "huiyin_language") == "en";
    return {.language = english ? ops::Language::en : ops::Language::zh,
            .type = one_of(cookie(request, "huiyin_type"), {"100", "125", "150"}),
            .contrast = one_of(cookie(request, "huiyin_contrast"), {"usual", "high"}),
            .hat = std::string{cookie(request, "huiyin_hat")},
            .order = request.query() == "order=newest" ? "newest" : "due",
            .today = china_date(request.at)};
}

// Asks the interface as the person himself would, by his own cookie: what it refuses him is not
// drawn.
AskInterface interface_for(const Router& router, const Request& page, ops::Language language) {
    return [&router, &page, language](const std::string& address) -> std::optional<std::string> {
        const auto request = std::make_shared<Request>();
        request->method = Method::get;
        request->target = address;
        for (const Header header : {Header::cookie, Header::authorization})
            request->headers.at(static_cast<std::size_t>(header)) = page.header(header);
        request->remote = page.remote;
        request->at = page.at;
        request->language = language;
        const auto answer = std::make_shared<Response>(Response{.status = 0});
        router.handle(router.find(*request), request,
                      [answer](Response response) { *answer = std::move(response); });
        if (answer->status != 200) return {};
        return std::string{answer->content()};
    };
}

Response response_of(std::string html) {
    Response response{.type = "text/html; charset=utf-8", .body = std::move(html)};
    response.headers.emplace_back("Cache-Control", "no-store"); // It is one person's.
    return response;
}

// With an interface that fails the program shows so itself, in its own words.
Answer answer_of(const Router& router, const FirstPage& page, const StaticFiles& files,
                 const Request& request) {
    const Look look = look_of(request);
    std::optional<std::string> html;
    const Reply attempt{[](const Response&) {}, router.texts(), look.language};
    attempt.from([&]() -> Answer {
        html = page.draw(interface_for(router, request, look.language), look);
        return Response{};
    });
    if (html) return response_of(*std::move(html));
    Answer empty = files.answer(request);
    if (empty) empty->headers.emplace_back("Vary", "Cookie"); // Others find their own page here.
    return empty;
}

} // namespace

void add_first_page_route(Router& router, const std::filesystem::path& web,
                          std::shared_ptr<const StaticFiles> files) {
    auto loaded = FirstPage::load(web);
    if (!loaded) return;
    const auto page = std::make_shared<const FirstPage>(*std::move(loaded));
    router.add({.pattern = "/",
                .name = "first_page",
                .open_to = OpenTo::anyone,
                .handler = now([&router, page, files = std::move(files)](const Request& request) {
                    return answer_of(router, *page, *files, request);
                })});
}

} // namespace huiyin::http
