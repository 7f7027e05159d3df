import { computed, ref, shallowRef } from 'vue'
import type { Fields, QueueRow } from '@/api'
import { words } from '@/i18n'
import { carriedOut, type Job, type Plan, rehearsed } from './bulk'

const atOnce = 4 // rehearsals under way together; orders go one after the other

const unheard = (plan: Plan) => ['offline', 'unavailable', 'too_many', 'fault'].includes(plan.problem?.code ?? '')

// A job for many rows: asked, rehearsed, looked at, carried out row by row, answered row by row.
export function useBulk(finished: (failed: string[], done: string[]) => void) {
  const job = ref<Job>()
  const body = shallowRef<Fields>()
  const plans = shallowRef<Plan[]>([])
  const stage = ref<'asking' | 'rehearsing' | 'rehearsed' | 'carrying' | 'over'>('asking')
  const total = ref(0)
  const answered = ref(0)
  let rows: QueueRow[] = []
  let turn = 0

  function begin(one: Job, chosen: QueueRow[]) {
    turn += 1
    rows = chosen
    job.value = one
    plans.value = []
    stage.value = 'asking'
    total.value = chosen.length
  }
  function leave() {
    turn += 1
    job.value = undefined
  }

  async function tryOut(saying: Fields) {
    const one = job.value
    if (!one) return
    const mine = turn
    body.value = saying
    stage.value = 'rehearsing'
    answered.value = 0
    const found: Plan[] = []
    const waiting = rows.map((row, index) => ({ row, index }))
    const goOn = async () => {
      for (let next = waiting.shift(); next && mine === turn; next = waiting.shift()) {
        found[next.index] = await rehearsed(next.row, one, saying, words('clerk.bulk.notYours'))
        answered.value += 1
      }
    }
    await Promise.all(Array.from({ length: atOnce }, goOn))
    if (mine !== turn) return
    plans.value = found
    stage.value = 'rehearsed'
  }

  const possible = computed(() => plans.value.filter(plan => plan.state === 'possible' || (plan.state === 'failed' && unheard(plan))))

  // Leaving the drawer does not stop what is under way: every row is finished and told of.
  async function carryOut() {
    const [one, saying] = [job.value, body.value]
    if (!one || !saying) return
    stage.value = 'carrying'
    answered.value = 0
    total.value = possible.value.length
    for (const plan of possible.value) {
      const now = await carriedOut(plan, one, saying)
      plans.value = plans.value.map(old => (old.row.id === now.row.id ? now : old))
      answered.value += 1
    }
    stage.value = 'over'
    const ids = (done: boolean) => plans.value.filter(plan => (plan.state === 'done') === done).map(plan => plan.row.id)
    finished(ids(false), ids(true))
  }
  // What got no answer is sent again as it was; what was refused is looked at afresh.
  async function again() {
    if (possible.value.length) { await carryOut(); return }
    rows = plans.value.filter(plan => plan.state === 'failed').map(plan => plan.row)
    total.value = rows.length
    await tryOut(body.value ?? {})
  }
  return { again, job, plans, stage, total, answered, possible, begin, leave, tryOut, carryOut }
}
