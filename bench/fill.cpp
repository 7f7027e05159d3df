// Fills a new data folder for the measurements: one county with many suggestions, each carried some
// way of its life by the program's own use cases. Beside the data it leaves what the load needs:
// the tokens of the persons and the addresses of what they work on.

#include "app/identifier.hpp"
#include "app/sha256.hpp"
#include "cli/program.hpp"
#include "demo/world.hpp"
#include "http/password.hpp"
#include "made_texts.hpp"
#include "ops/file_text.hpp"

#include <fstream>
#include <iostream>
#include <latch>
#include <map>
#include <mutex>

namespace {

using namespace huiyin;
using namespace suggestion;
using namespace std::chrono_literals;

constexpr std::string_view county = "440704";
constexpr std::int64_t batch_cases = 256; // as many as one commit takes
constexpr std::int64_t years_in_days = 700;
constexpr std::size_t reports_of_long_case = 24;
constexpr std::int64_t one_in_so_many_is_key = 200;

[[noreturn]] void give_up(const std::string& why) {
    std::cerr << "fill: " << why << '\n';
    std::exit(1); // NOLINT(concurrency-mt-unsafe): there is nothing to go on with
}

struct Step {
    PersonId by = {};
    Command command = {};
};

// One suggestion: who is concerned with it, and what they do one after the other.
struct Life {
    CaseId id = {};
    Instant begins = {};
    std::vector<Step> steps = {};
};

Content content(std::int64_t number) { return bench::MadeTexts{number}.content(); }

Ballot satisfied() { return {}; }

RecordContact contact(const demo::Member& lead, Date day) {
    return {.strand = 1,
            .stage = ContactStage::before,
            .way = ContactWay::phone,
            .held_on = day,
            .place = {},
            .deputies = {lead.deputy},
            .participants = {{{"陈科长"}, {"科长"}}},
            .words = {"希望明确完成时间。"},
            .follow_up = {},
            .files = {}};
}

Reply reply() {
    return {.kind = AnswerKind::solved,
            .body = {"您提出的建议收悉。我单位到现场查看并与您沟通，现将办理情况答复如下。"},
            .answers = {{1, {"已排查并列出清单。"}}, {2, {"由养护中心负责，年内完成。"}}},
            .promises = {},
            .publicity = Publicity::full_text,
            .files = {}};
}

// A whole life, of which each case goes its own part.
std::vector<Step> whole_life(const demo::Roster& roster, std::int64_t number, Date day) {
    const auto pick = [&](const auto& list) -> const auto& {
        return list[static_cast<std::size_t>(number) % list.size()];
    };
    const demo::Member& lead = pick(roster.members);
    const demo::Unit& unit = pick(roster.units);
    const PersonId& desk = roster.desk.person;
    return {
        {lead.person, OpenDraft{.content = content(number)}},
        {lead.person, Submit{}},
        {desk, Docket{}},
        {desk, Assign{.strands = {{unit.office, StrandRole::main, {}}}, .note = {}}},
        {unit.clerk, SignIn{1}},
        {unit.clerk, NameResponsible{1,
                                     {{"郑分管"}, {"副局长"}, {"0750-0000001"}},
                                     {{"王经办"}, {"科员"}, {"0750-0000002"}}}},
        {unit.clerk, contact(lead, day)},
        {unit.clerk, DraftReply{1, reply()}},
        {unit.head, ApproveReply{1, {}}},
        {unit.head, SignReply{1, {{"郑局长"}, {"局长"}}, {"函" + std::to_string(number) + "号"}}},
        {roster.government.person, PassReply{1}},
        {unit.clerk, IssueReply{1, {}}},
        {lead.person, RateReply{1, satisfied()}},
        {desk, CloseRating{1}},
        {desk, DecidePublication{Publicity::full_text, {"不涉密。"}}},
        {desk, Close{}},
    };
}

// Of twenty: one draft, one submitted, one docketed, six in hand, three answered, eight closed.
std::size_t steps_gone(std::int64_t number) {
    constexpr std::array<std::size_t, 20> gone{1,  2,  3,  5,  5,  6,  6,  7,  7,  12,
                                               12, 13, 16, 16, 16, 16, 16, 16, 16, 16};
    return gone.at(static_cast<std::size_t>(number) % gone.size());
}

// Reports, once the deputy was contacted, of a case that came so far.
void lengthen(Life& life, std::size_t reports) {
    constexpr std::size_t contacted = 7;
    if (life.steps.size() < contacted) return;
    const Step report{life.steps[4].by, ReportProgress{1, {"已完成一个片区的排查。"}, {}}};
    life.steps.insert(life.steps.begin() + contacted, reports, report);
}

// A key suggestion in hand, with its supervisor: a row of the matrix.
void make_key(Life& life, const demo::Roster& roster, Date day) {
    life.steps.push_back({roster.desk.person,
                          SelectKey{{KeyCriterion::vital_interest}, {"主任会议纪要第1号"}, day}});
    life.steps.push_back({roster.desk.person, NameSupervisor{roster.committee.office, {}, {}}});
}

class Filler {
public:
    Filler(cli::Program& program, const demo::Roster& roster, Date until)
        : program_(program), roster_(roster), until_(until) {}

