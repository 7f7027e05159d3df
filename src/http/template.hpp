#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyin::http {

// Text that may stand in a page as it is: a part of the built web, or text that was escaped.
class Html {
public:
    Html() = default;
    // Plain text, which may hold anything, as element content or between double quotes.
    [[nodiscard]] static Html of_text(std::string_view text);
    // The content of a JSON script element. Nothing in it can end the element.
    [[nodiscard]] static Html of_json(std::string_view json);

    // What Vue leaves where a part is not shown: an empty comment.
    [[nodiscard]] static Html nothing();

    Html& operator+=(const Html& more);
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    friend class Template;
    std::string text_;
};

// A part of a page with holes, "<b>⟦name⟧</b>".
class Template {
public:
    using Filling = std::pair<std::string_view, Html>;

    Template() = default;
    explicit Template(std::string_view source);

    // In a hole that nothing fills there is Html::nothing().
    [[nodiscard]] Html filled(std::initializer_list<Filling> fillings = {}) const;

private:
    struct Piece {
        std::string before = {}; // as it stands, in front of the hole
        std::string hole = {};   // empty: the end of the part
    };
    std::vector<Piece> pieces_;
};

} // namespace huiyin::http
