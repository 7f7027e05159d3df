import { describe, expect, test } from 'vitest'
import { piece, taken } from '@/testing/wordWorld'
import { emptyContent } from './draft'
import { choicesOf, foundIn, groupsOf, leftOut, merged, moved, parts, presentIn } from './wordFile'

const { pieces } = taken()
const written = { ...emptyContent(), title: '旧标题', cause: '旧事由。', demands: ['旧建议。', ''], formed_by: 'forum' }

describe('what was found in a document', () => {
  test('comes into an empty form: lines keep their numbers, a title and the demands need none', () => {
    expect(merged(emptyContent(), pieces, {})).toMatchObject({
      title: '关于增设路灯的建议', cause: '一、礼睦路夜间昏暗。\n居民多次反映。', analysis: '灯杆间距过大。',
      demands: ['增设路灯。\n（1）年内完成。', '定期检修。'],
    })
  })

  test('takes nothing away from what is written, unless it is told to', () => {
    expect(merged(written, pieces, {})).toEqual({
      ...written, cause: '旧事由。\n一、礼睦路夜间昏暗。\n居民多次反映。', analysis: '灯杆间距过大。',
      demands: ['旧建议。', '增设路灯。\n（1）年内完成。', '定期检修。'],
    })
    expect(merged(written, pieces, { title: 'replace', cause: 'leave', demands: 'replace' })).toEqual({
      ...written, title: '关于增设路灯的建议', analysis: '灯杆间距过大。', demands: ['增设路灯。\n（1）年内完成。', '定期检修。'],
    })
  })

  test('is not put in a second time', () => {
    const once = merged(written, pieces, { title: 'replace' })
    expect(merged(once, pieces, {})).toEqual(once)
  })

  test('leaves alone the parts it has nothing for, even when they were to be replaced', () => {
    expect(merged(written, [piece('analysis', '新分析。')], { cause: 'replace', demands: 'replace' })).toEqual({ ...written, analysis: '新分析。' })
  })

  test('a title is not written behind another one', () => {
    expect(choicesOf('title')).not.toContain('add')
    expect(foundIn([piece('title', '关于增设路灯'), piece('title', '和检修路灯的建议')]).title).toEqual(['关于增设路灯和检修路灯的建议'])
  })
})

describe('a paragraph', () => {
  test('keeps its place in the order of the document, whichever part it is moved to', () => {
    expect(foundIn(moved(pieces, 4, 'cause')).cause).toEqual(['一、礼睦路夜间昏暗。', '居民多次反映。', '灯杆间距过大。'])
    expect(foundIn(moved(pieces, 3, 'demand')).demands).toEqual(['居民多次反映。', '增设路灯。\n（1）年内完成。', '定期检修。'])
  })

  test('that went on with a demand begins one when there is none before it', () => {
    expect(foundIn(moved(pieces, 6, 'cause')).demands).toEqual(['（1）年内完成。', '定期检修。'])
  })

  test('takes along those below it in its part, and no others', () => {
    const all = Array.from({ length: 4 }, (_, at) => piece(at === 2 ? 'left_out' : 'cause', `第${at}段。`))
    expect(moved(all, 1, 'demand', true).map(one => one.place)).toEqual(['cause', 'demand', 'left_out', 'demand'])
    expect(moved(pieces, 6, 'demand', true).filter(one => one.place === 'demand')).toHaveLength(3)
  })

  // Whatever is moved wherever, in whatever order: it is seen in a part or among what is left out.
  test('is never lost, however often it is moved', () => {
    let seed = 7
    const random = (below: number) => { seed = (seed * 48271) % 2147483647; return seed % below }
    const places = ['title', 'cause', 'analysis', 'demand', 'demand_goes_on', 'left_out'] as const
    let now = pieces
    for (let round = 0; round < 500; round += 1) {
      now = moved(now, random(now.length), places[random(places.length)] ?? 'cause', random(3) === 0)
      const shown = [...parts.flatMap(part => groupsOf(now, part).flat()), ...leftOut(now)].map(one => one.at)
      expect(shown.toSorted((a, b) => a - b)).toEqual(pieces.map((_, at) => at))
      const texts = Object.values(presentIn(merged(emptyContent(), now, {}))).flat().join('')
      for (const one of now) if (one.place !== 'left_out') expect(texts).toContain(one.text)
    }
  })
})
