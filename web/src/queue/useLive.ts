import { onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import { address, ask, listen, type Query, type QueueRow, type Rows } from '@/api'

const patience = 2000 // On a session day changes come by the hundred: look once for all of them.
const most = 200 // as many rows as the server gives at once

// Keeps shown rows true without moving one of them: a row that changed is rewritten where it stands,
// one that left the list says so and stays, and new ones wait until they are asked for.
export function useLive(rows: Ref<QueueRow[]>, where: () => Query | undefined) {
  const changed = shallowRef<ReadonlySet<string>>(new Set())
  const gone = shallowRef<ReadonlySet<string>>(new Set())
  const fresh = ref(false)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let touched = new Set<string>()

  async function look() {
    waiting = undefined
    const asked = where()
    const about = touched
    touched = new Set()
    if (!asked) return
    const limit = Math.min(most, Math.max(50, rows.value.length))
    const { data } = await ask<Rows<QueueRow>>(address('/cases', { ...asked, limit }))
    if (!data || JSON.stringify(where()) !== JSON.stringify(asked)) return
    merge(data.rows, about)
  }

  function merge(now: QueueRow[], about: ReadonlySet<string>) {
    const known = new Map(now.map(row => [row.id, row]))
    const seen = rows.value.slice(0, now.length)
    const shown = new Set(rows.value.map(row => row.id))
    const hit = seen.filter(row => about.has(row.id))
    rows.value = rows.value.map(row => known.get(row.id) ?? row)
    changed.value = new Set([...changed.value, ...hit.filter(row => known.has(row.id)).map(row => row.id)])
    gone.value = new Set([...gone.value, ...hit.filter(row => !known.has(row.id)).map(row => row.id)])
    fresh.value ||= now.some(row => !shown.has(row.id) && about.has(row.id))
  }

  const deafen = listen(change => {
    if (!change.case) return
    touched.add(change.case)
    waiting ??= setTimeout(() => { void look() }, patience)
  })
  onScopeDispose(() => { deafen(); clearTimeout(waiting) })

  function settle() {
    changed.value = new Set()
    gone.value = new Set()
    fresh.value = false
  }
  return { changed, gone, fresh, settle }
}
