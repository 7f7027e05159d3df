import { type Answer, ask, company } from './client'

// Answers asked for before they are needed: each is taken once, while it is fresh, and none outlives
// an order of this person.
const fresh = 3000
const kept = new Map<string, { at: number, answer: Promise<Answer<unknown>> }>()

const isFresh = (path: string) => Date.now() - (kept.get(path)?.at ?? 0) < fresh
company.ordering = () => kept.clear()

export async function foresee(path: string) {
  if (!isFresh(path)) {
    for (const old of [...kept.keys()].filter(one => !isFresh(one))) kept.delete(old)
    kept.set(path, { at: Date.now(), answer: ask(path, { quiet: true }) })
  }
  await kept.get(path)?.answer
}

// What was foreseen, or else a question of its own: a problem is never taken from the store.
export async function foreseen<T>(path: string): Promise<Answer<T>> {
  const found = isFresh(path) ? kept.get(path) : undefined
  kept.delete(path)
  const answer = await found?.answer
  return answer && !answer.problem ? (answer as Answer<T>) : ask<T>(path)
}
