#include "base/alternatives.hpp"

#include <doctest/doctest.h>

namespace huiyin {
namespace {

struct LampLit {
    std::int64_t lamp = {};
};
BOOST_DESCRIBE_STRUCT(LampLit, (), (lamp))
struct LampPutOut {};
BOOST_DESCRIBE_STRUCT(LampPutOut, (), ())
using Happening = std::variant<LampPutOut, LampLit>;

TEST_CASE("an alternative is found by its name and filled without knowing its type") {
    Happening happening;
    const Alternative* lit = find_alternative<Happening>("lamp_lit");
    REQUIRE(lit != nullptr);
    void* value = lit->put(&happening);
    *static_cast<std::int64_t*>(field_of(value, lit->type->fields[0])) = 3;

    CHECK(std::get<LampLit>(happening).lamp == 3);
    CHECK(name_in(happening) == "lamp_lit");
    CHECK(find_alternative<Happening>("lamp_broken") == nullptr);
}

} // namespace
} // namespace huiyin
