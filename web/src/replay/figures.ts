import type { LocationQuery } from 'vue-router'
import type { Fate, ReplayFigure, ReplayWeek } from '@/api'
import { said } from '@/i18n'

export const fates: readonly Fate[] = ['in_time', 'late', 'open', 'let_off']
export type Count = 'asked' | Fate
export const counts: readonly Count[] = ['asked', ...fates]

// Which of the duties that were counted stand behind a figure.
export interface Behind { mechanism?: string, duty?: string, role?: string, fate?: Fate, monday?: string }
const names = ['mechanism', 'duty', 'role', 'fate', 'monday'] as const

export const queryOf = (asked: Behind): Record<string, string> => Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Record<string, string>

export function filterOf(query: LocationQuery): Behind | undefined {
  const found = names.flatMap(name => (typeof query[name] === 'string' && query[name] ? [[name, query[name]]] : []))
  return found.length ? (Object.fromEntries(found) as Behind) : undefined
}

const nothing = (): Record<Count, number> => ({ asked: 0, in_time: 0, late: 0, open: 0, let_off: 0 })

export function sumOf(figures: readonly ReplayFigure[]) {
  const sum = { replayed: nothing(), really: nothing() }
  for (const figure of figures) for (const side of ['replayed', 'really'] as const) for (const one of counts) sum[side][one] += figure[side][one]
  return sum
}

export interface RoleLoad { role: string, title: string, due: number, late: number, most: ReplayWeek, weeks: ReplayWeek[] }

// What falls due for each role, the busiest in front.
export function loadsOf(weeks: readonly ReplayWeek[], figures: readonly ReplayFigure[]): RoleLoad[] {
  const groups = new Map<string, ReplayWeek[]>()
  for (const week of weeks) groups.set(week.role, [...groups.get(week.role) ?? [], week])
  return [...groups].flatMap(([role, all]) => {
    const most = all.reduce((one, other) => (other.due > one.due ? other : one))
    const title = said(figures.find(one => one.role === role)?.role_title) || role
    return [{ role, title, most, weeks: all, due: all.reduce((sum, one) => sum + one.due, 0), late: all.reduce((sum, one) => sum + one.late, 0) }]
  }).sort((one, other) => other.due - one.due)
}

const week = 7 * 24 * 60 * 60 * 1000

// Every week from the first to the last, also those in which nothing is due.
export function everyWeek(weeks: readonly ReplayWeek[]): ReplayWeek[] {
  const known = new Map(weeks.map(one => [one.monday, one]))
  const days = [...known.keys()].sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const all: ReplayWeek[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += week) {
    const monday = new Date(at).toISOString().slice(0, 10)
    all.push(known.get(monday) ?? { role: weeks[0]?.role ?? '', monday, due: 0, late: 0 })
  }
  return all
}
