import { computed, shallowReactive, watch } from 'vue'
import { ask } from '@/api'
import type { CaseView } from './page'

const atOnce = 4 // questions under way together, so that the rest of the page is not kept waiting

// The whole of several cases, read as their rows come in.
export function useViews(ids: () => string[]) {
  const views = shallowReactive(new Map<string, CaseView>())

  async function read(id: string) {
    const { data } = await ask<CaseView>(`/cases/${id}`)
    if (data) views.set(id, data)
  }
  async function readAll(waiting: string[]) {
    const readOn = async () => {
      for (let id = waiting.shift(); id; id = waiting.shift()) await read(id)
    }
    await Promise.all(Array.from({ length: atOnce }, readOn))
  }
  watch(ids, all => { void readAll(all.filter(id => !views.has(id))) }, { immediate: true })

  const names = computed(() => new Map([...views.values()].flatMap(view => view.names).map(one => [one.id, one.name])))
  const name = (id: string | undefined) => (id ? names.value.get(id) ?? '' : '')
  const reading = computed(() => ids().some(id => !views.has(id)))
  return { views, read, name, reading }
}
