#include "http/template.hpp"

#include <doctest/doctest.h>

namespace huiyin::http {
namespace {

TEST_CASE("what people wrote stands in a page as text, whatever it holds") {
    const Template part{R"(<a title="⟦case⟧">⟦case⟧</a>)"};
    const Html html = part.filled({{"case", Html::of_text(R"("><script>alert('&')</script>)")}});
    CHECK(html.text() ==
          R"(<a title="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">)"
          R"(&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</a>)");
}

TEST_CASE("what fills a hole is not searched for holes") {
    const Template part{"⟦a⟧⟦b⟧"};
    CHECK(part.filled({{"a", Html::of_text("⟦b⟧")}, {"b", Html::of_text("x")}}).text() == "⟦b⟧x");
}

TEST_CASE("a hole that nothing fills holds an empty comment, as a part that Vue does not show") {
    CHECK(Template{"<p>⟦more⟧</p>"}.filled().text() == "<p><!----></p>");
    CHECK(Template{"no hole"}.filled().text() == "no hole");
    CHECK(Template{"⟦never closed"}.filled().text() == "⟦never closed");
}

TEST_CASE("no answer can end the element of script that it stands in") {
    CHECK(Html::of_json(R"({"a":"</script><!--"})").text() == R"({"a":"\u003c/script>\u003c!--"})");
}

} // namespace
} // namespace huiyin::http
