import { expect, test } from 'vitest'
import { queueRow } from '@/testing/world'
import { chosenOf, columns, textOf, titleOf, usual } from './columns'

test('without a choice the usual columns are shown', () => {
  expect(chosenOf(undefined)).toEqual(usual)
})

test('the title stays, and names that are no longer known are left out', () => {
  expect(chosenOf('due,formerly,number')).toEqual(['number', 'title', 'due'])
})

test('every column has a heading and says something of a row', () => {
  const whole = queueRow({ subject: '交通建设', closed_on: '2026-11-20', satisfaction: 'satisfied', promises_open: 2, answer_kind: 'planned' })
  expect(columns.filter(column => !textOf(whole, column) || titleOf(column).startsWith('clerk.'))).toEqual([])
})
