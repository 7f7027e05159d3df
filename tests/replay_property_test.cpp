// Whatever a congress adopted, set and ended, and whatever became of its suggestions: replaying
// what was adopted over the past gives exactly the duties that history recorded, day by day as it
// was written (mechanism M20). Histories come from seeds: HUIYIN_HISTORIES of them, from
// HUIYIN_SEED on.

#include "app/replay.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cstdlib>
#include <random>

namespace huiyin::app {
namespace {

using namespace suggestion;
using std::chrono::days;

// A duty as both sides know it: of which case, which duty, by when, and what became of it. One that
// tightens another is known by that one, whichever of several tightens it just then.
struct Owed {
    std::string of = {};
    std::string duty = {};
    Date due = {};
    Fate fate = {};
    auto operator<=>(const Owed&) const = default;
};

std::string bare_name(const std::string& mechanism, const std::string& duty) {
    const auto* known = mechanism::find_mechanism(*shipped_mechanisms().library, mechanism);
    for (const mechanism::DutyRule& rule : known->duties)
        if (rule.id == duty && !rule.tightens.empty()) return rule.tightens;
    return mechanism + '.' + duty;
}

Fate fate_of(const DutyRow& duty, Date today) {
    const bool late_or_not = duty.met_on.value_or(today) > duty.due_on;
    if (late_or_not) return Fate::late;
    switch (duty.state) {
    case DutyState::met: return Fate::in_time;
    case DutyState::waived:
    case DutyState::ended: return Fate::let_off;
    case DutyState::open:
    case DutyState::paused: break;
    }
    return Fate::open;
}

// A year of a congress by the throw of dice.
class History : public SmallWorld {
public:
    explicit History(unsigned seed) : random_(seed) {
        for (const mechanism::Mechanism& each : shipped_mechanisms().library->mechanisms)
            if (!each.law) adoptable_.push_back(each.id);
    }

    void live(int steps) {
        for (int i = 0; i < steps; ++i) {
            now += days{below(12)} + std::chrono::minutes{1 + below(500)};
            step();
        }
        now += days{below(60)};
    }

