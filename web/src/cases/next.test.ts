import { expect, test } from 'vitest'
import { view } from '@/testing/caseWorld'
import { duty } from '@/testing/world'
import { nextOf } from './next'

const unit = { office: '01JO1' }
const now = (command: string, strand = 1) => ({ command, strand, opening: 'now' as const, why_not: '' })
const contact = duty({ duty: 'c', name: 'first-contact', due_on: '2026-09-10' })

test('what the earliest own duty asks for comes first, whatever else may be pressed', () => {
  const actions = [{ command: 'classify', opening: 'now' as const, why_not: '' }, now('draft_reply'), now('record_contact')]
  expect(nextOf(view({ actions, duties: [duty(), contact] }), unit)?.command).toBe('record_contact')
  expect(nextOf(view({ actions, duties: [duty()] }), unit)?.command).toBe('draft_reply')
})

test('of the steps of a reply the furthest that is open is the next', () => {
  expect(nextOf(view({ actions: [now('draft_reply'), now('approve_reply'), now('issue_reply')], duties: [duty()] }), unit)?.command).toBe('issue_reply')
})

test('a duty of another, or of another strand, makes nothing the next', () => {
  const actions = [{ command: 'classify', opening: 'now' as const, why_not: '' }, now('remind')]
  expect(nextOf(view({ actions, duties: [duty()] }), { office: '01JO2' })).toBeUndefined()
  expect(nextOf(view({ actions: [now('draft_reply', 2)], duties: [duty({ strand: 1 })] }), unit)).toBeUndefined()
})

test('a case that is settled waits for its closing, without a date', () => {
  expect(nextOf(view({ actions: [now('close')], duties: [] }), { office: '01JO2' })?.command).toBe('close')
})
