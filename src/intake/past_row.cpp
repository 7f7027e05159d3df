#include "intake/past_row.hpp"

#include "intake/cells.hpp"
#include "intake/stable_id.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using suggestion::AnswerKind;
using suggestion::Channel;
using suggestion::PastCase;
using suggestion::PastRating;
using suggestion::PastReply;
using suggestion::RatingOutcome;

// Beside those of a list of suggestions.
const std::array more_columns = {
    Column{"channel", Need::optional, {"提出时期", "会期", "提出期间"}},
    Column{
        "filed_on", Need::optional, {"提出日期", "提出时间", "提交日期", "提交时间", "收到日期"}},
    Column{"assigned_on", Need::optional, {"交办日期", "交办时间", "分办日期"}},
    Column{"reply",
           Need::optional,
           {"答复", "答复内容", "答复正文", "复函内容", "答复意见", "办理情况", "办理答复"}},
    Column{
        "replied_on", Need::optional, {"答复日期", "答复时间", "复函日期", "办复日期", "办复时间"}},
    Column{"answer_kind",
           Need::optional,
           {"答复类别", "答复类型", "办理类别", "结果类别", "办理结果", "办理结果类别"}},
    Column{"document_no", Need::optional, {"答复文号", "复函文号", "文号"}},
    Column{"signatory", Need::optional, {"签发人", "签发领导"}},
    Column{"rating",
           Need::optional,
           {"满意度", "满意情况", "评价", "评价结果", "代表评价", "代表意见", "结果评价"}},
    Column{"attitude", Need::optional, {"态度评价", "办理态度", "对办理态度"}},
    Column{"rated_on", Need::optional, {"评价日期", "评价时间", "测评日期"}},
    Column{"closed_on", Need::optional, {"办结日期", "办结时间", "销号日期"}},
};

constexpr std::array channels = {
    Choice<Channel>{"大会期间", Channel::in_session},
    Choice<Channel>{"会议期间", Channel::in_session},
    Choice<Channel>{"大会", Channel::in_session},
    Choice<Channel>{"闭会期间", Channel::intersession},
    Choice<Channel>{"闭会", Channel::intersession},
};

// The letters A, B, C are the place's own and mean nothing here.
constexpr std::array answers = {
    Choice<AnswerKind>{"已解决", AnswerKind::solved},
    Choice<AnswerKind>{"已经解决", AnswerKind::solved},
    Choice<AnswerKind>{"解决", AnswerKind::solved},
    Choice<AnswerKind>{"采纳", AnswerKind::solved},
    Choice<AnswerKind>{"基本解决", AnswerKind::partly_solved},
    Choice<AnswerKind>{"部分解决", AnswerKind::partly_solved},
    Choice<AnswerKind>{"正在解决", AnswerKind::in_progress},
    Choice<AnswerKind>{"正在办理", AnswerKind::in_progress},
    Choice<AnswerKind>{"列入计划", AnswerKind::planned},
    Choice<AnswerKind>{"计划解决", AnswerKind::planned},
    Choice<AnswerKind>{"列入计划解决", AnswerKind::planned},
    Choice<AnswerKind>{"暂缓", AnswerKind::deferred},
    Choice<AnswerKind>{"暂缓解决", AnswerKind::deferred},
    Choice<AnswerKind>{"暂时难以解决", AnswerKind::deferred},
    Choice<AnswerKind>{"留作参考", AnswerKind::reference_only},
    Choice<AnswerKind>{"留作研究参考", AnswerKind::reference_only},
    Choice<AnswerKind>{"参考", AnswerKind::reference_only},
    Choice<AnswerKind>{"不可行", AnswerKind::not_feasible},
    Choice<AnswerKind>{"无法解决", AnswerKind::not_feasible},
    Choice<AnswerKind>{"不能解决", AnswerKind::not_feasible},
    Choice<AnswerKind>{"需上级解决", AnswerKind::higher_authority},
    Choice<AnswerKind>{"上级权限", AnswerKind::higher_authority},
};

