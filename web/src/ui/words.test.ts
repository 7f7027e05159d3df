import { screen } from '@testing-library/vue'
import { afterEach, describe, expect, test } from 'vitest'
import { speak } from '@/i18n'
import { show } from '@/testing/show'
import { queueRow } from '@/testing/world'
import { chinaDate, clock, day, daysLeft } from './dates'
import LampMark from './LampMark.vue'
import StateSentence from './StateSentence.vue'
import { datesOf, headOf } from './why'

afterEach(() => speak('en'))

describe('in Chinese', () => {
  test('the state is the sentence a person would say', async () => {
    await speak('zh')
    const { container } = await show(StateSentence, '/', { row: queueRow({ working_days_left: 12, next_due: '2026-12-09' }) })
    expect(container.textContent).toBe('市交通运输局办理中，还剩 12 个工作日（12月9日前答复代表）')
  })

  test('a date is said as people say it', async () => {
    await speak('zh')
    expect(day('2026-12-09', '2026-11-23')).toBe('12月9日')
    expect(day('2027-01-04', '2026-11-23')).toBe('2027年1月4日')
  })

  test('days are working days, and named as such', async () => {
    await speak('zh')
    expect([5, 0, -3].map(daysLeft)).toEqual(['还剩 5 个工作日', '今天到期', '已逾期 3 个工作日'])
  })
})

test('a date carries its year when it is not this one', () => {
  expect(day('2026-12-09', '2026-11-23')).toBe('9 Dec')
  expect(day('2027-01-04', '2026-11-23')).toBe('4 Jan 2027')
})

test('day and hour are those of China, wherever the browser stands', () => {
  expect(chinaDate(new Date('2026-11-23T16:30:00Z'))).toBe('2026-11-24')
  expect(clock('2026-11-23T16:30:00Z')).toBe('00:30')
})

test('a lamp is a shape and a word, not only a colour', async () => {
  const { container } = await show(LampMark, '/', { lamp: 'late' })
  expect(screen.getByText('Late')).toBeTruthy()
  expect(container.querySelector('svg path')).toBeTruthy()
})

test('a skipped holiday names itself and its days', () => {
  const line = { kind: 'skipped', from: '2026-10-01', to: '2026-10-07', days: 7, day_kind: 'holiday', name: '国庆节', reason: '' } as const
  expect(headOf(line)).toBe('Skipped: 国庆节')
  expect(datesOf({ ...line, from: '2027-10-01', to: '2027-10-07' })).toBe('1 Oct 2027 to 7 Oct 2027 (7 days)')
})
