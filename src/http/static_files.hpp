#pragma once

#include "http/router.hpp"

#include <filesystem>
#include <unordered_map>

namespace huiyin::http {

// The web's own files, read into memory once: what was not in the folder at the start cannot be
// asked for, so no path leads out of it.
class StaticFiles {
public:
    // A folder that does not exist gives none.
    [[nodiscard]] static StaticFiles load(const std::filesystem::path& folder);

    // The file of the path; for the application's own addresses its index.html.
    [[nodiscard]] Answer answer(const Request& request) const;

private:
    struct File {
        std::shared_ptr<const std::string> plain = {};
        std::shared_ptr<const std::string> gzip = {}; // from the neighbour with .gz
        std::string type = {};
        std::string tag = {};
        std::string cache = {};
    };
    [[nodiscard]] const File* find(std::string_view path) const;
    [[nodiscard]] static Response response(const File& file, const Request& request);

    std::unordered_map<std::string, File> files_; // by path, "/assets/app-1b2c.js"
};

// A route for everything that no other route has.
[[nodiscard]] Route static_route(std::shared_ptr<const StaticFiles> files);

} // namespace huiyin::http
