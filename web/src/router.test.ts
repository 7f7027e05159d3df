import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { looks } from '../e2e/looks'
import { router, routes } from './router'

// npm run pictures -- -u takes those that are missing; look at each before it is kept.
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
