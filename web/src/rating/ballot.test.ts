import { describe, expect, test } from 'vitest'
import { ballotOf, emptyBallot, lacks } from './ballot'

const filled = (more: object) => ({ ...emptyBallot(), ...more })

describe('a ballot', () => {
  test('needs attitude and result, and nothing else while neither dissatisfies', () => {
    expect(lacks(emptyBallot())).toEqual(['attitude', 'result'])
    expect(lacks(filled({ attitude: 'satisfied', result: 'basically_satisfied' }))).toEqual([])
  })

  test('needs a reason as soon as one of the two dissatisfies, and words for another reason', () => {
    expect(lacks(filled({ attitude: 'dissatisfied', result: 'satisfied' }))).toEqual(['reasons'])
    expect(lacks(filled({ attitude: 'satisfied', result: 'dissatisfied', reasons: ['other'] }))).toEqual(['words'])
    expect(lacks(filled({ attitude: 'satisfied', result: 'dissatisfied', reasons: ['other'], words: '没有动工' }))).toEqual([])
  })

  test('takes no reasons along after a change of mind', () => {
    expect(ballotOf(filled({ attitude: 'satisfied', result: 'satisfied', reasons: ['late'], wants_rehandling: true }))).toEqual(
      { attitude: 'satisfied', result: 'satisfied', reasons: [], wants_rehandling: false, wants_meeting: false })
  })
})
