import { describe, expect, test } from 'vitest'
import { view } from '@/testing/caseWorld'
import { duty } from '@/testing/world'
import { contactsOf, linesOf, opinionsOf, stepOf } from './lines'

const mine = (more: Parameters<typeof view>[0] = {}) => linesOf(view(more), '01JO1')[0] as ReturnType<typeof linesOf>[number]

test('a unit has the strands that are its own, and not those it has given away', () => {
  expect(linesOf(view(), '01JO1').map(one => one.strand.strand)).toEqual([1])
  expect(linesOf(view(), '01JO9')).toEqual([])
})

test('the step follows the stage of the reply', () => {
  const at = (stage: string) => {
    const line = mine()
    return stepOf({ ...line, strand: { ...line.strand, rounds: [{ ...line.strand.rounds[0], stage }] } as typeof line.strand })
  }
  expect(['none', 'drafted', 'approved', 'signed_by_head', 'passed', 'issued'].map(at))
    .toEqual(['write', 'inside', 'inside', 'checking', 'issue', 'waiting'])
})

describe('the lamps of contact', () => {
  test('stand for each proposer, and say which talk is missing', () => {
    expect(contactsOf(mine())).toEqual([
      { deputy: '01JD1', marks: { before: 'held', during: 'missing', after: 'later' } },
      { deputy: '01JD2', marks: { before: 'missing', during: 'missing', after: 'later' } },
    ])
  })

  test('do not count a talk that the deputy says did not go so', () => {
    const { state } = view()
    const denied = state.contacts.map(one => ({ ...one, confirmations: [{ deputy: '01JD1', agreement: 'differs' as const, note: '' }] }))
    expect(contactsOf(mine({ state: { ...state, contacts: denied } as typeof state }))[0]?.marks.before).toBe('differs')
  })
})

test('of the opinions that are waited for the worst stands in front', () => {
  const { state } = view()
  const [first, second] = state.strands
  const third = { ...second, strand: 3, unit: '01JO4' }
  const opinion = (strand: number, lamp: 'late' | 'on_time', due_on: string) =>
    duty({ duty: `law.handling:co-opinion:strand=${strand}`, name: 'co-opinion', strand, lamp, due_on })
  const line = mine({
    state: { ...state, strands: [first, second, third] as typeof state.strands },
    duties: [opinion(2, 'on_time', '2026-12-01'), opinion(3, 'late', '2026-11-01')],
  })
  expect(opinionsOf(line).map(one => [one.unit, one.lamp])).toEqual([['01JO4', 'late'], ['01JO3', 'on_time']])
})
