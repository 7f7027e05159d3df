#pragma once

// What the interface answers a person, as far as the first page shows it, and what the home page of
// the program asks: web/src/home/asks.ts, web/src/session/useSession.ts.

#include "http/first_words.hpp"

#include <functional>
#include <map>

namespace huiyin::http {

// What the interface answers at an address to the person who asks; nothing when it refuses.
using AskInterface = std::function<std::optional<std::string>(const std::string& address)>;

// In which capacity a person acts.
struct Hat {
    std::string key = {};
    std::string congress = {};
    std::string role = {};
    std::string congress_name = {};
    std::string office_name = {};
    bool former = {}; // a seat that proposes nothing new
};

struct DutyTold {
    std::string id = {}; // of the case
    std::optional<std::int64_t> number = {};
    std::string case_title = {};
    std::string duty = {}; // "law.handling.reply"
    std::string title = {};
    std::optional<std::int64_t> strand = {};
    std::string starts_on = {};
    std::string due_on = {};
    std::string lamp = {};
    std::optional<std::int64_t> working_days_left = {}; // of one that runs
};
struct DutiesTold {
    std::vector<DutyTold> rows = {};
    bool more = {};
};

struct CaseTold {
    std::string id = {};
    std::string title = {};
    std::string worst = {}; // lamp
    StateTold state = {};
};

struct NoticeTold {
    std::string kind = {};
    std::string event = {};
    bool read = {};
};
struct DigestTold {
    std::optional<Instant> from = {};
    std::optional<Instant> until = {};
    std::vector<NoticeTold> rows = {};
};

struct FirstAnswers {
    std::string name = {};
    std::vector<Hat> hats = {};
    std::size_t worn = 0; // of the hats
    DutiesTold duties = {};
    std::int64_t waiting = 0; // without a date; not counted where there are duties
    DigestTold digest = {};
    std::int64_t unread = 0;
    std::map<std::string, std::int64_t, std::less<>> phases = {};
    std::vector<std::vector<CaseTold>> strips = {};
    std::string asked = {}; // every answer as it came: "\"/session\":{…},…"

    [[nodiscard]] const Hat& hat() const { return hats.at(worn); }
};

// How the home page of a capacity differs.
enum class Beside : std::uint8_t {
    nothing,
    mine,    // a deputy's own suggestions
    watched, // what is longest late and what came last, and how many stand where
};

struct HomeAsks {
    Beside beside = {};
    std::vector<std::string> waits =
        {}; // addresses of lists; a row counts as one, or says how many
};

// Nothing when nobody is signed in, when he has no capacity, or when an answer is refused. `wanted`
// is the key of a hat; without such a hat it is the first.
[[nodiscard]] std::optional<FirstAnswers>
first_answers(const AskInterface& ask, std::string_view wanted, ops::Language language,
              const std::function<HomeAsks(const Hat&)>& asks_of);

} // namespace huiyin::http
