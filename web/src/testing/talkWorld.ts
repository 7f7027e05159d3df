import type { CaseView, Talk, TalkRow } from '@/api'
import { draft } from './composeWorld'
import { congress } from './world'

export const answer: NonNullable<Talk['answer']> = { held_on: '2026-11-18', way: 'face_to_face', finding: 'in_plan', words: '已列入明年改造计划。', plans: '2027年项目库第12项。', answered_on: '2026-11-19' }

export const talk = (more: Partial<Talk> = {}): Talk => ({
  talk: 1, unit: '01JO1', question: '该路段近期有没有改造计划？', title: '关于扩宽礼睦路全路段工程的建议', state: 'asked', asked_on: '2026-11-16', asked_by: '01JD1', ...more,
})

// As the unit sees it that was asked, and may not see the draft.
export const talkRow = (more: Partial<TalkRow> = {}): TalkRow => ({
  id: '01JC1', talk: 1, congress, version: 1, unit: '01JO1', unit_name: '市交通运输局', asked_by_name: '张代表01', title: '关于扩宽礼睦路全路段工程的建议',
  question: '该路段近期有没有改造计划？', state: 'asked', asked_on: '2026-11-16', due: '2026-11-23', working_days_left: 3, may_answer: true, ...more,
})

const forTalk = (command: string, number: number) => ({ command, talk: number, opening: 'now' as const, why_not: '' })
export function asking(talks: Talk[], version = 5): CaseView {
  const view = draft({}, version)
  const actions = talks.flatMap(({ talk: number, state }) => {
    if (state === 'asked') return [forTalk('withdraw_talk', number)]
    return state === 'answered' ? [forTalk('confirm_talk', number), forTalk('correct_talk', number)] : []
  })
  return { ...view, state: { ...view.state, talks }, actions: [{ command: 'request_talk', opening: 'now', why_not: '' }, ...actions] }
}
