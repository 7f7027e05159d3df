import { computed, onScopeDispose, ref, watch } from 'vue'
import { ask, atHand, listen, type NoticeCount } from '@/api'
import { useSession } from '@/session'

const patience = 3000 // On a session day changes come by the hundred: ask once for all of them.
const longest = 2 ** 31 - 1 // as far as a timer reaches

const count = ref<NoticeCount>()
const unread = computed(() => count.value?.unread ?? 0)

async function load() {
  const { data } = await ask<NoticeCount>('/notice-count', { quiet: true })
  if (data) count.value = data
}
// What was just read is not counted until the server says so too.
function less(by: number) {
  if (count.value) count.value = { ...count.value, unread: Math.max(0, count.value.unread - by) }
}

// Keeps the count true while the frame stands: for whoever signs in, when something moved, when the
// tab comes to the front, and when the quiet hours end.
function follow() {
  const { state } = useSession()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let dawn: ReturnType<typeof setTimeout> | undefined
  let deafen: () => void = () => undefined

  const lookSoon = () => {
    waiting ??= setTimeout(() => { waiting = undefined; void load() }, patience)
  }
  const lookIfSeen = () => { if (document.visibilityState === 'visible' && state.me) void load() }
  watch(() => state.me?.person, person => {
    deafen()
    const found = person ? atHand<NoticeCount>('/notice-count') : undefined
    count.value = found?.data
    deafen = person ? listen(lookSoon) : () => undefined
    if (person && (!found || found.old)) void load()
  }, { immediate: true })
  watch(() => count.value?.quiet_until, until => {
    clearTimeout(dawn)
    const left = until ? new Date(until).getTime() - Date.now() : 0
    if (left > 0 && left < longest) dawn = setTimeout(() => { void load() }, left + patience)
  })
  document.addEventListener('visibilitychange', lookIfSeen)
  onScopeDispose(() => {
    deafen()
    clearTimeout(waiting)
    clearTimeout(dawn)
    document.removeEventListener('visibilitychange', lookIfSeen)
  })
}

export function useNoticeCount() {
  return { count, unread, load, less, follow }
}
