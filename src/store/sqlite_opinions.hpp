#pragma once

#include "app/opinions.hpp"
#include "store/database.hpp"

namespace huiyin::store {

// Opinions in the same database as the events, in tables that are changed and emptied. What is
// written over is zeroed in its page, so that it does not outlive its row in free space.
class SqliteOpinions final : public app::Opinions {
public:
    explicit SqliteOpinions(Database& database) : database_(database) {}

    std::optional<opinion::Door> door(const opinion::Code&) override;
    std::vector<opinion::Door> doors(const CongressId&) override;
    Result<void> open(const opinion::Door&) override;
    Result<void> close(const opinion::Code&, Instant) override;
    Result<opinion::OpinionId> add(const opinion::Opinion&,
                                   const std::optional<opinion::SecretDigest>&) override;
    Result<void> replace(const std::vector<opinion::Opinion>&) override;
    std::optional<opinion::Opinion> find(const opinion::OpinionId&) override;
    std::optional<opinion::Opinion> find(const opinion::SecretDigest&) override;
    std::vector<opinion::Opinion> page(const app::OpinionQuery&) override;
    std::vector<opinion::Opinion> out_of_term(Date today, std::int64_t limit) override;
    app::OpinionPlace newest_place(const CongressId&) override;
    std::vector<std::vector<app::OpinionPlace>>
    places_of(const CongressId&, const std::vector<text::Gram>&, std::int64_t each) override;
    std::vector<opinion::Opinion> at(const CongressId&,
                                     const std::vector<app::OpinionPlace>&) override;
    std::int64_t index_missed(std::int64_t limit) override;
    Result<void> add(const opinion::VoterMeeting&) override;
    std::optional<opinion::VoterMeeting> meeting(const opinion::MeetingId&) override;
    std::vector<opinion::VoterMeeting> meetings(const app::MeetingQuery&) override;
    Result<void> remove(const opinion::MeetingId&) override;
    std::vector<app::StateCount> counts(const CongressId&,
                                        const std::vector<opinion::OpinionOwner>&) override;
    std::int64_t cases_from_opinions(const CongressId&, std::optional<std::int64_t> term,
                                     std::optional<std::int64_t> session) override;

private:
    template <class Row>
    std::vector<Row> rows(const Question&);
    Result<std::string> write(const std::function<Result<std::string>(Statements&)>&);

    Database& database_;
};

} // namespace huiyin::store
