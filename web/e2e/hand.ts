import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

// What the hand does for a task: clicks, keys, and fields that are gone to and filled in. A choice
// from a list is two clicks: one to open it, one to choose. The table of the manual says how many.
interface Effort { clicks: number, keys: number, fields: number }

const row = /^\| *([^|]+?) *\| *([^|]+?) *\| *(\d+) *\| *(\d+) *\| *(\d+) *\|$/
const manual = readFileSync(new URL('../../docs/manual/README.md', import.meta.url), 'utf8')
const told = new Map(manual.split('\n').flatMap((line): [string, Effort][] => {
  const [, name, , clicks, keys, fields] = row.exec(line) ?? []
  return name ? [[name, { clicks: Number(clicks), keys: Number(keys), fields: Number(fields) }]] : []
}))

export async function watchHand(page: Page) {
  await page.addInitScript(() => {
    const kept = 'e2e.hand'
    const nothing = { clicks: 0, keys: 0, fields: 0 }
    const add = (what: keyof typeof nothing, by = 1) => {
      const now = { ...nothing, ...JSON.parse(sessionStorage.getItem(kept) ?? '{}') as object }
      sessionStorage.setItem(kept, JSON.stringify({ ...now, [what]: now[what] + by }))
    }
    const filled = new WeakSet<EventTarget>()
    const typed = (at: HTMLInputElement) => !['radio', 'checkbox'].includes(at.type)
    addEventListener('pointerdown', () => add('clicks'), true)
    addEventListener('keydown', () => add('keys'), true)
    addEventListener('input', ({ target }) => {
      if (target instanceof HTMLSelectElement) { add('clicks', 2); return }
      if (!target || filled.has(target) || (target instanceof HTMLInputElement && !typed(target))) return
      filled.add(target)
      add('fields')
    }, true)
  })
}

// Does a task of the table, and fails when it took more, or less, than the table says.
export async function task(page: Page, name: string, work: () => Promise<void>) {
  await page.evaluate(() => sessionStorage.removeItem('e2e.hand'))
  await work()
  const did = await page.evaluate(() => JSON.parse(sessionStorage.getItem('e2e.hand') ?? '{}') as Effort)
  expect.soft(did, `docs/manual/README.md: ${name}`).toEqual(told.get(name))
}
