// 预读: an office reads the draft before it is filed and leaves comments at its parts (mechanism
// M6).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

constexpr std::size_t readings_max = 10;
constexpr std::size_t comments_max = 100;

Barrier readable(const Case& current) {
    return in_phase(current, {Phase::draft, Phase::sent_back}, "suggestion.reading_before_filing");
}

Barrier is_open(const Case& current, ReadingNumber number) {
    const Reading* reading = find_reading(current, number);
    if (!reading) return missing("suggestion.no_such_reading");
    return reading->state == ReadingState::open ? nothing() : refuse("suggestion.reading_is_over");
}

bool waits(const DraftComment& comment) { return !comment.done; }

Barrier has_comments(const Case& current, ReadingNumber number) {
    const Reading* reading = find_reading(current, number);
    if (!reading) return missing("suggestion.no_such_reading");
    return std::ranges::any_of(reading->comments, waits) ? nothing()
                                                         : refuse("suggestion.no_comment_waits");
}

Reading* reading_of(Case& current, ReadingNumber number) {
    const bool there = find_reading(current, number) != nullptr;
    return there ? &current.readings[static_cast<std::size_t>(number) - 1] : nullptr;
}

} // namespace

Barrier bar(const Case& current, const RequestReading&, const Scene& scene) {
    if (auto why = first_of({readable(current), by_author(current, scene)})) return why;
    return current.readings.size() < readings_max
               ? nothing()
               : refuse({"suggestion.too_many_readings", {{"most", std::to_string(readings_max)}}});
}

Decision rule(const Case& current, const RequestReading& asked, const Scene& scene) {
    const auto* readers = scene.context.readers;
    if (!readers || !std::ranges::binary_search(*readers, asked.reader))
        return invalid("reader", "suggestion.no_such_reader");
    for (const Reading& reading : current.readings)
        if (reading.reader == asked.reader && reading.state == ReadingState::open)
            return invalid("reader",
                           {"suggestion.is_reading_already", {{"unit", asked.reader.value}}});
    return happens(ReadingRequested{static_cast<ReadingNumber>(current.readings.size()) + 1,
                                    asked.reader, asked.note});
}

void apply(Case& current, const ReadingRequested& happened, const Occasion& occasion) {
    Reading reading{.reading = happened.reading,
                    .reader = happened.reader,
                    .note = happened.note,
                    .asked_on = occasion.today()};
    if (!occasion.deputy.empty()) reading.asked_by = occasion.deputy;
    current.readings.push_back(std::move(reading));
}

Barrier bar(const Case& current, const WithdrawReading& asked, const Scene& scene) {
    return first_of(
        {readable(current), by_author(current, scene), is_open(current, asked.reading)});
}

Decision rule(const Case& current, const WithdrawReading& asked, const Scene&) {
    return happens(ReadingWithdrawn{asked.reading, find_reading(current, asked.reading)->reader});
}

void apply(Case& current, const ReadingWithdrawn& happened, const Occasion&) {
    if (Reading* reading = reading_of(current, happened.reading))
        reading->state = ReadingState::withdrawn;
}

Barrier bar(const Case& current, const CommentDraft& asked, const Scene&) {
    if (auto why = first_of({readable(current), is_open(current, asked.reading)})) return why;
    return find_reading(current, asked.reading)->comments.size() < comments_max
               ? nothing()
               : refuse({"suggestion.too_many_comments", {{"most", std::to_string(comments_max)}}});
}

Decision rule(const Case& current, const CommentDraft& asked, const Scene&) {
    const Reading& reading = *find_reading(current, asked.reading);
    return happens(DraftCommented{asked.reading,
                                  static_cast<CommentNumber>(reading.comments.size()) + 1,
                                  reading.reader, asked.part, asked.words});
}

void apply(Case& current, const DraftCommented& happened, const Occasion& occasion) {
    if (Reading* reading = reading_of(current, happened.reading))
        reading->comments.push_back({.comment = happened.comment,
                                     .part = happened.part,
                                     .words = happened.words,
                                     .given_on = occasion.today()});
}

// A comment stays when its office reads no more: it is seen to until the draft is filed.
Barrier bar(const Case& current, const SettleComment& asked, const Scene& scene) {
    return first_of(
        {readable(current), by_author(current, scene), has_comments(current, asked.reading)});
}

Decision rule(const Case& current, const SettleComment& asked, const Scene&) {
    const auto& comments = find_reading(current, asked.reading)->comments;
    const auto found = std::ranges::find(comments, asked.comment, &DraftComment::comment);
    if (found == comments.end()) return invalid("comment", "suggestion.no_such_comment");
    if (found->done) return unchanged();
    return happens(CommentSettled{asked.reading, asked.comment});
}

void apply(Case& current, const CommentSettled& happened, const Occasion&) {
    Reading* reading = reading_of(current, happened.reading);
    if (!reading) return;
    const auto found =
        std::ranges::find(reading->comments, happened.comment, &DraftComment::comment);
    if (found != reading->comments.end()) found->done = true;
}

void close_readings(Case& current) {
    for (Reading& reading : current.readings)
        if (reading.state == ReadingState::open) reading.state = ReadingState::closed;
}

} // namespace huiyin::suggestion::rules
