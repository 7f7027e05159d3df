#include "http/first_page.hpp"

#include "wire/json.hpp"

#include <algorithm>
#include <array>

namespace huiyin::http {
namespace {

constexpr std::array<std::string_view, 4> running{"late", "due_soon", "on_time", "paused"};

Html plain(std::string_view text) { return Html::of_text(text); }

// What a capacity finds beside its duties shows in the number of strips that its page has.
Beside beside_of(const PageParts& page) {
    switch (page.strips.size()) {
    case 0: return Beside::nothing;
    case 1: return Beside::mine;
    default: return Beside::watched;
    }
}

HomeAsks asks_of(const PageParts& page, const Hat& hat) {
    HomeAsks asks{.beside = beside_of(page)};
    for (const Template& address : page.waits)
        asks.waits.push_back(address.filled({{"congress", plain(hat.congress)}}).text());
    return asks;
}

class Drawing {
public:
    Drawing(const FirstParts& parts, const Look& look, const FirstAnswers& answers)
        : parts_(parts), words_(parts.words), look_(look), answers_(answers) {}

    [[nodiscard]] Html page(const PageParts& page) const {
        return page.page.filled({{"name", plain(answers_.name)},
                                 {"hat", hat_switch()},
                                 {"bell", plain(bell())},
                                 {"unread", unread()},
                                 {"counts", counts()},
                                 {"order", order()},
                                 {"digest", digest()},
                                 {"flow", flow()},
                                 {"todo", todo()},
                                 {"strip0", strip(page, 0)},
                                 {"strip1", strip(page, 1)}});
    }

private:
    using Duties = std::vector<const DutyTold*>;

    [[nodiscard]] Html part(std::string_view name) const { return parts_.part(name).filled(); }
    [[nodiscard]] Html said_part(const std::string& name, const std::string& said) const {
        return parts_.part(name).filled({{"said", plain(said)}});
    }

    [[nodiscard]] std::string name_of(const Hat& hat) const {
        std::string name;
        for (const std::string& one :
             {hat.congress_name, hat.office_name, words_.called("Role." + hat.role)})
            if (!one.empty()) name += (name.empty() ? "" : " · ") + one;
        return name;
    }
    [[nodiscard]] Html hat_switch() const {
        if (answers_.hats.size() == 1)
            return parts_.part("hat").filled({{"hat", plain(name_of(answers_.hat()))}});
        Html options;
        for (const Hat& one : answers_.hats)
            options += parts_.part(one.key == answers_.hat().key ? "hatWorn" : "hatOther")
                           .filled({{"key", plain(one.key)}, {"hat", plain(name_of(one))}});
        return parts_.part("hats").filled({{"options", options}});
    }

    [[nodiscard]] std::string bell() const {
        return answers_.unread == 0 ? words_.say("notices.bell.none")
                                    : words_.count("notices.bell.some", answers_.unread);
    }
    [[nodiscard]] Html unread() const {
        constexpr std::int64_t shown_max = 99;
        if (answers_.unread == 0) return Html::nothing();
        return parts_.part("unread").filled(
            {{"n", plain(answers_.unread > shown_max ? words_.say("notices.bell.many")
                                                     : std::to_string(answers_.unread))}});
    }

    // A list that goes on counts "50+".
    [[nodiscard]] std::string shown(std::size_t n) const {
        const std::string number = std::to_string(n);
        return answers_.duties.more ? words_.say("home.atLeast", {{"n", number}}) : number;
    }
    [[nodiscard]] Duties with_lamp(std::string_view lamp) const {
        Duties found;
        for (const DutyTold& duty : answers_.duties.rows)
            if (duty.lamp == lamp) found.push_back(&duty);
        return found;
    }

