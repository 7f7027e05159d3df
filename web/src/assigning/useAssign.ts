import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { address, type QueueRow, type Rows, type UnitLoad } from '@/api'
import { type CaseView, namesOf } from '@/cases'
import { useCommand } from '@/forms'
import { useLoad, useRows } from '@/ui'
import { type Planned, planOf } from './choice'

interface OfficeRow { id: string, title: string, kind: string }
const handlers = new Set(['unit', 'government_office'])
const idle = (one: OfficeRow): UnitLoad => ({ unit: one.id, unit_name: one.title, in_hand: 0, late: 0, due_soon: 0, to_sign_in: 0, return_requested: 0 })

export type AssignCommand = 'assign' | 'pre_assign'

// A session day at the desk: the cases that wait, the one that lies open, and who it goes to. What is
// done leaves the list, and the next one comes by itself.
export function useAssign(congress: () => string | undefined) {
  const route = useRoute()
  const router = useRouter()
  const list = useRows<QueueRow>(() => congress() && address('/cases', { congress: congress(), phase: 'docketed', sort: 'number', limit: 200 }))
  const loads = useLoad<Rows<UnitLoad>>(() => congress() && address('/unit-loads', { congress: congress() }))
  const offices = useLoad<Rows<OfficeRow>>(() => congress() && address('/offices', { congress: congress(), limit: 500 }))
  // Loads are told only of those who have something in hand.
  const units = computed(() => {
    if (!loads.data.value && !loads.problem.value) return [] // Not "0 in hand" before it is known.
    const busyOnes = new Map(loads.data.value?.rows.map(one => [one.unit, one]))
    const own = (offices.data.value?.rows ?? []).filter(one => handlers.has(one.kind)).map(one => busyOnes.get(one.id) ?? idle(one))
    return [...own, ...[...busyOnes.values()].filter(one => !listed.value.has(one.unit))]
  })
  // Governments of the levels above and below come with the loads, busy or not.
  const listed = computed(() => new Set(offices.data.value?.rows.map(one => one.id)))
  const elsewhere = computed(() => (offices.data.value ? units.value.filter(one => !listed.value.has(one.unit)).map(one => one.unit) : []))

  const id = computed(() => (typeof route.query['case'] === 'string' ? route.query['case'] : list.rows.value[0]?.id))
  const page = useLoad<CaseView>(() => (id.value ? `/cases/${id.value}` : undefined))
  const view = page.data
  const known = computed(() => namesOf(view.value))
  const name = (one: string | undefined) => (one ? known.value(one) : '')

  const chosen = shallowRef<Planned[]>([])
  watch(view, now => { chosen.value = now ? planOf(now) : [] })

  const open = (one: string | undefined) => router.replace({ query: one ? { case: one } : {} })
  const after = (one: string, by: number) => {
    const index = list.rows.value.findIndex(row => row.id === one)
    return list.rows.value[index + by]?.id
  }
  function step(by: number) {
    const to = id.value ? after(id.value, by) : undefined
    if (to) void open(to)
  }

  const { busy, problem, carryOut } = useCommand()
  const done = ref<{ command: AssignCommand, title: string }>()
  watch(id, () => { problem.value = undefined })

  async function send(command: AssignCommand) {
    const now = view.value
    if (!now || busy.value) return
    const to = after(now.id, 1) ?? after(now.id, -1)
    const version = await carryOut({ stream: 'cases', id: now.id, command, body: { strands: chosen.value }, version: now.version })
    if (version === undefined) {
      if (problem.value?.code === 'conflict') void page.load()
      return
    }
    done.value = { command, title: now.state.content.title }
    if (command === 'assign') list.rows.value = list.rows.value.filter(row => row.id !== now.id)
    await open(to)
    void loads.load()
  }
  return { list, offices, units, elsewhere, id, page, view, name, chosen, open, step, busy, problem, done, send }
}
