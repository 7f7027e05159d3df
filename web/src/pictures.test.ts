import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { looks } from '../e2e/looks'
import { stops } from '../e2e/stops'
import { router, routes } from './router'

// npm run pictures -- -u and npm run tour take those that are missing; look at each before it is kept.
const folder = join(import.meta.dirname, '../e2e/pictures')
const all = Object.values(looks).flat()

test('every page of the router is looked at in a picture', () => {
  const names = routes.map(route => String(route.name))
  expect(names.filter(name => !looks[name]?.length)).toEqual([])
  expect(Object.keys(looks).filter(name => !names.includes(name))).toEqual([])
})

test('a picture is of the page that it stands under', () => {
  for (const [page, those] of Object.entries(looks))
    for (const { name, path, then } of those)
      if (typeof path === 'string' && !then) expect([name, router.resolve(path).name]).toEqual([name, page])
})

test('every picture is kept at both sizes, and on paper where it is looked at there, and no other', () => {
  const wanted = all.flatMap(({ name, prints }) => ['desk', 'phone', ...(prints ? ['paper'] : [])].map(size => `${name}-${size}.png`))
  expect(readdirSync(folder).sort()).toEqual(wanted.sort())
})

const tour = readFileSync(join(import.meta.dirname, '../../docs/tour.md'), 'utf8')
const shown = [...tour.matchAll(/\(pictures\/tour\/([\w-]+)\.png\)/g)].map(([, name]) => String(name))

test('the tour shows every stop, in the order in which it is walked', () => {
  expect(shown).toEqual(stops.map(stop => stop.name))
})

test('every picture of the tour is kept, and no other', () => {
  const kept = readdirSync(join(import.meta.dirname, '../../docs/pictures/tour'))
  expect(kept.sort()).toEqual(stops.map(stop => `${stop.name}.png`).sort())
})

test('the tour walks through every mechanism that a browser can show, and the six suggestions of the bulletin', () => {
  const [headings, named] = [tour.match(/^## .*$/gm)?.join(' ') ?? '', tour.match(/《.+?》/g) ?? []]
  const missing = [1, 2, 3, 4, 5, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 20, 21].filter(n => !new RegExp(`\\bM${n}\\b`).test(headings))
  expect(missing).toEqual([])
  expect(new Set(named).size).toBe(6)
})
