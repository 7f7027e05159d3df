import { computed, ref } from 'vue'

export const contrasts = ['usual', 'high'] as const
export type Contrast = (typeof contrasts)[number]

const kept = 'huiyin.contrast'
const wished = window.matchMedia('(prefers-contrast: more)')
const chosen = ref(contrasts.find(one => one === localStorage.getItem(kept)))
const machine = ref<Contrast>(wished.matches ? 'high' : 'usual')
const contrast = computed(() => chosen.value ?? machine.value)

function apply() {
  document.documentElement.dataset['contrast'] = contrast.value
}
wished.addEventListener('change', () => {
  machine.value = wished.matches ? 'high' : 'usual'
  apply()
})

// What the person chose; before any choice, what the machine was told to prefer.
export function useContrast() {
  function sharpen(to: Contrast) {
    chosen.value = to
    localStorage.setItem(kept, to)
    apply()
  }
  apply()
  return { contrast, sharpen }
}
