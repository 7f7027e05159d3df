#include "text/excerpt.hpp"

#include <algorithm>

namespace huiyin::text {
namespace {

struct Found {
    ByteRange range = {};
    std::size_t phrase = 0;
};

std::uint32_t end_of(const Hit& hit, const Phrase& phrase, const std::vector<Term>& terms) {
    const Term& last = terms[hit.last];
    // A single character was looked for and the gram that begins with it was found: the next term
    // begins where the character ends.
    const bool half = phrase.end == PhraseEnd::prefix && last.kind == TermKind::gram;
    if (half && hit.last + 1 < terms.size() && terms[hit.last + 1].origin.from > last.origin.from)
        return terms[hit.last + 1].origin.from;
    return last.origin.to;
}

std::vector<Found> found_in(const std::vector<Term>& terms, const Query& query) {
    std::vector<Found> found;
    for (std::size_t i = 0; i < query.phrases.size(); ++i)
        for (const Hit& hit : hits_of(query.phrases[i], terms))
            found.push_back(
                {{terms[hit.first].origin.from, end_of(hit, query.phrases[i], terms)}, i});
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

} // namespace

Excerpt extract(std::string_view text, const Query& query, std::size_t width) {
    const Normalised normalised = normalise(text);
    const std::vector<Found> found = found_in(terms_of(normalised), query);
    const Window window{normalised, width};
    const ByteRange shown =
        found.empty() ? window.from(0) : best_stretch(window, found, query.phrases.size());
    return {shown, marks_in(shown, found)};
}

} // namespace huiyin::text
