#include "store/sqlite_opinions.hpp"

#include "opinion/rules.hpp"
#include "store/moment.hpp"
#include "store/opinion_index.hpp"
#include "store/row_sql.hpp"

#include <map>

namespace huiyin::store {
namespace {

using app::OpinionQuery;
using opinion::Door;
using opinion::Opinion;
using opinion::OpinionState;
using opinion::VoterMeeting;
using enum ColumnType;

template <class Row>
constexpr std::string_view table_of = "";
template <>
constexpr std::string_view table_of<Door> = "opinion_door";
template <>
constexpr std::string_view table_of<Opinion> = "opinion";
template <>
constexpr std::string_view table_of<VoterMeeting> = "voter_meeting";

template <class Row>
Question selected(std::string_view where) {
    return Question("SELECT " + column_list(type_of<Row>()) + " FROM " +
                    std::string(table_of<Row>) + " WHERE " + std::string(where));
}

const std::string& text_in(const void* field) { return *static_cast<const std::string*>(field); }

// One field as a value of the question; an absent one as SQL, for which there is no place.
void add_field(Question& question, const TypeInfo& type, const void* field) {
    switch (type.kind) {
    case Kind::boolean: question.value(*static_cast<const bool*>(field) ? 1 : 0); break;
    case Kind::integer: question.value(*static_cast<const std::int64_t*>(field)); break;
    case Kind::line:
    case Kind::text:
    case Kind::id: question.value(text_in(field)); break;
    case Kind::date: question.value(iso(*static_cast<const Date*>(field))); break;
    case Kind::instant: question.value(milliseconds(*static_cast<const Instant*>(field))); break;
    case Kind::enumeration:
        question.value(std::string(type.names[*static_cast<const std::uint8_t*>(field)]));
        break;
    case Kind::optional:
        if (type.container.size(field) == 0)
            question.add("NULL");
        else
            add_field(question, type.element(), type.container.at(field, 0));
        break;
    case Kind::list:
    case Kind::record: throw app::Fault("no column holds a list");
    }
}

template <class Row>
Question put(const Row& row) {
    const TypeInfo& type = type_of<Row>();
    Question question("INSERT INTO " + std::string(table_of<Row>) + " (" + column_list(type) +
                      ") VALUES (");
    std::string changes;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo& field = type.fields[i];
        if (i > 0) question.add(", ");
        add_field(question, field.type(), field.in(&row));
        if (i > 0)
            changes += (i > 1 ? ", " : "") + std::string(field.name) + " = excluded." +
                       std::string(field.name);
    }
    question.add(") ON CONFLICT (" + std::string(type.fields.front().name) + ") DO UPDATE SET ")
        .add(changes);
    return question;
}

std::optional<std::string> first_answer(Statements& statements, const Question& question) {
    Statement& statement = statements.find(question, {text});
    question.bind(statement);
    Rows rows(statement);
    if (!rows.next()) return {};
    return rows.text(0);
}

void add_owners(Question& question, const std::vector<opinion::OpinionOwner>& owners) {
    for (std::size_t i = 0; i < owners.size(); ++i) {
        question.add(i == 0 ? " AND (" : " OR ").add("(kind = ");
        question.value(std::string(name_of(owners[i].kind)));
        question.add(" AND owner = ").value(owners[i].id.value).add(")");
    }
    if (!owners.empty()) question.add(")");
}

std::vector<Opinion> read_opinions(Statements& statements, const Question& question) {
    Statement& statement = statements.find(question, column_types(type_of<Opinion>()));
    question.bind(statement);
    std::vector<Opinion> out;
    Rows found(statement);
    while (found.next()) out.push_back(read_row<Opinion>(found));
    return out;
}

Result<void> replace_one(Statements& statements, const Opinion& changed) {
    Question question = selected<Opinion>("id = ");
    question.value(changed.id.value);
    const auto there = read_opinions(statements, question);
    if (there.empty()) return not_found("opinions.no_such_opinion");
    if (there.front().version != changed.version - 1) return conflict("opinions.moved_on");
    const bool stays = there.front().text == changed.text && opinion::is_compared(changed.state);
    if (!stays) forget(statements, there.front());
    statements.run(put(changed));
    if (opinion::is_compared(changed.state)) learn(statements, changed);
    if (changed.state == OpinionState::erased)
        statements.run(
            Question("UPDATE opinion SET secret = NULL WHERE id = :id", changed.id.value));
    return {};
}

Result<void> done(const Result<std::string>& outcome) {
    if (!outcome) return Failure{outcome.error()};
    return {};
}

} // namespace

