import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { address, type CaseView, type Quality, type QueueRow, type ReviewSheet } from '@/api'
import { namesOf } from '@/cases'
import { useCommand } from '@/forms'
import { useLoad, useRows } from '@/ui'
import { bodyOf, type Decision, type ReviewReason } from './decisions'

export interface Ticks { met: string[], overruled: string[] }
const noTicks = (): Ticks => ({ met: [], overruled: [] })

// The desk of whoever reviews: what was submitted, the text that lies open with what the checks say of it,
// and the decision. What is decided leaves the list, and the next one comes by itself.
export function useReview(congress: () => string | undefined) {
  const route = useRoute()
  const router = useRouter()
  const list = useRows<QueueRow>(() => congress() && address('/cases', { congress: congress(), phase: 'submitted', limit: 200 }))
  const quality = useLoad<Quality>(() => congress() && address('/quality', { congress: congress() }))

  const id = computed(() => (typeof route.query['case'] === 'string' ? route.query['case'] : list.rows.value[0]?.id))
  const page = useLoad<CaseView>(() => (id.value ? `/cases/${id.value}` : undefined))
  const sheet = useLoad<ReviewSheet>(() => (id.value ? `/cases/${id.value}/review-sheet` : undefined))
  const view = page.data
  const known = computed(() => namesOf(view.value))
  const name = (one: string | undefined) => (one ? known.value(one) : '')
  const place = computed(() => list.rows.value.findIndex(row => row.id === id.value))

  const open = (one: string | undefined) => router.replace({ query: one ? { case: one } : {} })
  const after = (one: string, by: number) => list.rows.value[list.rows.value.findIndex(row => row.id === one) + by]?.id
  function step(by: number) {
    const to = id.value ? after(id.value, by) : undefined
    if (to) void open(to)
  }

  // A score begins where the last one ended, if it was of this very text.
  const ticks = shallowRef<Ticks>(noTicks())
  const touched = ref(false)
  watch(view, (now, before) => {
    // A link or a name more: what was ticked of this very text stays.
    if (touched.value && now && now.id === before?.id && now.state.content_version === before.state.content_version) return
    touched.value = false
    const marks = now?.state.quality && now.state.quality.content_version === now.state.content_version ? now.state.quality.marks : []
    ticks.value = {
      met: marks.filter(mark => mark.basis === 'reviewer' && mark.points === mark.most).map(mark => mark.criterion),
      overruled: marks.filter(mark => mark.basis === 'overruled').map(mark => mark.criterion),
    }
  })
  function tick(to: Ticks) {
    ticks.value = to
    touched.value = true
  }

  const scoring = useCommand()
  const deciding = useCommand()
  const busy = computed(() => scoring.busy.value || deciding.busy.value)
  const problem = computed(() => scoring.problem.value ?? deciding.problem.value)
  const done = ref<{ command: string, title: string }>()
  watch(id, () => { scoring.problem.value = deciding.problem.value = undefined })

  // The version after the score; nothing when it was refused.
  async function sendScore(now: CaseView): Promise<number | undefined> {
    const version = await scoring.carryOut({ stream: 'cases', id: now.id, command: 'score_quality', body: { ...ticks.value }, version: now.version })
    if (version !== undefined) { touched.value = false; void quality.load() }
    return version
  }
  async function score() {
    const now = view.value
    if (!now || busy.value) return
    if (await sendScore(now) === undefined) return
    done.value = { command: 'score_quality', title: now.state.content.title }
    await page.load()
  }

  // True when the decision stands. What was ticked is told with it, and before it.
  async function decide(decision: Decision, reasons: readonly ReviewReason[], note: string): Promise<boolean> {
    const now = view.value
    if (!now || busy.value) return false
    const to = after(now.id, 1) ?? after(now.id, -1)
    const scored = touched.value ? await sendScore(now) : now.version
    if (scored === undefined) return refused()
    const version = await deciding.carryOut({ stream: 'cases', id: now.id, command: decision, body: bodyOf(decision, reasons, note), version: scored })
    if (version === undefined) return refused()
    done.value = { command: decision, title: now.state.content.title }
    list.rows.value = list.rows.value.filter(row => row.id !== now.id)
    await open(to)
    void quality.load()
    return true
  }
  function refused(): false {
    if (problem.value?.code === 'conflict') { void page.load(); void sheet.load() }
    return false
  }
  return { list, quality, id, page, sheet, view, name, place, step, open, ticks, tick, touched, score, decide, busy, problem, done }
}
