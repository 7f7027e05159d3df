import { ref, shallowRef } from 'vue'
import { address, type Problem, type QueueRow } from '@/api'
import { allRows } from '@/ui'
import { inHand } from './cases'

// Every suggestion of a congress that is in hand, however many pages it takes.
export function useInHand(congress: string) {
  const rows = shallowRef<QueueRow[]>()
  const problem = ref<Problem>()
  async function load() {
    const answer = await allRows<QueueRow>(address('/cases', { congress, phase: inHand, sort: 'number', limit: 200 }))
    rows.value = answer.data
    problem.value = answer.problem
  }
  void load()
  return { rows, problem, load }
}
