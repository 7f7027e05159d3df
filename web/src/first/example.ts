import type { DutyRow, Me, Notice, NoticeCount, NoticeDigest, PhaseCount, QueueRow, Rows } from '@/api'

// An example of every answer that the first page is drawn from. Where the page would show a text of the
// answer there stands the name of a hole, which the server fills.
export const hole = (name: string) => `⟦${name}⟧`

const both = { zh: hole('title'), en: hole('title') }
const day = '2026-11-23'
export const lamps = ['late', 'due_soon', 'on_time', 'paused'] as const
export const stripLamps = [...lamps, 'done_late'] as const

export function meAs(role: string, more: number): Me {
  const congress = { congress: '1', congress_name: 'c' }
  const seat = { ...congress, deputy: 'd', delegation: 'g', delegation_name: 'g', term: 1, heads_delegation: false, former: role === 'former' }
  const capacity = { ...congress, role, office: 'o', office_name: 'o' } as Me['capacities'][number]
  const isSeat = role === 'deputy' || role === 'former'
  const others = Array.from({ length: more }, (_, n) => ({ ...capacity, office: `o${n}` }))
  return { person: 'p', name: hole('name'), logins: [], csrf: 'c', seats: isSeat ? [seat] : [], capacities: isSeat ? others : [capacity, ...others] }
}

const duty = (lamp: DutyRow['lamp']): DutyRow => ({
  id: 'i', number: 1, case_title: hole('case'), duty: lamp, mechanism: 'm', name: 'n', title: both, bearer_role: 'r', bearer_name: 'b',
  starts_on: day, due_on: day, state: 'open', lamp, working_days_left: 1,
})
export const duties: Rows<DutyRow> = { rows: lamps.map(duty), next: 'n' }

const row = (worst: NonNullable<QueueRow['worst']>): QueueRow => ({
  id: worst, congress: '1', phase: 'handling', term: 1, session: 1, channel: 'in_session', kind: 'suggestion', title: hole('case'), lead_name: 'l',
  proposer_count: 1, main_unit_name: 'u', worst, waits_for: 'w', promises_open: 0, confidential: false,
})
export const cases: Rows<QueueRow> = { rows: stripLamps.map(row) }
export const none = { rows: [] }

const told: Notice = { notice: 'n', at: `${day}T00:00:00Z`, kind: 'reminder', id: 'i', congress: '1', case_title: 'c', phase: 'handling', read: false }
export const digest = (until: Date): NoticeDigest => ({ from: `${day}T00:00:00Z`, until: until.toISOString(), rows: [told] })
export const noDigest: NoticeDigest = { from: `${day}T00:00:00Z`, until: `${day}T00:00:00Z`, rows: [] }

export const phases: Rows<PhaseCount> = {
  rows: (['submitted', 'sent_back', 'docketed', 'handling', 'answered', 'tracking', 'settled', 'closed'] as const).map((phase, n) => ({ phase, cases: n + 1 })),
}
export const unread = (n: number): NoticeCount => ({ unread: n, held: 0, read_until: `${day}T00:00:00Z` })
