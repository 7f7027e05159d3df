import { ref } from 'vue'
import type { CaseView } from '@/api'
import { useCommand } from '@/forms'
import type { Decision } from './decisions'

// Carries out what was decided on what is alike. `ready` gives the version that the decision stands on, and
// nothing when the page is not ready for one; `changed` hears that the suggestion has moved on.
export function useDecisions(view: () => CaseView | undefined, ready: () => Promise<number | undefined>, changed: () => void) {
  const { problem, carryOut } = useCommand()
  const busy = ref(false)

  async function decide(decision: Decision, reason?: string): Promise<boolean> {
    const now = view()
    if (!now || busy.value) return false
    busy.value = true
    const version = await ready()
    const body = reason === undefined ? decision.body : { ...decision.body, reason }
    const after = version === undefined ? undefined : await carryOut({ stream: 'cases', id: now.id, command: decision.order, body, version })
    busy.value = false
    if (after !== undefined || problem.value?.code === 'conflict') changed()
    return after !== undefined
  }
  return { busy, problem, decide }
}
