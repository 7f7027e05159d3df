import type { ActivityLine, ActivityView, Owed } from '@/api'
import { congress } from './world'

// 暗访 and 面对面 as the server tells of them.
export const activityLine = (more: Partial<ActivityLine> = {}): ActivityLine => ({
  id: 'activity-01JA1', kind: 'unannounced_visit', state: 'planned', title: '礼睦路扩宽工程暗访', organiser_name: '市人大常委会选联工委', starts_on: '2026-11-01', ends_on: '2026-11-30', cases: 1, sessions: 0, commissioned_name: '', overdue: false, ...more,
})

export const owed = (more: Partial<Owed> = {}): Owed => ({
  duty: 'enping.unannounced-visits:visits:2026', mechanism: 'enping.unannounced-visits', title: { zh: '完成当年暗访', en: 'Make the year’s visits' }, bearer_title: { zh: '代表工作机构', en: 'deputies’ office' },
  of_whom: '', starts_on: '2026-01-01', due_on: '2026-12-31', lamp: 'due_soon', done: 3, needed: 10, why: '有计划组织人大专职委员、提出建议的代表本人实地走访。', article: '恩平“暗访”', ...more,
})

export const activity = (more: Partial<ActivityView> = {}): ActivityView => ({
  id: 'activity-01JA1', congress, congress_name: '江门市人民代表大会', version: 3, kind: 'unannounced_visit', state: 'planned', organiser_name: '市人大常委会选联工委',
  plan: {
    title: '礼睦路扩宽工程暗访', purpose: '看排水是否先行。', starts_on: '2026-11-01', ends_on: '2026-11-30', place: '礼睦路', leader: '01JP8', team: ['01JP9'], deputies: ['01JD1'],
    cases: [{ id: '01JC1', criteria: [] }], programme: [{ on: '2026-11-05', what: '现场走访' }],
  },
  planned_at: '2026-10-20T01:00:00.000Z', sessions: [], findings: [], commissioned_name: '', veiled: true,
  cases: [{ id: '01JC1', number: 23, title: '关于扩宽礼睦路全路段工程的建议', phase: 'handling', unit_name: '市交通运输局', criteria: [], may_open: true, acceptance: 'none' }],
  owed: [owed({ duty: 'hold', title: { zh: '按计划走访', en: 'Visit as planned' }, done: 0, needed: 1, lamp: 'on_time', due_on: '2026-11-30' })],
  steps: [{ version: 1, event: 'activity_planned', at: '2026-10-20T01:00:00.000Z', by_name: '陈工委01', office_name: '市人大常委会选联工委' }],
  actions: [{ command: 'change_plan' }, { command: 'call_off' }, { command: 'commit_draw' }, { command: 'make_draw' }, { command: 'start_activity' }, { command: 'hold_activity' }, { command: 'add_finding', why_not: '请先记录活动开展情况。' }, { command: 'report_activity', why_not: '请先记录活动开展情况。' }],
  names: [{ id: '01JP8', name: '刘副主任' }, { id: '01JP9', name: '陈委员' }, { id: '01JD1', name: '张代表01' }, { id: '01JD2', name: '张代表02' }],
  ...more,
})

export const held = (more: Partial<ActivityView['sessions'][number]> = {}): ActivityView['sessions'][number] => ({
  session: 1, form: 'unannounced_visit', held_on: '2026-11-05', place: '礼睦路', cases: ['01JC1'], deputies: ['01JD1'], participants: [], parts: [], minutes: '路面积水，护栏缺损。', signed_by: [], files: [], ...more,
})
