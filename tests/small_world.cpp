#include "small_world.hpp"

#include "app/answer.hpp"

namespace huiyin::app {
namespace {

using namespace suggestion;
using Commands = std::vector<directory::Command>;

constexpr directory::Span always{Date{std::chrono::year{2026} / 1 / 1}, {}};

void add_term(Commands& to) {
    to.emplace_back(directory::RecordTerm{{16, always}});
    to.emplace_back(directory::RecordSession{
        {16, 1, always.from + std::chrono::days{10}, always.from + std::chrono::days{13}}});
}
void add_office(Commands& to, const OfficeId& id, const char* title, directory::OfficeKind kind) {
    to.emplace_back(directory::RecordOffice{{id, {title}, kind, always, {}}});
}
void add_person(Commands& to, const char* id, const char* name, directory::Role role,
                const OfficeId& office) {
    to.emplace_back(directory::RecordPerson{{{id}, {name}, {}}});
    to.emplace_back(directory::GrantRole{{{id}, role, office, always}});
}
void add_deputy(Commands& to, const char* id, const char* name, const DeputyId& seat) {
    to.emplace_back(directory::RecordPerson{{{id}, {name}, {}}});
    to.emplace_back(directory::RecordDeputy{{seat, {id}, {seat.value}, {"4407-d01"}, 16, always}});
}

} // namespace

SmallWorld::SmallWorld() {
    texts_ = ops::Texts::load("texts").value();
    open();
    found_city();
    found_county();
}

SmallWorld::~SmallWorld() = default;

void SmallWorld::open() {
    cache_ = std::make_unique<CaseCache>(100);
    congresses_ = Congresses::load(*store_, national, shipped_mechanisms()).value();
    cases_ = std::make_unique<CaseService>(*store_, *congresses_, *cache_,
                                           [this](const CaseMoved& m) { moved.push_back(m); });
    directories_ =
        std::make_unique<DirectoryService>(*store_, *congresses_, [](const DirectoryChanged&) {});
    queries_ = std::make_unique<Queries>(*store_, *congresses_, *cache_);
}

void SmallWorld::wait_until(std::string_view day) {
    now = start_of(parse_date(day).value()) + std::chrono::hours{9};
}

access::Actor SmallWorld::actor(const char* person) const {
    return actor_of(*congresses_, {person}, today());
}
Asker SmallWorld::asker(const char* person) const {
    return {actor(person), now,
            [this](const Sentence& said) { return texts_.render(said, ops::Language::zh); }};
}

Result<Changed> SmallWorld::attempt(const char* person, const CaseId& id, const Command& command,
                                    std::optional<Version> seen) {
    return cases_->carry_out_and_wait(
        {.actor = actor(person), .id = id, .seen = seen, .command = command, .at = now});
}
Result<std::string> SmallWorld::rehearsed(const char* person, const CaseId& id,
                                          const Command& command) {
    return answer_of<std::string>([&](RehearsalDone done) {
        cases_->rehearse(
            {.actor = actor(person), .id = id, .seen = {}, .command = command, .at = now},
            std::move(done));
    });
}
Changed SmallWorld::done(const char* person, const CaseId& id, const Command& command) {
    if (before_each) before_each(person, id, command);
    auto changed = attempt(person, id, command);
    if (!changed) FAIL(told(changed.error()));
    return *changed;
}
std::string SmallWorld::told(const Error& error) const {
    return texts_.render(error.message, ops::Language::zh) + " (" + error.field + ")";
}
void SmallWorld::record(const CongressId& congress, const char* person,
                        std::vector<directory::Command> commands) {
    const auto changed = directories_->carry_out_and_wait(
        {.actor = actor(person), .congress = congress, .commands = std::move(commands), .at = now});
    if (!changed) FAIL(told(changed.error()));
}

CasePage SmallWorld::page(const char* person, const CaseId& id) const {
    auto found = queries_->page(asker(person), id);
    if (!found) FAIL(told(found.error()));
    return std::move(found->page);
}
std::vector<CaseId> SmallWorld::queue(const char* person, const QueueFilter& filter) const {
    std::vector<CaseId> ids;
    const auto list = queries_->queue(asker(person), filter);
    if (list)
        for (const QueueRow& row : list->rows) ids.push_back(row.id);
    return ids;
}
std::string SmallWorld::everything(const char* person, const CaseId& id) const {
    const CasePage shown = page(person, id);
    std::string all = wire::to_json(shown) + queries_->history(asker(person), id).value();
    for (const QueueFilter& filter : {QueueFilter{}, QueueFilter{.mine = true}})
        if (const auto list = queries_->queue(asker(person), filter)) all += wire::to_json(*list);
    all += wire::to_json(queries_->duties(asker(person), {}).value());
    for (const DutyView& duty : shown.duties)
        all += wire::to_json(queries_->why(asker(person), id, duty.duty.value).value());
    return all;
}

Recounted SmallWorld::recount(const CongressId& congress) {
    auto done = app::recount(*store_, *congresses_, *cache_, congress,
                             {.now = [this] { return now; },
                              .stop = {},
                              .watch = [this](const CaseMoved& m) { moved.push_back(m); }});
    if (!done) FAIL(told(done.error()));
    return *done;
}

CaseId SmallWorld::draft_of_ann(Content content) {
    return draft_in(city, "ann", std::move(content));
}
CaseId SmallWorld::draft_in(const CongressId& congress, const char* deputy, Content content) {
    const CaseId id{"case-" + std::to_string(++made_)};
    auto opened =
        cases_->open_and_wait(congress, {.actor = actor(deputy),
                                         .id = id,
                                         .command = OpenDraft{.content = std::move(content)},
                                         .at = now});
    if (!opened) FAIL(told(opened.error()));
    return id;
}
CaseId SmallWorld::submitted(Content content) {
    const CaseId id = draft_of_ann(std::move(content));
    done("ann", id, InviteCoProposers{{bob}});
    done("bob", id, ConfirmCoProposal{1});
    done("ann", id, Submit{});
    return id;
}
CaseId SmallWorld::docketed(Content content) {
    const CaseId id = submitted(std::move(content));
    done("desk", id, Docket{});
    return id;
}
CaseId SmallWorld::assigned(Content content, const OfficeId& unit) {
    const CaseId id = docketed(std::move(content));
    done("desk", id, Assign{{{unit, StrandRole::main, {}}}, {}});
    return id;
}
CaseId SmallWorld::in_hand(Content content) {
    const CaseId id = assigned(std::move(content));
    done("clerk", id, SignIn{1});
    return id;
}
CaseId SmallWorld::issued(Content content, Reply reply) {
    const bool kept = content.confidential;
    const CaseId id = in_hand(std::move(content));
    done(kept ? "desk" : "clerk", id, contact());
    done("clerk", id, DraftReply{1, std::move(reply)});
    done("clerk", id, ApproveReply{1, {}});
    done("head", id, SignReply{1, {{"王局长"}, {"局长"}}, {"江交函〔2026〕1号"}});
    done("desk", id, PassReply{1});
    done("clerk", id, IssueReply{1, {}});
    return id;
}

Content SmallWorld::content(std::string title) {
    return {.title = {std::move(title)},
            .cause = {"路窄车多。"},
            .analysis = {"两侧征地未完成。"},
            .demands = {{"扩宽路面。"}}};
}
Content SmallWorld::confidential() {
    auto out = content("关于保密事项的建议");
    out.confidential = true;
    return out;
}
RecordContact SmallWorld::contact() {
    return {.strand = 1,
            .stage = ContactStage::during,
            .way = ContactWay::phone,
            .held_on = Date{std::chrono::year{2026} / 3 / 10},
            .deputies = {ann, bob},
            .participants = {{{"赵经办"}, {"科员"}}},
            .words = {"同意。"}};
}
Reply SmallWorld::solved() {
    return {.kind = AnswerKind::solved, .body = {"已经扩宽。"}, .answers = {{1, {"已经完成。"}}}};
}

Command SmallWorld::of_kind(std::size_t index, const void* command) {
    Command made;
    boost::mp11::mp_with_index<count_of_kinds<Command>>(index, [&](auto i) {
        made.emplace<i>(
            *static_cast<const std::variant_alternative_t<i, KindsOf<Command>>*>(command));
    });
    return made;
}

void SmallWorld::found(const CongressId& congress, Commands commands) {
    const auto founded = directories_->found_and_wait({.actor = {.person = {"admin"}},
                                                       .congress = congress,
                                                       .commands = std::move(commands),
                                                       .at = now});
    if (!founded) FAIL(told(founded.error()));
}

void SmallWorld::found_city() {
    using directory::OfficeKind, directory::Role;
    Commands all{
        directory::FoundCongress{{city, {"江门市人民代表大会"}, directory::Level::city, {}}}};
    add_term(all);
    add_office(all, desk_office, "江门市人大选联工委", OfficeKind::deputies_office);
    add_office(all, {"4407-zfb"}, "江门市政府办公室", OfficeKind::government_office);
    add_office(all, {"4407-gw"}, "江门市人大城建工委", OfficeKind::committee);
    add_office(all, roads, "江门市交通运输局", OfficeKind::unit);
    add_office(all, water, "江门市水利局", OfficeKind::unit);
    add_office(all, {"4407-xinxi"}, "信息中心", OfficeKind::administration);
    add_person(all, "desk", "陈主任", Role::deputies_office, desk_office);
    add_person(all, "government", "何督查", Role::government_office, {"4407-zfb"});
    add_person(all, "committee", "林委员", Role::committee, {"4407-gw"});
    add_person(all, "clerk", "赵经办", Role::unit_clerk, roads);
    add_person(all, "head", "王局长", Role::unit_head, roads);
    add_person(all, "water", "周经办", Role::unit_clerk, water);
    add_person(all, "leader", "孙市长", Role::leader, {"4407-zfb"});
    add_person(all, "admin", "管理员", Role::system_administrator, {"4407-xinxi"});
    all.emplace_back(directory::RecordDelegation{{{"4407-d01"}, {"江海代表团"}, {}}});
    add_deputy(all, "ann", "张安", ann);
    add_deputy(all, "bob", "李博", bob);
    found(city, std::move(all));
}

void SmallWorld::found_county() {
    using directory::OfficeKind, directory::Role;
    Commands all{
        directory::FoundCongress{{county, {"江海区人民代表大会"}, directory::Level::county, city}}};
    add_term(all);
    add_office(all, county_government, "江海区政府办公室", OfficeKind::government_office);
    add_office(all, {"440704-daibiao"}, "江海区人大选联工委", OfficeKind::deputies_office);
    add_office(all, county_roads, "江海区交通运输局", OfficeKind::unit);
    add_person(all, "county", "梁督查", Role::government_office, county_government);
    add_person(all, "county-desk", "吴主任", Role::deputies_office, {"440704-daibiao"});
    all.emplace_back(directory::RecordDelegation{{{"4407-d01"}, {"礼乐代表团"}, {}}});
    add_deputy(all, "eve", "何叶", eve);
    add_person(all, "bureau", "黄经办", Role::unit_clerk, county_roads);
    found(county, std::move(all));
}

} // namespace huiyin::app
