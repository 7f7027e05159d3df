#include "http/table_response.hpp"

#include "app/identifier.hpp"
#include "http/mapped_file.hpp"

namespace huiyin::http {
namespace {

// A file that is removed again when nobody takes it.
struct Scratch {
    explicit Scratch(std::filesystem::path place) : path(std::move(place)) {}
    ~Scratch() {
        std::error_code gone;
        std::filesystem::remove(path, gone);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path path;
};

} // namespace

Answer table_response(const Desk& desk, const Request& request, const TableFormat& format,
                      const render::TableHead& head,
                      const std::function<Result<void>(render::TableFile&)>& fill) {
    const Scratch scratch{desk.services.scratch / app::fresh_identifier(request.at)};
    const auto table = format.begin(scratch.path, head);
    const auto filled = fill(*table);
    const auto written = table->finish();
    if (!filled) return tl::unexpected<Problem>{filled.error()};
    if (!written) return tl::unexpected<Problem>{written.error()};
    Response response{.type = std::string{format.type}};
    response.mapped = MappedFile::take(scratch.path);
    if (!response.mapped) return problem(503, "unavailable", "render.cannot_write");
    const std::string name =
        head.sheet + " " + iso(china_date(request.at)) + "." + std::string{format.ending};
    response.headers = {{"Content-Disposition", attachment_called(name)}};
    return response;
}

} // namespace huiyin::http
