#include "http/router_for_test.hpp"
#include "http/static_files.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

namespace huiyin::http {
namespace {

namespace fs = std::filesystem;

struct Fixture {
    fs::path folder;
    Fixture() {
        std::string name = (fs::temp_directory_path() / "huiyin-web-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        folder = name;
        write("index.html", "<title>回音</title>");
        write("assets/app-1b2c.js", "plain");
        write("assets/app-1b2c.js.gz", "zipped");
        write("../huiyin-web-outside.txt", "outside");
    }
    ~Fixture() {
        fs::remove_all(folder);
        fs::remove(folder.parent_path() / "huiyin-web-outside.txt");
    }
    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;

    void write(const std::string& path, const std::string& content) const {
        fs::create_directories((folder / path).parent_path());
        std::ofstream{folder / path} << content;
    }
    [[nodiscard]] Response ask_for(Request request) const {
        Router router{texts_for_test(), admit_all};
        router.add_fallback(
            static_route(std::make_shared<const StaticFiles>(StaticFiles::load(folder))));
        return ask(router, std::move(request));
    }
};

std::string header(const Response& response, std::string_view name) {
    for (const auto& [header, value] : response.headers)
        if (header == name) return value;
    return {};
}

TEST_CASE_FIXTURE(Fixture,
                  "a file is given with its type, and kept for ever when its name says so") {
    const Response script = ask_for(get("/assets/app-1b2c.js"));
    CHECK(script.content() == "plain");
    CHECK(script.type == "text/javascript; charset=utf-8");
    CHECK(header(script, "Cache-Control").find("immutable") != std::string::npos);
    CHECK(header(ask_for(get("/index.html")), "Cache-Control") == "no-cache");
}

TEST_CASE_FIXTURE(Fixture, "whoever takes gzip gets the smaller neighbour") {
    const Response script =
        ask_for(with(get("/assets/app-1b2c.js"), Header::accept_encoding, "br, gzip"));
    CHECK(script.content() == "zipped");
    CHECK(header(script, "Content-Encoding") == "gzip");
    CHECK(ask_for(get("/assets/app-1b2c.js.gz")).status == 404);
}

TEST_CASE_FIXTURE(Fixture, "the application's own addresses give its page") {
    CHECK(ask_for(get("/")).content() == "<title>回音</title>");
    CHECK(ask_for(get("/cases/c-1?tab=duties")).content() == "<title>回音</title>");
    CHECK(ask_for(get("/assets/app-0000.js")).status == 404);
    CHECK(ask_for(get("/favicon.ico")).status == 404);
}

TEST_CASE_FIXTURE(Fixture, "a copy that is still good is not sent again") {
    const std::string tag = header(ask_for(get("/index.html")), "ETag");
    const Response again = ask_for(with(get("/index.html"), Header::if_none_match, tag));
    CHECK(again.status == 304);
    CHECK(again.content().empty());
}

TEST_CASE_FIXTURE(Fixture, "no path leads out of the folder") {
    for (const char* const target : {"/../huiyin-web-outside.txt", "/%2e%2e/huiyin-web-outside.txt",
                                     "/..%2fhuiyin-web-outside.txt", "//huiyin-web-outside.txt",
                                     "/assets/../../huiyin-web-outside.txt", "/%00.txt", "/%"}) {
        CAPTURE(target);
        const Response response = ask_for(get(target));
        CHECK(response.content().find("outside") == std::string::npos);
        CHECK((response.status == 404 || response.content() == "<title>回音</title>"));
    }
}

TEST_CASE("a folder that does not exist gives nothing") {
    CHECK(StaticFiles::load("no/such/folder").answer(get("/")).error().status == 404);
}

} // namespace
} // namespace huiyin::http
