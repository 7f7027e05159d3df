import { type Answer, ask, type CaseView, type Fields, type HistoryRow, newKey, type Problem, type QueueRow, rehearse, send } from '@/api'
import { namesOf, sentenceOf } from '@/cases'
import { words } from '@/i18n'

// What can be done to many at once: by whom, and in which phases it is worth offering. Whether it may
// be done to one of them is what the rehearsal finds out.
interface Offer { roles: readonly string[], phases: readonly QueueRow['phase'][] }
const office = ['deputies_office']
const offices = ['deputies_office', 'government_office']
const jobs = {
  docket: { roles: office, phases: ['submitted'] },
  classify: { roles: office, phases: ['docketed', 'handling'] },
  sign_in: { roles: ['unit_clerk', 'unit_head', 'government_office'], phases: ['handling'] },
  remind: { roles: offices, phases: ['handling', 'tracking'] },
  pass_reply: { roles: offices, phases: ['handling'] },
  close: { roles: office, phases: ['settled'] },
} as const satisfies Record<string, Offer>
export type Job = keyof typeof jobs

const offers = Object.entries(jobs) as [Job, Offer][]
export const hasJobs = (role: string) => offers.some(([, offer]) => offer.roles.includes(role))
export const jobsFor = (role: string, rows: QueueRow[]): Job[] => offers
  .filter(([, offer]) => offer.roles.includes(role) && rows.some(row => offer.phases.includes(row.phase)))
  .map(([job]) => job)

// One order of a row: a case has one for each of its strands that waits for it.
export interface Step { strand?: number, key: string, done: boolean }

export interface Plan {
  row: QueueRow
  version: number
  steps: Step[]
  happens: string[] // sentences: what it would do, then what it did
  problem?: Problem | undefined
  state: 'possible' | 'impossible' | 'done' | 'failed'
}

const refused = (detail: string): Problem => ({ status: 409, code: 'refused', title: '', detail })
const bodyOf = (step: Step, body: Fields): Fields => (step.strand === undefined ? body : { ...body, strand: step.strand })
const order = (plan: Plan, job: Job, step: Step, body: Fields) =>
  ({ stream: 'cases' as const, id: plan.row.id, command: job, body: bodyOf(step, body), version: plan.version })

// Tries a job on one case. Every strand is rehearsed against the case as it now stands.
export async function rehearsed(row: QueueRow, job: Job, body: Fields, none: string): Promise<Plan> {
  const page: Answer<CaseView> = await ask<CaseView>(`/cases/${row.id}`)
  const plan: Plan = { row, version: page.data?.version ?? 0, steps: [], happens: [], state: 'impossible', problem: page.problem }
  if (!page.data) return plan
  const actions = page.data.actions.filter(one => one.command === job)
  const open = actions.filter(one => one.opening === 'now')
  if (!open.length) return { ...plan, problem: refused(actions[0]?.why_not || none) }
  for (const { strand } of open) {
    const step: Step = { key: newKey(), done: false, ...(strand === undefined ? {} : { strand }) }
    const { data, problem } = await rehearse(order(plan, job, step, body))
    if (problem) { plan.problem = problem; continue }
    plan.steps.push(step)
    plan.happens.push(...told(page.data, data.happens))
  }
  return plan.steps.length ? { ...plan, problem: undefined, state: 'possible' } : plan
}

function told(view: CaseView, rows: HistoryRow[]): string[] {
  const name = namesOf(view, ...rows)
  const several = view.state.strands.length > 1
  return rows.map(row => {
    const strand = view.state.strands.find(one => one.strand === row.data['strand'])
    const sentence = sentenceOf(row, name)
    return several && strand ? `${name(strand.unit)}${words('history.colon')}${sentence}` : sentence
  })
}

// Carries one row's plan out, strand by strand. Tried again, it goes on where it stopped, with the
// same keys: what the server has already done it will not do twice.
export async function carriedOut(plan: Plan, job: Job, body: Fields): Promise<Plan> {
  const now: Plan = { ...plan, problem: undefined }
  for (const step of now.steps.filter(one => !one.done)) {
    const { data, problem } = await send({ ...order(now, job, step, body), key: step.key })
    if (problem) return { ...now, state: 'failed', problem }
    step.done = true
    now.version = data.version
  }
  return { ...now, state: 'done' }
}