Result<std::string>
SqliteOpinions::write(const std::function<Result<std::string>(Statements&)>& work) {
    return database_.writer().submit_and_wait([&](app::Transaction& transaction) {
        auto& ours = static_cast<SqliteTransaction&>(transaction);
        ours.connection().run("PRAGMA secure_delete = ON");
        auto outcome = work(ours.statements());
        ours.connection().run("PRAGMA secure_delete = OFF");
        return outcome;
    });
}

template <class Row>
std::vector<Row> SqliteOpinions::rows(const Question& question) {
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, column_types(type_of<Row>()));
        question.bind(statement);
        std::vector<Row> out;
        Rows found(statement);
        while (found.next()) out.push_back(read_row<Row>(found));
        return out;
    });
}

namespace {

template <class Row>
std::optional<Row> first_of(std::vector<Row> rows) {
    if (rows.empty()) return {};
    return std::move(rows.front());
}

} // namespace

std::optional<Door> SqliteOpinions::door(const opinion::Code& code) {
    Question question = selected<Door>("closed_at IS NULL AND code = ");
    question.value(code.value);
    return first_of(rows<Door>(question));
}

std::vector<Door> SqliteOpinions::doors(const CongressId& congress) {
    Question question = selected<Door>("closed_at IS NULL AND congress = ");
    question.value(congress.value).add(" ORDER BY kind, owner");
    return rows<Door>(question);
}

Result<void> SqliteOpinions::open(const Door& door) {
    return done(write([&](Statements& statements) -> Result<std::string> {
        Question closed("UPDATE opinion_door SET closed_at = ");
        closed.value(milliseconds(door.made_at));
        closed.add(" WHERE closed_at IS NULL AND congress = ").value(door.congress.value);
        closed.add(" AND kind = ").value(std::string(name_of(door.kind)));
        closed.add(" AND owner = ").value(door.owner.value);
        statements.run(closed);
        statements.run(put(door));
        return "";
    }));
}

Result<void> SqliteOpinions::close(const opinion::Code& code, Instant at) {
    return done(write([&](Statements& statements) -> Result<std::string> {
        statements.run(Question("UPDATE opinion_door SET closed_at = :at "
                                "WHERE code = :code AND closed_at IS NULL",
                                milliseconds(at), code.value));
        return "";
    }));
}

Result<opinion::OpinionId> SqliteOpinions::add(const Opinion& told,
                                               const std::optional<opinion::SecretDigest>& secret) {
    const auto id = write([&](Statements& statements) -> Result<std::string> {
        if (secret) {
            const auto there =
                first_answer(statements, Question("SELECT id FROM opinion WHERE secret = :secret",
                                                  secret->value));
            if (there) return *there;
        }
        statements.run(put(told));
        if (opinion::is_compared(told.state)) learn(statements, told);
        if (secret)
            statements.run(Question("UPDATE opinion SET secret = :secret WHERE id = :id",
                                    secret->value, told.id.value));
        return told.id.value;
    });
    if (!id) return Failure{id.error()};
    return opinion::OpinionId{*id};
}

Result<void> SqliteOpinions::replace(const std::vector<Opinion>& changed) {
    return done(write([&](Statements& statements) -> Result<std::string> {
        for (const Opinion& one : changed)
            if (auto replaced = replace_one(statements, one); !replaced)
                return Failure{replaced.error()};
        return "";
    }));
}

std::optional<Opinion> SqliteOpinions::find(const opinion::OpinionId& id) {
    Question question = selected<Opinion>("id = ");
    question.value(id.value);
    return first_of(rows<Opinion>(question));
}

std::optional<Opinion> SqliteOpinions::find(const opinion::SecretDigest& secret) {
    Question question = selected<Opinion>("secret = ");
    question.value(secret.value);
    return first_of(rows<Opinion>(question));
}

std::vector<Opinion> SqliteOpinions::page(const OpinionQuery& query) {
    Question question = selected<Opinion>("congress = ");
    question.value(query.congress.value);
    for (std::size_t i = 0; i < query.states.size(); ++i)
        question.add(i == 0 ? " AND state IN (" : ", ")
            .value(std::string(name_of(query.states[i])));
    if (!query.states.empty()) question.add(")");
    add_owners(question, query.owners);
    if (query.meeting) question.add(" AND meeting = ").value(query.meeting->value);
    if (query.of_case) question.add(" AND of_case = ").value(query.of_case->value);
    if (query.before) question.add(" AND id < ").value(query.before->value);
    question.add(query.oldest_first ? " ORDER BY id LIMIT " : " ORDER BY id DESC LIMIT ")
        .value(query.limit);
    return rows<Opinion>(question);
}

