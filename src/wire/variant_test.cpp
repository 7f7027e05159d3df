#include "wire/variant.hpp"

#include <doctest/doctest.h>

namespace huiyin::wire {
namespace {

struct SignIn {};
BOOST_DESCRIBE_STRUCT(SignIn, (), ())
struct RecordContact {
    Line<10> place = {};
};
BOOST_DESCRIBE_STRUCT(RecordContact, (), (place))
using Command = std::variant<SignIn, RecordContact>;

TEST_CASE("an alternative is read by its name and written without it") {
    const auto command = read_alternative<Command>("record_contact", R"({"place":"镇里"})");
    REQUIRE(command);
    CHECK(std::get<RecordContact>(*command).place.value == "镇里");
    std::string out;
    write_alternative(out, *command);
    CHECK(out == R"({"place":"镇里"})");
    CHECK(read_alternative<Command>("sign_in", "{}"));
}

TEST_CASE("an unknown name is not found, a wrong field is invalid") {
    CHECK(read_alternative<Command>("dance", "{}").error().code == ErrorCode::not_found);
    CHECK(read_alternative<Command>("sign_in", R"({"place":"x"})").error().field == "place");
}

} // namespace
} // namespace huiyin::wire
