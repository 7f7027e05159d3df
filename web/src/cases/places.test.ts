import { expect, test } from 'vitest'
import { duty } from '@/testing/world'
import { placeOf } from './places'

test('a rating is one touch away from its duty', () => {
  expect(placeOf(duty({ mechanism: 'law.rating', name: 'rate', strand: 2 }))).toEqual({ name: 'rate', params: { id: '01JC1' }, query: { strand: 2 } })
})

test('a reply is written on the bench, everything else is done on the case', () => {
  expect(placeOf(duty({ mechanism: 'law.handling', name: 'reply' }))).toMatchObject({ name: 'reply', query: { strand: 1 } })
  expect(placeOf(duty({ mechanism: 'law.assignment', name: 'sign-in' }))).toEqual({ name: 'case', params: { id: '01JC1' }, query: {} })
})
