// A small congress as the server would tell of it: what the tests of pages stand on.
import type { CongressRow, DutyRow, Me, QueueRow } from '@/api'

export const congress = '01JCITY'

export const deputyMe: Me = {
  person: '01JP1', name: '张代表01', logins: ['daibiao'], csrf: 'token-1', capacities: [],
  seats: [{ deputy: '01JD1', congress, congress_name: '江门市人民代表大会', delegation: '01JG1', delegation_name: '蓬江代表团', term: 16, heads_delegation: false, former: false }],
}

export const clerkMe: Me = {
  person: '01JP2', name: '李承办02', logins: ['jiaotong'], csrf: 'token-2', seats: [],
  capacities: [
    { role: 'unit_clerk', congress, congress_name: '江门市人民代表大会', office: '01JO1', office_name: '市交通运输局' },
    { role: 'deputies_office', congress, congress_name: '江门市人民代表大会', office: '01JO2', office_name: '市人大常委会选联工委' },
  ],
}

export const congresses: CongressRow[] = [
  { id: congress, name: '江门市人民代表大会', level: 'city', term: 16, session: 5, in_session: false, version: 40 },
]

export const duty = (more: Partial<DutyRow> = {}): DutyRow => ({
  id: '01JC1', number: 23, case_title: '关于扩宽礼睦路全路段工程的建议', duty: 'law.reply:reply:strand=1,round=1', mechanism: 'law.reply',
  name: 'reply', title: { zh: '答复代表', en: 'Reply to the deputies' }, strand: 1, round: 1, bearer_role: 'main_unit',
  bearer_office: '01JO1', bearer_name: '市交通运输局', starts_on: '2026-08-24', warn_on: '2026-11-16', due_on: '2026-11-23',
  state: 'open', lamp: 'due_soon', working_days_left: 5, ...more,
})

export const duties: DutyRow[] = [
  duty({ duty: 'law.return:sign-in:strand=1', title: { zh: '签收', en: 'Sign in' }, id: '01JC2', number: 41, case_title: '关于尽快建设南冲电排站的建议', lamp: 'late', working_days_left: -3, due_on: '2026-11-10' }),
  duty(),
  duty({ duty: 'law.co:opinion:strand=2', title: { zh: '提出会办意见', en: 'Give the co-handling opinion' }, id: '01JC3', number: 77, case_title: '关于加大对市民进行电动车购买和驾驶等知识的宣传力度的建议', lamp: 'on_time', working_days_left: 21, due_on: '2026-12-22' }),
]

export const queueRow = (more: Partial<QueueRow> = {}): QueueRow => ({
  id: '01JC1', congress, number: 23, title: '关于扩宽礼睦路全路段工程的建议', kind: 'suggestion', phase: 'handling',
  channel: 'in_session', term: 16, session: 5, lead_name: '张代表01', proposer_count: 3, main_unit: '01JO1',
  main_unit_name: '市交通运输局', worst: 'due_soon', next_duty: { zh: '答复代表', en: 'Reply to the deputies' }, next_due: '2026-11-23',
  waits_for: '市交通运输局', submitted_on: '2026-08-10', assigned_on: '2026-08-24', promises_open: 0, confidential: false, ...more,
})

const draft = queueRow({ id: '01JC4', title: '', phase: 'draft', waits_for: '', main_unit_name: '' })
for (const name of ['number', 'worst', 'next_due', 'next_duty', 'main_unit', 'assigned_on'] as const) Reflect.deleteProperty(draft, name)

export const queue: QueueRow[] = [
  queueRow(),
  queueRow({ id: '01JC2', number: 41, title: '关于尽快建设南冲电排站的建议', worst: 'late', next_due: '2026-11-10', waits_for: '市水利局' }),
  queueRow({ id: '01JC3', number: 77, session: 4, title: '关于农村低保脱保处理的建议', phase: 'tracking', worst: 'on_time', answer_kind: 'planned', satisfaction: 'basically_satisfied', next_due: '2027-03-31', waits_for: '市民政局' }),
  draft,
]
