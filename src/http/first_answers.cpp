#include "http/first_answers.hpp"

#include "http/answer_reader.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace huiyin::http {
namespace {

namespace json = boost::json;

// Each answer is asked for once, and kept as it came.
class Asking {
public:
    explicit Asking(const AskInterface& ask) : ask_(ask) {}

    // Null when it is refused.
    json::value at(const std::string& address) {
        const auto answer = ask_("/api/v1" + address);
        if (!answer) {
            refused_ = true;
            return {};
        }
        kept_ +=
            (kept_.empty() ? "" : ",") + json::serialize(json::string{address}) + ":" + *answer;
        return json_of(*answer);
    }
    [[nodiscard]] bool refused() const { return refused_; }
    [[nodiscard]] std::string& kept() { return kept_; }

private:
    const AskInterface& ask_;
    std::string kept_;
    bool refused_ = false;
};

std::string said_in(const json::value& in, std::string_view name, ops::Language language) {
    const json::value* const both = member(in, name);
    return both == nullptr ? "" : text_in(*both, language == ops::Language::en ? "en" : "zh");
}

// Seats first, those that propose nothing new behind the others; then offices.
std::vector<Hat> hats_of(const json::value& me) {
    std::vector<Hat> hats;
    for (const json::value& seat : list_in(me, "seats"))
        hats.push_back({.key = "seat:" + text_in(seat, "deputy"),
                        .congress = text_in(seat, "congress"),
                        .role = "deputy",
                        .congress_name = text_in(seat, "congress_name"),
                        .office_name = text_in(seat, "delegation_name"),
                        .former = truth_in(seat, "former")});
    std::ranges::stable_sort(hats, {}, &Hat::former);
    for (const json::value& held : list_in(me, "capacities")) {
        Hat hat{.congress = text_in(held, "congress"),
                .role = text_in(held, "role"),
                .congress_name = text_in(held, "congress_name"),
                .office_name = text_in(held, "office_name")};
        hat.key = hat.role + ":" + hat.congress + ":" + text_in(held, "office");
        hats.push_back(std::move(hat));
    }
    return hats;
}

DutyTold duty_of(const json::value& row, ops::Language language) {
    DutyTold duty{.id = text_in(row, "id"),
                  .number = number_in(row, "number"),
                  .case_title = text_in(row, "case_title"),
                  .duty = text_in(row, "mechanism") + "." + text_in(row, "name"),
                  .title = said_in(row, "title", language),
                  .strand = number_in(row, "strand"),
                  .starts_on = text_in(row, "starts_on"),
                  .due_on = text_in(row, "due_on"),
                  .lamp = text_in(row, "lamp")};
    if (text_in(row, "state") == "open" && duty.lamp != "paused")
        duty.working_days_left = number_in(row, "working_days_left");
    return duty;
}

DutiesTold duties_of(const json::value& answer, ops::Language language) {
    DutiesTold duties{.more = !text_in(answer, "next").empty()};
    for (const json::value& row : list_in(answer, "rows"))
        duties.rows.push_back(duty_of(row, language));
    return duties;
}

std::vector<CaseTold> cases_of(const json::value& answer, ops::Language language) {
    std::vector<CaseTold> cases;
    for (const json::value& row : list_in(answer, "rows")) {
        const std::string waits_for = text_in(row, "waits_for");
        StateTold state{.phase = text_in(row, "phase"),
                        .who = waits_for.empty() ? text_in(row, "main_unit_name") : waits_for,
                        .answer_kind = text_in(row, "answer_kind"),
                        .satisfaction = text_in(row, "satisfaction"),
                        .next_due = text_in(row, "next_due"),
                        .next_duty = said_in(row, "next_duty", language),
                        .working_days_left = number_in(row, "working_days_left")};
        cases.push_back(
            {text_in(row, "id"), text_in(row, "title"), text_in(row, "worst"), std::move(state)});
    }
    return cases;
}

DigestTold digest_of(const json::value& answer) {
    DigestTold digest{.from = parse_instant(text_in(answer, "from")),
                      .until = parse_instant(text_in(answer, "until"))};
    for (const json::value& row : list_in(answer, "rows")) {
        const json::value* const happened = member(row, "happened");
        digest.rows.push_back({.kind = text_in(row, "kind"),
                               .event = happened == nullptr ? "" : text_in(*happened, "event"),
                               .read = truth_in(row, "read")});
    }
    return digest;
}

std::int64_t counted_in(const json::value& answer) {
    std::int64_t sum = 0;
    for (const json::value& row : list_in(answer, "rows"))
        sum += number_in(row, "count").value_or(1);
    return sum;
}

} // namespace

std::optional<FirstAnswers> first_answers(const AskInterface& ask, std::string_view wanted,
                                          ops::Language language,
                                          const std::function<HomeAsks(const Hat&)>& asks_of) {
    Asking asking{ask};
    const json::value me = asking.at("/session");
    FirstAnswers answers{.name = text_in(me, "name"), .hats = hats_of(me)};
    if (answers.hats.empty()) return {};
    const auto kept = std::ranges::find(answers.hats, wanted, &Hat::key);
    if (kept != answers.hats.end())
        answers.worn = static_cast<std::size_t>(kept - answers.hats.begin());
    const std::string in = "?congress=" + answers.hat().congress;
    answers.duties = duties_of(asking.at("/duties" + in + "&limit=50"), language);
    answers.digest = digest_of(asking.at("/notice-digest"));
    answers.unread = number_in(asking.at("/notice-count"), "unread").value_or(0);
    const auto strip = [&](const std::string& query) {
        answers.strips.push_back(cases_of(asking.at("/cases" + in + "&limit=5" + query), language));
    };
    const auto [what, waits] = asks_of(answers.hat());
    if (answers.duties.rows.empty())
        for (const std::string& address : waits) answers.waiting += counted_in(asking.at(address));
    if (what == Beside::mine) strip("&mine=true&sort=newest");
    if (what == Beside::watched) {
        const json::value phases = asking.at("/phases" + in);
        for (const json::value& row : list_in(phases, "rows"))
            answers.phases[text_in(row, "phase")] = number_in(row, "cases").value_or(0);
        strip("&lamp=late");
        strip("&sort=newest");
    }
    if (asking.refused()) return {};
    answers.asked = std::move(asking.kept());
    return answers;
}

} // namespace huiyin::http
