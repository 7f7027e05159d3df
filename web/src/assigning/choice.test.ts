import { expect, test } from 'vitest'
import { isWhole, take } from './choice'

test('the first unit taken leads, the next ones help', () => {
  expect(take(take([], 'a'), 'b')).toEqual([{ unit: 'a', role: 'main' }, { unit: 'b', role: 'co' }])
})

test('a unit taken again is let go', () => {
  expect(take([{ unit: 'a', role: 'main' }], 'a')).toEqual([])
})

test('there is one main unit: another one made main turns the first into a co-unit', () => {
  expect(take([{ unit: 'a', role: 'main' }], 'b', 'main')).toEqual([{ unit: 'b', role: 'main' }, { unit: 'a', role: 'co' }])
})

test('co-units alone are not a whole choice, separate ones are', () => {
  expect(isWhole([{ unit: 'a', role: 'co' }])).toBe(false)
  expect(isWhole([{ unit: 'a', role: 'separate' }, { unit: 'b', role: 'separate' }])).toBe(true)
})
