import { address, type Job } from '@/api'
import { useRows } from '@/ui'
import { hasEnded, useLookingAgain } from './useJob'

// The jobs that the asker may see, newest first, looked at again while one is under way.
export function useJobs(congress: () => string | undefined, limit = 50) {
  const list = useRows<Job>(() => congress() && address('/jobs', { congress: congress(), limit }))
  const underWay = () => list.rows.value.some(job => !hasEnded(job)) && list.rows.value.length <= limit
  useLookingAgain(underWay, list.load, 3000)
  return list
}