    [[nodiscard]] Html counts() const {
        if (answers_.duties.rows.empty()) return Html::nothing();
        Html links;
        for (const std::string_view lamp : running) {
            const std::string name = "count." + std::string{lamp};
            if (const Duties found = with_lamp(lamp); !found.empty())
                links += said_part(name, words_.say("home." + name, {{"n", shown(found.size())}}));
        }
        return parts_.part("counts").filled({{"links", links}});
    }
    [[nodiscard]] Html order() const {
        return answers_.duties.rows.size() > 1 ? part("order." + look_.order) : Html::nothing();
    }

    [[nodiscard]] Html todo() const {
        if (answers_.duties.rows.empty()) return without_duties();
        Html groups;
        if (look_.order == "newest")
            groups = group("newest", newest());
        else
            for (const std::string_view lamp : running)
                if (const Duties found = with_lamp(lamp); !found.empty())
                    groups += group(std::string{lamp}, found);
        return parts_.part("todo").filled(
            {{"groups", groups}, {"more", answers_.duties.more ? part("more") : Html::nothing()}});
    }
    [[nodiscard]] Html without_duties() const {
        if (answers_.waiting == 0) return part("nothing");
        return said_part("waiting", words_.count("home.waiting", answers_.waiting));
    }
    [[nodiscard]] Duties newest() const {
        Duties all;
        for (const DutyTold& duty : answers_.duties.rows) all.push_back(&duty);
        std::ranges::stable_sort(all, std::ranges::greater{},
                                 [](const DutyTold* duty) { return duty->starts_on; });
        return all;
    }
    [[nodiscard]] Html group(const std::string& name, const Duties& duties) const {
        Html rows;
        for (const DutyTold* one : duties) rows += duty(*one);
        return parts_.part("group." + name)
            .filled({{"n", plain(shown(duties.size()))}, {"rows", rows}});
    }

    [[nodiscard]] Html duty(const DutyTold& duty) const {
        const std::string date = words_.day(duty.due_on, look_.today);
        Html number = Html::nothing();
        if (duty.number) number = said_part("number", words_.count("docket.number", *duty.number));
        Html left = Html::nothing();
        if (duty.working_days_left)
            left = said_part("left", words_.days_left(*duty.working_days_left));
        return parts_.part("duty").filled({{"lamp", part("lamp." + duty.lamp)},
                                           {"href", place_of(duty)},
                                           {"title", plain(duty.title)},
                                           {"number", number},
                                           {"case", plain(duty.case_title)},
                                           {"by", plain(words_.say("date.by", {{"date", date}}))},
                                           {"left", left}});
    }

    // Where a duty is done: web/src/cases/places.ts.
    [[nodiscard]] Html place_of(const DutyTold& duty) const {
        const bool own_page = parts_.places.contains(duty.duty);
        Html where = place(own_page ? duty.duty : "case", duty.id);
        if (own_page && duty.strand) where += plain("?strand=" + std::to_string(*duty.strand));
        return where;
    }
    [[nodiscard]] Html place(const std::string& page, const std::string& id) const {
        const auto found = parts_.places.find(page);
        return found == parts_.places.end() ? Html{} : found->second.filled({{"id", plain(id)}});
    }

    [[nodiscard]] Html digest() const {
        const DigestTold& digest = answers_.digest;
        const bool all_read = std::ranges::all_of(digest.rows, &NoticeTold::read);
        if (!digest.from || !digest.until || all_read || china_date(*digest.until) != look_.today)
            return Html::nothing();
        return said_part("digest", words_.say("notices.digest",
                                              {{"from", words_.moment(*digest.from, look_.today)},
                                               {"what", what_came()}}));
    }
    [[nodiscard]] std::string what_came() const {
        std::string sentence;
        for (const std::string& subject : parts_.subject_order) {
            const auto n =
                std::ranges::count_if(answers_.digest.rows, [&](const NoticeTold& notice) {
                    return subject_of(notice) == subject;
                });
            if (n == 0) continue;
            if (!sentence.empty()) sentence += words_.say("notices.joint");
            sentence += words_.count("notices.count." + subject, n);
        }
        return sentence;
    }
    [[nodiscard]] std::string subject_of(const NoticeTold& notice) const {
        if (notice.kind != "happened") return notice.kind;
        const auto found = parts_.subjects.find(notice.event);
        return found == parts_.subjects.end() ? "other" : found->second;
    }

