// A case as the server tells of it: the state that its events add up to, and what may be done.
import type { Action, DutyRow, Name } from '@/api'
import type { Attached } from '@/ui'

export interface Content {
  kind: string
  title: string
  cause: string
  analysis: string
  demands: string[]
  wished_units: string[]
  files: Attached[]
  publicity_wish: string
  formed_by: string
  raised_before: string
  wants_contact: boolean
  no_written_reply: boolean
  open_to_joining: boolean
  confidential: boolean
}

export interface Proposer { deputy: string, state: string, content_version: number, agrees_to_withdrawal: boolean }
export interface Planned { unit: string, role: string, part?: string }
export interface Objection { unit: string, reason: string, basis: string, proposed_unit?: string }
export interface Person { person: string, post: string, phone?: string }
export interface PromiseLine { what: string, who: string, due: string }
export interface DemandAnswer { demand: number, answer: string }

export interface Reply {
  kind: string
  body: string
  answers: DemandAnswer[]
  promises: PromiseLine[]
  publicity: string
  files: Attached[]
}

export interface Ballot {
  attitude: string
  result: string
  reasons: string[]
  words?: string
  wants_rehandling: boolean
  wants_meeting: boolean
}

export interface Round {
  round: number
  began_on: string
  stage: string
  reply?: Reply
  signatory?: Person
  document_no?: string
  sent_back_because?: string
  issued_on?: string
  receipts: { deputy: string, way: string, acknowledged_on?: string }[]
  votes: { deputy: string, ballot: Ballot, form?: Attached, cast_on: string }[]
  attitude?: string
  result?: string
  decision?: string
}

export interface Opinion { position: string, measures: string, signatory: string, document_no?: string, files: Attached[], given_on: string }
export interface Dispute { instance: number, reason: string, basis: string, proposed_unit?: string, requested_on: string, refused_because?: string }

export interface Strand {
  strand: number
  unit: string
  role: string
  state: string
  part?: string
  assigned_by: string
  replaces?: number
  assigned_on: string
  clock_from: string
  signed_in_on?: string
  disputes: Dispute[]
  leader?: Person
  officer?: Person
  plan?: string
  steps: { what: string, due: string }[]
  extension?: { reason: string, grounds: string, until: string, interim: string }
  extended_until?: string
  opinion?: Opinion
  opinion_sent_back_because?: string
  rounds: Round[]
}

export interface Contact {
  record: {
    contact: number
    strand: number
    stage: string
    way: string
    held_on: string
    place?: string
    deputies: string[]
    participants: Person[]
    words: string
    follow_up?: string
    files: Attached[]
  }
  confirmations: { deputy: string, agreement: string, note?: string }[]
}

export interface PromiseMade {
  promise: number
  strand: number
  round: number
  what: string
  who: string
  made_on: string
  first_due: string
  due: string
  state: string
  kept_on?: string
  votes: { deputy: string, satisfaction: string, words?: string }[]
}

export interface Case {
  phase: string
  congress: string
  delegation?: string
  content: Content
  content_version: number
  proposers: Proposer[]
  submitted_on?: string
  term: number
  session: number
  channel: string
  docket?: { number: number, term: number, session: number, channel: string }
  docketed_on?: string
  review_reasons: string[]
  review_note?: string
  withdrawal_reason?: string
  subject?: string
  handling_class: string
  planned: Planned[]
  objections: Objection[]
  assigned_on?: string
  strands: Strand[]
  contacts: Contact[]
  promises: PromiseMade[]
  publication?: string
  closed_on?: string
  carried_to_year?: number
  joined_to?: string
  links: { other: string, kind: string }[]
}

export interface CaseView {
  id: string
  version: number
  state: Case
  duties: DutyRow[]
  actions: Action[]
  names: Name[]
}
