import { nextTick, ref } from 'vue'
import { useKeys } from '@/ui'

export const queueKeys = ['next', 'before', 'open', 'choose', 'search', 'help'] as const

// The hands stay on the keys: the row under them is the one whose link has the focus, so that Enter
// opens it and a screen reader reads it without anything of ours.
export function useQueueKeys(rows: () => { id: string }[], doing: { turn: (id: string) => void, search: () => void, help: () => void, more: () => void }) {
  const at = ref<string>()
  const link = (id: string) => document.querySelector<HTMLElement>(`[data-row=${JSON.stringify(id)}] a`)
  const here = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? at.value

  async function step(by: number) {
    const all = rows()
    const now = here()
    const index = all.findIndex(row => row.id === now)
    const next = all[index < 0 ? 0 : Math.min(Math.max(index + by, 0), all.length - 1)]
    if (!next) return
    if (index + by >= all.length) doing.more()
    at.value = next.id
    await nextTick()
    const found = link(next.id)
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'nearest' })
  }
  const keys = useKeys({
    j: () => { void step(1) },
    k: () => { void step(-1) },
    x: () => { const id = here(); if (id) doing.turn(id) },
    '/': doing.search,
    '?': doing.help,
  })
  return { ...keys, at }
}
