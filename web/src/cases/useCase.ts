import { computed, onScopeDispose, ref } from 'vue'
import { ask, listen, type HistoryRow, type Rows } from '@/api'
import { useLoad, useRows } from '@/ui'
import type { CaseView } from './page'
import { namesOf } from './sentences'

// One case on screen: what the server last said about it, what happened to it, and whether it
// has changed since.
export function useCase(id: () => string) {
  const page = useLoad<CaseView>(() => `/cases/${id()}`)
  const history = useRows<HistoryRow>(() => `/cases/${id()}/history`)
  const stale = ref(false)
  const since = ref<HistoryRow[]>([])

  const names = computed(() => namesOf(page.data.value, ...history.rows.value, ...since.value))
  const name = (one: string | undefined) => (one ? names.value(one) : '')

  async function refresh() {
    stale.value = false
    await Promise.all([page.load(), history.load()])
  }

  // After a conflict: what happened between the version that was seen and now.
  async function catchUp() {
    const seen = page.data.value?.version ?? 0
    const { data } = await ask<Rows<HistoryRow>>(`/cases/${id()}/history`)
    since.value = data?.rows.filter(row => row.version > seen) ?? []
    await refresh()
  }

  onScopeDispose(listen(change => {
    if (change.case === id() && change.version > (page.data.value?.version ?? 0)) stale.value = true
  }))
  return { page: page.data, problem: page.problem, loading: page.loading, history, name, stale, since, refresh, catchUp }
}
