import { computed, nextTick, onMounted, onScopeDispose, ref, type Ref, watch } from 'vue'

const size = 50

// A long list in blocks. A block whose rows are still the same stays the same array, so that it is
// not drawn again when the list grows.
export function useBlocks<Row>(rows: () => Row[]) {
  let before: Row[][] = []
  return computed(() => {
    const all = rows()
    before = Array.from({ length: Math.ceil(all.length / size) }, (_, index) => {
      const now = all.slice(index * size, (index + 1) * size)
      const old = before[index]
      return old?.length === now.length && now.every((row, at) => row === old[at]) ? old : now
    })
    return before
  })
}

// Whether a block is near the window, and how high it was when it left. What has the focus stays,
// and paper gets everything.
export function useNear(block: Ref<HTMLElement | undefined>) {
  const near = ref(true)
  const height = ref(0)
  if (typeof IntersectionObserver === 'undefined') return { near, height }
  let close = true
  const watching = new IntersectionObserver(entries => {
    const last = entries.at(-1)
    if (!last) return
    close = last.isIntersecting
    if (!close && near.value) height.value = last.boundingClientRect.height
    near.value = close || (block.value?.contains(document.activeElement) ?? false)
  }, { rootMargin: '200% 0px' })
  const all = () => { near.value = true }
  const back = () => { near.value = close }
  onMounted(() => { if (block.value) watching.observe(block.value) })
  window.addEventListener('beforeprint', all)
  window.addEventListener('afterprint', back)
  onScopeDispose(() => {
    watching.disconnect()
    window.removeEventListener('beforeprint', all)
    window.removeEventListener('afterprint', back)
  })
  return { near, height }
}

// The widths that columns keep once rows come and go; else every scroll would move them.
export function useSteadyColumns(table: Ref<HTMLTableElement | undefined>, steady: () => boolean, about: () => unknown) {
  const widths = ref<number[]>([])
  async function measure() {
    widths.value = []
    if (!steady()) return
    await nextTick()
    widths.value = [...(table.value?.tHead?.rows[0]?.cells ?? [])].map(cell => cell.getBoundingClientRect().width)
  }
  watch([steady, about], measure, { flush: 'post', immediate: true })
  window.addEventListener('resize', measure)
  onScopeDispose(() => window.removeEventListener('resize', measure))
  return widths
}
