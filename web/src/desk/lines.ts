import type { DutyRow, Lamp } from '@/api'
import { type CaseView, signatories, type Strand } from '@/cases'

// A unit's share of a case as its clerk sees it: what is to be done next, whom it has not yet
// talked to, and whose opinion is still missing.

export interface Line { view: CaseView, strand: Strand }

export const steps = ['sign_in', 'returning', 'opinion', 'write', 'inside', 'checking', 'issue', 'waiting'] as const
export type Step = (typeof steps)[number]

export function linesOf(view: CaseView, office: string | undefined): Line[] {
  return view.state.strands
    .filter(strand => strand.unit === office && strand.state !== 'left' && strand.state !== 'ended')
    .map(strand => ({ view, strand }))
}

export const answers = (strand: Strand) => strand.role !== 'co'

export function stepOf({ strand }: Line): Step {
  if (strand.state === 'assigned') return 'sign_in'
  if (strand.state === 'return_requested') return 'returning'
  if (!answers(strand)) return strand.state === 'signed_in' ? 'opinion' : 'waiting'
  switch (strand.rounds.at(-1)?.stage ?? 'none') {
    case 'none': return 'write'
    case 'drafted':
    case 'approved': return 'inside'
    case 'signed_by_head': return 'checking'
    case 'passed': return 'issue'
    default: return 'waiting'
  }
}

// The date that presses: of the duties this strand's own unit bears, the one that comes first.
const pressing = new Set(['sign-in', 'reply', 'second-handling', 'co-opinion', 'redo-opinion'])
export function dutyOf({ view, strand }: Line): DutyRow | undefined {
  return view.duties
    .filter(duty => duty.strand === strand.strand && pressing.has(duty.name) && (duty.state === 'open' || duty.state === 'paused'))
    .sort((one, other) => one.due_on.localeCompare(other.due_on))[0]
}

export const byDate = (one: Line, other: Line) => (dutyOf(one)?.due_on ?? '9999').localeCompare(dutyOf(other)?.due_on ?? '9999')

export const contactStages = ['before', 'during', 'after'] as const
export type ContactStage = (typeof contactStages)[number]
export type ContactMark = 'held' | 'differs' | 'missing' | 'later'
export interface ContactRow { deputy: string, marks: Record<ContactStage, ContactMark> }

// Three lamps for each proposer. A talk after the reply cannot be missing before there is one.
export function contactsOf({ view, strand }: Line): ContactRow[] {
  const round = strand.rounds.at(-1)
  const held = view.state.contacts.filter(one => one.record.strand === strand.strand && one.round === (round?.round ?? one.round))
  const mark = (deputy: string, stage: ContactStage): ContactMark => {
    const with_ = held.filter(one => one.record.stage === stage && one.record.deputies.includes(deputy))
    if (!with_.length) return stage === 'after' && !round?.issued_on ? 'later' : 'missing'
    const denied = with_.every(one => one.confirmations.some(said => said.deputy === deputy && said.agreement === 'differs'))
    return denied ? 'differs' : 'held'
  }
  return signatories(view.state).map(deputy => ({
    deputy, marks: { before: mark(deputy, 'before'), during: mark(deputy, 'during'), after: mark(deputy, 'after') },
  }))
}

export interface Opinion { strand: number, unit: string, state: 'given' | 'noted' | 'waiting', lamp: Lamp, due_on: string }

const weight: Record<Lamp, number> = { late: 0, due_soon: 1, on_time: 2, paused: 3, done_late: 4, done: 5 }

// The opinions the main unit waits for, the worst in front.
export function opinionsOf({ view, strand }: Line): Opinion[] {
  if (strand.role !== 'main') return []
  return view.state.strands
    .filter(one => one.role === 'co' && one.state !== 'left' && one.state !== 'ended')
    .map((one): Opinion => {
      const duty = view.duties.filter(due => due.strand === one.strand && (due.name === 'co-opinion' || due.name === 'redo-opinion')).at(-1)
      const state = one.state === 'opinion_given' ? 'given' : one.state === 'opinion_missing' ? 'noted' : 'waiting'
      return { strand: one.strand, unit: one.unit, state, lamp: duty?.lamp ?? 'done', due_on: duty?.due_on ?? '' }
    })
    .sort((one, other) => weight[one.lamp] - weight[other.lamp] || one.due_on.localeCompare(other.due_on))
}
