#include "http/mapped_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <unistd.h>

namespace huiyin::http {
namespace {

TEST_CASE("a file that is taken is whole, and gone from its folder") {
    const auto path =
        std::filesystem::temp_directory_path() / ("huiyin-mapped-" + std::to_string(::getpid()));
    const std::string content(300'000, 'x');
    std::ofstream(path) << content;
    const auto taken = MappedFile::take(path);
    REQUIRE(taken);
    CHECK(!std::filesystem::exists(path));
    CHECK(taken->content() == content);
}

TEST_CASE("what is not there cannot be taken") {
    CHECK(MappedFile::take("/nowhere/at/all") == nullptr);
}

} // namespace
} // namespace huiyin::http
