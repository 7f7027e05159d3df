import type { CaseView } from '@/cases'
import type { Schemas } from '@/api'

// Who a case goes to, while it is being decided.
export type Planned = Schemas['PlannedStrand']
export type Role = Planned['role']

export const roles: readonly Role[] = ['main', 'co', 'separate']

// A unit taken with one key: the first leads, the next ones help. Taken again, it is let go.
export function take(chosen: Planned[], unit: string, role?: Role): Planned[] {
  const known = chosen.find(one => one.unit === unit)
  if (known && (role === undefined || known.role === role)) return chosen.filter(one => one !== known)
  const as = role ?? (chosen.some(one => one.role === 'main') ? 'co' : 'main')
  const rest = chosen.filter(one => one.unit !== unit).map(one => (as === 'main' && one.role === 'main' ? { ...one, role: 'co' as const } : one))
  return as === 'main' ? [{ unit, role: as }, ...rest] : [...rest, { unit, role: as }]
}

export const setRole = (chosen: Planned[], unit: string, role: Role): Planned[] =>
  chosen.map(one => (one.unit === unit ? { ...one, role } : one))

// What a case brings with it: the round of pre-assignment. A wish is shown, but it is not a decision.
export const planOf = (view: CaseView): Planned[] => view.state.planned.map(one => ({ ...one }))

// A choice that could be sent: somebody leads it, or everybody has a part of his own.
export const isWhole = (chosen: Planned[]) => chosen.length > 0 && (chosen.filter(one => one.role === 'main').length === 1 || chosen.every(one => one.role === 'separate'))

export const canDo = (view: CaseView | undefined, command: string) => view?.actions.some(one => one.command === command && one.opening === 'now') ?? false
