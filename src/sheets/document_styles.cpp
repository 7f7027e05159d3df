#include "sheets/document_styles.hpp"

#include "sheets/xml.hpp"

namespace huiyin::sheets {
namespace {

// Level 9 of an outline is the text itself.
constexpr unsigned outline_of_text = 9;

ParagraphStyle said_by(const pugi::xml_node& properties) {
    ParagraphStyle style;
    if (const auto level = number_attribute(child(properties, "outlineLvl"), "val"))
        style.heading = *level < outline_of_text;
    if (const auto way = attribute(child(properties, "jc"), "val"); !way.empty())
        style.alignment = way == "center"                  ? Alignment::centred
                          : way == "right" || way == "end" ? Alignment::right
                                                           : Alignment::plain;
    if (const pugi::xml_node place = child(properties, "numPr")) {
        if (const auto list = attribute(child(place, "numId"), "val"); !list.empty())
            style.list = std::string{list};
        style.level = number_attribute(child(place, "ilvl"), "val");
    }
    return style;
}

// What the style sheet of every language calls "heading 1" and "Title".
bool names_heading(std::string_view name) {
    return name.starts_with("heading ") || name.starts_with("Heading ") || name == "Title" ||
           name == "title";
}

template <class T>
void fill(std::optional<T>& gap, const std::optional<T>& from) {
    if (!gap && from) gap = from;
}

} // namespace

DocumentStyles::DocumentStyles(const pugi::xml_document& styles) {
    for (const pugi::xml_node& node : styles.document_element().children()) {
        if (!is_called(node, "style") || attribute(node, "type") != "paragraph") continue;
        Style style{said_by(child(node, "pPr")),
                    std::string{attribute(child(node, "basedOn"), "val")}};
        if (names_heading(attribute(child(node, "name"), "val"))) style.own.heading = true;
        styles_.insert_or_assign(std::string{attribute(node, "styleId")}, std::move(style));
    }
}

ParagraphStyle DocumentStyles::of(const pugi::xml_node& properties) const {
    constexpr int generations_max = 20; // A style could be based on itself.
    ParagraphStyle style = said_by(properties);
    auto found = styles_.find(attribute(child(properties, "pStyle"), "val"));
    for (int i = 0; i < generations_max && found != styles_.end(); ++i) {
        fill(style.heading, found->second.own.heading);
        fill(style.alignment, found->second.own.alignment);
        fill(style.list, found->second.own.list);
        fill(style.level, found->second.own.level);
        found = styles_.find(found->second.based_on);
    }
    return style;
}

} // namespace huiyin::sheets
