#include "http/response_head.hpp"

namespace huiyin::http {
namespace {

std::string_view reason_of(int status) {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    default: return status < 500 ? "Other" : "Internal Server Error";
    }
}

// No script but our own files, no frame around us. Styles are set on elements by the interface
// library, which needs 'unsafe-inline' for them alone.
constexpr std::string_view page_policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";
constexpr std::string_view data_policy = "default-src 'none'; frame-ancestors 'none'";

void add(std::string& head, std::string_view name, std::string_view value) {
    head += name;
    head += ": ";
    // A line feed in a value would let it speak for us.
    for (const char c : value) head += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    head += "\r\n";
}

// "Mon, 23 Nov 2026 07:10:00 GMT"
std::string http_date(Instant at) {
    using namespace std::chrono;
    constexpr std::string_view weekdays = "SunMonTueWedThuFriSat";
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto day = floor<days>(at);
    const year_month_day ymd{day};
    const std::string text = iso(at);
    std::string out{weekdays.substr(3 * weekday{day}.c_encoding(), 3)};
    out += ", " + text.substr(8, 2) + ' ';
    out += months.substr(3 * (unsigned{ymd.month()} - 1), 3);
    return out + ' ' + text.substr(0, 4) + ' ' + text.substr(11, 8) + " GMT";
}

// The text of the date for the second that runs; made once a second, not for each response.
const std::string& date_text(Instant at) {
    thread_local std::chrono::sys_seconds second{};
    thread_local std::string text;
    const auto now = std::chrono::floor<std::chrono::seconds>(at);
    if (text.empty() || now != second) {
        second = now;
        text = http_date(at);
    }
    return text;
}

bool has_header(const Response& response, std::string_view name) {
    for (const auto& [header, value] : response.headers)
        if (header == name) return true;
    return false;
}

} // namespace

std::string response_head(const Response& response, Connection connection, Instant at) {
    std::string head;
    head.reserve(640);
    head += "HTTP/1.1 " + std::to_string(response.status) + ' ';
    head += reason_of(response.status);
    head += "\r\n";
    add(head, "Date", date_text(at));
    const bool bodiless = response.status == 204 || response.status == 304;
    if (!bodiless) add(head, "Content-Type", response.type);
    if (!bodiless && !response.events)
        add(head, "Content-Length", std::to_string(response.content().size()));
    if (connection == Connection::close) add(head, "Connection", "close");
    for (const auto& [name, value] : response.headers) add(head, name, value);
    if (!has_header(response, "Cache-Control")) add(head, "Cache-Control", "no-store");
    if (!has_header(response, "Content-Security-Policy"))
        add(head, "Content-Security-Policy",
            response.type.starts_with("text/html") ? page_policy : data_policy);
    if (!has_header(response, "X-Frame-Options")) add(head, "X-Frame-Options", "DENY");
    head += "X-Content-Type-Options: nosniff\r\n"
            "Referrer-Policy: same-origin\r\nCross-Origin-Opener-Policy: same-origin\r\n\r\n";
    return head;
}

} // namespace huiyin::http
