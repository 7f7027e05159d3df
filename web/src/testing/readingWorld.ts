import type { CaseView, Reading, ReadingRow } from '@/api'
import { draft } from './composeWorld'
import { congress } from './world'

export const reading = (more: Partial<Reading> = {}): Reading => ({
  reading: 1, reader: '01JO7', note: '请看看事由写清楚没有。', state: 'open', asked_on: '2026-11-16', asked_by: '01JD1',
  comments: [{ comment: 1, part: 'cause', words: '写明从哪一年开始拥堵。', given_on: '2026-11-17', done: false }], ...more,
})

// As the office sees it that was asked, and may not open the case.
export const readingRow = (more: Partial<ReadingRow> = {}): ReadingRow => ({
  id: '01JC1', reading: 1, congress, version: 1, reader: '01JO7', reader_name: '礼乐街道代表联络站', asked_by_name: '张代表01', asked_on: '2026-11-16',
  title: '关于扩宽礼睦路全路段工程的建议', text: { cause: '路面狭窄。', analysis: '车流大。', demands: ['扩宽路面。'] }, comments: [], may_comment: true, ...more,
})

const forReading = (command: string, number: number) => ({ command, reading: number, opening: 'now' as const, why_not: '' })
export function read(readings: Reading[], version = 5): CaseView {
  const view = draft({}, version)
  const actions = readings.flatMap(({ reading: number, state, comments }) => [
    ...(state === 'open' ? [forReading('withdraw_reading', number)] : []),
    ...(comments.some(one => !one.done) ? [forReading('settle_comment', number)] : []),
  ])
  return { ...view, state: { ...view.state, readings }, names: [...view.names, { id: '01JO7', name: '礼乐街道代表联络站' }], actions: [{ command: 'request_reading', opening: 'now', why_not: '' }, ...actions] }
}