std::vector<Opinion> SqliteOpinions::out_of_term(Date today, std::int64_t limit) {
    Question question = selected<Opinion>("state <> 'erased' AND keep_until <= ");
    question.value(iso(today)).add(" ORDER BY keep_until LIMIT ").value(limit);
    return rows<Opinion>(question);
}

app::OpinionPlace SqliteOpinions::newest_place(const CongressId& congress) {
    return *database_.first(newest_place_in(congress), {integer},
                            [](const Rows& rows) { return rows.integer(0); });
}

std::vector<std::vector<app::OpinionPlace>>
SqliteOpinions::places_of(const CongressId& congress, const std::vector<text::Gram>& grams,
                          std::int64_t each) {
    return database_.ask([&](Database::Reader& reader) {
        std::vector<std::vector<app::OpinionPlace>> out;
        for (const text::Gram gram : grams)
            out.push_back(places_with(reader.statements, congress, gram, each));
        return out;
    });
}

std::vector<Opinion> SqliteOpinions::at(const CongressId& congress,
                                        const std::vector<app::OpinionPlace>& places) {
    if (places.empty()) return {};
    const TypeInfo& type = type_of<Opinion>();
    Question question("SELECT " + column_list(type) + ", place FROM opinion WHERE congress = ");
    question.value(congress.value).add(" AND place IS NOT NULL AND place IN (");
    for (std::size_t i = 0; i < places.size(); ++i)
        question.add(i == 0 ? "" : ", ").value(places[i]);
    question.add(")");
    std::vector<ColumnType> columns = column_types(type);
    columns.push_back(integer);
    return database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(question, columns);
        question.bind(statement);
        std::map<app::OpinionPlace, Opinion> found;
        for (Rows rows(statement); rows.next();)
            found.emplace(rows.integer(columns.size() - 1), read_row<Opinion>(rows));
        std::vector<Opinion> in_order;
        for (const app::OpinionPlace place : places)
            if (const auto one = found.find(place); one != found.end())
                in_order.push_back(one->second);
        return in_order;
    });
}

std::int64_t SqliteOpinions::index_missed(std::int64_t limit) {
    std::int64_t taken = 0;
    const auto done = write([&](Statements& statements) -> Result<std::string> {
        taken = 0;
        // In the words of the index opinion_missed, which holds these and no others.
        Question question = selected<Opinion>(
            "place IS NULL AND state IN ('moderated', 'taken', 'answered') LIMIT ");
        question.value(limit);
        for (const Opinion& missed : read_opinions(statements, question)) {
            learn(statements, missed);
            ++taken;
        }
        return "";
    });
    return done ? taken : 0;
}

Result<void> SqliteOpinions::add(const VoterMeeting& meeting) {
    return done(write([&](Statements& statements) -> Result<std::string> {
        statements.run(put(meeting));
        return "";
    }));
}

std::optional<VoterMeeting> SqliteOpinions::meeting(const opinion::MeetingId& id) {
    Question question = selected<VoterMeeting>("id = ");
    question.value(id.value);
    return first_of(rows<VoterMeeting>(question));
}

std::vector<VoterMeeting> SqliteOpinions::meetings(const app::MeetingQuery& query) {
    Question question = selected<VoterMeeting>("congress = ");
    question.value(query.congress.value);
    add_owners(question, query.owners);
    if (query.before) question.add(" AND id < ").value(query.before->value);
    question.add(" ORDER BY id DESC LIMIT ").value(query.limit);
    return rows<VoterMeeting>(question);
}

Result<void> SqliteOpinions::remove(const opinion::MeetingId& id) {
    return done(write([&](Statements& statements) -> Result<std::string> {
        statements.run(Question("DELETE FROM voter_meeting WHERE id = :id", id.value));
        return "";
    }));
}

std::vector<app::StateCount>
SqliteOpinions::counts(const CongressId& congress,
                       const std::vector<opinion::OpinionOwner>& owners) {
    Question question("SELECT state, count(*) FROM opinion WHERE congress = ");
    question.value(congress.value);
    add_owners(question, owners);
    question.add(" GROUP BY state ORDER BY state");
    return rows<app::StateCount>(question);
}

std::int64_t SqliteOpinions::cases_from_opinions(const CongressId& congress,
                                                 std::optional<std::int64_t> term,
                                                 std::optional<std::int64_t> session) {
    Question question("SELECT count(*) FROM case_row c WHERE c.number IS NOT NULL AND c.id IN "
                      "(SELECT of_case FROM opinion WHERE congress = :congress "
                      "AND of_case IS NOT NULL)",
                      congress.value);
    if (term) question.add(" AND c.term = ").value(*term);
    if (session) question.add(" AND c.session = ").value(*session);
    return *database_.first(question, {integer}, [](const Rows& rows) { return rows.integer(0); });
}

} // namespace huiyin::store
