import type { Action, Fields } from '@/api'
import { chinaToday } from '@/ui'
import type { Case, CaseView } from './page'

// Seldom used, and never what a case waits for: kept behind one more click.
const rare = new Set([
  'discard_draft', 'withdraw_invitation', 'withdraw_talk', 'withdraw_reading', 'request_withdrawal', 'convert_to_letter', 'keep_for_reference', 'decline_suggestion',
  'request_return', 'request_extension', 'reassign', 'add_co_unit', 'note_missing_co_opinion', 'decide_publication', 'enter_paper_rating', 'carry_over',
  'join_handling', 'leave_joined_handling', 'link_case', 'unlink_case', 'object_to_pre_assignment',
  'release_key', 'waive_duty',
])
// What is done to supervise the handling stands together, behind a click of its own.
const supervising = new Set([
  'propose_key', 'select_key', 'name_supervisor', 'name_leading_official', 'record_leader_step', 'record_supervision', 'hold_poll', 'order_rectification',
  'send_paper', 'record_acceptance', 'release_key', 'waive_duty',
])
export const isSupervision = (action: Action) => supervising.has(action.command)
export const isRare = (action: Action) => rare.has(action.command)

export function presetOf(action: Action, state: Case): Fields {
  const { strand, round, promise, contact, rectification, paper, talk, reading } = action
  const given = Object.entries({ strand, round, promise, contact, rectification, paper, talk, reading }).filter(([, value]) => value !== undefined && value !== null)
  const preset: Fields = Object.fromEntries(given)
  if (action.command === 'confirm_co_proposal') preset['content_version'] = state.content_version
  return preset
}

// What a form begins with, where the case already knows it.
export function initialOf(action: Action, { state }: CaseView): Fields {
  const strand = state.strands.find(one => one.strand === action.strand)
  switch (action.command) {
    case 'request_talk': return { shows: 'title_only', unit: state.content.wished_units[0] }
    case 'answer_talk': return { held_on: chinaToday(), ...state.talks.find(one => one.talk === action.talk)?.answer }
    case 'classify': return { subject: state.subject ?? '', handling_class: state.handling_class }
    case 'pre_assign':
    case 'assign': return { strands: state.planned.length ? state.planned : wished(state) }
    case 'name_responsible': return strand?.leader ? { leader: strand.leader, officer: strand.officer } : {}
    case 'file_plan': return { plan: strand?.plan ?? '', steps: strand?.steps ?? [] }
    case 'record_contact': return { deputies: signatories(state), held_on: chinaToday(), participants: [strand?.officer ? { person: strand.officer.person, post: strand.officer.post } : { person: '', post: '' }] }
    case 'grant_extension': return strand?.extension ? { until: strand.extension.until } : {}
    case 'grant_return': return { unit: strand?.disputes.at(-1)?.proposed_unit, clock: 'restart' }
    case 'issue_reply': return { deliveries: signatories(state).map(deputy => ({ deputy, way: 'in_system' })) }
    case 'select_key': return { criteria: state.key?.criteria ?? [], decided_on: chinaToday() }
    case 'name_supervisor': return { ...state.supervisor }
    case 'name_leading_official': return { ...state.leading_official }
    case 'record_leader_step':
    case 'hold_poll': return { held_on: chinaToday() }
    case 'hold_special_meeting': return { held_on: chinaToday(), participants: [strand?.officer ? { person: strand.officer.person, post: strand.officer.post } : { person: '', post: '' }] }
    case 'record_supervision': return { held_on: chinaToday(), deputies: signatories(state) }
    case 'record_acceptance': return { held_on: chinaToday(), deputies: signatories(state), items: [{ criterion: '', passed: false }] }
    case 'send_paper': return { kind: state.papers.some(one => one.strand === action.strand && one.kind === 'chaser') ? 'order' : 'chaser' }
    case 'decide_publication': return { publicity: strand?.rounds.at(-1)?.reply?.publicity ?? state.content.publicity_wish }
    default: return {}
  }
}

function wished(state: Case): Fields[] {
  return state.content.wished_units.map((unit, index) => ({ unit, role: index === 0 ? 'main' : 'co' }))
}

export function signatories(state: Case): string[] {
  return state.proposers.filter(one => one.state === 'lead' || one.state === 'confirmed').map(one => one.deputy)
}

// Commands whose deputies can only be the case's own.
export const amongProposers = new Set(['record_contact', 'issue_reply', 'enter_paper_rating', 'withdraw_invitation'])
