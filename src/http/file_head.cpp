#include "http/file_head.hpp"

#include "http/address.hpp"

namespace huiyin::http {
namespace {

using app::FileType;

std::string_view media_type(FileType type) {
    switch (type) {
    case FileType::pdf: return "application/pdf";
    case FileType::jpeg: return "image/jpeg";
    case FileType::png: return "image/png";
    case FileType::docx:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case FileType::xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case FileType::doc: return "application/msword";
    case FileType::xls: return "application/vnd.ms-excel";
    case FileType::text: return "text/plain; charset=utf-8";
    case FileType::ofd: return "application/ofd";
    }
    return "application/octet-stream";
}

// HTML and SVG are text to us: our pages read it, a browser is never given it to show.
bool is_shown(FileType type) {
    return type == FileType::pdf || type == FileType::jpeg || type == FileType::png;
}

constexpr std::string_view picture_policy = "default-src 'none'; frame-ancestors 'none'; sandbox";
// The viewers of browsers do not start in a sandbox; they run no script of ours, and load nothing.
constexpr std::string_view pdf_policy =
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

} // namespace

Response file_answer(const app::FileInfo& info, FileUse use) {
    Response response{.type = std::string{media_type(info.type)}};
    response.headers = {{"Cache-Control", "private, no-store"}};
    const bool shown = use == FileUse::show && is_shown(info.type);
    response.headers.emplace_back("Content-Disposition", shown
                                                             ? inline_called(info.title.value)
                                                             : attachment_called(info.title.value));
    if (!shown) return response;
    const bool framed = info.type == FileType::pdf;
    response.headers.emplace_back("Content-Security-Policy", framed ? pdf_policy : picture_policy);
    if (framed) response.headers.emplace_back("X-Frame-Options", "SAMEORIGIN");
    return response;
}

} // namespace huiyin::http
