import { address } from '@/api'
import { type Hat, readsNoCases, useSession } from '@/session'

// What the home page asks the server, in the words of both who ask ahead and who read the answer. The
// server asks itself the same when it draws the page: src/http/first_page.cpp.
type In = Pick<Hat, 'congress'>
export const page = 50
export const dutiesOf = (hat: In) => address('/duties', { congress: hat.congress, limit: page })
export const stripOf = (congress: string, query: Record<string, string>) => address('/cases', { congress, limit: 5, ...query })
export const mine = { mine: 'true', sort: 'newest' }
export const late = { lamp: 'late' }
export const latest = { sort: 'newest' }
export const mineOf = (hat: In) => stripOf(hat.congress, mine)
export const lateOf = (hat: In) => stripOf(hat.congress, late)
export const latestOf = (hat: In) => stripOf(hat.congress, latest)
export const phasesOf = (congress: string) => address('/phases', { congress })

export const isUnit = (role: string) => role === 'unit_clerk' || role === 'unit_head'
export const watches = (hat: Hat) => !hat.deputy && !isUnit(hat.role) && !readsNoCases(hat.role)

export function homeAsks(): string[] {
  const { hat } = useSession()
  if (!hat.value) return []
  const { congress } = hat.value
  const own = hat.value.deputy ? [mineOf(hat.value)] : watches(hat.value) ? [phasesOf(congress), lateOf(hat.value), latestOf(hat.value)] : []
  return [dutiesOf(hat.value), '/notice-digest', ...own]
}
