#pragma once

#include "http/static_files.hpp"

namespace huiyin::http {

// The person's own page at "/", when the web's folder has the parts to draw it from; `files`
// answers whoever is not signed in.
void add_first_page_route(Router& router, const std::filesystem::path& web,
                          std::shared_ptr<const StaticFiles> files);

} // namespace huiyin::http
