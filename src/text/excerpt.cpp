#include "text/excerpt.hpp"

#include "text/elements.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace huiyin::text {
namespace {

struct Found {
    ByteRange range = {};
    std::size_t phrase = 0;
};

// A phrase as characters, so that a text need not be taken apart into terms to be looked through.
struct Sought {
    std::vector<std::u32string> terms = {};
    PhraseEnd end = {};
};

std::vector<Sought> sought_by(const Query& query) {
    std::vector<Sought> sought;
    for (const Phrase& phrase : query.phrases) {
        sought.push_back({.end = phrase.end});
        for (const std::string& term : phrase.terms)
            sought.back().terms.push_back(characters_of(term));
    }
    return sought;
}

// A text read into its elements.
struct Reading {
    explicit Reading(std::string_view utf8)
        : text(normalise(utf8)), elements(elements_of(text.characters)) {}

    // The same as hits_of says of the terms.
    [[nodiscard]] bool stands_at(const Sought& sought, std::size_t at) const {
        const std::size_t last = sought.terms.size() - 1;
        if (text.characters[elements[at].from] != sought.terms[0][0]) return false;
        if (at + last >= elements.size()) return false;
        for (std::size_t i = 0; i < last; ++i)
            if (term(at + i) != sought.terms[i]) return false;
        return sought.end == PhraseEnd::prefix ? term(at + last).starts_with(sought.terms[last])
                                               : term(at + last) == sought.terms[last];
    }

    // From the element `at` to the end of what was sought: of a gram of which the first character
    // alone was sought, the end of that.
    [[nodiscard]] ByteRange range(const Sought& sought, std::size_t at) const {
        const std::size_t last = at + sought.terms.size() - 1;
        const bool half = sought.end == PhraseEnd::prefix && begins_gram(elements, last);
        const std::size_t end = half ? elements[last].to : end_of_term(elements, last);
        return {text.origins[elements[at].from].from, text.origins[end - 1].to};
    }

    Normalised text;
    std::vector<Element> elements;

private:
    [[nodiscard]] std::u32string_view term(std::size_t at) const {
        const std::size_t from = elements[at].from;
        return std::u32string_view{text.characters}.substr(from, end_of_term(elements, at) - from);
    }
};

std::vector<Found> found_in(const Reading& reading, const std::vector<Sought>& sought) {
    std::vector<Found> found;
    for (std::size_t phrase = 0; phrase < sought.size(); ++phrase)
        for (std::size_t at = 0; at < reading.elements.size(); ++at)
            if (reading.stands_at(sought[phrase], at))
                found.push_back({reading.range(sought[phrase], at), phrase});
    std::ranges::sort(found, {}, [](const Found& f) {
        return std::pair{f.range.from, f.range.to};
    });
    return found;
}

// How many phrases stand whole between `from` and `to`, then how many places they are found at.
std::pair<std::size_t, std::size_t> worth(std::span<const Found> from_here, std::uint32_t to,
                                          std::size_t phrases) {
    std::vector<char> seen(phrases);
    std::size_t places = 0;
    for (const Found& found : from_here) {
        if (found.range.from >= to) break;
        if (found.range.to > to) continue;
        seen[found.phrase] = 1;
        ++places;
    }
    return {static_cast<std::size_t>(std::ranges::count(seen, 1)), places};
}

class Window {
public:
    Window(const Normalised& text, std::size_t width)
        : origins_(text.origins), width_(std::max<std::size_t>(1, width)) {}

    // The stretch that begins with the character at byte `from`.
    [[nodiscard]] ByteRange from(std::uint32_t from) const { return stretch(index_of(from)); }

    // The stretch that shows `range` with a quarter of its width before it, or more at the end of
    // the text.
    [[nodiscard]] ByteRange around(ByteRange range) const {
        const std::size_t at = index_of(range.from);
        const std::size_t lead = std::min({width_ / 4, at, room_beside(at, range)});
        const std::size_t last = origins_.size() > width_ ? origins_.size() - width_ : 0;
        return stretch(std::min(at - lead, last));
    }

private:
    // How many characters the window has beside those of `range`.
    [[nodiscard]] std::size_t room_beside(std::size_t at, ByteRange range) const {
        const std::size_t length = index_of(range.to) - at;
        return width_ > length ? width_ - length : 0;
    }

    [[nodiscard]] std::size_t index_of(std::uint32_t byte) const {
        const auto at = std::ranges::lower_bound(origins_, byte, {}, &ByteRange::from);
        return static_cast<std::size_t>(at - origins_.begin());
    }

    [[nodiscard]] ByteRange stretch(std::size_t at) const {
        if (at >= origins_.size()) return {};
        const std::size_t end = std::min(at + width_, origins_.size());
        return {origins_[at].from, origins_[end - 1].to};
    }

    const std::vector<ByteRange>& origins_;
    std::size_t width_;
};

// From the best place on as far as what was counted reaches, so that what is shown before it pushes
// none of it out.
ByteRange best_stretch(const Window& window, const std::vector<Found>& found, std::size_t phrases) {
    ByteRange best = {};
    std::pair<std::size_t, std::size_t> most = {};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto rest = std::span{found}.subspan(i);
        const std::uint32_t end = window.from(rest[0].range.from).to;
        const auto got = worth(rest, end, phrases);
        if (i > 0 && got <= most) continue;
        most = got;
        best = rest[0].range;
        for (const Found& each : rest)
            if (each.range.to <= end) best.to = std::max(best.to, each.range.to);
    }
    return window.around(best);
}

std::vector<ByteRange> marks_in(ByteRange shown, const std::vector<Found>& found) {
    std::vector<ByteRange> marks;
    for (const Found& each : found) {
        const ByteRange mark{std::max(each.range.from, shown.from),
                             std::min(each.range.to, shown.to)};
        if (mark.from >= mark.to) continue;
        if (!marks.empty() && mark.from <= marks.back().to)
            marks.back().to = std::max(marks.back().to, mark.to);
        else
            marks.push_back(mark);
    }
    return marks;
}

// A text, and where the phrases stand in it.
struct Searched {
    Searched(std::string_view text, const std::vector<Sought>& sought)
        : reading(text), found(found_in(reading, sought)) {}

    Reading reading;
    std::vector<Found> found;
};

std::size_t phrases_in(const std::vector<Found>& found) {
    std::set<std::size_t> phrases;
    for (const Found& each : found) phrases.insert(each.phrase);
    return phrases.size();
}

Excerpt excerpt_of(const Searched& searched, std::size_t phrases, std::size_t width) {
    const Window window{searched.reading.text, width};
    const std::vector<Found>& found = searched.found;
    const ByteRange shown = found.empty() ? window.from(0) : best_stretch(window, found, phrases);
    return {shown, marks_in(shown, found)};
}

} // namespace

Excerpt extract(std::string_view text, const Query& query, std::size_t width) {
    const std::array fields{text};
    return extract(fields, query, width).excerpt;
}

FieldExcerpt extract(std::span<const std::string_view> fields, const Query& query,
                     std::size_t width) {
    const std::vector<Sought> sought = sought_by(query);
    std::size_t best = 0;
    Searched text{fields[0], sought};
    std::size_t most = phrases_in(text.found);
    // No later field has more than all of them, so it need not be read.
    for (std::size_t i = 1; i < fields.size() && most < sought.size(); ++i) {
        Searched other{fields[i], sought};
        if (const std::size_t here = phrases_in(other.found); here > most) {
            most = here;
            best = i;
            text = std::move(other);
        }
    }
    return {best, excerpt_of(text, sought.size(), width)};
}

} // namespace huiyin::text
