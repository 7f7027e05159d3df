import { computed, ref, watch } from 'vue'
import type { Fields } from '@/api'
import type { CaseView, Strand } from '@/cases'
import { useCommand, useKept } from '@/forms'
import { type Draft, draftOf, recordOf } from './drafting'

// A reply on the bench: every keystroke is kept in this browser until the server has the whole draft.
export function useReply(seat: () => { view: CaseView, strand: Strand } | undefined) {
  const { busy, problem, carryOut } = useCommand()
  const draft = ref<Draft>()
  const restored = ref(false)
  const isKept = ref(false)
  const place = computed(() => {
    const at = seat()
    return at ? `${at.view.id}.draft_reply.${at.strand.strand}.${at.strand.rounds.at(-1)?.round ?? 1}` : ''
  })
  const kept = computed(() => useKept(place.value))

  function begin() {
    const at = seat()
    if (!at) return
    const typed = kept.value.read() as unknown as Draft | undefined
    restored.value = isKept.value = typed !== undefined
    draft.value = typed ?? draftOf(at.view.state, at.strand)
  }
  watch(place, begin, { immediate: true })

  function write(change: Partial<Draft>) {
    if (!draft.value) return
    draft.value = { ...draft.value, ...change }
    kept.value.write(draft.value as unknown as Fields)
    isKept.value = true
  }
  function startOver() {
    kept.value.drop()
    begin()
  }

  async function order(command: string, body: Fields): Promise<boolean> {
    const at = seat()
    if (!at) return false
    const version = await carryOut({ stream: 'cases', id: at.view.id, command, body: { strand: at.strand.strand, ...body }, version: at.view.version })
    return version !== undefined
  }
  async function handIn(): Promise<boolean> {
    if (!draft.value || !(await order('draft_reply', { reply: recordOf(draft.value) }))) return false
    kept.value.drop()
    restored.value = isKept.value = false
    return true
  }
  return { place, draft, restored, isKept, busy, problem, write, startOver, order, handIn }
}
