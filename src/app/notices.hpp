#pragma once

// What somebody has read of what he was told, and when he wants to be told.

#include "base/described.hpp"
#include "base/result.hpp"

#include <set>

namespace huiyin::app {

using TimeOfDay = Line<5>; // "08:30"
// Minutes since midnight; nothing when it is no time.
[[nodiscard]] std::optional<std::int64_t> minutes_of(const TimeOfDay&);

struct NoticeHabits {
    TimeOfDay digest_at = {"08:30"};
    TimeOfDay quiet_from = {"20:00"}; // as `quiet_until`: no quiet hours
    TimeOfDay quiet_until = {"08:00"};
    bool rest_days_quiet = true;
    bool operator==(const NoticeHabits&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticeHabits, (), (digest_at, quiet_from, quiet_until, rest_days_quiet))

// What one moment brought to one case is read as one.
using NoticeId = Line<300>;

struct NoticeMark {
    NoticeId notice = {};
    Instant at = {}; // of the notice
};

// Every function may be called from any thread; those that change wait until it is durable.
class NoticeReaders {
public:
    virtual ~NoticeReaders() = default;

    virtual NoticeHabits habits(const PersonId&) = 0;
    virtual Result<void> choose(const PersonId&, const NoticeHabits&) = 0;

    // Everything up to this moment counts as read; 1970 when nothing was said.
    virtual Instant read_until(const PersonId&) = 0;
    // May go back: then what was not read one by one is unread again.
    virtual Result<void> read_until(const PersonId&, Instant) = 0;

    // Those read one by one that are newer than `since`.
    virtual std::set<std::string> read_since(const PersonId&, Instant since) = 0;
    virtual Result<void> read(const PersonId&, const std::vector<NoticeMark>&) = 0;
};

} // namespace huiyin::app