    [[nodiscard]] std::vector<Owed> recorded() {
        std::vector<Owed> all;
        for (const CaseId& id : cases_)
            for (const DutyRow& duty : store()->case_duties(id))
                if (duty.starts_on <= today())
                    all.push_back({id.value, bare_name(duty.mechanism.value, duty.name.value),
                                   duty.due_on, fate_of(duty, today())});
        std::ranges::sort(all);
        return all;
    }
    [[nodiscard]] Replay replayed() {
        const ReplayAsk ask{
            .congress = city, .from = parse_date("2026-01-01").value(), .until = today()};
        auto done = replay(*store(), congresses(), ask, {.on = today(), .threads = 1});
        if (!done) FAIL(told(done.error()));
        return *std::move(done);
    }
    // What the story was about: a test over nothing would hold as well.
    [[nodiscard]] int adoptions() const { return adoptions_; }
    [[nodiscard]] int endings() const { return endings_; }
    [[nodiscard]] int settings() const { return settings_; }

private:
    int below(int sides) { return std::uniform_int_distribution<>(0, sides - 1)(random_); }
    template <class List>
    const auto& one_of(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

    void step() {
        const int what = below(100);
        if (cases_.empty() || what < 8)
            begin_case();
        else if (what < 18)
            turn_mechanism();
        else if (what < 24)
            set_parameter();
        else
            act();
    }

    // --- the congress -----------------------------------------------------------------------

    // What contradicts the law or another mechanism is refused, and nothing happens.
    bool decide(directory::Command command) {
        DirectoryService service{*store(), congresses(), [](const DirectoryChanged&) {}};
        return service
            .carry_out_and_wait({.actor = actor("desk"),
                                 .congress = city,
                                 .commands = {std::move(command)},
                                 .at = now})
            .has_value();
    }
    void turn_mechanism() {
        const Line<100> id{one_of(adoptable_)};
        const bool in_force =
            directory::find_mechanism(congresses().find(city)->directory, id.value) != nullptr;
        if (in_force)
            endings_ += decide(directory::EndMechanism{id, {"试行期满。"}}) ? 1 : 0;
        else
            adoptions_ += decide(directory::AdoptMechanism{id, {}, {"纪要"}}) ? 1 : 0;
    }
    void set_parameter() {
        const auto& all = shipped_mechanisms().library->mechanisms;
        const mechanism::Mechanism& of = one_of(all);
        if (of.parameters.empty()) return;
        const mechanism::Parameter& parameter = one_of(of.parameters);
        const std::vector<std::string> values{
            parameter.standard.text, parameter.least.value_or(parameter.standard).text,
            parameter.most.value_or(parameter.standard).text, std::to_string(1 + below(28)),
            std::to_string(1 + below(40)) + " working days"};
        settings_ += decide(directory::SetParameter{{{of.id}, {parameter.id}, {one_of(values)}}});
    }

    // --- its suggestions --------------------------------------------------------------------

    void begin_case() {
        cases_.push_back(below(3) == 0 ? docketed(content()) : in_hand(content()));
    }

    // Whoever presses which button: much of it is refused.
    void act() {
        const CaseId& id = one_of(cases_);
        if (below(3) == 0)
            reply(id);
        else if (below(2) == 0)
            handle(id);
        else
            supervise(id);
    }
    template <class Asked>
    void press(const char* person, const CaseId& id, const Asked& command) {
        static_cast<void>(attempt(person, id, command));
    }
    Date soon() { return today() + days{1 + below(90)}; }

    // From the first draft to the rating, as far as the case goes.
    void reply(const CaseId& id) {
        RecordContact met = contact();
        met.held_on = today();
        press("clerk", id, met);
        Reply draft = solved();
        if (below(2) == 0) {
            draft.kind = AnswerKind::planned;
            draft.promises = {{{"完成征地"}, {"赵经办"}, soon()}};
        }
        press("clerk", id, DraftReply{1, draft});
        press("clerk", id, ApproveReply{1, {}});
        press("head", id, SignReply{1, {{"王局长"}, {"局长"}}, {"江交函〔2026〕1号"}});
        if (below(4) == 0) return press("desk", id, SendBackReply{1, {"请补充。"}});
        press("desk", id, PassReply{1});
        press("clerk", id, IssueReply{1, {}});
        if (below(3) != 0) press("ann", id, RateReply{1, ballot()});
        if (below(3) == 0) press("bob", id, RateReply{1, ballot()});
        if (below(3) == 0) press("desk", id, CloseRating{1});
        if (below(4) == 0) press("desk", id, OrderRehandling{1, {"请重新办理。"}});
    }
    Ballot ballot() {
        if (below(3) != 0) return pleased();
        return {.attitude = Satisfaction::satisfied,
                .result = Satisfaction::dissatisfied,
                .reasons = {DissatisfactionReason{}},
                .words = {{"没有办成。"}},
                .wants_rehandling = true};
    }
    void handle(const CaseId& id) {
        switch (below(11)) {
        case 0: return press("desk", id, Assign{{{roads, StrandRole::main, {}}}, {}});
        case 1: return press("clerk", id, SignIn{1});
        case 2: return press("clerk", id, ReportProgress{1, {"在办。"}, {}});
        case 3:
            return press(
                "clerk", id,
                RequestExtension{1, ExtensionReason{}, {"征地。"}, soon(), {"已电话说明"}});
        case 4: return press("desk", id, GrantExtension{1, soon(), {}});
        case 5: return press("desk", id, AddCoUnit{water, {}});
        case 6: return press("water", id, SignIn{2});
        case 7:
            return press("water", id, GiveCoOpinion{2, {"同意。"}, {"配合。"}, {"周局长"}, {}, {}});
        case 8:
            return press("clerk", id,
                         RequestReturn{1, ReturnReason::not_our_duty, {"不属本局。"}, {}});
        case 9: return press("desk", id, RefuseReturn{1, {"请办理。"}});
        default: return press("clerk", id, ReportPromise{1, {"正在征地。"}, {}});
        }
    }
    void supervise(const CaseId& id) {
        switch (below(9)) {
        case 0:
            return press("desk", id,
                         SelectKey{{KeyCriterion::vital_interest}, {"纪要第3号"}, today()});
        case 1: return press("desk", id, ReleaseKey{{"已办结。"}});
        case 2: return press("desk", id, NameSupervisor{{"4407-gw"}, {}, {}});
        case 3:
            return press("committee", id,
                         RecordSupervision{
                             SupervisionKind::inspection, today(), {}, {}, {}, {"现场查看。"}, {}});
        case 4: return press("desk", id, HoldPoll{today(), 3, 1, 0, {}});
        case 5: return press("desk", id, OrderRectification{1, {"补齐标牌。"}, soon()});
        case 6: return press("clerk", id, ReportRectification{1, {"已补齐。"}, {}});
        case 7: return press("desk", id, Remind{1, {{"请加快。"}}});
        default: {
            const auto& all = shipped_mechanisms().library->mechanisms;
            const mechanism::Mechanism& of = one_of(all);
            if (!of.duties.empty())
                press("desk", id,
                      WaiveDuty{{of.id}, {one_of(of.duties).id}, 1, {"代表同意免除。"}});
        }
        }
    }

    std::mt19937 random_;
    std::vector<std::string> adoptable_ = {};
    std::vector<CaseId> cases_ = {};
    int adoptions_ = 0;
    int endings_ = 0;
    int settings_ = 0;
};

std::vector<Owed> owed_in(const Replay& replayed) {
    std::vector<Owed> all;
    for (const ReplayedDuty& duty : replayed.duties) {
        const ReplayFigure& figure = replayed.report.figures[duty.figure];
        all.push_back({replayed.cases[duty.of_case].value,
                       bare_name(figure.mechanism.value, figure.duty.value), duty.due_on,
                       duty.fate});
    }
    std::ranges::sort(all);
    return all;
}

unsigned number_from(const char* name, unsigned otherwise) {
    const char* said = std::getenv(name); // NOLINT(concurrency-mt-unsafe): one thread
    return said == nullptr ? otherwise : static_cast<unsigned>(std::stoul(said));
}

TEST_CASE("replaying the adopted set over a past year gives exactly the duties that history "
          "recorded") {
    constexpr int steps = 60;
    const unsigned first = number_from("HUIYIN_SEED", 1);
    const unsigned histories = number_from("HUIYIN_HISTORIES", 4);
    std::size_t duties = 0;
    int adopted = 0;
    int ended = 0;
    int set = 0;
    for (unsigned seed = first; seed < first + histories; ++seed) {
        CAPTURE(seed);
        History history{seed};
        history.live(steps);
        const auto recorded = history.recorded();
        const Replay replayed = history.replayed();
        CHECK(owed_in(replayed) == recorded);
        for (const ReplayFigure& figure : replayed.report.figures) {
            CAPTURE(figure.duty.value);
            CHECK(figure.replayed == figure.really);
        }
        CHECK(history.recount(city).cases == 0); // Nothing that was recorded has to be mended.
        duties += recorded.size();
        adopted += history.adoptions();
        ended += history.endings();
        set += history.settings();
    }
    MESSAGE(histories << " histories from seed " << first << ": " << duties << " duties, "
                      << adopted << " adoptions, " << ended << " endings, " << set << " values");
    CHECK(duties > 10 * histories);
    CHECK(adopted > 0);
}

} // namespace
} // namespace huiyin::app
