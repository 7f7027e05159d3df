#include "sheets/document_body.hpp"

#include "base/text.hpp"
#include "sheets/xml.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace huiyin::sheets {
namespace {

// Real documents nest a dozen elements; the walk below takes room on the stack for each.
constexpr int depth_max = 200;
constexpr std::string_view between_cells = "\u3000";
// A label like 案由 is often written downwards, one character to a paragraph.
constexpr std::size_t upright_bytes_max = 6;

bool is_one_of(const pugi::xml_node& node, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return is_called(node, name); });
}

bool is_property(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.ends_with("Pr") || is_called(node, "tblGrid");
}

// What a tracked change took away or moved elsewhere; instrText is the formula of a field, rt the
// reading above a character.
bool is_gone(const pugi::xml_node& node) { return is_one_of(node, {"del", "moveFrom"}); }
bool is_no_text(const pugi::xml_node& node) { return is_one_of(node, {"instrText", "rt"}); }

// What a node writes itself, if it is one that writes.
std::optional<std::string_view> written_by(const pugi::xml_node& node) {
    if (is_called(node, "t")) return node.text().get();
    if (is_one_of(node, {"tab", "ptab"})) return " ";
    if (is_one_of(node, {"br", "cr"})) return "\n";
    if (is_called(node, "noBreakHyphen")) return "-";
    return {};
}

class BodyReader {
public:
    BodyReader(const DocumentStyles& styles, ListLabels labels)
        : styles_(styles), labels_(std::move(labels)) {}

    // Paragraphs and tables, one below the other, wherever they are wrapped.
    void read_blocks(const pugi::xml_node& parent, std::vector<Paragraph>& into, int depth) {
        if (depth > depth_max) sound_ = false;
        if (!sound_) return;
        for (const pugi::xml_node& node : parent.children()) {
            if (is_called(node, "p")) {
                read_paragraph(node, into, depth);
            } else if (is_called(node, "tbl")) {
                read_table(node, into, depth);
            } else if (is_one_of(node, {"altChunk", "subDoc"})) {
                sound_ = false;
            } else if (is_gone(node)) {
                document.has_deletions = true;
            } else if (!is_property(node)) {
                read_blocks(node, into, depth + 1);
            }
        }
    }

    // A line never goes on beyond its cell, or the end of the text.
    void finish(std::vector<Paragraph>& into) {
        take_lines(std::exchange(unfinished_, {}), {}, into);
    }

    [[nodiscard]] bool sound() const { return sound_; }

    Document document = {};

private:
    void read_paragraph(const pugi::xml_node& node, std::vector<Paragraph>& into, int depth) {
        const pugi::xml_node properties = child(node, "pPr");
        std::vector<Paragraph> boxes;
        std::string text = std::exchange(unfinished_, {});
        read_inline(node, text, boxes, depth + 1);
        // Where the end of a paragraph was deleted, the next one goes on in its line.
        if (child(child(properties, "rPr"), "del")) {
            document.has_deletions = true;
            unfinished_ = std::move(text);
        } else {
            take_lines(text, properties, into);
        }
        std::ranges::move(boxes, std::back_inserter(into));
    }

