import type { DutyRow, Lamp, QueueRow } from '@/api'
import { words } from '@/i18n'

// The words and dates that the parts are shown with. They stand for no case.

export const lamps: Lamp[] = ['on_time', 'due_soon', 'late', 'paused', 'done', 'done_late']

const open: Lamp[] = ['on_time', 'due_soon', 'late']
const left: Partial<Record<Lamp, number>> = { on_time: 12, due_soon: 3, late: -4 }

export const dutyOf = (lamp: Lamp): DutyRow => ({
  id: 'sample', number: 23, case_title: words('design.sample.title'), duty: `sample:${lamp}`, mechanism: 'sample', name: 'sample',
  title: words('design.sample.duty') as unknown as DutyRow['title'], bearer_role: 'main_unit', bearer_name: words('design.sample.unit'),
  starts_on: '2026-09-09', due_on: '2026-12-09', state: open.includes(lamp) ? 'open' : lamp === 'paused' ? 'paused' : 'met', lamp,
  ...(left[lamp] === undefined ? {} : { working_days_left: left[lamp] }),
})

const phases = ['draft', 'submitted', 'docketed', 'handling', 'answered', 'tracking', 'settled', 'closed'] as const

export const rowsOfEachPhase = () => phases.map((phase): QueueRow => ({
  id: `sample-${phase}`, congress: 'sample', phase, number: 23, term: 16, session: 5, channel: 'in_session', kind: 'suggestion', title: words('design.sample.title'),
  lead_name: words('design.sample.deputy'), proposer_count: 3, main_unit_name: words('design.sample.unit'), promises_open: 0, confidential: false,
  waits_for: phase === 'answered' ? words('design.sample.deputy') : words('design.sample.unit'), submitted_on: '2026-09-01',
  ...(phase === 'handling' ? { working_days_left: 12, next_due: '2026-12-09', next_duty: words('design.sample.duty') as unknown as NonNullable<QueueRow['next_duty']>, worst: 'on_time' as const } : {}),
  ...(phase === 'tracking' ? { answer_kind: 'planned' as const, satisfaction: 'satisfied' as const, worst: 'due_soon' as const } : {}),
  ...(phase === 'answered' ? { answer_kind: 'solved' as const, worst: 'late' as const } : {}),
  ...(phase === 'closed' ? { worst: 'done' as const } : {}),
}))
