#include "suggestion/consequences.hpp"

#include <array>

namespace huiyin::suggestion {
namespace {

constexpr std::array all{
    // proposing
    Consequence{"open_draft", "draft_opened"},
    Consequence{"save_draft", "draft_saved"},
    Consequence{"discard_draft", "draft_discarded"},
    Consequence{"invite_co_proposers", "co_proposers_invited"},
    Consequence{"withdraw_invitation", "invitation_withdrawn"},
    Consequence{"confirm_co_proposal", "co_proposal_confirmed"},
    Consequence{"decline_co_proposal", "co_proposal_declined"},
    Consequence{"submit", "submitted"},
    Consequence{"request_withdrawal", "withdrawal_requested"},
    Consequence{"request_withdrawal", "withdrawn"},
    Consequence{"agree_to_withdrawal", "withdrawal_agreed"},
    Consequence{"agree_to_withdrawal", "withdrawn"},
    Consequence{"refuse_withdrawal", "withdrawal_refused"},
    // talking
    Consequence{"request_talk", "talk_requested"},
    Consequence{"withdraw_talk", "talk_withdrawn"},
    Consequence{"answer_talk", "talk_answered"},
    Consequence{"confirm_talk", "talk_confirmed"},
    Consequence{"correct_talk", "talk_corrected"},
    // reading
    Consequence{"request_reading", "reading_requested"},
    Consequence{"withdraw_reading", "reading_withdrawn"},
    Consequence{"comment_draft", "draft_commented"},
    Consequence{"settle_comment", "comment_settled"},
    // review
    Consequence{"send_back", "sent_back"},
    Consequence{"convert_to_letter", "converted_to_letter"},
    Consequence{"keep_for_reference", "kept_for_reference"},
    Consequence{"decline_suggestion", "suggestion_declined"},
    Consequence{"docket", "docketed"},
    Consequence{"classify", "classified"},
    Consequence{"score_quality", "quality_scored"},
    // assignment
    Consequence{"pre_assign", "pre_assigned"},
    Consequence{"object_to_pre_assignment", "pre_assignment_objected"},
    Consequence{"assign", "assigned"},
    Consequence{"assign", "strand_assigned"},
    Consequence{"sub_assign", "strand_left"},
    Consequence{"sub_assign", "strand_assigned"},
    Consequence{"add_co_unit", "strand_assigned"},
    Consequence{"sign_in", "signed_in"},
    Consequence{"request_return", "return_requested"},
    Consequence{"grant_return", "return_granted"},
    Consequence{"grant_return", "strand_left"},
    Consequence{"grant_return", "strand_assigned"},
    Consequence{"refuse_return", "return_refused"},
    Consequence{"reassign", "strand_left"},
    Consequence{"reassign", "strand_assigned"},
    // handling
    Consequence{"name_responsible", "responsible_named"},
    Consequence{"file_plan", "plan_filed"},
    Consequence{"record_contact", "contact_recorded"},
    Consequence{"confirm_contact", "contact_confirmed"},
    Consequence{"confirm_contact", "contact_disputed"},
    Consequence{"report_progress", "progress_reported"},
    Consequence{"remind", "reminded"},
    Consequence{"request_extension", "extension_requested"},
    Consequence{"grant_extension", "extension_granted"},
    Consequence{"refuse_extension", "extension_refused"},
    Consequence{"give_co_opinion", "co_opinion_given"},
    Consequence{"send_back_co_opinion", "co_opinion_sent_back"},
    Consequence{"note_missing_co_opinion", "missing_co_opinion_noted"},
    // reply
    Consequence{"draft_reply", "reply_drafted"},
    Consequence{"approve_reply", "reply_approved"},
    Consequence{"reject_reply", "reply_rejected"},
    Consequence{"sign_reply", "reply_signed"},
    Consequence{"pass_reply", "reply_passed"},
    Consequence{"send_back_reply", "reply_sent_back"},
    Consequence{"issue_reply", "reply_issued"},
    Consequence{"issue_reply", "promise_made"},
    Consequence{"acknowledge_reply", "reply_acknowledged"},
    Consequence{"decide_publication", "publication_decided"},
    // rating
    Consequence{"rate_reply", "reply_rated"},
    Consequence{"enter_paper_rating", "reply_rated"},
    Consequence{"close_rating", "rating_closed"},
    Consequence{"order_rehandling", "rehandling_ordered"},
    Consequence{"explain_instead", "dissatisfaction_explained"},
    // promises
    Consequence{"report_promise", "promise_reported"},
    Consequence{"prolong_promise", "promise_prolonged"},
    Consequence{"claim_promise_kept", "promise_claimed_kept"},
    Consequence{"confirm_promise_kept", "promise_kept"},
    Consequence{"reject_promise_claim", "promise_claim_rejected"},
    Consequence{"rate_promise", "promise_rated"},
    // closing
    Consequence{"close", "closed"},
    Consequence{"carry_over", "carried_over"},
    Consequence{"join_handling", "joined_handling"},
    Consequence{"leave_joined_handling", "joined_handling_left"},
    Consequence{"link_case", "case_linked"},
    Consequence{"unlink_case", "case_unlinked"},
    // supervision
    Consequence{"propose_key", "key_proposed"},
    Consequence{"select_key", "key_selected"},
    Consequence{"release_key", "key_released"},
    Consequence{"name_supervisor", "supervisor_named"},
    Consequence{"name_leading_official", "leading_official_named"},
    Consequence{"record_leader_step", "leader_step_recorded"},
    Consequence{"hold_special_meeting", "special_meeting_held"},
    Consequence{"record_supervision", "supervision_recorded"},
    Consequence{"hold_poll", "poll_held"},
    Consequence{"order_rectification", "rectification_ordered"},
    Consequence{"report_rectification", "rectification_reported"},
    Consequence{"verify_rectification", "rectification_verified"},
    Consequence{"reject_rectification", "rectification_rejected"},
    Consequence{"send_paper", "paper_sent"},
    Consequence{"answer_paper", "paper_answered"},
    Consequence{"record_acceptance", "acceptance_passed"},
    Consequence{"record_acceptance", "acceptance_failed"},
    Consequence{"waive_duty", "duty_waived"},
};

} // namespace

std::span<const Consequence> consequences() { return all; }

} // namespace huiyin::suggestion
