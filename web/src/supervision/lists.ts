import type { SupervisedRow } from '@/api'
import { called, words } from '@/i18n'
import { day } from '@/ui'

export const lists = ['key', 'nobody', 'by_committee'] as const
export type Which = (typeof lists)[number]

// The list as a file: what stands on screen, in the same words.
const texts: [string, (row: SupervisedRow) => string][] = [
  ['number', row => (row.number ? words('docket.number', { n: row.number }) : '')],
  ['title', row => row.title],
  ['phase', row => called('enum', `Phase.${row.phase}`)],
  ['unit', row => row.unit_name],
  ['supervisor', row => row.supervisor_name],
  ['lamp', row => (row.worst ? words(`lamp.${row.worst}`) : '')],
  ['due', row => (row.next_due ? day(row.next_due) : '')],
]
export const supervisedColumns = () => texts.map(([name, text]) => ({ title: words(`supervision.column.${name}`), text }))
