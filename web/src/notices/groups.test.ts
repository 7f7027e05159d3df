import { expect, test } from 'vitest'
import type { Notice } from '@/api'
import { notices } from '@/testing/noticeWorld'
import { casesOf, countsOf, daysOf } from './groups'
import { textOf, wayTo, whoOf } from './words'

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

test('a unit that is asked for a talk may not open the draft: the notice leads to what it answers', () => {
  const happened = { ...at(0).happened as NonNullable<Notice['happened']>, event: 'talk_requested', data: { talk: 1, unit: '01JO1' } }
  const asked: Notice = { ...at(0), happened }
  expect(wayTo(asked)).toMatchObject({ name: 'case' })
  delete asked.phase
  expect(wayTo(asked)).toEqual({ name: 'home', hash: '#talks' })
})

test('an office that is asked to read a draft is led to where it reads it, whether it may open the case or not', () => {
  const happened = { ...at(0).happened as NonNullable<Notice['happened']>, event: 'reading_requested', data: { reading: 1, reader: '01JO7' } }
  const asked: Notice = { ...at(0), happened }
  expect(wayTo(asked)).toEqual({ name: 'home', hash: '#readings' })
  const over: Notice = { ...at(0), happened: { ...happened, event: 'reading_withdrawn' } }
  expect(wayTo(over)).toMatchObject({ name: 'case' })
  delete asked.phase
  delete over.phase
  for (const one of [asked, over]) expect(wayTo(one)).toEqual({ name: 'home', hash: '#readings' })
})

test('the reader is told in words of the request, and the author of the comment', () => {
  const told = (event: string, data: Record<string, unknown>): string => {
    const happened = { ...at(0).happened as NonNullable<Notice['happened']>, event, data, names: [{ id: '01JO7', name: '礼乐街道代表联络站' }] }
    return textOf({ ...at(0), happened })
  }
  expect(told('reading_requested', { reading: 1, reader: '01JO7' })).toBe('礼乐街道代表联络站 was asked to read the draft')
  expect(told('draft_commented', { reading: 1, comment: 1, reader: '01JO7', part: 'cause' })).toBe('礼乐街道代表联络站 commented on the draft: Cause')
})

test('a reminder of a duty that nobody bears by name has no hole where the name would be', () => {
  const reminder = at(2)
  expect(textOf(reminder)).toBe('Reminder: Reply to the deputies (市交通运输局, by 23 Nov), 5 working days left')
  expect(textOf({ ...reminder, duty: { ...reminder.duty as NonNullable<Notice['duty']>, bearer_name: '' } })).toContain('(by 23 Nov)')
})

const activity = (notice: string, at: string, event: string, more: Partial<NonNullable<Notice['activity']>> = {}): Notice => ({
  notice, at, kind: 'happened', congress: '01JJH', case_title: '', read: false,
  activity: { id: 'activity-1', event, kind: 'forum', title: '礼睦路座谈', starts_on: '2026-11-24', ends_on: '2026-11-24', by_name: '林委员', office_name: '城建工委', ...more },
})

test('what happens to an activity folds under it, says when and where, and leads to it', () => {
  const planned = activity('a1', '2026-11-20T01:00:00Z', 'activity_planned', { place: '礼睦路' })
  const reported = activity('a2', '2026-11-20T02:00:00Z', 'activity_reported', { ends_on: '2026-11-25' })
  expect(casesOf([reported, at(0), planned]).map(about => [about.case_title, about.rows.length])).toEqual([['Forum: 礼睦路座谈', 2], [at(0).case_title, 1]])
  expect(textOf(planned)).toBe('Planned: 24 Nov, 礼睦路')
  expect(textOf(reported)).toBe('Report given out: 24 Nov to 25 Nov')
  expect(whoOf(planned)).toBe('城建工委 林委员')
  expect(wayTo(planned)).toEqual({ name: 'activity', params: { id: 'activity-1' } })
  expect(countsOf([planned, at(0)]).map(one => one.subject)).toEqual(['reply', 'activity'])
})
