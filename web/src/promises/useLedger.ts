import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { address, type PromiseRow } from '@/api'
import { useRows } from '@/ui'

export const ledgerFilters = ['unit', 'deputy', 'state', 'until', 'mine'] as const
export type LedgerFilter = (typeof ledgerFilters)[number]

// What was promised, by whom and until when. The filters stand in the address.
export function useLedger(congress: () => string | undefined) {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => Object.fromEntries(ledgerFilters.flatMap(name => {
    const value = route.query[name]
    return typeof value === 'string' && value ? [[name, value]] : []
  })) as Partial<Record<LedgerFilter, string>>)

  function change(name: LedgerFilter, value: string | undefined) {
    const query = Object.fromEntries(Object.entries({ ...filters.value, [name]: value }).filter(([, one]) => one))
    void router.replace({ query })
  }
  const where = (limit: number) => congress() && address('/promises', { congress: congress(), ...filters.value, limit })
  const list = useRows<PromiseRow>(() => where(50))
  return { filters, change, list, whole: computed(() => where(200)) }
}
