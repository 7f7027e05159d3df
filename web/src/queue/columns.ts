import type { QueueRow } from '@/api'
import { called, words } from '@/i18n'
import { day } from '@/ui'

// What a column of the list says in plain words: on screen where it has no look of its own, and in
// an exported file.

const enumOf = (kind: string, value: string | undefined) => (value ? called('enum', `${kind}.${value}`) : '')
const date = (value: string | undefined) => (value ? day(value) : '')

const texts = {
  number: row => (row.number ? `${words('docket.session', { term: row.term, session: row.session })} ${words('docket.number', { n: row.number })}` : ''),
  title: row => row.title,
  lead: row => (row.proposer_count > 1 ? words('queue.and', { name: row.lead_name, n: row.proposer_count }) : row.lead_name),
  phase: row => [enumOf('Phase', row.phase), enumOf('AnswerKind', row.answer_kind)].filter(Boolean).join(words('history.and')),
  waits: row => row.waits_for || row.main_unit_name,
  due: row => [row.worst ? words(`lamp.${row.worst}`) : '', date(row.next_due)].filter(Boolean).join(' '),
  unit: row => row.main_unit_name,
  kind: row => enumOf('ItemKind', row.kind),
  channel: row => enumOf('Channel', row.channel),
  subject: row => row.subject ?? '',
  submitted: row => date(row.submitted_on),
  assigned: row => date(row.assigned_on),
  closed: row => date(row.closed_on),
  satisfaction: row => enumOf('RatingOutcome', row.satisfaction),
  promises: row => (row.promises_open ? String(row.promises_open) : ''),
} as const satisfies Record<string, (row: QueueRow) => string>

export type Column = keyof typeof texts
export const columns = Object.keys(texts) as Column[]
export const usual: readonly Column[] = ['number', 'title', 'lead', 'phase', 'waits', 'due']

export const textOf = (row: QueueRow, column: Column): string => texts[column](row)
export const titleOf = (column: Column): string => words(`clerk.column.${column}`)

// Chosen columns as they are kept: names in the order of the table. Names no longer known are left
// out, and a list without its title could not be opened.
export function chosenOf(kept: string | undefined): Column[] {
  if (!kept) return [...usual]
  const names = new Set([...kept.split(','), 'title'])
  return columns.filter(column => names.has(column))
}
