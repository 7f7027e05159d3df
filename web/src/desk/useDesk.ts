import { computed, onScopeDispose, ref, watch } from 'vue'
import { address, type DutyRow, listen, type QueueRow } from '@/api'
import { useViews } from '@/cases'
import { useRows } from '@/ui'
import { byDate, linesOf } from './lines'

const page = 30

// Everything a unit has in hand: its cases a page at a time, each with its strands, and its promises.
export function useDesk(office: () => string | undefined) {
  const list = useRows<QueueRow>(() => (office() ? address('/cases', { unit: office(), phase: 'handling', sort: 'due', limit: page }) : undefined))
  const todo = useRows<DutyRow>(() => (office() ? address('/duties', { limit: 200 }) : undefined))
  const { views, read, name, reading } = useViews(() => list.rows.value.map(row => row.id))
  const stale = ref(false)

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

  return { list, lines, promises, name, reading, stale, read, refresh }
}
