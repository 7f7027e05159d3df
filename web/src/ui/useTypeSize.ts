import { ref } from 'vue'

export const sizes = ['100', '125', '150'] as const
export type TypeSize = (typeof sizes)[number]

const kept = 'huiyin.type'
const size = ref<TypeSize>(sizes.find(one => one === localStorage.getItem(kept)) ?? '100')

function apply() {
  document.documentElement.dataset['type'] = size.value
}

export function useTypeSize() {
  function enlarge(to: TypeSize) {
    size.value = to
    localStorage.setItem(kept, to)
    apply()
  }
  apply()
  return { size, enlarge }
}
