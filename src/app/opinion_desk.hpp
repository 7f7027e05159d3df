#pragma once

// What is done with the opinions of the public: told, moderated, taken into a draft, answered,
// erased; the doors they come through and the meetings they were said at.

#include "app/opinion_views.hpp"
#include "app/queries.hpp"
#include "opinion/fate.hpp"

namespace huiyin::app {

// May be used from any thread.
class OpinionDesk {
public:
    OpinionDesk(Opinions&, Store&, const Congresses&, const Queries&, opinion::KeepRules);

    // --- the public; nobody is signed in. Whatever is not an open door is not found, alike.
    [[nodiscard]] Result<PublicDoor> door_page(const opinion::Code&, Instant) const;
    [[nodiscard]] Result<void> tell(const opinion::Code&, const TellOpinion&, Instant);
    [[nodiscard]] Result<PublicOpinion>
    told(const opinion::SecretDigest&, const std::function<std::string(const Sentence&)>&) const;
    [[nodiscard]] Result<void> erase_own(const opinion::SecretDigest&, Instant);

    // --- doors
    [[nodiscard]] Result<DoorList> doors(const Asker&, const CongressId&) const;
    // `code` is a fresh one. Replaces the one that the owner had.
    [[nodiscard]] Result<DoorView> make_door(const Asker&, const MakeDoor&,
                                             const opinion::Code& code);
    [[nodiscard]] Result<void> close_door(const Asker&, const opinion::Code&);

    // --- opinions
    [[nodiscard]] Result<OpinionList> list(const Asker&, const OpinionFilter&) const;
    [[nodiscard]] Result<OpinionView> one(const Asker&, const opinion::OpinionId&) const;
    [[nodiscard]] Result<OpinionView> act(const Asker&, const opinion::OpinionId&,
                                          const ActOnOpinion&);
    [[nodiscard]] Result<OpinionRecorded> record(const Asker&, const RecordOpinion&);
    [[nodiscard]] Result<CaseOpinions> take(const Asker&, const CaseId&, const TakeOpinions&);
    [[nodiscard]] Result<CaseOpinions> of_case(const Asker&, const CaseId&) const;
    // What waits for those who moderate: of the whole congress, or of their stations.
    [[nodiscard]] Result<OpinionTodos> todos(const Asker&, const OpinionTodoFilter&) const;
    [[nodiscard]] Result<OpinionFigures> figures(const Asker&, const OpinionFiguresFilter&) const;
    // Erases what is out of its term; gives how many.
    std::int64_t sweep(Instant now);
    // Takes into the index what a database from before it holds; gives how many.
    std::int64_t index_missed();

    // --- meetings with voters
    [[nodiscard]] Result<MeetingRecorded> record(const Asker&, const RecordMeeting&);
    [[nodiscard]] Result<VoterMeetingList> meetings(const Asker&, const VoterMeetingFilter&) const;
    [[nodiscard]] Result<void> remove_meeting(const Asker&, const opinion::MeetingId&);

private:
    [[nodiscard]] OpinionView view_of(const Asker&, const opinion::Opinion&) const;
    [[nodiscard]] std::string owner_name(opinion::OwnerKind, const Id<opinion::OwnerIdKind>&,
                                         Date on) const;
    // The first few that the query finds, without who said them.
    [[nodiscard]] std::vector<WaitingOpinion> waiting(const OpinionQuery&) const;
    // The owners there are on a day, whom opinions may be told to.
    [[nodiscard]] std::vector<opinion::OpinionOwner> owners_of(const CongressView&, Date) const;
    [[nodiscard]] bool is_owner(const CongressId&, const opinion::OpinionOwner&, Date) const;
    // Narrows the query to what the asker may read; forbidden when that is nothing.
    [[nodiscard]] Result<void> restrict_to(OpinionQuery&, const Asker&, const OpinionFilter&) const;
    [[nodiscard]] std::vector<opinion::OpinionOwner> moderated_by(const Asker&,
                                                                  const CongressId&) const;
    // That the case is a draft which the asker leads; gives the deputy as whom.
    [[nodiscard]] Result<DeputyId> leads_draft(const Asker&, const CaseId&) const;

    Opinions& opinions_;
    Store& store_;
    const Congresses& congresses_;
    const Queries& queries_;
    opinion::KeepRules rules_;
};

} // namespace huiyin::app
