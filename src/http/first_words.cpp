#include "http/first_words.hpp"

#include <cstdlib>

namespace huiyin::http {
namespace {

std::string_view form_for(std::string_view message, std::int64_t n) {
    constexpr std::string_view parting = " | ";
    const std::size_t end = message.find(parting);
    if (end == std::string_view::npos) return message;
    return std::abs(n) == 1 ? message.substr(0, end) : message.substr(end + parting.size());
}

std::string until(const FirstWords& words, const StateTold& row, Date today) {
    const std::string date = words.day(row.next_due, today);
    if (row.working_days_left)
        return words.say("state.dueLeft", {{"left", words.days_left(*row.working_days_left)},
                                           {"date", date},
                                           {"duty", row.next_duty}});
    return words.say(row.next_due < iso(today) ? "state.wasDue" : "state.due", {{"date", date}});
}

} // namespace

std::string FirstWords::say(const std::string& key, const Gaps& gaps, std::int64_t n) const {
    const auto found = messages_.find(key);
    if (found == messages_.end()) return key;
    return ops::fill_gaps(form_for(found->second, n), Sentence{key, gaps});
}

std::string FirstWords::count(const std::string& key, std::int64_t n) const {
    return say(key, {{"n", std::to_string(n)}}, n);
}

std::string FirstWords::called(const std::string& name) const {
    const std::string key = "enum." + name;
    return has(key) ? say(key) : name.substr(name.rfind('.') + 1);
}

std::string FirstWords::day(const std::string& date, Date today) const {
    const auto parsed = parse_date(date);
    if (!parsed) return date;
    const std::chrono::year_month_day ymd{*parsed};
    const auto number = [](auto part) { return std::to_string(unsigned{part}); };
    const std::string year = std::to_string(int{ymd.year()});
    const bool this_year = ymd.year() == std::chrono::year_month_day{today}.year();
    return say(this_year ? "date.day" : "date.dayOfYear",
               {{"year", year},
                {"month", say("date.month." + number(ymd.month()))},
                {"day", number(ymd.day())}});
}

std::string FirstWords::moment(Instant at, Date today) const {
    constexpr auto ahead = std::chrono::hours{8}; // China keeps it all the year round
    return day(iso(china_date(at)), today) + ' ' + iso(at + ahead).substr(11, 5);
}

std::string FirstWords::days_left(std::int64_t left) const {
    if (left > 0) return count("date.left", left);
    return left < 0 ? count("date.over", -left) : say("date.today");
}

std::string state_sentence(const FirstWords& words, const StateTold& row, Date today) {
    const std::string by = "state." + row.phase + ".by";
    const std::string plain = "state." + row.phase + ".plain";
    const std::string& key = words.has(by) && !row.who.empty() ? by : plain;
    std::vector<std::string> parts{words.has(key) ? words.say(key, {{"who", row.who}})
                                                  : words.called("Phase." + row.phase)};
    if (!row.answer_kind.empty() && row.phase != "handling")
        parts.push_back(
            words.say("state.answer", {{"kind", words.called("AnswerKind." + row.answer_kind)}}));
    if (!row.satisfaction.empty())
        parts.push_back(words.called("RatingOutcome." + row.satisfaction));
    if (!row.next_due.empty()) parts.push_back(until(words, row, today));
    std::string sentence;
    for (const std::string& part : parts)
        sentence += (sentence.empty() ? "" : words.say("state.joint")) + part;
    return sentence;
}

} // namespace huiyin::http
