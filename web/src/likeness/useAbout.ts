import { onScopeDispose, shallowRef, watch } from 'vue'
import { ask, type DraftText, type Problem } from '@/api'

// What the server says about a text, asked once the hand has rested, and `again` when something else than
// the text has changed. It is a help beside the work: when there is no answer, there is nothing to see.
export function useAbout<T, Text = DraftText>(path: string, draft: () => Text | undefined, rest: number) {
  const answer = shallowRef<T>()
  const problem = shallowRef<Problem>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  let pause = 0 // what stands there at first is asked about at once

  async function look(about: Text) {
    const mine = ++turn
    const found = await ask<T>(path, { method: 'POST', body: about, quiet: true, asks: true })
    if (mine !== turn) return
    answer.value = found.data
    problem.value = found.problem
  }
  async function again() {
    const about = draft()
    clearTimeout(waiting)
    if (about) await look(about)
  }
  watch(() => JSON.stringify(draft()), text => {
    clearTimeout(waiting)
    if (!text) { turn++; answer.value = problem.value = undefined; return }
    waiting = setTimeout(() => void look(JSON.parse(text) as Text), pause)
  }, { immediate: true })
  pause = rest
  onScopeDispose(() => clearTimeout(waiting))
  return { answer, problem, again }
}
