#pragma once

// The parts of decide() and evolve(), one of each per command and event: a command or an event
// without its part does not compile. Inside this room only.

#include "suggestion/decide.hpp"
#include "suggestion/decision.hpp"

namespace huiyin::suggestion::rules {

using Barrier = std::optional<Error>;

struct Scene {
    const Occasion& occasion;
    const Context& context;
};

// bar(): what keeps the command from being given at all. rule(): what else is wrong, or the events;
// may rely on bar() having found nothing.

// proposing
Barrier bar(const Case&, const OpenDraft&, const Scene&);
Barrier bar(const Case&, const SaveDraft&, const Scene&);
Barrier bar(const Case&, const DiscardDraft&, const Scene&);
Barrier bar(const Case&, const InviteCoProposers&, const Scene&);
Barrier bar(const Case&, const WithdrawInvitation&, const Scene&);
Barrier bar(const Case&, const ConfirmCoProposal&, const Scene&);
Barrier bar(const Case&, const DeclineCoProposal&, const Scene&);
Barrier bar(const Case&, const Submit&, const Scene&);
Barrier bar(const Case&, const RequestWithdrawal&, const Scene&);
Barrier bar(const Case&, const AgreeToWithdrawal&, const Scene&);
Barrier bar(const Case&, const RefuseWithdrawal&, const Scene&);
Decision rule(const Case&, const OpenDraft&, const Scene&);
Decision rule(const Case&, const SaveDraft&, const Scene&);
Decision rule(const Case&, const DiscardDraft&, const Scene&);
Decision rule(const Case&, const InviteCoProposers&, const Scene&);
Decision rule(const Case&, const WithdrawInvitation&, const Scene&);
Decision rule(const Case&, const ConfirmCoProposal&, const Scene&);
Decision rule(const Case&, const DeclineCoProposal&, const Scene&);
Decision rule(const Case&, const Submit&, const Scene&);
Decision rule(const Case&, const RequestWithdrawal&, const Scene&);
Decision rule(const Case&, const AgreeToWithdrawal&, const Scene&);
Decision rule(const Case&, const RefuseWithdrawal&, const Scene&);

// talking
Barrier bar(const Case&, const RequestTalk&, const Scene&);
Barrier bar(const Case&, const WithdrawTalk&, const Scene&);
Barrier bar(const Case&, const AnswerTalk&, const Scene&);
Barrier bar(const Case&, const ConfirmTalk&, const Scene&);
Barrier bar(const Case&, const CorrectTalk&, const Scene&);
Decision rule(const Case&, const RequestTalk&, const Scene&);
Decision rule(const Case&, const WithdrawTalk&, const Scene&);
Decision rule(const Case&, const AnswerTalk&, const Scene&);
Decision rule(const Case&, const ConfirmTalk&, const Scene&);
Decision rule(const Case&, const CorrectTalk&, const Scene&);

// reading
Barrier bar(const Case&, const RequestReading&, const Scene&);
Barrier bar(const Case&, const WithdrawReading&, const Scene&);
Barrier bar(const Case&, const CommentDraft&, const Scene&);
Barrier bar(const Case&, const SettleComment&, const Scene&);
Decision rule(const Case&, const RequestReading&, const Scene&);
Decision rule(const Case&, const WithdrawReading&, const Scene&);
Decision rule(const Case&, const CommentDraft&, const Scene&);
Decision rule(const Case&, const SettleComment&, const Scene&);

// review
Barrier bar(const Case&, const SendBack&, const Scene&);
Barrier bar(const Case&, const ConvertToLetter&, const Scene&);
Barrier bar(const Case&, const KeepForReference&, const Scene&);
Barrier bar(const Case&, const DeclineSuggestion&, const Scene&);
Barrier bar(const Case&, const Docket&, const Scene&);
Barrier bar(const Case&, const Classify&, const Scene&);
Barrier bar(const Case&, const ScoreQuality&, const Scene&);
Decision rule(const Case&, const SendBack&, const Scene&);
Decision rule(const Case&, const ConvertToLetter&, const Scene&);
Decision rule(const Case&, const KeepForReference&, const Scene&);
Decision rule(const Case&, const DeclineSuggestion&, const Scene&);
Decision rule(const Case&, const Docket&, const Scene&);
Decision rule(const Case&, const Classify&, const Scene&);
Decision rule(const Case&, const ScoreQuality&, const Scene&);

// assignment
Barrier bar(const Case&, const PreAssign&, const Scene&);
Barrier bar(const Case&, const ObjectToPreAssignment&, const Scene&);
Barrier bar(const Case&, const Assign&, const Scene&);
Barrier bar(const Case&, const SubAssign&, const Scene&);
Barrier bar(const Case&, const AddCoUnit&, const Scene&);
Barrier bar(const Case&, const SignIn&, const Scene&);
Barrier bar(const Case&, const RequestReturn&, const Scene&);
Barrier bar(const Case&, const GrantReturn&, const Scene&);
Barrier bar(const Case&, const RefuseReturn&, const Scene&);
Barrier bar(const Case&, const Reassign&, const Scene&);
Decision rule(const Case&, const PreAssign&, const Scene&);
Decision rule(const Case&, const ObjectToPreAssignment&, const Scene&);
Decision rule(const Case&, const Assign&, const Scene&);
Decision rule(const Case&, const SubAssign&, const Scene&);
Decision rule(const Case&, const AddCoUnit&, const Scene&);
Decision rule(const Case&, const SignIn&, const Scene&);
Decision rule(const Case&, const RequestReturn&, const Scene&);
Decision rule(const Case&, const GrantReturn&, const Scene&);
Decision rule(const Case&, const RefuseReturn&, const Scene&);
Decision rule(const Case&, const Reassign&, const Scene&);

// handling
Barrier bar(const Case&, const NameResponsible&, const Scene&);
Barrier bar(const Case&, const FilePlan&, const Scene&);
Barrier bar(const Case&, const RecordContact&, const Scene&);
Barrier bar(const Case&, const ConfirmContact&, const Scene&);
Barrier bar(const Case&, const ReportProgress&, const Scene&);
Barrier bar(const Case&, const Remind&, const Scene&);
Barrier bar(const Case&, const RequestExtension&, const Scene&);
Barrier bar(const Case&, const GrantExtension&, const Scene&);
Barrier bar(const Case&, const RefuseExtension&, const Scene&);
Barrier bar(const Case&, const GiveCoOpinion&, const Scene&);
Barrier bar(const Case&, const SendBackCoOpinion&, const Scene&);
Barrier bar(const Case&, const NoteMissingCoOpinion&, const Scene&);
Decision rule(const Case&, const NameResponsible&, const Scene&);
Decision rule(const Case&, const FilePlan&, const Scene&);
Decision rule(const Case&, const RecordContact&, const Scene&);
Decision rule(const Case&, const ConfirmContact&, const Scene&);
Decision rule(const Case&, const ReportProgress&, const Scene&);
Decision rule(const Case&, const Remind&, const Scene&);
Decision rule(const Case&, const RequestExtension&, const Scene&);
Decision rule(const Case&, const GrantExtension&, const Scene&);
Decision rule(const Case&, const RefuseExtension&, const Scene&);
Decision rule(const Case&, const GiveCoOpinion&, const Scene&);
Decision rule(const Case&, const SendBackCoOpinion&, const Scene&);
Decision rule(const Case&, const NoteMissingCoOpinion&, const Scene&);

// reply
Barrier bar(const Case&, const DraftReply&, const Scene&);
Barrier bar(const Case&, const ApproveReply&, const Scene&);
Barrier bar(const Case&, const RejectReply&, const Scene&);
Barrier bar(const Case&, const SignReply&, const Scene&);
Barrier bar(const Case&, const PassReply&, const Scene&);
Barrier bar(const Case&, const SendBackReply&, const Scene&);
Barrier bar(const Case&, const IssueReply&, const Scene&);
Barrier bar(const Case&, const AcknowledgeReply&, const Scene&);
Barrier bar(const Case&, const DecidePublication&, const Scene&);
Decision rule(const Case&, const DraftReply&, const Scene&);
Decision rule(const Case&, const ApproveReply&, const Scene&);
Decision rule(const Case&, const RejectReply&, const Scene&);
Decision rule(const Case&, const SignReply&, const Scene&);
Decision rule(const Case&, const PassReply&, const Scene&);
Decision rule(const Case&, const SendBackReply&, const Scene&);
Decision rule(const Case&, const IssueReply&, const Scene&);
Decision rule(const Case&, const AcknowledgeReply&, const Scene&);
Decision rule(const Case&, const DecidePublication&, const Scene&);

// rating
Barrier bar(const Case&, const RateReply&, const Scene&);
Barrier bar(const Case&, const EnterPaperRating&, const Scene&);
Barrier bar(const Case&, const CloseRating&, const Scene&);
Barrier bar(const Case&, const OrderRehandling&, const Scene&);
Barrier bar(const Case&, const ExplainInstead&, const Scene&);
Decision rule(const Case&, const RateReply&, const Scene&);
Decision rule(const Case&, const EnterPaperRating&, const Scene&);
Decision rule(const Case&, const CloseRating&, const Scene&);
Decision rule(const Case&, const OrderRehandling&, const Scene&);
Decision rule(const Case&, const ExplainInstead&, const Scene&);

// promises
Barrier bar(const Case&, const ReportPromise&, const Scene&);
Barrier bar(const Case&, const ProlongPromise&, const Scene&);
Barrier bar(const Case&, const ClaimPromiseKept&, const Scene&);
Barrier bar(const Case&, const ConfirmPromiseKept&, const Scene&);
Barrier bar(const Case&, const RejectPromiseClaim&, const Scene&);
Barrier bar(const Case&, const RatePromise&, const Scene&);
Decision rule(const Case&, const ReportPromise&, const Scene&);
Decision rule(const Case&, const ProlongPromise&, const Scene&);
Decision rule(const Case&, const ClaimPromiseKept&, const Scene&);
Decision rule(const Case&, const ConfirmPromiseKept&, const Scene&);
Decision rule(const Case&, const RejectPromiseClaim&, const Scene&);
Decision rule(const Case&, const RatePromise&, const Scene&);

// closing, carrying over, joining, linking
Barrier bar(const Case&, const Close&, const Scene&);
Barrier bar(const Case&, const CarryOver&, const Scene&);
Barrier bar(const Case&, const JoinHandling&, const Scene&);
Barrier bar(const Case&, const LeaveJoinedHandling&, const Scene&);
Barrier bar(const Case&, const LinkCase&, const Scene&);
Barrier bar(const Case&, const UnlinkCase&, const Scene&);
Decision rule(const Case&, const Close&, const Scene&);
Decision rule(const Case&, const CarryOver&, const Scene&);
Decision rule(const Case&, const JoinHandling&, const Scene&);
Decision rule(const Case&, const LeaveJoinedHandling&, const Scene&);
Decision rule(const Case&, const LinkCase&, const Scene&);
Decision rule(const Case&, const UnlinkCase&, const Scene&);

// supervision: key_selection, supervision, chasing, acceptance
Barrier bar(const Case&, const ProposeKey&, const Scene&);
Barrier bar(const Case&, const SelectKey&, const Scene&);
Barrier bar(const Case&, const ReleaseKey&, const Scene&);
Barrier bar(const Case&, const NameSupervisor&, const Scene&);
Barrier bar(const Case&, const NameLeadingOfficial&, const Scene&);
Barrier bar(const Case&, const RecordLeaderStep&, const Scene&);
Barrier bar(const Case&, const HoldSpecialMeeting&, const Scene&);
Barrier bar(const Case&, const RecordSupervision&, const Scene&);
Barrier bar(const Case&, const HoldPoll&, const Scene&);
Barrier bar(const Case&, const OrderRectification&, const Scene&);
Barrier bar(const Case&, const ReportRectification&, const Scene&);
Barrier bar(const Case&, const VerifyRectification&, const Scene&);
Barrier bar(const Case&, const RejectRectification&, const Scene&);
Barrier bar(const Case&, const SendPaper&, const Scene&);
Barrier bar(const Case&, const AnswerPaper&, const Scene&);
Barrier bar(const Case&, const RecordAcceptance&, const Scene&);
Barrier bar(const Case&, const WaiveDuty&, const Scene&);
Decision rule(const Case&, const ProposeKey&, const Scene&);
Decision rule(const Case&, const SelectKey&, const Scene&);
Decision rule(const Case&, const ReleaseKey&, const Scene&);
Decision rule(const Case&, const NameSupervisor&, const Scene&);
Decision rule(const Case&, const NameLeadingOfficial&, const Scene&);
Decision rule(const Case&, const RecordLeaderStep&, const Scene&);
Decision rule(const Case&, const HoldSpecialMeeting&, const Scene&);
Decision rule(const Case&, const RecordSupervision&, const Scene&);
Decision rule(const Case&, const HoldPoll&, const Scene&);
Decision rule(const Case&, const OrderRectification&, const Scene&);
Decision rule(const Case&, const ReportRectification&, const Scene&);
Decision rule(const Case&, const VerifyRectification&, const Scene&);
Decision rule(const Case&, const RejectRectification&, const Scene&);
Decision rule(const Case&, const SendPaper&, const Scene&);
Decision rule(const Case&, const AnswerPaper&, const Scene&);
Decision rule(const Case&, const RecordAcceptance&, const Scene&);
Decision rule(const Case&, const WaiveDuty&, const Scene&);

// apply(): what an event makes of the state. Total; what it does not find it leaves alone.

// proposing
void apply(Case&, const DraftOpened&, const Occasion&);
void apply(Case&, const DraftSaved&, const Occasion&);
void apply(Case&, const DraftDiscarded&, const Occasion&);
void apply(Case&, const CoProposersInvited&, const Occasion&);
void apply(Case&, const InvitationWithdrawn&, const Occasion&);
void apply(Case&, const CoProposalConfirmed&, const Occasion&);
void apply(Case&, const CoProposalDeclined&, const Occasion&);
void apply(Case&, const Submitted&, const Occasion&);
void apply(Case&, const WithdrawalRequested&, const Occasion&);
void apply(Case&, const WithdrawalAgreed&, const Occasion&);
void apply(Case&, const WithdrawalRefused&, const Occasion&);
void apply(Case&, const Withdrawn&, const Occasion&);

// talking
void apply(Case&, const TalkRequested&, const Occasion&);
void apply(Case&, const TalkWithdrawn&, const Occasion&);
void apply(Case&, const TalkAnswered&, const Occasion&);
void apply(Case&, const TalkConfirmed&, const Occasion&);
void apply(Case&, const TalkCorrected&, const Occasion&);
// Whoever was asked and has not answered by now owes nothing any more.
void let_talks_lapse(Case&);

// reading
void apply(Case&, const ReadingRequested&, const Occasion&);
void apply(Case&, const ReadingWithdrawn&, const Occasion&);
void apply(Case&, const DraftCommented&, const Occasion&);
void apply(Case&, const CommentSettled&, const Occasion&);
// Nobody reads the draft any more.
void close_readings(Case&);

// review
void apply(Case&, const SentBack&, const Occasion&);
void apply(Case&, const ConvertedToLetter&, const Occasion&);
void apply(Case&, const KeptForReference&, const Occasion&);
void apply(Case&, const SuggestionDeclined&, const Occasion&);
void apply(Case&, const Docketed&, const Occasion&);
void apply(Case&, const Classified&, const Occasion&);
void apply(Case&, const QualityScored&, const Occasion&);

// assignment
void apply(Case&, const PreAssigned&, const Occasion&);
void apply(Case&, const PreAssignmentObjected&, const Occasion&);
void apply(Case&, const Assigned&, const Occasion&);
void apply(Case&, const StrandAssigned&, const Occasion&);
void apply(Case&, const StrandLeft&, const Occasion&);
void apply(Case&, const SignedIn&, const Occasion&);
void apply(Case&, const ReturnRequested&, const Occasion&);
void apply(Case&, const ReturnGranted&, const Occasion&);
void apply(Case&, const ReturnRefused&, const Occasion&);

// handling
void apply(Case&, const ResponsibleNamed&, const Occasion&);
void apply(Case&, const PlanFiled&, const Occasion&);
void apply(Case&, const ContactRecorded&, const Occasion&);
void apply(Case&, const ContactConfirmed&, const Occasion&);
void apply(Case&, const ContactDisputed&, const Occasion&);
void apply(Case&, const ProgressReported&, const Occasion&);
void apply(Case&, const Reminded&, const Occasion&);
void apply(Case&, const ExtensionRequested&, const Occasion&);
void apply(Case&, const ExtensionGranted&, const Occasion&);
void apply(Case&, const ExtensionRefused&, const Occasion&);
void apply(Case&, const CoOpinionGiven&, const Occasion&);
void apply(Case&, const CoOpinionSentBack&, const Occasion&);
void apply(Case&, const MissingCoOpinionNoted&, const Occasion&);

// reply
void apply(Case&, const ReplyDrafted&, const Occasion&);
void apply(Case&, const ReplyApproved&, const Occasion&);
void apply(Case&, const ReplyRejected&, const Occasion&);
void apply(Case&, const ReplySigned&, const Occasion&);
void apply(Case&, const ReplyPassed&, const Occasion&);
void apply(Case&, const ReplySentBack&, const Occasion&);
void apply(Case&, const ReplyIssued&, const Occasion&);
void apply(Case&, const ReplyAcknowledged&, const Occasion&);
void apply(Case&, const PublicationDecided&, const Occasion&);

// rating
void apply(Case&, const ReplyRated&, const Occasion&);
void apply(Case&, const RatingClosed&, const Occasion&);
void apply(Case&, const RehandlingOrdered&, const Occasion&);
void apply(Case&, const DissatisfactionExplained&, const Occasion&);

// promises
void apply(Case&, const PromiseMade&, const Occasion&);
void apply(Case&, const PromiseReported&, const Occasion&);
void apply(Case&, const PromiseProlonged&, const Occasion&);
void apply(Case&, const PromiseClaimedKept&, const Occasion&);
void apply(Case&, const PromiseKept&, const Occasion&);
void apply(Case&, const PromiseClaimRejected&, const Occasion&);
void apply(Case&, const PromiseRated&, const Occasion&);

// closing, carrying over, joining, linking
void apply(Case&, const Closed&, const Occasion&);
void apply(Case&, const CarriedOver&, const Occasion&);
void apply(Case&, const JoinedHandling&, const Occasion&);
void apply(Case&, const JoinedHandlingLeft&, const Occasion&);
void apply(Case&, const CaseLinked&, const Occasion&);
void apply(Case&, const CaseUnlinked&, const Occasion&);
void apply(Case&, const DatesRecounted&, const Occasion&);
void apply(Case&, const PastRecorded&, const Occasion&);
void apply(Case&, const KeyProposed&, const Occasion&);
void apply(Case&, const KeySelected&, const Occasion&);
void apply(Case&, const KeyReleased&, const Occasion&);
void apply(Case&, const SupervisorNamed&, const Occasion&);
void apply(Case&, const LeadingOfficialNamed&, const Occasion&);
void apply(Case&, const LeaderStepRecorded&, const Occasion&);
void apply(Case&, const SpecialMeetingHeld&, const Occasion&);
void apply(Case&, const SupervisionRecorded&, const Occasion&);
void apply(Case&, const SupervisionCommissioned&, const Occasion&);
void apply(Case&, const CommissionEnded&, const Occasion&);
void apply(Case&, const PollHeld&, const Occasion&);
void apply(Case&, const RectificationOrdered&, const Occasion&);
void apply(Case&, const RectificationReported&, const Occasion&);
void apply(Case&, const RectificationVerified&, const Occasion&);
void apply(Case&, const RectificationRejected&, const Occasion&);
void apply(Case&, const PaperSent&, const Occasion&);
void apply(Case&, const PaperAnswered&, const Occasion&);
void apply(Case&, const AcceptancePassed&, const Occasion&);
void apply(Case&, const AcceptanceFailed&, const Occasion&);
void apply(Case&, const DutyWaived&, const Occasion&);

} // namespace huiyin::suggestion::rules
