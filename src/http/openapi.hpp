#pragma once

#include "http/router.hpp"

namespace huiyin::http {

// The OpenAPI 3.1 document of every route under /api, made of nothing but their registrations.
[[nodiscard]] std::string openapi_document(const Router& router, ops::Language language);

// GET /api/openapi.json. To be added last: it describes the routes there are when it is asked.
void add_openapi_route(Router& router);

} // namespace huiyin::http
