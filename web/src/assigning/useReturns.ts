import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { address, listen, type Problem, type QueueRow, type Rows, type UnitLoad } from '@/api'
import { useViews } from '@/cases'
import { allRows, useLoad } from '@/ui'

// Every return that waits for a decision, the oldest first. The load of the units tells who asks; a
// strand can only be looked for together with its unit.
export function useReturns(congress: () => string | undefined) {
  const loads = useLoad<Rows<UnitLoad>>(() => congress() && address('/unit-loads', { congress: congress() }))
  const ids = shallowRef<string[]>([])
  const problem = ref<Problem>()
  const finding = ref(false)
  const { views, read, name, reading } = useViews(() => ids.value)

  async function find() {
    const asking = (loads.data.value?.rows ?? []).filter(load => load.return_requested > 0)
    finding.value = true
    const answers = await Promise.all(asking.map(load => allRows<QueueRow>(address('/cases', {
      congress: congress(), unit: load.unit, phase: 'handling', strand: 'return_requested', limit: 200,
    }))))
    finding.value = false
    problem.value = answers.find(answer => answer.problem)?.problem
    ids.value = [...new Set(answers.flatMap(answer => answer.data ?? []).map(row => row.id))]
  }
  watch(loads.data, data => { if (data) void find() })

  const asked = (on: string | undefined) => on ?? ''
  const lines = computed(() => ids.value
    .flatMap(id => { const view = views.get(id); return view ? [view] : [] })
    .flatMap(view => view.state.strands.filter(one => one.state === 'return_requested').map(strand => ({ view, strand })))
    .sort((a, b) => asked(a.strand.disputes.at(-1)?.requested_on).localeCompare(asked(b.strand.disputes.at(-1)?.requested_on))))

  const stale = ref(false)
  onScopeDispose(listen(change => {
    const known = change.case ? views.get(change.case) : undefined
    if (known && change.version > known.version) void read(known.id)
    else if (change.case && !known) stale.value = true
  }))
  async function refresh() {
    stale.value = false
    await loads.load()
  }
  const loading = computed(() => loads.loading.value || finding.value || reading.value)
  return { lines, name, read, stale, refresh, loading, problem: computed(() => loads.problem.value ?? problem.value) }
}
