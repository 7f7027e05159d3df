import { expect, test } from 'vitest'
import type { Notice } from '@/api'
import { notices } from '@/testing/noticeWorld'
import { casesOf, countsOf, daysOf } from './groups'
import { textOf, wayTo } from './words'

const at = (index: number): Notice => notices[index] as Notice

test('notices stand under the day it was in China, and a day folds each case into one', () => {
  expect(daysOf(notices).map(one => [one.day, one.cases.map(about => about.rows.map(row => row.notice))])).toEqual([
    ['2026-11-20', [['n3', 'n2']]], ['2026-11-19', [['n1']]],
  ])
})

test('a case that comes up again later stays where it was first met', () => {
  const other = { ...at(1), id: '01JC2', notice: 'x' }
  expect(casesOf([at(0), other, at(1)]).map(about => about.rows.map(row => row.notice))).toEqual([['n3', 'n2'], ['x']])
})

test('a digest counts replies and reminders apart from all other news', () => {
  expect(countsOf(notices)).toEqual([{ subject: 'reminder', n: 1 }, { subject: 'reply', n: 1 }, { subject: 'other', n: 1 }])
})

test('a notice leads to the part of the case it speaks of, a reminder to where the duty is done', () => {
  expect(wayTo(at(0))).toEqual({ name: 'case', params: { id: '01JC1' }, hash: '#strand-1' })
  expect(wayTo(at(2))).toEqual({ name: 'reply', params: { id: '01JC1' }, query: { strand: 1 } })
  const plain = { ...at(0), happened: { ...at(0).happened as NonNullable<Notice['happened']>, data: {} } }
  expect(wayTo(plain)).toMatchObject({ hash: '#history' })
})

test('a reminder of a duty that nobody bears by name has no hole where the name would be', () => {
  const reminder = at(2)
  expect(textOf(reminder)).toBe('Reminder: Reply to the deputies (市交通运输局, by 23 Nov), 5 working days left')
  expect(textOf({ ...reminder, duty: { ...reminder.duty as NonNullable<Notice['duty']>, bearer_name: '' } })).toContain('(by 23 Nov)')
})
