import { ref } from 'vue'
import { keptChoice } from './keptChoice'

export const contrasts = ['usual', 'high'] as const
export type Contrast = (typeof contrasts)[number]

const wished = window.matchMedia('(prefers-contrast: more)')
const machine = ref<Contrast>(wished.matches ? 'high' : 'usual')
const { value: contrast, apply, choose: sharpen } = keptChoice('contrast', contrasts, () => machine.value)

wished.addEventListener('change', () => {
  machine.value = wished.matches ? 'high' : 'usual'
  apply()
})

export function useContrast() {
  apply()
  return { contrast, sharpen }
}
