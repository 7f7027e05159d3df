import { onScopeDispose } from 'vue'
import { type Change, listen } from '@/api'

const patience = 3000

// On a session day changes come by the hundred: looks again once for all of them.
export function useLookAgain(look: () => void, concerns: (change: Change) => boolean = () => true) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const deafen = listen(change => {
    if (!concerns(change)) return
    waiting ??= setTimeout(() => {
      waiting = undefined
      look()
    }, patience)
  })
  onScopeDispose(() => { deafen(); clearTimeout(waiting) })
}