constexpr std::array ratings = {
    Choice<RatingOutcome>{"满意", RatingOutcome::satisfied},
    Choice<RatingOutcome>{"非常满意", RatingOutcome::satisfied},
    Choice<RatingOutcome>{"基本满意", RatingOutcome::basically_satisfied},
    Choice<RatingOutcome>{"比较满意", RatingOutcome::basically_satisfied},
    Choice<RatingOutcome>{"不满意", RatingOutcome::dissatisfied},
    Choice<RatingOutcome>{"未评价", RatingOutcome::no_response},
    Choice<RatingOutcome>{"未反馈", RatingOutcome::no_response},
};

std::vector<Column> made_columns() {
    const auto shared = suggestion_columns();
    std::vector<Column> columns{shared.begin(), shared.end()};
    columns.insert(columns.end(), more_columns.begin(), more_columns.end());
    return columns;
}

std::int64_t year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

// The session of a row: by term and session, else by the year in which it opened.
Result<directory::Session> session_of(const Record& record, const directory::Directory& directory) {
    auto said = numbers_in(record["term"]);
    if (const auto session = numbers_in(record["session"]); !session.empty()) {
        said.resize(std::min<std::size_t>(said.size(), 1));
        if (said.size() == 1) said.push_back(session.front());
    }
    const auto year = read_number(record, "year");
    if (!year) return Failure{year.error()};
    std::vector<directory::Session> fitting;
    for (const directory::Session& session : directory.sessions) {
        const bool fits = (said.empty() || session.term == said[0]) &&
                          (said.size() < 2 || session.session == said[1]) &&
                          (!*year || said.size() == 2 || year_of(session.opens) == **year);
        if (fits) fitting.push_back(session);
    }
    if (said.empty() && !*year) return invalid("term", "intake.past_needs_session");
    if (fitting.empty()) return invalid("term", "intake.no_such_session");
    if (fitting.size() > 1) return invalid("term", "intake.past_needs_session");
    return fitting.front();
}

// What is handled now has to be handled in the program, not told as the past.
Result<void> check_over(const directory::Session& session, const directory::Directory& directory,
                        Date today) {
    const auto now = directory::session_on(directory, today);
    const bool over = session.opens <= today && now &&
                      (session.term != now->term || session.session != now->session);
    if (!over) return invalid("term", "intake.session_still_runs");
    return {};
}

Result<std::int64_t> number_of(const Record& record) {
    // "16-3-015" and "2023年第15号" end with the number.
    const auto numbers = numbers_in(record["number"]);
    if (numbers.empty()) return invalid("number", "suggestion.past_needs_number");
    return numbers.back();
}

// The first unit leads where several stand in the cell of the main one.
void take_units(PastCase& past, std::vector<OfficeId> main, const std::vector<OfficeId>& co) {
    if (main.empty()) return;
    past.main_unit = main.front();
    main.erase(main.begin());
    main.insert(main.end(), co.begin(), co.end());
    for (const OfficeId& unit : main)
        if (unit != *past.main_unit && std::ranges::count(past.co_units, unit) == 0)
            past.co_units.push_back(unit);
}

Result<std::optional<PastRating>> read_rating(const Record& record) {
    const auto result = read_choice(record, "rating", ratings);
    const auto attitude = read_choice(record, "attitude", ratings);
    const auto on = read_date(record, "rated_on");
    if (!result) return Failure{result.error()};
    if (!attitude) return Failure{attitude.error()};
    if (!on) return Failure{on.error()};
    if (!*result && !*attitude) return std::optional<PastRating>{};
    const RatingOutcome said = *result ? **result : **attitude;
    return PastRating{attitude->value_or(said), said, *on};
}

