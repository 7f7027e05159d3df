import { ref } from 'vue'
import { useLookAgain } from '@/ui'

// A list of what an office is asked about drafts: on which of its rows it writes, and what it has just
// done. The list is read again when a draft moves, and never under the hand of one who writes.
export function useRequestTodo<Row extends { title: string }>(load: () => Promise<void>, keyOf: (row: Row) => string, told: (row: Row) => string) {
  const writing = ref<string>()
  const done = ref('')

  const writesOn = (row: Row) => writing.value === keyOf(row)
  function begin(row: Row) {
    done.value = ''
    writing.value = keyOf(row)
  }
  async function finished(row: Row) {
    await load()
    writing.value = undefined
    done.value = told(row)
  }
  async function leave() {
    writing.value = undefined
    await load() // The request may be over meanwhile.
  }
  useLookAgain(() => { if (writing.value === undefined) void load() }, change => change.case !== undefined)
  return { done, writesOn, begin, finished, leave }
}
