import type { Name, Period, WhyDate, WhyLine } from '@/api'
import { worded, words } from '@/i18n'
import { day } from './dates'

// One line of the answer to "why this date?" in words.

const spell = ({ count, unit }: Period) => words(`why.period.${unit}`, { n: count }, count)

// A date that was simply named, as in a promise, has no counting to show.
export function linesOf({ lines }: WhyDate): WhyLine[] {
  const named = lines.some(line => line.kind === 'rule' && line.period?.count === 0)
  return named ? lines.filter(line => line.kind !== 'rule' && line.kind !== 'start') : lines
}

export function headOf(line: WhyLine): string {
  if (line.kind === 'rule' && line.period) return words('why.rule', { period: spell(line.period) })
  if (line.kind === 'extension' && line.period) return words('why.extended', { period: spell(line.period) })
  if (line.kind === 'cap' && line.period) return words('why.capped', { period: spell(line.period) })
  if (line.kind === 'skipped' || line.kind === 'worked_weekend') {
    const what = line.name || (worded(`why.day.${line.day_kind}`) ? words(`why.day.${line.day_kind}`) : '')
    return what ? words(`why.${line.kind}Named`, { what }) : words(`why.${line.kind}`)
  }
  return words(`why.${line.kind}`)
}

export function datesOf(line: WhyLine): string {
  const span = line.from && line.to && line.from !== line.to
    ? words('why.span', { from: day(line.from), to: day(line.to) })
    : day(line.to ?? line.from ?? '')
  const counted = ['skipped', 'worked_weekend', 'pause'].includes(line.kind) && line.days > 0
  return counted ? `${span} ${words('why.days', { n: line.days }, line.days)}` : span
}

export function notesOf(line: WhyLine, names: Name[]): string[] {
  const name = (id: string | undefined) => names.find(one => one.id === id)?.name ?? ''
  const who = [name(line.by?.office), name(line.by?.person)].filter(Boolean).join(' ')
  return [line.reason, who && words('why.by', { who, date: line.granted_on ? day(line.granted_on) : '' })].filter(Boolean)
}
