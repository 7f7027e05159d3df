import { onScopeDispose, watch } from 'vue'

let windows = 0 // that stand over the page now

function stand(by: 1 | -1) {
  windows += by
  document.getElementById('app')?.toggleAttribute('inert', windows > 0)
}

// While a window is open that stands outside the page (append-to-body), nothing behind it can be
// reached: by no key, by no reader. A <dialog> does that by itself.
export function useBehind(open: () => boolean) {
  let stands = false
  let over = false
  let opener: Element | null = null

  function settle(on: boolean) {
    if (on === stands) return
    stands = on
    stand(on ? 1 : -1)
  }
  // Not before the window has taken the focus, and noted where it came from.
  function begin() {
    opener = document.activeElement
    setTimeout(() => settle(!over && open()), 0)
  }
  // Before the window gives the focus back, or it could not. Where it does not, it is done for it.
  function end() {
    settle(false)
    const to = opener
    opener = null
    if (to instanceof HTMLElement) setTimeout(() => { if (document.activeElement === document.body && to.isConnected) to.focus() }, 0)
  }
  watch(open, on => { if (on) begin(); else end() }, { immediate: true, flush: 'sync' })
  onScopeDispose(() => { over = true; end() })
}
