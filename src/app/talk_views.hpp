#pragma once

// Talks before filing, as the unit sees them that was asked: the title and the question, and of the
// draft what it was shown when it was asked. Who may read the draft or the suggestion sees its
// talks on the page of the case; to who asked are listed those that he has to confirm or correct.

#include "app/queries.hpp"

namespace huiyin::app {

struct TalkFilter {
    CongressId congress = {}; // whose deputy asks
    bool open = {};           // only those that wait for an answer
    bool mine = {};           // instead, those on drafts of the asker's that wait for his word
};
BOOST_DESCRIBE_STRUCT(TalkFilter, (), (congress, open, mine))

struct TalkView {
    CaseId id = {};
    std::int64_t talk = {};
    CongressId congress = {};
    std::int64_t version = {}; // as the asker knows it: what an answer is given to
    OfficeId unit = {};
    Line<200, 0> unit_name = {};
    Line<200, 0> asked_by_name = {}; // empty when the proposer's name is kept
    Line<100, 0> title = {};
    Text<1000> question = {};
    std::optional<suggestion::ShownText> shown = {};
    suggestion::TalkState state = {};
    Date asked_on = {};
    std::optional<Date> due = {};
    std::optional<std::int64_t> working_days_left = {}; // below zero when late
    std::optional<suggestion::TalkAnswer> answer = {};
    std::optional<Text<1000>> correction = {};
    bool may_answer = {};
};
BOOST_DESCRIBE_STRUCT(TalkView, (),
                      (id, talk, congress, version, unit, unit_name, asked_by_name, title, question,
                       shown, state, asked_on, due, working_days_left, answer, correction,
                       may_answer))

struct TalkList {
    std::vector<TalkView> rows = {}; // newest first; at most 100
};
BOOST_DESCRIBE_STRUCT(TalkList, (), (rows))

// Those of the units that the asker acts for, or those that were answered to him; of nobody else's.
[[nodiscard]] Result<TalkList> talks(Store&, const Congresses&, const Asker&, const TalkFilter&);

} // namespace huiyin::app
