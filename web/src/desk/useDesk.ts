import { computed, onScopeDispose, ref, shallowReactive, watch } from 'vue'
import { address, ask, type DutyRow, listen, type QueueRow } from '@/api'
import type { CaseView } from '@/cases'
import { useRows } from '@/ui'
import { byDate, linesOf } from './lines'

const page = 30
const atOnce = 4 // questions under way together, so that the rest of the page is not kept waiting

// Everything a unit has in hand: its cases a page at a time, each with its strands, and its promises.
export function useDesk(office: () => string | undefined) {
  const list = useRows<QueueRow>(() => (office() ? address('/cases', { unit: office(), phase: 'handling', sort: 'due', limit: page }) : undefined))
  const todo = useRows<DutyRow>(() => (office() ? address('/duties', { limit: 200 }) : undefined))
  const views = shallowReactive(new Map<string, CaseView>())
  const stale = ref(false)

  async function read(id: string) {
    const { data } = await ask<CaseView>(`/cases/${id}`)
    if (data) views.set(id, data)
  }
  async function readAll(ids: string[]) {
    const waiting = [...ids]
    const readOn = async () => {
      for (let id = waiting.shift(); id; id = waiting.shift()) await read(id)
    }
    await Promise.all(Array.from({ length: atOnce }, readOn))
  }
  watch(list.rows, rows => { void readAll(rows.map(row => row.id).filter(id => !views.has(id))) })
  watch(office, () => views.clear())

  async function refresh() {
    stale.value = false
    views.clear()
    await Promise.all([list.load(), todo.load()])
  }
  onScopeDispose(listen(change => {
    const known = change.case ? views.get(change.case) : undefined
    if (!change.case || !known || change.version > known.version) stale.value = true
  }))

  const lines = computed(() => list.rows.value
    .flatMap(row => { const view = views.get(row.id); return view ? linesOf(view, office()) : [] })
    .sort(byDate))
  const promises = computed(() => todo.rows.value.filter(duty => duty.name === 'keep' && duty.bearer_office === office()))
  const names = computed(() => new Map([...views.values()].flatMap(view => view.names).map(one => [one.id, one.name])))
  const name = (id: string | undefined) => (id ? names.value.get(id) ?? '' : '')
  const reading = computed(() => list.rows.value.some(row => !views.has(row.id)))

  return { list, lines, promises, name, reading, stale, read, refresh }
}