    Life life(std::int64_t number, std::int64_t of, std::size_t steps) {
        const Date day = until_ - std::chrono::days{years_in_days - number * years_in_days / of};
        const Instant begins = start_of(day) + 9h;
        Life life{CaseId{app::identifier(begins, static_cast<std::size_t>(number))}, begins,
                  whole_life(roster_, number, day)};
        life.steps.resize(steps);
        return life;
    }

    // All lives one step on; as long as any has one to go.
    void live(const std::vector<Life>& lives) {
        std::size_t longest = 0;
        for (const Life& life : lives) longest = std::max(longest, life.steps.size());
        for (std::size_t step = 0; step < longest; ++step) take_step(lives, step);
    }

    [[nodiscard]] std::int64_t commands() const { return commands_; }

private:
    void take_step(const std::vector<Life>& lives, std::size_t step) {
        const auto taken = std::count_if(
            lives.begin(), lives.end(), [&](const Life& life) { return step < life.steps.size(); });
        std::latch durable{taken};
        for (const Life& life : lives)
            if (step < life.steps.size()) send(life, step, durable);
        durable.wait();
        if (refusal_) give_up(refusal_->message.key + " " + refusal_->field);
        commands_ += taken;
    }

    void send(const Life& life, std::size_t step, std::latch& durable) {
        const Instant at = life.begins + step * 1min;
        app::Change change{.actor = actor(life.steps[step].by),
                           .id = life.id,
                           .seen = {},
                           .command = life.steps[step].command,
                           .key = {},
                           .at = at};
        const auto done = [&](const Result<app::Changed>& changed) {
            if (!changed) note(changed.error());
            durable.count_down();
        };
        if (step == 0)
            program_.cases->open(roster_.congress, std::move(change), done);
        else
            program_.cases->carry_out(std::move(change), done);
    }

    void note(const Error& error) {
        const std::lock_guard turn{turn_};
        refusal_ = error;
    }

    // Nobody's roles change while the data are made.
    const access::Actor& actor(const PersonId& person) {
        auto& known = actors_[person];
        if (known.person.empty()) known = app::actor_of(*program_.congresses, person, until_);
        return known;
    }

    cli::Program& program_;
    const demo::Roster& roster_;
    Date until_;
    std::map<PersonId, access::Actor> actors_;
    std::mutex turn_;
    std::optional<Error> refusal_;
    std::int64_t commands_ = 0;
};

struct Request {
    std::string data = {};
    std::int64_t cases = 0;
    std::int64_t drafts = 0; // that only wait to be submitted
    std::int64_t reports =
        0; // of each case; with any, some are key suggestions under the five ones
};

Request read_arguments(std::span<char*> arguments) {
    if (arguments.size() != 4 && arguments.size() != 5)
        give_up("usage: fill FOLDER CASES DRAFTS [REPORTS]");
    return {arguments[1], std::stoll(arguments[2]), std::stoll(arguments[3]),
            arguments.size() == 5 ? std::stoll(arguments[4]) : 0};
}

std::string token_of(cli::Program& program, const PersonId& person, Instant at) {
    const std::string secret = http::random_secret();
    program.accounts.put_token(app::sha256_hex(secret),
                               {.person = person, .name = {"bench"}, .made_at = at});
    return secret;
}

// Everything that is filled, and what is left beside it in text files.
class Scene {
public:
    Scene(cli::Program& program, const demo::Roster& roster, const Request& asked, Date until)
        : program_(program),
          roster_(roster),
          asked_(asked),
          filler_(program, roster, until),
          now_(start_of(until)) {}

