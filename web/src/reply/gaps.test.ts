import { describe, expect, test } from 'vitest'
import type { Strand } from '@/cases'
import { view } from '@/testing/caseWorld'
import { draftOf, numberAfter } from './drafting'
import { gapsOf } from './gaps'

const today = '2026-11-23'
const strand = view().state.strands[0] as Strand
const whole = () => ({ ...draftOf(view().state, strand), answers: ['一', '二', '三'] })
const found = (draft: ReturnType<typeof whole>, of = strand) => gapsOf(draft, view(), of, today).map(gap => gap.name + (gap.n ?? ''))
const beside = ['unheard', 'opinion', 'signatory'] // of the case, whatever is written

describe('before a reply is handed in', () => {
  test('every demand has an answer', () => {
    expect(found(whole())).toEqual(beside)
    expect(found({ ...whole(), answers: ['一', ' ', ''] })).toEqual(['answer2', 'answer3', ...beside])
  })

  test('a separate unit answers its part, but not nothing', () => {
    const separate = { ...strand, role: 'separate' } as Strand
    expect(found({ ...whole(), answers: ['', '二', ''] }, separate)).not.toContain('answer1')
    expect(found({ ...whole(), answers: ['', '', ''] }, separate)).toContain('answer1')
  })

  test('in progress and planned carry promises, whole and with a day ahead', () => {
    expect(found({ ...whole(), promises: [] })).toContain('promises')
    expect(found({ ...whole(), kind: 'solved', promises: [] })).not.toContain('promises')
    expect(found({ ...whole(), promises: [{ what: '开工', who: '', due: '2027-01-01' }] })).toContain('promise1')
    expect(found({ ...whole(), promises: [{ what: '开工', who: '工程科', due: today }] })).toContain('promisePast1')
  })

  test('somebody has talked with the deputies: with nobody heard it cannot go out', () => {
    const silent = view({ state: { ...view().state, contacts: [] } })
    expect(gapsOf(whole(), silent, strand, today).map(gap => gap.name)).toContain('contact')
  })

  test('only what the server would refuse stops the draft', () => {
    expect(gapsOf(whole(), view(), strand, today).filter(gap => gap.stops)).toEqual([])
  })
})

test('the next number of a document follows the last', () => {
  expect(numberAfter('江交函〔2026〕12号')).toBe('江交函〔2026〕13号')
  expect(numberAfter('Roads 2026-099')).toBe('Roads 2026-100')
  expect(numberAfter('')).toBe('')
})
