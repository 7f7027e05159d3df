import { type Answer, ask, company } from './client'

// Answers asked for before they are needed: each is taken once, while it is fresh, and none outlives
// an order of this person.
export const fresh = 3000
interface Kept { at: number, answer: Promise<Answer<unknown>>, told?: Answer<unknown>, isOld?: () => boolean }
const kept = new Map<string, Kept>()

const isFresh = (path: string) => Date.now() - (kept.get(path)?.at ?? 0) < fresh
company.ordering = () => kept.clear()

export async function foresee(path: string) {
  if (!isFresh(path)) {
    for (const old of [...kept.keys()].filter(one => !isFresh(one))) kept.delete(old)
    const one: Kept = { at: Date.now(), answer: ask(path, { quiet: true }) }
    kept.set(path, one)
    one.told = await one.answer
  }
  await kept.get(path)?.answer
}

// Answers that came with the page itself. However slow the phone, they are those that the page shows,
// so they last until they are let go; old ones are asked for again. Gives how to let them go.
export function bring(answers: Record<string, unknown>, isOld: () => boolean = () => false): () => void {
  for (const [path, data] of Object.entries(answers)) kept.set(path, { at: Infinity, answer: Promise.resolve({ data }), told: { data }, isOld })
  return () => { for (const path of Object.keys(answers)) if (kept.get(path)?.at === Infinity) kept.delete(path) }
}

// What was foreseen and has come: a page can be drawn with it at once.
export function atHand<T>(path: string): { data: T, old: boolean } | undefined {
  const found = isFresh(path) ? kept.get(path) : undefined
  if (!found?.told || found.told.problem) return undefined
  kept.delete(path)
  return { data: found.told.data as T, old: found.isOld?.() ?? false }
}

// What was foreseen, or else a question of its own: a problem is never taken from the store.
export async function foreseen<T>(path: string): Promise<Answer<T>> {
  const found = isFresh(path) ? kept.get(path) : undefined
  kept.delete(path)
  const answer = await found?.answer
  return answer && !answer.problem ? (answer as Answer<T>) : ask<T>(path)
}
