#include "mechanism/examples.hpp"

#include "mechanism/from_text.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace huiyin::mechanism {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Sun", "Mon", "Tue", "Wed",
                                                      "Thu", "Fri", "Sat"};
const std::vector<std::string> verbs = {"case",   "with",  "on",     "owes", "met",
                                        "waived", "ended", "paused", "none"};

struct Token {
    std::string text = {};
    std::int64_t column = 1;
};

// Words apart by spaces; what is quoted stays together; # begins a remark.
std::vector<Token> tokens_of(std::string_view line) {
    std::vector<Token> tokens;
    bool quoted = false;
    bool inside = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '#' && !quoted && !inside) break;
        if (c == '"') {
            quoted = !quoted;
            continue;
        }
        if ((c == ' ' || c == '\t' || c == '\r') && !quoted) {
            inside = false;
            continue;
        }
        if (!inside) tokens.push_back({{}, static_cast<std::int64_t>(i + 1)});
        inside = true;
        tokens.back().text += c;
    }
    return tokens;
}

// "strand=2"
struct Pair {
    std::string name = {};
    std::string value = {};
};
Pair pair_of(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) return {text, {}};
    return {text.substr(0, equals), text.substr(equals + 1)};
}

// One case: its events so far and the settings it was told.
struct Story {
    Adoption adoption = {};
    std::optional<RuleSet> rules = {};
    std::deque<std::shared_ptr<void>> values = {};
    std::deque<Occasion> occasions = {};
    std::vector<Fact> facts = {};
    Date last = {};
};

class Checker {
public:
    Checker(const std::shared_ptr<const Library>& library, const calendar::WorkCalendar& calendar,
            const Mechanism& mechanism, std::string file)
        : library_(library), calendar_(calendar), mechanism_(mechanism), notes_(std::move(file)) {}

