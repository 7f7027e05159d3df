import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export const filterNames = [
  'q', 'phase', 'lamp', 'kind', 'unit', 'deputy', 'channel', 'term', 'session', 'number', 'mine', 'sort',
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

  function change(name: FilterName, value: string | undefined) {
    const query: Filters = { ...filters.value }
    if (value) query[name] = value
    else Reflect.deleteProperty(query, name)
    void router.replace({ query })
  }

  const clear = () => void router.replace({ query: filters.value.sort ? { sort: filters.value.sort } : {} })
  return { filters, change, clear }
}