Result<std::optional<PastReply>> read_reply(const Record& record) {
    auto body = read_cell<Text<8000, 0>>(record, "reply");
    const auto kind = read_choice(record, "answer_kind", answers);
    const auto on = read_date(record, "replied_on");
    auto document_no = read_filled<Line<60>>(record, "document_no");
    auto signatory = read_filled<Line<60>>(record, "signatory");
    auto rating = read_rating(record);
    if (!body) return Failure{body.error()};
    if (!kind) return Failure{kind.error()};
    if (!on) return Failure{on.error()};
    if (!document_no) return Failure{document_no.error()};
    if (!signatory) return Failure{signatory.error()};
    if (!rating) return Failure{rating.error()};
    const bool replied = !body->value.empty() || *kind || *on || *document_no || *rating;
    if (!replied) return std::optional<PastReply>{};
    if (!*kind) return invalid("answer_kind", "intake.needs_answer_kind");
    PastReply reply;
    reply.reply.kind = **kind;
    reply.reply.body = {std::move(body->value)};
    reply.reply.publicity = suggestion::Publicity::not_public;
    reply.on = *on;
    reply.document_no = *std::move(document_no);
    reply.signatory = *std::move(signatory);
    reply.rating = *std::move(rating);
    return reply;
}

Result<void> read_dates(const Record& record, PastCase& past) {
    const auto filed = read_date(record, "filed_on");
    const auto assigned = read_date(record, "assigned_on");
    const auto closed = read_date(record, "closed_on");
    if (!filed) return Failure{filed.error()};
    if (!assigned) return Failure{assigned.error()};
    if (!closed) return Failure{closed.error()};
    past.filed_on = *filed;
    past.assigned_on = *assigned;
    past.closed_on = *closed;
    return {};
}

Result<void> read_docket(const Record& record, const CaseWorld& world, Date today, PastCase& past) {
    const auto session = session_of(record, world.directory);
    if (!session) return Failure{session.error()};
    if (auto over = check_over(*session, world.directory, today); !over) return over;
    const auto number = number_of(record);
    if (!number) return Failure{number.error()};
    const auto channel = read_choice(record, "channel", channels);
    if (!channel) return Failure{channel.error()};
    past.docket = {*number, session->term, session->session,
                   channel->value_or(Channel::in_session)};
    past.session_opened = session->opens;
    return {};
}

Result<void> read_handling(const Record& record, const Names& names, PastRow& row,
                           UnknownOffices unknown) {
    auto* const may_create = unknown == UnknownOffices::create ? &row.new_offices : nullptr;
    auto main = read_units(record, "main_unit", row.past.congress, names.offices, may_create);
    if (!main) return Failure{std::move(main).error()};
    const auto co = read_units(record, "co_units", row.past.congress, names.offices, may_create);
    if (!co) return Failure{co.error()};
    take_units(row.past, *std::move(main), *co);
    auto reply = read_reply(record);
    if (!reply) return Failure{std::move(reply).error()};
    row.past.reply = *std::move(reply);
    return {};
}

// The lexicon with every name that any office had at any time, those of the day first.
Lexicon offices_of_day(const directory::Directory& directory, Date day, Date today) {
    Lexicon names;
    for (const auto& [id, forms] : directory.offices) {
        const auto* const then = directory::office_on(directory, id, day);
        const auto* const now = directory::office_on(directory, id, today);
        for (const directory::Office& form : forms) {
            const bool in_force = &form == then || (then == nullptr && &form == now);
            names.add(form.title.value, id.value,
                      in_force ? Lexicon::Rank::official : Lexicon::Rank::other);
        }
    }
    return names;
}

} // namespace

std::span<const Column> past_columns() {
    static const std::vector<Column> columns = made_columns();
    return columns;
}

const Names& PastNames::on(Date day) {
    constexpr std::size_t days_max = 64; // of a list that names many, the oldest are made anew
    if (const auto known = by_day_.find(day); known != by_day_.end()) return known->second;
    if (by_day_.size() >= days_max) by_day_.erase(by_day_.begin());
    Names names = names_of(directory_, day, {});
    names.offices = offices_of_day(directory_, day, today_);
    add_aliases(names.offices, aliases_);
    for (const auto& [name, id] : added_) names.offices.add(name, id.value);
    return by_day_.emplace(day, std::move(names)).first->second;
}

void PastNames::add(const std::string& name, const OfficeId& id) {
    added_.emplace_back(name, id);
    for (auto& [day, names] : by_day_) names.offices.add(name, id.value);
}

