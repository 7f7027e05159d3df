import { computed } from 'vue'
import { type RouteLocationRaw, useRoute } from 'vue-router'
import type { DutyRow } from '@/api'

export const orders = ['due', 'newest'] as const
export type Order = (typeof orders)[number]

const running = ['late', 'due_soon', 'on_time', 'paused'] as const
export type Group = (typeof running)[number] | 'newest'

// What waits, in the order that is asked for: by date in groups, the longest waiting first; or what
// came last, first. The order stands in the address.
export function useOrder(rows: () => DutyRow[]) {
  const route = useRoute()
  const order = computed((): Order => (route.query['order'] === 'newest' ? 'newest' : 'due'))
  const placeOf = (one: Order): RouteLocationRaw => ({ name: 'home', query: one === 'due' ? {} : { order: one } })

  const byLamp = computed(() => running
    .map(lamp => ({ name: lamp as Group, rows: rows().filter(row => row.lamp === lamp) }))
    .filter(group => group.rows.length > 0))
  const latest = computed(() => [...rows()].sort((one, other) => other.starts_on.localeCompare(one.starts_on)))
  const groups = computed(() => (order.value === 'due' ? byLamp.value : [{ name: 'newest' as Group, rows: latest.value }]))
  return { order, placeOf, byLamp, groups }
}
