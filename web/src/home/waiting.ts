import { computed } from 'vue'
import type { Rows } from '@/api'
import { moderates, opinionTodosOf } from '@/opinions'
import { readingsOf, readsDrafts } from '@/readings'
import type { Hat } from '@/session'
import { answeredOf, answersTalks, talksOf } from '@/talks'
import { useLoad } from '@/ui'

// What waits for a person though no date is set for it: what the cards beside his duties ask for. The server
// asks itself the same when it draws a page without duties: src/http/first_answers.cpp.
export function waitingIn({ congress, role, office, deputy }: Pick<Hat, 'congress' | 'role' | 'office' | 'deputy'>): string[] {
  if (deputy) return [answeredOf(congress)]
  return [
    ...(office && readsDrafts(role) ? [readingsOf(congress)] : []),
    ...(office && answersTalks(role) ? [talksOf(congress)] : []),
    ...(moderates(role) ? [opinionTodosOf(congress)] : []),
  ]
}
const most = 2 // lists of one person

// A row is one thing to do, unless it says how many.
type Counted = Rows<{ count?: number }>

export function useWaiting(worn: () => Hat | undefined) {
  const paths = computed(() => { const hat = worn(); return hat ? waitingIn(hat) : [] })
  const lists = Array.from({ length: most }, (_, at) => useLoad<Counted>(() => paths.value[at]))
  const asked = computed(() => lists.slice(0, paths.value.length))

  const count = computed(() => asked.value.flatMap(one => one.data.value?.rows ?? []).reduce((sum, row) => sum + (row.count ?? 1), 0))
  // A list that cannot be read is not waited for: its card says so.
  const counting = computed(() => asked.value.some(one => !one.data.value && !one.problem.value))
  const recount = () => { for (const one of asked.value) void one.load() }
  return { count, counting, recount }
}