namespace {

// In the order of the numbers, so that what stands side by side in a list does in the database:
// ids in no order cost three times as much to write. Parts that are too long are digested.
CaseId past_id(const CongressId& congress, const suggestion::DocketNumber& docket) {
    constexpr std::size_t id_max = 64;
    constexpr std::size_t digits = 6;
    std::string number = std::to_string(docket.number);
    number.insert(0, digits - std::min(digits, number.size()), '0');
    const std::string term = std::to_string(docket.term);
    const std::string session = std::to_string(docket.session);
    std::string id = "past-" + congress.value + "-" + term + "-" + session + "-" + number;
    if (id.size() > id_max) id = "past-" + stable_id({congress.value, term, session, number});
    return {std::move(id)};
}

} // namespace

Result<PastRow> read_past(const Record& record, const CaseWorld& world, PastNames& names) {
    PastRow row;
    row.past.congress = world.directory.congress->id;
    if (auto read = read_docket(record, world, china_date(world.by.at), row.past); !read)
        return Failure{std::move(read).error()};
    if (auto read = read_dates(record, row.past); !read) return Failure{std::move(read).error()};
    // A session lasts days and handling months: what sat and was called so when it opened.
    const Names& then = names.on(row.past.session_opened);
    auto authors = read_authors(record, then, world.options);
    if (!authors) return Failure{std::move(authors).error()};
    SuggestionOptions as_stated;
    as_stated.no_text.clear();
    auto content = read_content(record, as_stated);
    if (!content) return Failure{std::move(content).error()};
    row.past.lead = authors->lead;
    row.past.delegation = authors->delegation;
    row.past.co_proposers = std::move(authors->signed_on_paper);
    row.past.content = *std::move(content);
    row.past.source = {world.options.source};
    if (auto read = read_handling(record, then, row, world.options.unknown_offices); !read)
        return Failure{std::move(read).error()};
    row.id = past_id(row.past.congress, row.past.docket);
    return row;
}

std::vector<std::string> differences(const suggestion::Case& one, const suggestion::Case& other) {
    std::vector<std::string> fields;
    const auto compare = [&](const char* field, const auto& a, const auto& b) {
        if (a != b) fields.emplace_back(field);
    };
    const auto units = [](const suggestion::Case& of) {
        std::vector<OfficeId> all;
        for (const suggestion::Strand& strand : of.strands) all.push_back(strand.unit);
        return all;
    };
    const auto round = [](const suggestion::Case& of) {
        const bool handled = !of.strands.empty() && !of.strands.front().rounds.empty();
        return handled ? of.strands.front().rounds.front() : suggestion::Round{};
    };
    const suggestion::Round a = round(one);
    const suggestion::Round b = round(other);
    const suggestion::Reply empty;
    const suggestion::Reply& said = a.reply ? *a.reply : empty;
    const suggestion::Reply& told = b.reply ? *b.reply : empty;
    compare("title", one.content.title, other.content.title);
    compare("lead", one.proposers, other.proposers);
    compare("delegation", one.delegation, other.delegation);
    compare("cause", one.content.cause, other.content.cause);
    compare("analysis", one.content.analysis, other.content.analysis);
    compare("demands", one.content.demands, other.content.demands);
    compare("channel", one.channel, other.channel);
    compare("filed_on", one.submitted_on, other.submitted_on);
    compare("assigned_on", one.assigned_on, other.assigned_on);
    compare("main_unit", units(one), units(other));
    compare("reply", said.body, told.body);
    compare("answer_kind", said.kind, told.kind);
    compare("replied_on", a.issued_on, b.issued_on);
    compare("document_no", a.document_no, b.document_no);
    compare("signatory", a.signatory, b.signatory);
    compare("rating", a.result, b.result);
    compare("attitude", a.attitude, b.attitude);
    compare("closed_on", one.closed_on, other.closed_on);
    // Whatever else it is, such as the kind of the item or the wish to publish.
    if (fields.empty() && one != other) fields.emplace_back("kind");
    return fields;
}

} // namespace huiyin::intake