    void fill() {
        std::ofstream long_cases{asked_.data + "/long.txt"};
        std::ofstream drafts{asked_.data + "/drafts.txt"};
        std::ofstream token{asked_.data + "/token.txt"};
        token << token_of(program_, roster_.desk.person, now_) << '\n';
        const std::int64_t all = asked_.cases + asked_.drafts;
        for (std::int64_t first = 0; first < all; first += batch_cases) {
            std::vector<Life> batch;
            for (auto number = first; number < std::min(all, first + batch_cases); ++number)
                batch.push_back(next(number, all, long_cases, drafts));
            filler_.live(batch);
        }
        // As the first night would leave it, so that no measurement meets this work.
        const Date yesterday = china_date(now_) - std::chrono::days{1};
        if (!program_.store.anchor(roster_.congress, yesterday)) give_up("cannot anchor");
        std::cout << all << " cases by " << filler_.commands() << " commands\n";
    }

private:
    Life next(std::int64_t number, std::int64_t all, std::ofstream& long_cases,
              std::ofstream& drafts) {
        if (number >= asked_.cases) {
            Life draft = filler_.life(number, all, 1);
            drafts << draft.id.value << ' ' << token(draft.steps[0].by) << '\n';
            return draft;
        }
        Life life = filler_.life(number, all, steps_gone(number));
        if (number % 1'000 == 19) { // a closed one
            lengthen(life, reports_of_long_case);
            long_cases << life.id.value << '\n';
        } else {
            lengthen(life, static_cast<std::size_t>(asked_.reports));
        }
        if (asked_.reports > 0 && number % one_in_so_many_is_key == 5) // one in hand
            make_key(life, roster_, china_date(life.begins));
        return life;
    }

    const std::string& token(const PersonId& person) {
        auto& known = tokens_[person];
        if (known.empty()) known = token_of(program_, person, now_);
        return known;
    }

    cli::Program& program_;
    const demo::Roster& roster_;
    const Request& asked_;
    Filler filler_;
    Instant now_;
    std::map<PersonId, std::string> tokens_;
};

void found(cli::Program& program, const demo::World& world, std::size_t place, Date until) {
    const auto founded = program.directories->found_and_wait(
        {.actor = {.person = {"founder"}},
         .congress = world.rosters[place].congress,
         .commands = world.foundings[place],
         .at = start_of(until - std::chrono::days{years_in_days + 1})});
    if (!founded) give_up(founded.error().message.key + " " + founded.error().field);
}

void adopt_five_ones(cli::Program& program, const demo::Roster& roster, Date until) {
    const Instant at = start_of(until - std::chrono::days{years_in_days + 1}) + 10h;
    const auto adopted = program.directories->carry_out_and_wait(
        {.actor = app::actor_of(*program.congresses, roster.desk.person, china_date(at)),
         .congress = roster.congress,
         .commands = {directory::AdoptMechanism{{"jianghai.five-ones"}, {}, {"1"}}},
         .at = at});
    if (!adopted) give_up(adopted.error().message.key + " " + adopted.error().field);
}

int fill(const Request& asked) {
    ops::Settings settings;
    settings.data.value = asked.data;
    auto program = cli::Program::open(settings, cli::Opening::fresh);
    if (!program) return cli::report(settings, program.error());
    const Date until = china_date((*program)->clock.now());
    const auto divisions = ops::file_text(settings.reference.value + "/divisions_jiangmen.csv");
    if (!divisions) return cli::report((*program)->texts, divisions.error());
    const demo::World world = demo::jiangmen(*divisions, until);
    for (std::size_t i = 0; i < world.rosters.size(); ++i) {
        if (world.rosters[i].congress.value != county) continue;
        found(**program, world, i, until);
        if (asked.reports > 0) adopt_five_ones(**program, world.rosters[i], until);
        Scene{**program, world.rosters[i], asked, until}.fill();
    }
    return 0;
}

} // namespace

int main(int count, char** values) {
    return fill(read_arguments({values, static_cast<std::size_t>(count)}));
}
