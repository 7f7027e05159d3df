#pragma once

#include "sheets/document.hpp"
#include "sheets/list_labels.hpp"

namespace huiyin::sheets {

// What the properties of a paragraph say, as far as they say it.
struct ParagraphStyle {
    std::optional<bool> heading = {};
    std::optional<Alignment> alignment = {};
    std::optional<std::string> list = {}; // w:numId
    std::optional<unsigned> level = {};   // in its list
};

class DocumentStyles {
public:
    // From styles.xml; without one there are none.
    explicit DocumentStyles(const pugi::xml_document& styles);

    // What holds for a paragraph with these properties (w:pPr): its own, else those of its style,
    // else of the style that this is based on.
    [[nodiscard]] ParagraphStyle of(const pugi::xml_node& properties) const;

private:
    struct Style {
        ParagraphStyle own = {};
        std::string based_on = {};
    };
    std::map<std::string, Style, std::less<>> styles_ = {};
};

} // namespace huiyin::sheets
