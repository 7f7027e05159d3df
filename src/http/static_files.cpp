#include "http/static_files.hpp"

#include "app/sha256.hpp"
#include "http/address.hpp"
#include "ops/file_text.hpp"

namespace huiyin::http {
namespace {

std::string type_of_file(const std::filesystem::path& path) {
    static const std::unordered_map<std::string, std::string> types{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".map", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".ico", "image/x-icon"},
        {".webp", "image/webp"},
        {".woff2", "font/woff2"},
        {".woff", "font/woff"},
        {".txt", "text/plain; charset=utf-8"},
        {".webmanifest", "application/manifest+json"},
    };
    const auto found = types.find(path.extension().string());
    return found == types.end() ? "application/octet-stream" : found->second;
}

// The build puts a digest into the name of everything under assets/, so it never changes.
std::string cache_of(const std::string& path) {
    return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

std::shared_ptr<const std::string> shared_text(const std::filesystem::path& path) {
    auto text = ops::file_text(path);
    return text ? std::make_shared<const std::string>(std::move(*text)) : nullptr;
}

bool takes_gzip(const Request& request) {
    return request.header(Header::accept_encoding).find("gzip") != std::string::npos;
}

// Addresses of pages have no extension: what looks like a file and is none is not found.
bool is_page_address(std::string_view path) {
    return path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos;
}

} // namespace

StaticFiles StaticFiles::load(const std::filesystem::path& folder) {
    StaticFiles all;
    std::error_code none;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, none)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".gz") continue;
        File file;
        file.plain = shared_text(entry.path());
        if (!file.plain) continue;
        file.gzip = shared_text(entry.path().string() + ".gz");
        file.type = type_of_file(entry.path());
        file.tag = '"' + app::sha256_hex(*file.plain).substr(0, 16) + '"';
        const std::string path = "/" + entry.path().lexically_relative(folder).generic_string();
        file.cache = cache_of(path);
        all.files_.emplace(path, std::move(file));
    }
    return all;
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const {
    const auto decoded = percent_decoded(path);
    if (!decoded) return nullptr;
    const auto found = files_.find(*decoded);
    if (found != files_.end()) return &found->second;
    const auto index = files_.find("/index.html");
    return index != files_.end() && is_page_address(*decoded) ? &index->second : nullptr;
}

Response StaticFiles::response(const File& file, const Request& request) {
    Response made{.type = file.type};
    made.headers = {{"ETag", file.tag}, {"Cache-Control", file.cache}};
    if (file.gzip) made.headers.emplace_back("Vary", "Accept-Encoding");
    if (already_has(request, file.tag)) {
        made.status = 304;
    } else if (file.gzip && takes_gzip(request)) {
        made.file = file.gzip;
        made.headers.emplace_back("Content-Encoding", "gzip");
    } else {
        made.file = file.plain;
    }
    return made;
}

Answer StaticFiles::answer(const Request& request) const {
    const File* const file = find(request.path());
    if (file == nullptr) return problem(404, "not_found", "http.no_such_page");
    return response(*file, request);
}

Route static_route(std::shared_ptr<const StaticFiles> files) {
    return {.pattern = "/",
            .name = "web",
            .open_to = OpenTo::anyone,
            .runs = Runs::at_once,
            .handler =
                now([files = std::move(files)](const Request& r) { return files->answer(r); })};
}

} // namespace huiyin::http
