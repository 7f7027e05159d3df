#pragma once

// What somebody is told: the list, how much of it is new, the digest of the day, and what is read.

#include "app/notices.hpp"
#include "app/queries.hpp"

namespace huiyin::app {

constexpr std::int64_t notices_counted_max = 300;

struct NoticeFilter {
    bool unread = {};
    std::optional<NoticeKind> kind = {};
    std::optional<Line<200>> cursor = {};
    std::optional<std::int64_t> limit = {}; // 1 to 200; 50
};
BOOST_DESCRIBE_STRUCT(NoticeFilter, (), (unread, kind, cursor, limit))

// These, or everything up to a moment; `until` may go back.
struct NoticesRead {
    std::vector<NoticeId> notices = {};
    std::optional<Instant> until = {};
};
BOOST_DESCRIBE_STRUCT(NoticesRead, (), (notices, until))

class NoticeService {
public:
    NoticeService(Store& store, const Congresses& congresses, CaseCache& cache,
                  const Queries& queries, NoticeReaders& readers)
        : store_(store),
          congresses_(congresses),
          cache_(cache),
          queries_(queries),
          readers_(readers) {}

    // Newest first, those of the quiet hours too, as JSON: a NoticeList whose rows of the kind
    // `happened` have the item of the history.
    [[nodiscard]] Result<std::string> list(const Asker&, const NoticeFilter&) const;
    // A NoticeDigest likewise.
    [[nodiscard]] std::string digest(const Asker&) const;
    [[nodiscard]] NoticeCount count(const Asker&) const;

    [[nodiscard]] NoticeHabits habits(const Asker&) const;
    [[nodiscard]] Result<void> choose(const Asker&, const NoticeHabits&) const;
    [[nodiscard]] Result<void> read(const Asker&, const NoticesRead&) const;

private:
    struct Marks {
        Instant until = {};
        std::set<std::string> single = {};
        [[nodiscard]] bool has(const Notice&) const;
    };
    [[nodiscard]] Marks marks_of(const Asker&) const;
    // A notice and its place in what one moment brought to one case.
    struct Placed {
        Notice notice = {};
        std::int64_t place = 0;
    };
    [[nodiscard]] std::vector<Placed> found(NoticeQuery, std::int64_t wanted,
                                            const std::function<bool(const Notice&)>& passes,
                                            std::optional<std::string>& next) const;
    // What happened to an activity; nothing when the asker may not see it.
    [[nodiscard]] std::optional<std::string> activity_json(const Asker&, const Placed&,
                                                           const Marks&) const;
    [[nodiscard]] std::optional<std::string> row_json(const Asker&, const Placed&,
                                                      const Marks&) const;
    [[nodiscard]] std::vector<std::string> rows_json(const Asker&, const std::vector<Placed>&,
                                                     const Marks&) const;

    Store& store_;
    const Congresses& congresses_;
    CaseCache& cache_;
    const Queries& queries_;
    NoticeReaders& readers_;
};

} // namespace huiyin::app
