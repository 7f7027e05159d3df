#include "http/file_head.hpp"
#include "http/response_head.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace huiyin::http {
namespace {

using app::FileType;

std::string head_of(FileType type, FileUse use, std::string title = "图.svg") {
    const app::FileInfo info{.title = {std::move(title)}, .type = type};
    return response_head(file_answer(info, use), Connection::keep_alive, {});
}

bool holds(const std::string& head, std::string_view line) {
    return head.find("\r\n" + std::string{line}) != std::string::npos;
}

std::size_t count_of(const std::string& head, std::string_view name) {
    std::size_t count = 0;
    for (auto at = head.find(name); at != std::string::npos; at = head.find(name, at + 1)) ++count;
    return count;
}

TEST_CASE("only pictures and PDF are shown by a browser, whatever their names say") {
    const auto& names = type_of<FileType>().names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(names[i]);
        const std::string head = head_of(static_cast<FileType>(i), FileUse::show);
        const bool safe = names[i] == "pdf" || names[i] == "jpeg" || names[i] == "png";
        CHECK(holds(head, "Content-Disposition: inline") == safe);
        CHECK(holds(head, "Content-Disposition: attachment") != safe);
        CHECK(holds(head, "X-Content-Type-Options: nosniff"));
        CHECK_FALSE(holds(head, "Content-Type: text/html"));
        CHECK_FALSE(holds(head, "Content-Type: image/svg"));
    }
}

TEST_CASE("what is to be saved is never shown") {
    for (std::size_t i = 0; i < type_of<FileType>().names.size(); ++i) {
        const std::string head = head_of(static_cast<FileType>(i), FileUse::save);
        CHECK(holds(head, "Content-Disposition: attachment"));
        CHECK(holds(head, "X-Frame-Options: DENY"));
    }
}

TEST_CASE("a shown picture can do nothing, and a shown PDF stands in our own pages alone") {
    const std::string picture = head_of(FileType::png, FileUse::show);
    CHECK(picture.find("; sandbox\r\n") != std::string::npos);
    CHECK(holds(picture, "X-Frame-Options: DENY"));
    const std::string pdf = head_of(FileType::pdf, FileUse::show);
    CHECK(holds(pdf, "X-Frame-Options: SAMEORIGIN"));
    CHECK(pdf.find("default-src 'none'") != std::string::npos);
    CHECK(pdf.find("frame-ancestors 'self'") != std::string::npos);
    CHECK(count_of(pdf, "X-Frame-Options") == 1);
    CHECK(count_of(pdf, "Content-Security-Policy") == 1);
}

TEST_CASE("a file is called by its title, and no title can speak for us") {
    const std::string head = head_of(FileType::png, FileUse::show, "图\r\nX-Evil: 1.png");
    CHECK(holds(head,
                "Content-Disposition: inline; filename*=UTF-8''%E5%9B%BE%0D%0AX-Evil%3A%201.png"));
    CHECK_FALSE(holds(head, "X-Evil"));
}

} // namespace
} // namespace huiyin::http
