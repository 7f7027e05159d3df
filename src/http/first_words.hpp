#pragma once

// What the first page says of dates and states, word for word as the program in the browser says
// it: web/src/ui/dates.ts and StateSentence.vue. A browser test compares both.

#include "base/time.hpp"
#include "ops/texts.hpp"

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace huiyin::http {

// The messages of one language as they stand in web/src/i18n: "还剩 {n} 个工作日", "one | many".
class FirstWords {
public:
    using Gaps = std::vector<std::pair<std::string, std::string>>;
    using Table = std::unordered_map<std::string, std::string>;

    FirstWords() = default;
    explicit FirstWords(Table messages) : messages_(std::move(messages)) {}

    [[nodiscard]] bool has(const std::string& key) const { return messages_.contains(key); }
    // Of a message with two forms the one for `n`; an unknown key stands for itself.
    [[nodiscard]] std::string say(const std::string& key, const Gaps& gaps = {},
                                  std::int64_t n = 1) const;
    // The same with {n} in it.
    [[nodiscard]] std::string count(const std::string& key, std::int64_t n) const;
    // What a name of the field is called: "Phase.handling".
    [[nodiscard]] std::string called(const std::string& name) const;

    // "11月23日", with the year when it is not this one. `date` as 2026-11-23.
    [[nodiscard]] std::string day(const std::string& date, Date today) const;
    [[nodiscard]] std::string moment(Instant at, Date today) const;
    [[nodiscard]] std::string days_left(std::int64_t left) const;

private:
    Table messages_;
};

// A row of the queue as far as its state is told in one sentence.
struct StateTold {
    std::string phase = {};
    std::string who = {}; // whom it waits for, or else the main unit
    std::string answer_kind = {};
    std::string satisfaction = {};
    std::string next_due = {};
    std::string next_duty = {};
    std::optional<std::int64_t> working_days_left = {};
};
[[nodiscard]] std::string state_sentence(const FirstWords& words, const StateTold& row, Date today);

} // namespace huiyin::http
