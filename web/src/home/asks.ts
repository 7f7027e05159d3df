import { address } from '@/api'
import { type Hat, useSession } from '@/session'

// What the home page asks the server, in the words of both who ask ahead and who read the answer.
export const page = 50
export const dutiesOf = (hat: Hat) => address('/duties', { congress: hat.congress, limit: page })
export const stripOf = (congress: string, query: Record<string, string>) => address('/cases', { congress, limit: 5, ...query })
export const mine = { mine: 'true', sort: 'newest' }

export function homeAsks(): string[] {
  const { hat } = useSession()
  if (!hat.value) return []
  return [dutiesOf(hat.value), '/notice-digest', ...(hat.value.deputy ? [stripOf(hat.value.congress, mine)] : [])]
}
