import type { Action, DutyRow, Fields } from '@/api'
import type { CaseView } from './page'

// What a duty asks of its bearer: of its steps, the one that is furthest on and may be taken.
const steps: Record<string, readonly string[]> = {
  'confirm': ['confirm_co_proposal', 'confirm_promise_kept'],
  'review': ['docket'],
  'correct': ['submit'],
  'agree-withdrawal': ['agree_to_withdrawal'],
  'assign': ['assign'],
  'assign-session': ['assign'],
  'sign-in': ['sign_in'],
  'decide-return': ['grant_return'],
  'decide-dispute': ['grant_return'],
  'reply': ['issue_reply', 'sign_reply', 'approve_reply', 'draft_reply'],
  'second-handling': ['issue_reply', 'sign_reply', 'approve_reply', 'draft_reply'],
  'contact': ['record_contact'],
  'first-contact': ['record_contact'],
  'co-opinion': ['give_co_opinion'],
  'redo-opinion': ['give_co_opinion'],
  'decide-extension': ['grant_extension'],
  'check-reply': ['pass_reply'],
  'acknowledge': ['rate_reply', 'acknowledge_reply'],
  'publish': ['decide_publication'],
  'keep': ['claim_promise_kept'],
  'rate-promise': ['rate_promise'],
  'rate': ['rate_reply'],
  'close-rating': ['close_rating'],
  'decide': ['order_rehandling'],
  // What the mechanisms of the library ask, by the names that their files give.
  'one-committee': ['name_supervisor'],
  'supervisor': ['name_supervisor'],
  'lead': ['name_supervisor'],
  'name-official': ['name_leading_official'],
  'own-step': ['record_leader_step'],
  'monthly-status': ['report_progress'],
  'monthly-report': ['report_progress'],
  'quarterly-inspection': ['record_supervision'],
  'half-yearly-report': ['record_supervision'],
  'visit': ['record_supervision'],
  'result': ['record_supervision'],
  'yearly-poll': ['hold_poll'],
  'meeting': ['hold_special_meeting'],
  'plan': ['file_plan'],
  'talk': ['record_contact'],
  'before': ['record_contact'],
  'during': ['record_contact'],
  'after': ['record_contact'],
  'look-back': ['record_acceptance'],
  'handle-again': ['issue_reply', 'sign_reply', 'approve_reply', 'draft_reply'],
  'progress': ['report_promise'],
  'put-right': ['report_rectification'],
  'verify': ['verify_rectification'],
  'answer': ['answer_paper'],
  'answer-talk': ['answer_talk'],
}
// What the form of the step begins with, so that it is this duty that it meets.
const begins: Record<string, Fields> = {
  'quarterly-inspection': { kind: 'inspection' },
  'half-yearly-report': { kind: 'report' },
  'visit': { kind: 'site_visit' },
  'result': { kind: 'report' },
  'before': { stage: 'before' },
  'during': { stage: 'during' },
  'after': { stage: 'after' },
}
export const stepOf = (duty: string): string | undefined => steps[duty]?.[0]
export const beginOf = (duty: unknown): Fields => (typeof duty === 'string' ? begins[duty] ?? {} : {})

// Steps that carry a case on although no date presses.
const undated = ['submit', 'close']

export interface Bearer { office?: string | undefined, deputy?: string | undefined }

const borneBy = (duty: DutyRow, { office, deputy }: Bearer) =>
  (Boolean(office) && duty.bearer_office === office) || (Boolean(deputy) && duty.bearer_deputy === deputy)

const fits = (action: Action, duty: DutyRow) =>
  (['strand', 'promise'] as const).every(part => duty[part] === undefined || action[part] === undefined || action[part] === duty[part])

// The one action that the person's own duties ask for now, the first due in front.
export function nextOf(view: CaseView, bearer: Bearer): Action | undefined {
  const open = view.actions.filter(action => action.opening === 'now')
  const own = view.duties
    .filter(duty => duty.state === 'open' && borneBy(duty, bearer))
    .sort((one, other) => one.due_on.localeCompare(other.due_on))
  const asked = own.flatMap(duty => (steps[duty.name] ?? []).map(command => ({ command, duty })))
  for (const { command, duty } of asked) {
    const action = open.find(one => one.command === command && fits(one, duty))
    if (action) return action
  }
  return open.find(one => undated.includes(one.command))
}
