import { computed, onScopeDispose, watch } from 'vue'
import { ask, type Job } from '@/api'
import { useLoad } from '@/ui'

export const hasEnded = (job: Pick<Job, 'state'>) => job.state !== 'waiting' && job.state !== 'running'

// Asks again and again as long as something is under way and the page is looked at.
export function useLookingAgain(busy: () => boolean, look: () => Promise<void>, patience: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  async function step() {
    if (document.visibilityState === 'visible') await look()
    if (busy() && !over) timer = setTimeout(() => { void step() }, patience)
    else timer = undefined
  }
  watch(busy, on => { if (on) timer ??= setTimeout(() => { void step() }, patience) }, { immediate: true })
  onScopeDispose(() => { over = true; clearTimeout(timer) })
}

// One job, followed until it has ended.
export function useJob(id: () => string) {
  const { data: job, problem, loading, load } = useLoad<Job>(() => `/jobs/${id()}`)
  useLookingAgain(() => job.value !== undefined && !hasEnded(job.value), load, 1000)

  async function cancel() {
    const answer = await ask<Job>(`/jobs/${id()}`, { method: 'DELETE' })
    await load()
    return answer.problem
  }
  const percent = computed(() => (job.value?.total ? Math.floor((job.value.done / job.value.total) * 100) : 0))
  return { job, problem, loading, load, cancel, percent }
}
