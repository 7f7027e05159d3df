import { computed, ref, shallowReactive, watch } from 'vue'
import { address, type Rows, type SupervisedRow } from '@/api'
import { useViews } from '@/cases'
import { type Option, options } from '@/forms'
import { words } from '@/i18n'
import { useLoad } from '@/ui'
import { assigned } from './cases'

// The suggestions of a congress that an activity can be about: sought by words or number, or the key
// ones at once. Whoever comes with one that is chosen already brings only its id along.
export function useCaseChoice(congress: string, known: readonly Option[], chosen: () => readonly string[]) {
  const seen = shallowReactive(new Map<string, Option>())
  const found = ref<Option[]>([])
  const busy = ref(false)
  let turn = 0
  const see = (all: readonly Option[]) => { for (const one of all) seen.set(one.id, one) }
  see(known)

  async function find(sought = '') {
    const mine = ++turn
    busy.value = true
    const answer = await options('case', congress, sought, { phase: assigned })
    if (mine !== turn) return
    see(answer)
    found.value = answer
    busy.value = false
  }
  void find()

  const supervised = useLoad<Rows<SupervisedRow>>(() => address('/supervised', { congress, which: 'key' }))
  const keys = computed(() => (supervised.data.value?.rows ?? []).filter(row => assigned.some(phase => phase === row.phase))
    .map((row): Option => ({ id: row.id, name: row.title, ...(row.number ? { hint: words('docket.number', { n: row.number }) } : {}) })))
  watch(keys, see)

  const { views } = useViews(() => chosen().filter(id => !seen.has(id)))
  watch(() => [...views], read => see(read.map(([id, view]) => ({ id, name: view.state.content.title }))))

  const offered = computed(() => [...new Map([...known, ...found.value].map(one => [one.id, one])).values()])
  const name = (id: string) => seen.get(id)?.name ?? ''
  const all = computed(() => [...offered.value, ...[...seen.values()].filter(one => !offered.value.some(other => other.id === one.id))])
  return { all, find, busy, keys, name }
}
