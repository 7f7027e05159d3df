// What anybody may do without signing in: see whose door a code opens, tell an opinion there, ask
// with its secret what became of it, and erase it. Whatever is not there is not found in one way.

#include "app/opinion_desk.hpp"
#include "app/sha256.hpp"
#include "http/opinion_routes.hpp"

namespace huiyin::http {
namespace {

using Refusal = tl::unexpected<Problem>;

constexpr std::size_t opinion_bytes_max = 16UL * 1024;
constexpr std::size_t secret_length_max = 100;

// Nobody between us and the person keeps a copy.
Response unkept(Response response) {
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

opinion::Code code_of(const Request& request) { return {std::string{request.part("code")}}; }

Result<opinion::SecretDigest> secret_of(const Request& request) {
    const std::string_view secret = request.part("secret");
    if (secret.size() > secret_length_max) return not_found("opinions.no_such_opinion");
    return opinion::SecretDigest{app::sha256_hex(secret)};
}

Answer door(const app::OpinionDesk& opinions, const Doorman& doorman, const Request& request) {
    const opinion::Code code = code_of(request);
    auto page = opinions.door_page(code, request.at);
    if (!page) return Refusal{page.error()};
    page->challenge = {doorman.challenge(code.value, request.at)};
    page->bits = doorman.bits(code.value, request.at);
    return unkept(json_response(*page));
}

Answer tell(app::OpinionDesk& opinions, const Request& request) {
    const auto body = body_of<app::TellOpinion>(request);
    if (!body) return Refusal{body.error()};
    const auto told = opinions.tell(code_of(request), *body, request.at);
    if (!told) return Refusal{told.error()};
    return unkept({.status = 204});
}

Answer told(const Desk& desk, const app::OpinionDesk& opinions, const Request& request) {
    const auto secret = secret_of(request);
    if (!secret) return Refusal{secret.error()};
    const auto found = opinions.told(
        *secret, [&](const Sentence& said) { return desk.texts.render(said, request.language); });
    if (!found) return Refusal{found.error()};
    return unkept(json_response(*found));
}

Answer erase(app::OpinionDesk& opinions, const Request& request) {
    const auto secret = secret_of(request);
    if (!secret) return Refusal{secret.error()};
    const auto erased = opinions.erase_own(*secret, request.at);
    if (!erased) return Refusal{erased.error()};
    return unkept({.status = 204});
}

} // namespace

void add_public_routes(Router& router, const Desk& desk, app::OpinionDesk& opinions,
                       const Doorman& doorman) {
    const std::string at_door = "/api/v1/public/doors/{code}";
    const std::string by_secret = "/api/v1/public/opinions/{secret}";
    router.add({.pattern = at_door,
                .name = "public_door",
                .response = &type_of<app::PublicDoor>(),
                .open_to = OpenTo::anyone,
                .handler = now([&opinions, &doorman](const Request& request) {
                    return door(opinions, doorman, request);
                })});
    router.add(
        {.method = Method::post,
         .pattern = at_door + "/opinions",
         .name = "tell_opinion",
         .request = &type_of<app::TellOpinion>(),
         .status = 204,
         .open_to = OpenTo::anyone,
         .body_bytes_max = opinion_bytes_max,
         .handler = now([&opinions](const Request& request) { return tell(opinions, request); })});
    router.add({.pattern = by_secret,
                .name = "told_opinion",
                .response = &type_of<app::PublicOpinion>(),
                .open_to = OpenTo::anyone,
                .handler = now([&desk, &opinions](const Request& request) {
                    return told(desk, opinions, request);
                })});
    router.add(
        {.method = Method::del,
         .pattern = by_secret,
         .name = "erase_opinion",
         .status = 204,
         .open_to = OpenTo::anyone,
         .handler = now([&opinions](const Request& request) { return erase(opinions, request); })});
}

} // namespace huiyin::http
