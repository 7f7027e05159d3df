import { computed, ref, shallowRef, type Ref, watch } from 'vue'
import { type Answer, ask, atHand, foreseen, type Problem, type Rows } from '@/api'

export interface Loaded<T> {
  data: Ref<T | undefined>
  problem: Ref<Problem | undefined>
  loading: Ref<boolean>
  load: () => Promise<void>
}

// What stands at an address, asked again whenever the address changes. A late answer to an
// earlier question is dropped.
export function useLoad<T>(where: () => string | undefined): Loaded<T> {
  const data = shallowRef<T>()
  const problem = ref<Problem>()
  const loading = ref(false)
  let turn = 0

  async function read(how: (path: string) => Promise<Answer<T>>) {
    const path = where()
    const mine = ++turn
    if (!path) return
    loading.value = true
    const answer = await how(path)
    if (mine !== turn) return
    loading.value = false
    problem.value = answer.problem
    if (!answer.problem) data.value = answer.data
  }
  const load = () => read(ask<T>)
  function begin(path: string | undefined) {
    data.value = undefined
    const found = path ? atHand<T>(path) : undefined
    if (!found) { void read(foreseen<T>); return }
    turn += 1
    loading.value = false
    problem.value = undefined
    data.value = found.data
    if (found.old) void Promise.resolve().then(load) // Once the page stands as it was drawn.
  }
  watch(where, begin, { immediate: true })
  return { data, problem, loading, load }
}

// A list that is read a page at a time: `more` goes on where the last page ended, which the server
// is told under the name `from`.
export function useRows<Row>(where: () => string | undefined, from = 'cursor') {
  const rows = shallowRef<Row[]>([])
  const first = useLoad<Rows<Row>>(where)
  const next = ref<string>()
  const busy = ref(false)
  const known = computed(() => first.data.value !== undefined) // though it may be asked again

  watch(first.data, page => {
    rows.value = page?.rows ?? []
    next.value = page?.next ?? undefined
  }, { immediate: true })

  async function more() {
    const path = where()
    if (!path || !next.value || busy.value) return
    busy.value = true
    const joint = path.includes('?') ? '&' : '?'
    const { data, problem } = await ask<Rows<Row>>(`${path}${joint}${from}=${encodeURIComponent(next.value)}`)
    busy.value = false
    first.problem.value = problem
    if (!data || path !== where()) return
    rows.value = [...rows.value, ...data.rows]
    next.value = data.next ?? undefined
  }
  return { rows, next, busy, more, known, problem: first.problem, loading: first.loading, load: first.load }
}

// Every row of a list, however many pages it takes. `told` hears how many there are by now.
export async function allRows<Row>(path: string, told: (n: number) => void = () => undefined): Promise<Answer<Row[]>> {
  const joint = path.includes('?') ? '&' : '?'
  const rows: Row[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const answer: Answer<Rows<Row>> = await ask<Rows<Row>>(cursor ? `${path}${joint}cursor=${encodeURIComponent(cursor)}` : path)
    if (answer.problem) return answer
    rows.push(...answer.data.rows)
    told(rows.length)
    cursor = answer.data.next || undefined
  }
  return { data: rows }
}