    // Whoever does not keep the gates sees only those at which something stands.
    [[nodiscard]] Html flow() const {
        Html steps;
        for (const std::string& phase : parts_.phases) {
            const auto found = answers_.phases.find(phase);
            const std::int64_t cases = found == answers_.phases.end() ? 0 : found->second;
            if (cases > 0 || answers_.hat().role == "deputies_office")
                steps +=
                    parts_.part("phase." + phase).filled({{"n", plain(std::to_string(cases))}});
        }
        return steps.text().empty() ? Html::nothing()
                                    : parts_.part("flow").filled({{"steps", steps}});
    }

    [[nodiscard]] Html strip(const PageParts& page, std::size_t at) const {
        if (at >= page.strips.size() || at >= answers_.strips.size()) return Html::nothing();
        const StripParts& strip = page.strips[at];
        if (answers_.strips[at].empty()) return strip.frame.filled({{"body", strip.none.filled()}});
        Html rows;
        for (const CaseTold& row : answers_.strips[at]) rows += strip_row(row);
        return strip.frame.filled(
            {{"all", strip.all.filled()}, {"body", strip.list.filled({{"rows", rows}})}});
    }
    [[nodiscard]] Html strip_row(const CaseTold& row) const {
        const bool lit = !row.worst.empty() && row.worst != "done";
        return parts_.part("case").filled(
            {{"href", place("case", row.id)},
             {"case", plain(row.title.empty() ? words_.say("list.untitled") : row.title)},
             {"sentence", plain(state_sentence(words_, row.state, look_.today))},
             {"lamp", lit ? part("stripLamp." + row.worst) : Html::nothing()}});
    }

    const FirstParts& parts_;
    const FirstWords& words_;
    const Look& look_;
    const FirstAnswers& answers_;
};

// Who it was drawn for, and the answers, so that the program need not ask for them again.
std::string given(const FirstAnswers& answers, ops::Language language) {
    std::string json = R"({"language":")";
    json += language == ops::Language::en ? "en" : "zh";
    json += R"(","hat":)";
    wire::write_string(json, answers.hat().key);
    return json + R"(,"answers":{)" + answers.asked + "}}";
}

const PageParts* page_for(const FirstParts& parts, const Hat& hat) {
    const auto found = parts.pages.find(hat.former ? "former" : hat.role);
    return found == parts.pages.end() ? nullptr : &found->second;
}

} // namespace

std::optional<FirstPage> FirstPage::load(const std::filesystem::path& web) {
    FirstPage page;
    for (const auto& [language, name] :
         {std::pair{ops::Language::zh, "zh.json"}, std::pair{ops::Language::en, "en.json"}}) {
        auto parts = first_parts(web / "first" / name);
        if (!parts) return {};
        page.parts_[language] = *std::move(parts);
    }
    return page;
}

std::optional<std::string> FirstPage::draw(const AskInterface& ask, const Look& look) const {
    const FirstParts& parts = parts_.at(look.language);
    const auto answers = first_answers(ask, look.hat, look.language, [&](const Hat& hat) {
        const PageParts* const page = page_for(parts, hat);
        return page == nullptr ? HomeAsks{} : asks_of(*page, hat);
    });
    if (!answers) return {};
    const PageParts* const page = page_for(parts, answers->hat());
    if (page == nullptr) return {};
    return parts.shell
        .filled({{"type", plain(look.type)},
                 {"contrast", plain(look.contrast)},
                 {"page", Drawing{parts, look, *answers}.page(*page)},
                 {"answers", Html::of_json(given(*answers, look.language))}})
        .text();
}

} // namespace huiyin::http
