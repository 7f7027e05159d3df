#include "http/template.hpp"

#include <algorithm>

namespace huiyin::http {
namespace {

constexpr std::string_view opening_mark = "⟦";
constexpr std::string_view closing = "⟧";

} // namespace

Html Html::of_text(std::string_view text) {
    Html html;
    for (const char c : text) {
        switch (c) {
        case '&': html.text_ += "&amp;"; break;
        case '<': html.text_ += "&lt;"; break;
        case '>': html.text_ += "&gt;"; break;
        case '"': html.text_ += "&quot;"; break;
        case '\'': html.text_ += "&#39;"; break;
        default: html.text_ += c;
        }
    }
    return html;
}

Html Html::of_json(std::string_view json) {
    Html html;
    // "<" stands in JSON only within strings, where this means the same.
    for (const char c : json) {
        if (c == '<')
            html.text_ += "\\u003c";
        else
            html.text_ += c;
    }
    return html;
}

Html Html::nothing() {
    Html html;
    html.text_ = "<!---->";
    return html;
}

Html& Html::operator+=(const Html& more) {
    text_ += more.text_;
    return *this;
}

Template::Template(std::string_view source) {
    while (true) {
        const std::size_t open = source.find(opening_mark);
        const std::size_t close =
            open == std::string_view::npos ? open : source.find(closing, open);
        if (close == std::string_view::npos) break;
        const std::size_t name = open + opening_mark.size();
        pieces_.push_back(
            {std::string{source.substr(0, open)}, std::string{source.substr(name, close - name)}});
        source.remove_prefix(close + closing.size());
    }
    pieces_.push_back({std::string{source}, {}});
}

Html Template::filled(std::initializer_list<Filling> fillings) const {
    Html html;
    for (const Piece& piece : pieces_) {
        html.text_ += piece.before;
        if (piece.hole.empty()) continue;
        const auto* const found = std::ranges::find(fillings, piece.hole, &Filling::first);
        html += found == fillings.end() ? Html::nothing() : found->second;
    }
    return html;
}

} // namespace huiyin::http
