#include "entrance/taking_apart.hpp"

#include "entrance/document_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace huiyin::entrance {
namespace {

// The title stands among the first lines, or nowhere.
constexpr std::size_t lines_before_title_max = 15;
constexpr std::size_t form_line_max = 60;
constexpr std::size_t heading_colon_max = 24;
constexpr std::size_t signature_max = 20;
constexpr std::size_t lead_in_max = 40;
constexpr std::size_t title_line_max = 60;

struct Line {
    std::u32string mark = {};
    std::u32string text = {};
    unsigned rank = 0;
    bool heading = {};
    bool centred = {};
    bool at_right = {};

    [[nodiscard]] std::u32string words() const { return bare(text); }
    [[nodiscard]] bool is_set_off() const { return heading || centred; }
    [[nodiscard]] bool ends_with_colon() const { return plain(text.back()) == U':'; }
};

// Splits off a number that was typed.
Line line_of(std::u32string_view text) {
    const Mark mark = mark_at_start(text);
    return {.mark = std::u32string{text.substr(0, mark.size)},
            .text = std::u32string{text.substr(mark.size)},
            .rank = mark.rank};
}

Line line_of(const WrittenLine& written) {
    const std::u32string text = text::characters_of(written.text);
    Line line = written.label.empty() ? line_of(text) : Line{.text = text};
    if (!written.label.empty()) {
        constexpr unsigned rank_of_number = 3;
        line.mark = text::characters_of(written.label);
        const unsigned rank = mark_at_start(line.mark + U"x").rank;
        line.rank = rank == 0 ? rank_of_number : rank;
    }
    line.heading = written.heading;
    line.centred = written.centred;
    line.at_right = written.at_right;
    return line;
}

std::size_t find_colon(std::u32string_view text) {
    const auto found = std::ranges::find_if(text, [](char32_t c) { return plain(c) == U':'; });
    return static_cast<std::size_t>(found - text.begin());
}

bool is_blank_text(std::u32string_view text) {
    return std::ranges::all_of(text, [](char32_t c) { return plain(c) == U' '; });
}

class Taker {
public:
    explicit Taker(const std::vector<WrittenLine>& written) : written_(written) {
        const std::size_t first = std::min(written.size(), lines_before_title_max);
        for (std::size_t i = 0; i < first && !is_titled_; ++i) {
            const std::u32string text = text::characters_of(written[i].text);
            is_titled_ = is_title(bare(text)) ||
                         heading_of(bare(text.substr(0, find_colon(text)))) == Part::title ||
                         (!written[i].cells.empty() && names_title(written[i].cells[0]));
        }
    }

    TakenApart take_all() {
        for (at_ = 0; at_ < written_.size(); ++at_) {
            const WrittenLine& written = written_[at_];
            if (written.cells.size() > 1) {
                take_row(written);
            } else {
                in_form_table_ = false;
                take_line(line_of(written));
            }
        }
        return std::move(taken_);
    }

private:
    static bool names_title(const std::string& cell) {
        return heading_of(bare(text::characters_of(cell))) == Part::title;
    }

    // --- lines ----------------------------------------------------------------------------------

    void take_line(const Line& line) {
        if (is_blank_text(line.text)) return put(Place::left_out, line, LeftOut::form_line);
        if (take_title(line) || take_form_line(line) || take_heading(line) || take_headed(line) ||
            take_chapter(line))
            return;
        take_text(line);
    }

    bool take_title(const Line& line) {
        const bool goes_on = std::exchange(title_goes_on_, false);
        if (!is_at_head() || at_ >= lines_before_title_max || line.rank > 0) return false;
        const std::u32string words = line.words();
        if (goes_on) {
            // The second line of a title that did not fit into one.
            if (!line.is_set_off() || line.text.size() > title_line_max || heading_of(words))
                return false;
            put(Place::title, line);
            return true;
        }
        if (has_title_ || is_letterhead(words) || heading_of(words)) return false;
        const bool whole = is_title(words);
        const bool begins = line.is_set_off() && words.starts_with(U"关于");
        const bool stands_for = line.is_set_off() && !is_titled_ &&
                                line.text.size() <= title_line_max && !is_date(words) &&
                                find_colon(line.text) == line.text.size();
        if (!whole && !begins && !stands_for) return false;
        has_title_ = true;
        wants_title_ = false;
        title_goes_on_ = !whole;
        put(Place::title, line);
        return true;
    }

