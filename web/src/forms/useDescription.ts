import { ref, shallowRef } from 'vue'
import { offline, type Problem, problemOf } from '@/api'
import type { Description } from './shapes'

const description = shallowRef<Description>()
const problem = ref<Problem>()
let asking: Promise<void> | undefined

async function fetchIt() {
  const response = await fetch('/api/openapi.json').catch(() => undefined)
  if (response?.ok) description.value = (await response.json()) as Description
  problem.value = response ? (response.ok ? undefined : await problemOf(response)) : offline
  if (problem.value) asking = undefined
}

// The server's description of itself: asked once, kept for as long as the page lives.
export function useDescription() {
  const load = () => (asking ??= fetchIt())
  void load()
  return { description, problem, load }
}
