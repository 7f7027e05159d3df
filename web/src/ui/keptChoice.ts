import { computed, shallowRef } from 'vue'
import { tellServer } from '@/api'

// A choice about the look of everything: kept on this machine, told by an attribute of the document.
// Before any choice it is as the machine would have it.
export function keptChoice<One extends string>(attribute: 'type' | 'contrast', choices: readonly One[], usual: () => One) {
  const kept = `huiyin.${attribute}`
  const chosen = shallowRef(choices.find(one => one === localStorage.getItem(kept)))
  const value = computed(() => chosen.value ?? usual())

  function apply() {
    document.documentElement.dataset[attribute] = value.value
    tellServer(attribute, value.value)
  }
  function choose(to: One) {
    chosen.value = to
    localStorage.setItem(kept, to)
    apply()
  }
  return { value, apply, choose }
}
