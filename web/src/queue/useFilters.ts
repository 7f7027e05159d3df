import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export const filterNames = [
  'q', 'phase', 'lamp', 'kind', 'unit', 'strand', 'deputy', 'channel', 'term', 'session', 'number', 'mine', 'sort',
] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Partial<Record<FilterName, string>>

// The filters of a list live in its address, so that a list can be sent, kept and gone back to.
export function useFilters() {
  const route = useRoute()
  const router = useRouter()

  const filters = computed(() => {
    const found: Filters = {}
    for (const name of filterNames) {
      const value = route.query[name]
      if (typeof value === 'string' && value) found[name] = value
    }
    return found
  })

  function changeAll(changes: Partial<Record<FilterName, string | undefined>>) {
    const query = Object.fromEntries(Object.entries({ ...filters.value, ...changes }).filter(([, value]) => value))
    void router.replace({ query })
  }
  // What a strand waits for can only be asked of one unit.
  const change = (name: FilterName, value: string | undefined) =>
    changeAll({ [name]: value, ...(name === 'unit' && !value ? { strand: undefined } : {}) })

  // Digits alone are a suggestion's number, everything else words of a full text search.
  function search(words: string) {
    const isNumber = /^\d{1,9}$/.test(words)
    changeAll({ q: isNumber ? undefined : words, number: isNumber ? words : undefined })
  }

  const clear = () => void router.replace({ query: filters.value.sort ? { sort: filters.value.sort } : {} })
  return { filters, change, search, clear }
}