    ExamplesReport check(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            ++line_;
            take(tokens_of(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        report_.complaints = notes_.complaints();
        return std::move(report_);
    }

private:
    void take(const std::vector<Token>& tokens) {
        if (tokens.empty()) return;
        const std::string& verb = tokens[0].text;
        if (std::ranges::find(verbs, verb) == verbs.end())
            return complain(tokens[0],
                            {"mechanism.not_one_of", {{"found", verb}, {"allowed", listed(verbs)}}},
                            verb, verbs);
        if (verb == "case") return open_case();
        if (report_.cases == 0) return complain(tokens[0], "mechanism.example_without_case");
        if (verb == "with") return set(tokens);
        if (verb == "on") return happen(tokens);
        ++report_.checks;
        if (verb == "none") return check_none(tokens);
        if (verb == "paused") return check_paused(tokens);
        check_date(tokens);
    }

    void open_case() {
        ++report_.cases;
        story_ = {};
        if (!mechanism_.law) story_.adoption.mechanisms.push_back({mechanism_.id});
    }

    // with  reply_period = "2 months"
    void set(const std::vector<Token>& tokens) {
        if (tokens.size() != 4 || tokens[2].text != "=")
            return complain(tokens[0], "mechanism.example_form_with");
        const std::size_t dot = tokens[1].text.rfind('.');
        const bool full = dot != std::string::npos;
        story_.adoption.settings.push_back({full ? tokens[1].text.substr(0, dot) : mechanism_.id,
                                            full ? tokens[1].text.substr(dot + 1) : tokens[1].text,
                                            tokens[3].text});
        story_.rules.reset();
        if (const auto rules = adopt(library_, story_.adoption, calendar_); !rules)
            complain(tokens[3], rules.error().message);
    }

    // The day of a line, its weekday checked.
    std::optional<Date> day_of(const std::vector<Token>& tokens) {
        if (tokens.size() < 4) {
            complain(tokens[0], "mechanism.example_form_line");
            return std::nullopt;
        }
        const auto day = parse_date(tokens[2].text);
        if (!day) {
            complain(tokens[2], {"mechanism.example_not_a_day", {{"found", tokens[2].text}}});
            return std::nullopt;
        }
        const std::string_view weekday = weekdays.at(std::chrono::weekday{*day}.c_encoding());
        if (tokens[1].text != weekday) {
            complain(tokens[1], {"mechanism.example_wrong_weekday",
                                 {{"day", tokens[2].text},
                                  {"weekday", std::string{weekday}},
                                  {"found", tokens[1].text}}});
            return std::nullopt;
        }
        return day;
    }

    // on  Tue 2026-03-10  strand_assigned  strand=1 unit=U1 role=main
    void happen(const std::vector<Token>& tokens) {
        const auto day = day_of(tokens);
        if (!day) return;
        if (*day < story_.last) complain(tokens[2], "mechanism.example_goes_back");
        const auto& events = library_->vocabulary.events;
        const EventIndex event = find_word(events, tokens[3].text);
        if (event == npos) {
            std::vector<std::string> names;
            for (const Word& word : events) names.push_back(word.name);
            return complain(tokens[3], {"mechanism.unknown_event", {{"found", tokens[3].text}}},
                            tokens[3].text, names);
        }
        auto value = events[event].make();
        set_dates(*events[event].type, value.get(), *day);
        for (std::size_t i = 4; i < tokens.size(); ++i) {
            const Pair pair = pair_of(tokens[i].text);
            if (!set_field(*events[event].type, value.get(), pair.name, pair.value))
                complain(tokens[i], {"mechanism.example_field",
                                     {{"found", tokens[i].text},
                                      {"allowed", listed(field_names(*events[event].type))}}});
        }
        story_.last = *day;
        story_.values.push_back(std::move(value));
        story_.occasions.push_back({.at = start_of(*day) + std::chrono::hours{10}});
        story_.facts.push_back({event, story_.values.back().get(), &story_.occasions.back(),
                                static_cast<Version>(story_.facts.size() + 1)});
    }

    std::vector<Duty> duties_until(Date day) {
        if (!story_.rules) {
            const auto rules = adopt(library_, story_.adoption, calendar_);
            if (!rules) return {};
            story_.rules = *rules;
        }
        return duties(*story_.rules, calendar_, story_.facts, {std::max(day, story_.last)});
    }

    // Whether a duty is the one that a line names: "reply strand=1", "law.rating.rate deputy=D1".
    [[nodiscard]] bool is_named(const Duty& duty, const std::vector<Token>& tokens,
                                std::size_t from) const {
        const std::string& name = tokens[from].text;
        const bool full = name.find('.') != std::string::npos;
        if ((full ? duty.mechanism + '.' + duty.duty : duty.duty) != name) return false;
        if (!full && duty.mechanism != mechanism_.id) return false;
        for (std::size_t i = from + 1; i < tokens.size(); ++i) {
            const Pair pair = pair_of(tokens[i].text);
            if (!agrees(duty, pair)) return false;
        }
        return true;
    }

    static bool agrees(const Duty& duty, const Pair& pair) {
        if (pair.name == "by")
            return duty.bearer_office.value == pair.value ||
                   duty.bearer_deputy.value == pair.value || duty.bearer_role == pair.value;
        if (pair.name == "part" || pair.name == "n")
            return (duty.key + ',').find(pair.name + '=' + pair.value + ',') != std::string::npos;
        return std::ranges::any_of(duty.subject, [&](const SubjectPart& part) {
            return part.name == pair.name &&
                   (part.number ? std::to_string(*part.number) : part.id) == pair.value;
        });
    }

    [[nodiscard]] std::vector<Duty> named(const std::vector<Token>& tokens, std::size_t from,
                                          Date day) {
        std::vector<Duty> all = duties_until(day);
        std::erase_if(all, [&](const Duty& duty) { return !is_named(duty, tokens, from); });
        return all;
    }

    // owes  Wed 2026-06-10  reply strand=1
    void check_date(const std::vector<Token>& tokens) {
        const auto day = day_of(tokens);
        if (!day) return;
        const auto found = named(tokens, 3, *day);
        if (found.empty()) return complain(tokens[3], missing(tokens[3].text, *day));
        const std::string& verb = tokens[0].text;
        std::string instead;
        for (const Duty& duty : found) {
            if (fits(duty, verb, *day)) return;
            instead += (instead.empty() ? "" : "; ") + told(duty);
        }
        complain(tokens[2], {"mechanism.example_differs",
                             {{"expected", verb + ' ' + tokens[2].text}, {"found", instead}}});
    }

    static bool fits(const Duty& duty, const std::string& verb, Date day) {
        if (verb == "owes") return duty.due_on == day;
        const DutyState state = verb == "met"      ? DutyState::met
                                : verb == "waived" ? DutyState::waived
                                                   : DutyState::ended;
        return duty.state == state && duty.closed_on == day;
    }

    static std::string told(const Duty& duty) {
        static constexpr std::array<std::string_view, 5> names = {"open", "paused", "met", "waived",
                                                                  "ended"};
        std::string text = duty.key + ": owes " + (duty.due_on ? iso(*duty.due_on) : "-");
        if (duty.state != DutyState::open)
            text.append(", ").append(names.at(static_cast<std::size_t>(duty.state)));
        if (duty.closed_on) text += ' ' + iso(*duty.closed_on);
        return text;
    }

    Sentence missing(const std::string& duty, Date day) {
        std::string all;
        for (const Duty& there : duties_until(day)) all += (all.empty() ? "" : ", ") + there.key;
        return {"mechanism.example_no_duty", {{"duty", duty}, {"found", all}}};
    }

    // none  reply strand=2
    void check_none(const std::vector<Token>& tokens) {
        if (tokens.size() < 2) return complain(tokens[0], "mechanism.example_form_line");
        const auto found = named(tokens, 1, story_.last);
        if (!found.empty())
            complain(tokens[1], {"mechanism.example_differs",
                                 {{"expected", "none"}, {"found", told(found.front())}}});
    }

    // paused  sign-in strand=1
    void check_paused(const std::vector<Token>& tokens) {
        if (tokens.size() < 2) return complain(tokens[0], "mechanism.example_form_line");
        const auto found = named(tokens, 1, story_.last);
        if (found.empty()) return complain(tokens[1], missing(tokens[1].text, story_.last));
        if (found.front().state != DutyState::paused)
            complain(tokens[1], {"mechanism.example_differs",
                                 {{"expected", "paused"}, {"found", told(found.front())}}});
    }

    void complain(const Token& token, Sentence message, std::string_view found = {},
                  const std::vector<std::string>& words = {}) {
        notes_.add({line_, token.column}, std::move(message), found, words);
    }

    const std::shared_ptr<const Library>& library_;
    const calendar::WorkCalendar& calendar_;
    const Mechanism& mechanism_;
    Notes notes_;
    ExamplesReport report_ = {};
    Story story_ = {};
    std::int64_t line_ = 0;
};

std::string without_ending(const std::string& path) { return path.substr(0, path.rfind('.')); }

} // namespace

ExamplesReport check_examples(const std::shared_ptr<const Library>& library,
                              const calendar::WorkCalendar& calendar, const FileText& examples) {
    for (const Mechanism& mechanism : library->mechanisms)
        if (without_ending(mechanism.file) == without_ending(examples.path))
            return Checker{library, calendar, mechanism, examples.path}.check(examples.text);
    return {.complaints = {{{examples.path, {1, 1}}, "mechanism.examples_without_mechanism", {}}}};
}

} // namespace huiyin::mechanism
