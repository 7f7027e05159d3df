// What app/opinions.hpp promises, asked of every implementation there is.

#include "opinion/rules.hpp"
#include "store/sqlite_opinions.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#define ADAPTERS OpinionsOnSqlite

namespace huiyin::store {
namespace {

using opinion::Opinion;
using opinion::OpinionOwner;
using opinion::OpinionState;
using opinion::OwnerKind;

class OpinionsOnSqlite {
public:
    OpinionsOnSqlite() { reopen(); }
    void close() {
        opinions_.reset();
        database_.reset();
    }
    void reopen() {
        close();
        database_ = std::make_unique<Database>(StoreOptions{.writer = {.database = file()}});
        opinions_ = std::make_unique<SqliteOpinions>(*database_);
    }
    app::Opinions* operator->() { return opinions_.get(); }
    // As a database is in which no index was kept yet.
    void forget_index() {
        REQUIRE(database_->change(
            {Question("DELETE FROM opinion_gram"), Question("UPDATE opinion SET place = NULL")}));
    }
    // Every byte there is, of live rows and of what they left.
    [[nodiscard]] std::string bytes() const {
        std::ostringstream out;
        out << std::ifstream(file(), std::ios::binary).rdbuf();
        return out.str();
    }

private:
    [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "huiyin.sqlite"; }
    TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqliteOpinions> opinions_;
};

const Instant morning = *parse_instant("2026-03-02T01:00:00.000Z");
const OpinionOwner station{OwnerKind::station, {"s-1"}};
const opinion::SecretDigest secret{std::string(64, 'a')};

Opinion opinion_called(const std::string& id, OpinionState state = OpinionState::received) {
    Opinion out{.id = {id},
                .congress = jiangmen,
                .kind = station.kind,
                .owner = station.id,
                .state = state,
                .version = 1,
                .text = {"礼睦路的路灯坏了三个月。"},
                .name = Line<60>{"李四光头"},
                .phone = Line<40>{"13812345678"},
                .received_at = morning,
                .changed_at = morning};
    out.keep_until = china_date(morning) + std::chrono::days(730);
    return out;
}

opinion::Door door_called(const std::string& code, const OpinionOwner& owner) {
    return {.code = {code},
            .congress = jiangmen,
            .kind = owner.kind,
            .owner = owner.id,
            .made_by = {"p-1"},
            .made_at = morning,
            .closed_at = {}};
}

TEST_CASE_TEMPLATE("a new code closes the one before it, which never opens again", Adapter,
                   ADAPTERS) {
    Adapter opinions;
    CHECK_FALSE(opinions->door({"first"}));
    CHECK(opinions->open(door_called("first", station)));
    CHECK(opinions->open(door_called("other", {OwnerKind::deputy, {"s-1"}})));
    CHECK(opinions->open(door_called("second", station)));
    opinions.reopen();
    CHECK_FALSE(opinions->door({"first"}));
    CHECK(opinions->door({"second"}) == door_called("second", station));
    CHECK(opinions->doors(jiangmen).size() == 2);
    CHECK(opinions->doors({"440704"}).empty());
    CHECK(opinions->close({"second"}, morning));
    CHECK_FALSE(opinions->door({"second"}));
    CHECK(opinions->door({"other"}));
}

TEST_CASE_TEMPLATE("the same words sent twice over a bad line are told once", Adapter, ADAPTERS) {
    Adapter opinions;
    CHECK(*opinions->add(opinion_called("01"), secret) == opinion::OpinionId{"01"});
    CHECK(*opinions->add(opinion_called("02"), secret) == opinion::OpinionId{"01"});
    CHECK(*opinions->add(opinion_called("03"), {}) == opinion::OpinionId{"03"});
    CHECK(*opinions->add(opinion_called("04"), {}) == opinion::OpinionId{"04"});
    opinions.reopen();
    CHECK(opinions->find(secret) == opinion_called("01"));
    CHECK_FALSE(opinions->find(opinion::OpinionId{"02"}));
    CHECK_FALSE(opinions->find(opinion::SecretDigest{std::string(64, 'b')}));
}

TEST_CASE_TEMPLATE("whoever saw an older version changes nothing, nor what he changes with it",
                   Adapter, ADAPTERS) {
    Adapter opinions;
    CHECK(opinions->add(opinion_called("01"), {}));
    CHECK(opinions->add(opinion_called("02"), {}));
    Opinion first = opinion_called("01", OpinionState::moderated);
    first.version = 2;
    Opinion stale = opinion_called("02", OpinionState::moderated); // still of version 1
    const auto refusal = opinions->replace({first, stale});
    REQUIRE(!refusal);
    CHECK(refusal.error().code == ErrorCode::conflict);
    CHECK(opinions->find(opinion::OpinionId{"01"})->state == OpinionState::received);
    CHECK(opinions->replace({first}));
    CHECK(opinions->find(opinion::OpinionId{"01"}) == first);
    Opinion nobodys = first;
    nobodys.id = {"none"};
    CHECK(opinions->replace({nobodys}).error().code == ErrorCode::not_found);
}

TEST_CASE_TEMPLATE("a page is newest first, of what was asked for and nothing else", Adapter,
                   ADAPTERS) {
    Adapter opinions;
    for (const char* id : {"01", "02", "03"}) CHECK(opinions->add(opinion_called(id), {}));
    Opinion of_deputy = opinion_called("04", OpinionState::moderated);
    of_deputy.kind = OwnerKind::deputy;
    of_deputy.of_case = CaseId{"case-1"};
    of_deputy.meeting = opinion::MeetingId{"m"};
    CHECK(opinions->add(of_deputy, {}));
    const auto ids = [&](app::OpinionQuery query) {
        query.congress = jiangmen;
        std::string out;
        for (const Opinion& one : opinions->page(query)) out += one.id.value + " ";
        return out;
    };
    CHECK(ids({}) == "04 03 02 01 ");
    CHECK(ids({.states = {OpinionState::received}}) == "03 02 01 ");
    CHECK(ids({.owners = {station}, .limit = 2}) == "03 02 ");
    CHECK(ids({.owners = {station}, .before = opinion::OpinionId{"02"}}) == "01 ");
    CHECK(ids({.owners = {{OwnerKind::deputy, {"s-1"}}, {OwnerKind::station, {"s-9"}}}}) == "04 ");
    CHECK(ids({.of_case = CaseId{"case-1"}}) == "04 ");
    CHECK(ids({.meeting = opinion::MeetingId{"m"}}) == "04 ");
    CHECK(opinions->page({.congress = {"440704"}}).empty());
    const std::vector<app::StateCount> counts{{OpinionState::moderated, 1},
                                              {OpinionState::received, 3}};
    CHECK(opinions->counts(jiangmen, {}) == counts);
    CHECK(opinions->counts(jiangmen, {station, {OwnerKind::station, {"s-9"}}}) ==
          std::vector<app::StateCount>{{OpinionState::received, 3}});
    CHECK(ids({.states = {OpinionState::received}, .limit = 2, .oldest_first = true}) == "01 02 ");
}

TEST_CASE_TEMPLATE("what is out of its term is found, whatever its congress, and no erased one",
                   Adapter, ADAPTERS) {
    Adapter opinions;
    Opinion old = opinion_called("01");
    old.keep_until = china_date(morning);
    Opinion gone = opinion::erased(old, opinion::ErasedBy::term, morning);
    gone.id = {"02"};
    CHECK(opinions->add(old, {}));
    CHECK(opinions->add(gone, {}));
    CHECK(opinions->add(opinion_called("03"), {}));
    CHECK(opinions->out_of_term(china_date(morning) - std::chrono::days(1), 10).empty());
    const auto found = opinions->out_of_term(china_date(morning), 10);
    REQUIRE(found.size() == 1);
    CHECK(found.front() == old);
}

TEST_CASE_TEMPLATE("after erasure nothing of it is in the database", Adapter, ADAPTERS) {
    Adapter opinions;
    CHECK(opinions->add(opinion_called("01"), secret));
    Opinion answered = opinion_called("01", OpinionState::answered);
    answered.version = 2;
    answered.answer = Text<2000>{"李四光头，路灯已修好。"};
    CHECK(opinions->replace({answered}));
    opinions.close();
    const std::vector<std::string> personal{"礼睦路的路灯坏了", "李四光头", "13812345678",
                                            "路灯已修好", secret.value};
    for (const std::string& words : personal)
        REQUIRE(opinions.bytes().find(words) != std::string::npos);
    opinions.reopen();
    CHECK(opinions->replace({opinion::erased(answered, opinion::ErasedBy::person, morning)}));
    CHECK_FALSE(opinions->find(secret));
    CHECK(opinions->find(opinion::OpinionId{"01"})->state == OpinionState::erased);
    opinions.close(); // what was in the log goes into the file, and the log goes
    for (const std::string& words : personal)
        CHECK_MESSAGE(opinions.bytes().find(words) == std::string::npos, words);
}

text::Gram gram(std::string_view term) { return text::gram_of(term); }

Opinion later(Opinion of, OpinionState state) {
    of.state = state;
    ++of.version;
    return of;
}

TEST_CASE_TEMPLATE("an opinion is found by what it says while deputies may read it, and by nothing "
                   "else",
                   Adapter, ADAPTERS) {
    Adapter opinions;
    using Places = std::vector<app::OpinionPlace>;
    const auto found = [&](const char* term) {
        return opinions->places_of(jiangmen, {gram(term)}, 10).front();
    };
    Opinion one = opinion_called("01");
    CHECK(opinions->add(one, {}));
    CHECK(found("路灯") == Places{}); // nobody has looked at it
    CHECK(opinions->newest_place(jiangmen) == 0);
    for (const OpinionState state :
         {OpinionState::moderated, OpinionState::taken, OpinionState::answered}) {
        one = later(one, state);
        CHECK(opinions->replace({one}));
        CHECK(found("路灯") == Places{1});
    }
    Opinion two = opinion_called("02", OpinionState::moderated);
    two.text = {"路灯太暗。"};
    CHECK(opinions->add(two, {}));
    CHECK(found("路灯") == Places{2, 1});
    CHECK(found("太暗") == Places{2});
    CHECK(found("三个") == Places{1});
    CHECK(opinions->places_of(jiangmen, {gram("路灯"), gram("太暗")}, 1) ==
          std::vector<Places>{{2}, {2}});
    CHECK(opinions->places_of({"440704"}, {gram("路灯")}, 10).front().empty());
    CHECK(opinions->at(jiangmen, {1, 7, 2}) == std::vector<Opinion>{one, two});
    CHECK(opinions->at({"440704"}, {1}).empty());
    opinions.reopen();
    CHECK(found("路灯") == Places{2, 1});

    two = later(two, OpinionState::set_aside);
    two.reason = opinion::SetAsideReason::no_content;
    CHECK(opinions->replace({two}));
    CHECK(found("路灯") == Places{1});
    CHECK(found("太暗") == Places{});
    CHECK(opinions->at(jiangmen, {2}).empty());
}

TEST_CASE_TEMPLATE("what is erased is gone from the index at once, to the last byte", Adapter,
                   ADAPTERS) {
    Adapter opinions;
    // A gram stands in the file as eight bytes, the highest first.
    const auto bytes_of = [](text::Gram of) {
        std::string out;
        for (int shift = 56; shift >= 0; shift -= 8)
            out += static_cast<char>((of >> static_cast<unsigned>(shift)) & 0xFFU);
        return out;
    };
    const Opinion read = opinion_called("01", OpinionState::moderated);
    CHECK(opinions->add(read, {}));
    opinions.close();
    REQUIRE(opinions.bytes().find(bytes_of(gram("礼睦"))) != std::string::npos);
    opinions.reopen();
    CHECK(opinions->replace({opinion::erased(read, opinion::ErasedBy::person, morning)}));
    CHECK(opinions->places_of(jiangmen, {gram("礼睦")}, 10).front().empty());
    CHECK(opinions->newest_place(jiangmen) == 0);
    opinions.close();
    for (const char* term : {"礼睦", "睦路", "路灯", "三个"})
        CHECK_MESSAGE(opinions.bytes().find(bytes_of(gram(term))) == std::string::npos, term);
}

TEST_CASE_TEMPLATE("a stale change takes nothing out of the index", Adapter, ADAPTERS) {
    Adapter opinions;
    const Opinion read = opinion_called("01", OpinionState::moderated);
    CHECK(opinions->add(read, {}));
    Opinion stale = read; // still of version 1
    stale.state = OpinionState::set_aside;
    CHECK(!opinions->replace({stale}));
    CHECK(opinions->places_of(jiangmen, {gram("路灯")}, 10).front().size() == 1);
}

TEST_CASE_TEMPLATE("opinions from before the index are taken into it, each once", Adapter,
                   ADAPTERS) {
    Adapter opinions;
    for (const char* id : {"01", "02", "03"})
        CHECK(opinions->add(opinion_called(id, OpinionState::moderated), {}));
    CHECK(opinions->add(opinion_called("04"), {}));
    CHECK(opinions->index_missed(10) == 0);
    opinions.forget_index();
    CHECK(opinions->places_of(jiangmen, {gram("路灯")}, 10).front().empty());
    CHECK(opinions->index_missed(2) == 2);
    CHECK(opinions->index_missed(2) == 1);
    CHECK(opinions->index_missed(2) == 0);
    CHECK(opinions->places_of(jiangmen, {gram("路灯")}, 10).front().size() == 3);
}

TEST_CASE_TEMPLATE("a meeting with voters is kept and removed whole", Adapter, ADAPTERS) {
    Adapter opinions;
    const opinion::VoterMeeting held{.id = {"m-1"},
                                     .congress = jiangmen,
                                     .kind = station.kind,
                                     .owner = station.id,
                                     .held_on = china_date(morning),
                                     .place = {"礼乐代表之家"},
                                     .voters = 12,
                                     .minutes = {"听取路灯意见。"},
                                     .recorded_by = {"p-1"},
                                     .recorded_at = morning};
    CHECK(opinions->add(held));
    opinions.reopen();
    CHECK(opinions->meeting({"m-1"}) == held);
    CHECK(opinions->meetings({.congress = jiangmen, .owners = {station}}).size() == 1);
    CHECK(opinions->meetings({.congress = jiangmen, .owners = {{OwnerKind::deputy, {"s-1"}}}})
              .empty());
    CHECK(opinions->remove({"m-1"}));
    CHECK_FALSE(opinions->meeting({"m-1"}));
}

} // namespace
} // namespace huiyin::store
