import { ref } from 'vue'
import { newKey, type Order, type Problem, send } from '@/api'

export type Intention = Omit<Order, 'key'>

// Sends an order once. The same order sent again after a lost network keeps its key, so that the
// server carries it out once; another order, or the same after it was carried out, is another intention.
export function useCommand() {
  const busy = ref(false)
  const problem = ref<Problem>()
  let key = ''
  let said = ''

  async function carryOut(intention: Intention): Promise<number | undefined> {
    const saying = JSON.stringify([intention.stream, intention.id, intention.command, intention.body])
    if (saying !== said) { said = saying; key = newKey() }
    busy.value = true
    const answer = await send({ ...intention, key })
    busy.value = false
    problem.value = answer.problem
    if (answer.data) said = ''
    return answer.data?.version
  }
  return { busy, problem, carryOut }
}
