import { computed } from 'vue'
import { address, type MechanismRow, type Rows } from '@/api'
import { said } from '@/i18n'
import { useLoad } from '@/ui'

// Every mechanism of the library as it stands in a congress, and what each is called.
export function useMechanisms(congress: () => string | undefined) {
  const list = useLoad<Rows<MechanismRow>>(() => congress() && address('/mechanisms', { congress: congress() }))
  const rows = computed(() => list.data.value?.rows ?? [])
  const titles = computed(() => new Map(rows.value.map(one => [one.mechanism, said(one.title)])))
  const titleOf = (id: string) => titles.value.get(id) ?? id
  return { ...list, rows, titleOf }
}
