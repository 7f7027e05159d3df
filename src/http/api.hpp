#pragma once

#include "http/opinion_routes.hpp"
#include "http/routes.hpp"

#include <filesystem>

namespace huiyin::http {

// What the opinions of the public need: the use cases, and how much the public may ask.
struct PublicServices {
    app::OpinionDesk& opinions;
    DoorRules rules;
};

// The whole interface, ready for a Server: every route, who may enter, and the web's own files.
class Api {
public:
    Api(const Services& services, const ops::Texts& texts, SessionRules rules,
        const PublicServices& of_public, const std::filesystem::path& web);

    [[nodiscard]] const Router& router() const { return router_; }
    [[nodiscard]] Doorman& doorman() { return doorman_; }

    // Tells whoever listens what has changed. From any thread; never waits.
    void tell(const app::CaseMoved& moved, Instant at);
    void tell(const app::ActivityChanged& changed, Instant at);
    void tell(const app::DirectoryChanged& changed, Instant at);

private:
    Desk desk_;
    SessionGuard guard_;
    Doorman doorman_;
    Changes changes_;
    Router router_;
    WorkQueue exports_; // the last two: their work uses what stands above
    WorkQueue password_checks_;
};

} // namespace huiyin::http
