#pragma once

// 预读: drafts as the office reads them that was asked to, before they are filed: the text as it
// stands now, and the office's own comments. Whoever wrote the draft sees them on its page.

#include "app/queries.hpp"

namespace huiyin::app {

struct ReadingFilter {
    CongressId congress = {};
};
BOOST_DESCRIBE_STRUCT(ReadingFilter, (), (congress))

struct ReadingView {
    CaseId id = {};
    std::int64_t reading = {};
    CongressId congress = {};
    std::int64_t version = {}; // as the asker knows it: what a comment is given to
    OfficeId reader = {};
    Line<200, 0> reader_name = {};
    Line<200, 0> asked_by_name = {}; // empty when the proposer's name is kept
    std::optional<Text<500>> note = {};
    Date asked_on = {};
    Line<100, 0> title = {};
    suggestion::ShownText text = {};
    std::vector<suggestion::DraftComment> comments = {};
    bool may_comment = {};
};
BOOST_DESCRIBE_STRUCT(ReadingView, (),
                      (id, reading, congress, version, reader, reader_name, asked_by_name, note,
                       asked_on, title, text, comments, may_comment))

struct ReadingList {
    std::vector<ReadingView> rows = {}; // newest first; at most 100
};
BOOST_DESCRIBE_STRUCT(ReadingList, (), (rows))

// What the offices that the asker acts for are reading still; of nobody else's.
[[nodiscard]] Result<ReadingList> readings(Store&, const Congresses&, const Asker&,
                                           const ReadingFilter&);

} // namespace huiyin::app