    // What is printed on the form, wherever a form can stand: above the text and below the demands.
    bool take_form_line(const Line& line) {
        const std::u32string words = line.words();
        if (is_date(words) || (line.at_right && line.text.size() <= signature_max) ||
            (is_at_head() && is_letterhead(words))) {
            put(Place::left_out, line, LeftOut::form_line);
            return true;
        }
        if (is_courtesy(line, words)) {
            put(Place::left_out, line, LeftOut::courtesy);
            return true;
        }
        if (line.rank > 0 || line.text.size() > form_line_max) return false;
        const std::size_t colon = find_colon(line.text);
        const FormLabel label = form_label(bare(std::u32string_view{line.text}.substr(0, colon)));
        const bool is_pair = colon < line.text.size();
        const bool is_form = (label == FormLabel::strong && is_pair) ||
                             (label != FormLabel::none && is_where_forms_stand());
        // "承办单位要加强巡查" is a demand: without its colon the label must be the whole line.
        if (!is_form || (!is_pair && form_label(words) == FormLabel::none)) return false;
        put(Place::left_out, line, LeftOut::form_line);
        return true;
    }

    [[nodiscard]] bool is_courtesy(const Line& line, std::u32string_view words) const {
        if (line.rank > 0) return false;
        if (is_at_head() && line.ends_with_colon() && !heading_of(words) && is_salutation(words))
            return true;
        return part_ == Part::demands && has_demand_ && is_closing(words);
    }

    // A line that only says which part begins: "二、原因分析".
    bool take_heading(const Line& line) {
        const auto part = heading_of(line.words());
        if (!part || (*part == Part::title && has_title_)) return false;
        // What is an item of the demands is one, whatever it is called.
        if (part_ == Part::demands && *part == Part::demands && line.rank > rank_of_chapter)
            return false;
        put(Place::left_out, line, LeftOut::heading);
        begin(*part);
        return true;
    }

    // A part that goes on in the line of its heading: "案由：近年来……".
    bool take_headed(const Line& line) {
        const std::u32string_view text = line.text;
        const std::size_t colon = find_colon(text);
        if (colon > heading_colon_max || colon + 1 >= text.size()) return false;
        const auto part = heading_of(bare(text.substr(0, colon)));
        if (!part || is_blank_text(text.substr(colon + 1))) return false;
        if (part == part_ && line.rank > 0) return false;
        if (*part == Part::title && has_title_) return false;
        put(Place::left_out, {.mark = line.mark, .text = std::u32string{text.substr(0, colon + 1)}},
            LeftOut::heading);
        begin(*part);
        std::size_t from = colon + 1;
        while (plain(text[from]) == U' ') ++from;
        take_text(line_of(text.substr(from)));
        return true;
    }

    // A chapter with words of its own: they stay with its text.
    bool take_chapter(const Line& line) {
        if (part_ == Part::demands || (line.rank != rank_of_chapter && !line.heading)) return false;
        if (line.text.size() > form_line_max || plain(line.text.back()) == U'。') return false;
        const auto part = heading_by_ending(line.words());
        if (!part) return false;
        begin(*part);
        if (*part == Part::demands)
            put(Place::left_out, line, LeftOut::heading);
        else
            take_text(line);
        return true;
    }

    void take_text(const Line& line) {
        if (wants_title_) {
            wants_title_ = false;
            has_title_ = true;
            return put(Place::title, line);
        }
        has_text_ = true;
        if (part_ != Part::demands)
            return put(part_ == Part::analysis ? Place::analysis : Place::cause, line);
        if (leads_to_demands(line)) return put(Place::left_out, line, LeftOut::heading);
        const bool counted = line.rank > 0;
        const bool begins = !has_demand_ ||
                            (counted && (top_rank_ == 0 || line.rank <= top_rank_)) ||
                            (!counted && top_rank_ == 0);
        if (counted && begins) top_rank_ = line.rank;
        has_demand_ = true;
        put(begins ? Place::demand : Place::demand_goes_on, line);
    }

