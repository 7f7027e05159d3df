import { expect, test } from 'vitest'
import { periodOf, periodText, valueText } from './parameter'

test('a period is read and written as the server writes it', () => {
  for (const value of ['5 working days', '1 day', '1 month', '6 months', '1 working day']) {
    const { count, unit } = periodOf(value) ?? { count: 0, unit: 'month' }
    expect(periodText(count, unit)).toBe(value)
  }
})

test('what is no period is left to be shown as it stands', () => {
  expect(periodOf('12-31')).toBeUndefined()
  expect(valueText('day_of_year', '12-31')).toBe('31 Dec')
  expect(valueText('on_off', 'on')).toBe('On')
})
