import { expect, test } from 'vitest'
import { duty } from '@/testing/world'
import { placeOf } from './places'

test('a rating is one touch away from its duty', () => {
  expect(placeOf(duty({ mechanism: 'law.rating', name: 'rate', strand: 2 }))).toEqual({ name: 'rate', params: { id: '01JC1' }, query: { strand: 2 } })
})