    // "根据以上分析，我有以下三点建议。" before the first of them.
    [[nodiscard]] bool leads_to_demands(const Line& line) const {
        if (has_demand_ || line.rank > 0 || line.text.size() > lead_in_max) return false;
        const bool next_counts = at_ + 1 < written_.size() && line_of(written_[at_ + 1]).rank > 0;
        return next_counts &&
               (line.ends_with_colon() || line.text.find(U"建议") != std::u32string::npos);
    }

    // --- rows of tables
    // ---------------------------------------------------------------------------

    void take_row(const WrittenLine& row) {
        std::vector<std::u32string> cells;
        for (const std::string& cell : row.cells) cells.push_back(text::characters_of(cell));
        const bool labels_only = std::ranges::all_of(cells, is_label);
        const bool is_form = is_where_forms_stand() && (is_label(cells[0]) || in_form_table_);
        if (!labels_only && heading_of(bare(cells[0]))) return take_cells(cells);
        if (!is_form) return take_text_of_row(row);
        if (labels_only || !is_label(cells[0])) {
            in_form_table_ = true; // What stands below its headings is filled in.
            return put(Place::left_out, {.text = text::characters_of(row.text)},
                       LeftOut::form_line);
        }
        take_cells(cells);
    }

    static bool is_label(const std::u32string& cell) {
        return heading_of(bare(cell)) || form_label(bare(cell)) != FormLabel::none;
    }

    // Words of the form, and beside each what is filled in.
    void take_cells(const std::vector<std::u32string>& cells) {
        bool fills_form = true;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::u32string& cell = cells[i];
            const Line line{.text = cell};
            // "类别 | 建议": a word that nothing follows is filled in.
            const bool heads = i + 1 < cells.size() && !is_label(cells[i + 1]);
            if (const auto part = heading_of(bare(cell)); part && heads) {
                put(Place::left_out, line, LeftOut::heading);
                begin(*part);
                fills_form = false;
            } else if (form_label(bare(cell)) != FormLabel::none) {
                put(Place::left_out, line, LeftOut::form_line);
                fills_form = true;
            } else if (fills_form) {
                put(Place::left_out, line, LeftOut::form_line);
            } else {
                take_text(line_of(cell));
            }
        }
        wants_title_ = false;
        in_form_table_ = fills_form;
    }

    void take_text_of_row(const WrittenLine& row) {
        const Line line{.text = text::characters_of(row.text)};
        if (part_ == Part::demands && has_demand_) return put(Place::demand_goes_on, line);
        take_text(line);
    }

    // --- where we are
    // -----------------------------------------------------------------------------

    // Before any text of the suggestion.
    [[nodiscard]] bool is_at_head() const { return !has_text_ && !part_; }
    [[nodiscard]] bool is_where_forms_stand() const { return is_at_head() || has_demand_; }

    void begin(Part part) {
        if (part == Part::title) {
            wants_title_ = true;
            return;
        }
        wants_title_ = false;
        taken_.found_parts = true;
        part_ = part;
        top_rank_ = 0;
    }

    void put(Place place, const Line& line, std::optional<LeftOut> why = {}) {
        Piece piece{
            .place = place, .mark = text::utf8_of(line.mark), .text = text::utf8_of(line.text)};
        piece.why = why;
        taken_.pieces.push_back(std::move(piece));
    }

    const std::vector<WrittenLine>& written_;
    std::size_t at_ = 0;
    TakenApart taken_ = {};
    std::optional<Part> part_ = std::nullopt;
    unsigned top_rank_ = 0; // of the marks that begin demands
    bool is_titled_ = false;
    bool has_title_ = false;
    bool title_goes_on_ = false;
    bool wants_title_ = false; // its heading stood in a line of its own
    bool has_text_ = false;
    bool has_demand_ = false;
    bool in_form_table_ = false;
};

} // namespace

TakenApart take_apart(const std::vector<WrittenLine>& lines) { return Taker{lines}.take_all(); }

} // namespace huiyin::entrance
