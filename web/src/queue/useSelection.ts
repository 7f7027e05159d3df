import { computed, shallowRef } from 'vue'
import type { QueueRow } from '@/api'

// Which rows are chosen: by id, so that a choice outlives a refresh. What left the list is dropped.
export function useSelection(rows: () => QueueRow[]) {
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  const chosen = computed(() => rows().filter(row => ids.value.has(row.id)))
  const all = computed(() => rows().length > 0 && chosen.value.length === rows().length)

  function turn(id: string, on = !ids.value.has(id)) {
    const next = new Set(ids.value)
    if (on) next.add(id)
    else next.delete(id)
    ids.value = next
  }
  function only(wanted: Iterable<string>) {
    ids.value = new Set(wanted)
  }
  const turnAll = () => only(all.value ? [] : rows().map(row => row.id))
  return { ids, chosen, all, turn, turnAll, only }
}
