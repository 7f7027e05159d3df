#pragma once

// The addresses of the opinions of the public: for those who are signed in, and for anybody.

#include "http/desk.hpp"
#include "http/doorman.hpp"

namespace huiyin::app {
class OpinionDesk;
}

namespace huiyin::http {

void add_opinion_routes(Router& router, const Desk& desk, app::OpinionDesk& opinions);
void add_public_routes(Router& router, const Desk& desk, app::OpinionDesk& opinions,
                       const Doorman& doorman);

} // namespace huiyin::http