    void take_lines(std::string_view text, const pugi::xml_node& properties,
                    std::vector<Paragraph>& into) {
        if (is_blank(tidy_line(text))) return;
        const ParagraphStyle style = styles_.of(properties);
        // A number is counted up only for a paragraph that shows it.
        std::string label =
            style.list ? labels_.next({*style.list, style.level.value_or(0)}) : std::string{};
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            std::string line = tidy_line(text.substr(at, end - at));
            at = end + 1;
            if (line.empty()) continue;
            into.push_back({.text = std::move(line),
                            .label = std::exchange(label, {}),
                            .heading = style.heading.value_or(false),
                            .alignment = style.alignment.value_or(Alignment::plain)});
        }
    }

    void read_inline(const pugi::xml_node& parent, std::string& text, std::vector<Paragraph>& boxes,
                     int depth) {
        if (depth > depth_max) sound_ = false;
        if (!sound_) return;
        for (const pugi::xml_node& node : parent.children()) {
            if (const auto written = written_by(node)) {
                text += *written;
            } else if (is_gone(node)) {
                document.has_deletions = true;
            } else if (is_called(node, "txbxContent")) {
                read_blocks(node, boxes, depth + 1);
            } else if (is_called(node, "AlternateContent")) {
                read_alternative(node, text, boxes, depth);
            } else if (!is_property(node) && !is_no_text(node)) {
                if (is_one_of(node, {"blip", "imagedata", "chart"})) ++document.pictures;
                read_inline(node, text, boxes, depth + 1);
            }
        }
    }

    // The same thing for newer and for older programs: only one of them is the text.
    void read_alternative(const pugi::xml_node& node, std::string& text,
                          std::vector<Paragraph>& boxes, int depth) {
        pugi::xml_node chosen = child(node, "Choice");
        if (!chosen) chosen = child(node, "Fallback");
        read_inline(chosen, text, boxes, depth + 1);
    }

    void read_table(const pugi::xml_node& table, std::vector<Paragraph>& into, int depth) {
        if (depth > depth_max) sound_ = false;
        if (!sound_) return;
        for (const pugi::xml_node& row : table.children()) {
            if (is_called(row, "tr")) {
                read_row(row, into, depth + 1);
            } else if (!is_property(row)) {
                read_table(row, into, depth + 1); // Rows can be wrapped too.
            }
        }
    }

    void read_row(const pugi::xml_node& row, std::vector<Paragraph>& into, int depth) {
        if (child(child(row, "trPr"), "del")) {
            document.has_deletions = true;
            return;
        }
        std::vector<std::vector<Paragraph>> cells;
        read_cells(row, cells, depth);
        std::erase_if(cells, [](const auto& cell) { return cell.empty(); });
        if (cells.empty()) return;
        const bool is_line =
            std::ranges::all_of(cells, [](const auto& cell) { return cell.size() == 1; });
        if (!is_line || cells.size() == 1) { // A table that only lays out what stands in it.
            for (auto& cell : cells) std::ranges::move(cell, std::back_inserter(into));
            return;
        }
        Paragraph line;
        for (auto& cell : cells) {
            std::string text = cell[0].label + cell[0].text;
            line.text += (line.text.empty() ? "" : std::string{between_cells}) + text;
            line.cells.push_back(std::move(text));
        }
        into.push_back(std::move(line));
    }

    void read_cells(const pugi::xml_node& row, std::vector<std::vector<Paragraph>>& cells,
                    int depth) {
        if (depth > depth_max) sound_ = false;
        if (!sound_) return;
        for (const pugi::xml_node& node : row.children()) {
            if (is_called(node, "tc")) {
                std::vector<Paragraph> cell;
                read_blocks(node, cell, depth + 1);
                finish(cell);
                cells.push_back(upright(std::move(cell)));
            } else if (!is_property(node)) {
                read_cells(node, cells, depth + 1);
            }
        }
    }

    static std::vector<Paragraph> upright(std::vector<Paragraph> cell) {
        const bool is_upright = cell.size() > 1 && std::ranges::all_of(cell, [](const auto& one) {
                                    return one.text.size() <= upright_bytes_max &&
                                           one.label.empty() && one.cells.empty();
                                });
        if (!is_upright) return cell;
        Paragraph whole = cell.front();
        for (std::size_t i = 1; i < cell.size(); ++i) whole.text += cell[i].text;
        return {std::move(whole)};
    }

    const DocumentStyles& styles_;
    ListLabels labels_;
    std::string unfinished_ = {};
    bool sound_ = true;
};

} // namespace

std::string tidy_line(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        constexpr std::array<std::string_view, 3> spaces{"\u00A0", "\u2028", "\u2029"};
        const auto space = std::ranges::find_if(
            spaces, [&](std::string_view one) { return text.substr(at).starts_with(one); });
        // U+0080 to U+009F are control characters too.
        const bool high_control =
            byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (space != spaces.end() || high_control) {
            at += high_control ? 1 : space->size() - 1;
            out += ' ';
        } else if (byte < 0x20 || byte == 0x7F) {
            out += ' ';
        } else {
            out += text[at];
        }
    }
    return trimmed(out);
}

Result<Document> read_body(const pugi::xml_node& body, const DocumentStyles& styles,
                           ListLabels labels) {
    BodyReader reader{styles, std::move(labels)};
    reader.read_blocks(body, reader.document.paragraphs, 0);
    reader.finish(reader.document.paragraphs);
    if (!reader.sound()) return invalid("", "sheets.document_damaged");
    return std::move(reader.document);
}

} // namespace huiyin::sheets
