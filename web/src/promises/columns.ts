import type { PromiseRow } from '@/api'
import { called, words } from '@/i18n'
import { day } from '@/ui'

// The ledger as a file: what stands on screen, in the same words.
const texts: [string, (row: PromiseRow) => string][] = [
  ['lamp', row => words(`lamp.${row.lamp}`)],
  ['due', row => day(row.due)],
  ['firstDue', row => (row.first_due === row.due ? '' : day(row.first_due))],
  ['what', row => row.what],
  ['unit', row => row.unit_name],
  ['who', row => row.who],
  ['state', row => called('enum', `PromiseState.${row.state}`)],
  ['kept', row => (row.kept_on ? day(row.kept_on) : '')],
  ['number', row => (row.number ? words('docket.number', { n: row.number }) : '')],
  ['case', row => row.case_title],
  ['lead', row => row.lead_name],
]

export const ledgerColumns = () => texts.map(([name, text]) => ({ title: words(`ledger.column.${name}`), text }))
