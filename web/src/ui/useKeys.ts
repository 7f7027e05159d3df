import { onScopeDispose, ref } from 'vue'

export type Typed = Record<string, (event: KeyboardEvent) => void>

const off = 'huiyin.keys'
const on = ref(localStorage.getItem(off) !== 'off')

// Whether a key is meant for the page: not while writing, not over an open form, not with Ctrl.
function isForThePage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false
  const at = event.target instanceof HTMLElement ? event.target : document.body
  if (at.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return false
  return document.querySelector('dialog[open], .el-overlay:not([style*="display: none"]) [role="dialog"]') === null
}

// Single keys that act on a page, as long as it is shown. A person may switch them off (WCAG 2.1.4).
export function useKeys(keys: Typed) {
  function press(event: KeyboardEvent) {
    const act = keys[event.key]
    if (!act || !on.value || !isForThePage(event)) return
    event.preventDefault()
    act(event)
  }
  function allow(yes: boolean) {
    on.value = yes
    localStorage.setItem(off, yes ? 'on' : 'off')
  }
  window.addEventListener('keydown', press)
  onScopeDispose(() => window.removeEventListener('keydown', press))
  return { on, allow }
}
