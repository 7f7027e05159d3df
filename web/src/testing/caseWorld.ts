import type { HistoryRow } from '@/api'
import type { CaseView, Content } from '@/cases'
import { congress, duty } from './world'

export const content = (more: Partial<Content> = {}): Content => ({
  kind: 'suggestion', title: '关于扩宽礼睦路全路段工程的建议',
  cause: '礼睦路是连接江海区与高新区的主要通道，全长 4.2 公里，双向两车道。早晚高峰车流量大，货车与电动车混行，事故多发。',
  analysis: '道路建成已二十年，设计流量远低于目前实际。沿线新增企业三十余家，现有路面破损严重，排水不畅。',
  demands: ['将礼睦路全路段扩宽为双向四车道，并设非机动车道。', '同步改造排水管网，解决雨季积水。', '施工期间做好交通疏导，并向沿线居民公布工期。'],
  wished_units: ['01JO1'], files: [{ file: '01JF1', title: '现场照片.pdf' }], publicity_wish: 'full_text', formed_by: 'research',
  raised_before: 'two_years', wants_contact: true, no_written_reply: false, open_to_joining: true, confidential: false, ...more,
})

export const view = (more: Partial<CaseView> = {}): CaseView => ({
  id: '01JC1', version: 9,
  state: {
    phase: 'handling', congress, content: content(), content_version: 2,
    proposers: [
      { deputy: '01JD1', state: 'lead', content_version: 2, agrees_to_withdrawal: false },
      { deputy: '01JD2', state: 'confirmed', content_version: 2, agrees_to_withdrawal: false },
    ],
    submitted_on: '2026-08-10', term: 16, session: 5, channel: 'in_session',
    docket: { number: 23, term: 16, session: 5, channel: 'in_session' }, docketed_on: '2026-08-12', review_reasons: [],
    subject: '交通建设', handling_class: 'ordinary', planned: [], objections: [], assigned_on: '2026-08-24',
    strands: [
      {
        strand: 1, unit: '01JO1', role: 'main', state: 'signed_in', assigned_by: '01JO2', assigned_on: '2026-08-24', clock_from: '2026-08-24',
        signed_in_on: '2026-08-26', disputes: [], leader: { person: '王分管03', post: '副局长', phone: '0750-1' },
        officer: { person: '李承办02', post: '科员', phone: '0750-2' }, plan: '先勘察，再报预算，年内开工。',
        steps: [{ what: '现场勘察', due: '2026-09-10' }, { what: '报送预算', due: '2026-10-20' }], reminders: [{ on: '2026-10-12', by: '01JO2' }],
        rounds: [{
          round: 1, began_on: '2026-08-24', stage: 'drafted', receipts: [], votes: [],
          reply: { kind: 'planned', body: '经研究，该路段扩宽已列入明年计划。', answers: [{ demand: 1, answer: '列入明年建设计划。' }], promises: [{ what: '完成一期扩宽', who: '工程科', due: '2027-06-30' }], publicity: 'full_text', files: [] },
        }],
      },
      { strand: 2, unit: '01JO3', role: 'co', state: 'assigned', assigned_by: '01JO2', assigned_on: '2026-08-24', clock_from: '2026-08-24', disputes: [], steps: [], reminders: [], rounds: [] },
    ],
    contacts: [{
      record: { contact: 1, strand: 1, stage: 'before', way: 'visit', held_on: '2026-09-03', place: '礼睦路现场', deputies: ['01JD1'], participants: [{ person: '李承办02', post: '科员' }], words: '希望先修排水，再动路面。', files: [] },
      round: 1, confirmations: [{ deputy: '01JD1', agreement: 'agrees' }],
    }],
    promises: [{ promise: 1, strand: 1, round: 1, what: '完成一期扩宽', who: '工程科', made_on: '2026-11-01', first_due: '2027-06-30', due: '2027-09-30', state: 'open', votes: [] }],
    links: [{ other: '01JC9', kind: 'raised_before' }], commissions: [], rectifications: [], papers: [], talks: [], readings: [],
  },
  duties: [duty(), duty({ duty: 'law.return:sign-in:strand=1', title: { zh: '签收', en: 'Sign in' }, state: 'met', lamp: 'done', met_on: '2026-08-26', due_on: '2026-08-31' })],
  actions: [
    { command: 'record_contact', strand: 1, opening: 'now', why_not: '' },
    { command: 'draft_reply', strand: 1, opening: 'now', why_not: '' },
    { command: 'approve_reply', strand: 1, opening: 'now', why_not: '' },
    { command: 'link_case', opening: 'now', why_not: '' },
    { command: 'issue_reply', strand: 1, opening: 'later', why_not: '尚未与张代表02沟通，不能送达答复。' },
  ],
  names: [
    { id: '01JO1', name: '市交通运输局' }, { id: '01JO2', name: '市人大常委会选联工委' }, { id: '01JO3', name: '市财政局' },
    { id: '01JD1', name: '张代表01' }, { id: '01JD2', name: '张代表02' }, { id: '01JC9', name: '关于修缮礼睦路的建议' },
  ],
  ...more,
})

export const history: HistoryRow[] = [
  { version: 9, event: 'contact_recorded', at: '2026-09-03T08:30:00.000Z', by_name: '李承办02', office_name: '市交通运输局', deputy_name: '', data: { contact: 1, strand: 1, stage: 'before', way: 'visit', held_on: '2026-09-03', deputies: ['01JD1'], words: '希望先修排水，再动路面。' } },
  { version: 8, event: 'signed_in', at: '2026-08-26T01:10:00.000Z', by_name: '李承办02', office_name: '市交通运输局', deputy_name: '', data: { strand: 1 } },
  { version: 7, event: 'strand_assigned', at: '2026-08-24T02:00:00.000Z', by_name: '陈工委01', office_name: '市人大常委会选联工委', deputy_name: '', data: { strand: 1, unit: '01JO1', role: 'main', clock_from: '2026-08-24' } },
  { version: 5, event: 'docketed', at: '2026-08-12T03:00:00.000Z', by_name: '陈工委01', office_name: '市人大常委会选联工委', deputy_name: '', data: { number: 23, term: 16, session: 5, channel: 'in_session' } },
]
