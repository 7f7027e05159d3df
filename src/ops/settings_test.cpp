#include "ops/flat_toml.hpp"
#include "ops/settings.hpp"

#include <doctest/doctest.h>

namespace huiyin::ops {
namespace {

TEST_CASE("without choices the defaults stand, and they are within their bounds") {
    const auto settings = settings_from({});
    REQUIRE(settings);
    CHECK(settings->address.value == "127.0.0.1");
    CHECK(settings->port == 8080);
}

TEST_CASE("a flag beats the environment, which beats the file") {
    const auto file = read_flat_toml("port = 1\nworkers = 3\ndata = \"/srv/huiyin\"\n");
    REQUIRE(file);
    const std::array environment{"PATH=/bin", "HUIYIN_PORT=2", "HUIYIN_DIGEST=sha256",
                                 static_cast<const char*>(nullptr)};
    const auto settings =
        settings_from({*file, environment_choices(environment.data()), {{"port", "3"}}});
    REQUIRE(settings);
    CHECK(settings->port == 3);
    CHECK(settings->workers == 3);
    CHECK(settings->digest == Digest::sha256);
    CHECK(settings->data.value == "/srv/huiyin");
}

TEST_CASE("a setting that does not exist or cannot be is named") {
    CHECK(settings_from({{{"prot", "1"}}}).error().field == "prot");
    CHECK(settings_from({{{"port", "http"}}}).error().field == "port");
    CHECK(settings_from({{{"port", "65536"}}}).error().field == "port");
    CHECK(settings_from({{{"workers", "0"}}}).error().message.key == "ops.out_of_bounds");
    CHECK(settings_from({{{"secure_cookies", "yes"}}}).error().field == "secure_cookies");
}

TEST_CASE("a settings file that is not TOML is refused with line and column") {
    const auto values = read_flat_toml("port = 1\nworkers = = 2\n");
    REQUIRE(!values);
    const auto& gaps = values.error().message.gaps;
    CHECK(std::find(gaps.begin(), gaps.end(), std::pair<std::string, std::string>{"line", "2"}) !=
          gaps.end());
    CHECK(read_flat_toml("[table]\na = 1\n").error().message.key == "ops.toml_not_plain");
}

} // namespace
} // namespace huiyin::ops
