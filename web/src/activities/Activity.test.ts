import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import type { ActivityView } from '@/api'
import { activity, held } from '@/testing/activityWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe } from '@/testing/world'
import { nextOf } from './actions'
import ActivityPage from './ActivityPage.vue'

async function open(view: ActivityView = activity()) {
  server.use(http.get(at('/activities/activity-01JA1'), () => HttpResponse.json(view)))
  return show(ActivityPage, '/activity/activity-01JA1', { id: 'activity-01JA1' })
}
const buttons = () => within(screen.getByRole('region', { name: 'What can be done' })).getAllByRole('button').map(one => one.textContent?.trim())
function hear(command: string) {
  const sent: { body: Record<string, unknown>, match: string | null }[] = []
  server.use(http.post(at(`/activities/activity-01JA1/${command}`), async ({ request }) => {
    sent.push({ body: await request.json() as Record<string, unknown>, match: request.headers.get('If-Match') })
    return HttpResponse.json({ version: 4 })
  }))
  return sent
}
async function form(command: string) {
  await userEvent.click(within(screen.getByRole('region', { name: 'What can be done' })).getByRole('button', { name: command }))
  const drawer = within(await screen.findByRole('dialog'))
  await drawer.findByRole('button', { name: command })
  return drawer
}

test('an activity that the units do not know of says so, and when they will', async () => {
  await open()
  expect(screen.getByText('The units do not know of it yet.').parentElement?.textContent).toContain('opens when its report is given out')
  expect(screen.getByText('刘副主任')).toBeTruthy()
  expect(screen.getByText('现场走访')).toBeTruthy()
  await expect.poll(() => document.querySelector('.line li > p:nth-child(2)')?.textContent).toBe('Planned')
})

test('a spot check opens when it starts, and that is its next step', async () => {
  await open(activity({ kind: 'spot_check' }))
  expect(screen.getByText(/opens when it starts/)).toBeTruthy()
  expect(buttons()[0]).toBe('Start it')
})

test('the next step stands in front, lots are drawn only once sealed, and what may not be done says why', async () => {
  await open()
  expect(buttons()).toEqual(['Record what was done', 'Change the plan', 'Call it off', 'Seal the candidates', 'Start it'])
  expect(document.querySelectorAll('.el-button--primary').length).toBe(1)
  expect(screen.getByText('请先记录活动开展情况。').parentElement?.textContent).toBe('Add a finding, Give out the report请先记录活动开展情况。')
})

test('a training is about no suggestion: neither lots nor findings, and over when it was held', async () => {
  const training = activity({ kind: 'training', state: 'held', veiled: false, cases: [], plan: { ...activity().plan, cases: [] }, sessions: [{ session: 1, held_on: '2026-11-05', place: '礼睦路', cases: [], deputies: ['01JD1'], participants: [], parts: [], minutes: '讲课。', signed_by: [], files: [] }] })
  await open(training)
  expect(nextOf(training)).toBeUndefined()
  expect(nextOf({ ...training, state: 'planned', plan: { ...training.plan, starts_on: '2020-01-01' } })).toBe('hold_activity')
  expect(buttons()).not.toContain('Seal the candidates')
  expect(screen.queryByText('Suggestions')).toBeNull()
  expect(screen.queryByText(/Add a finding/)).toBeNull()
  expect(screen.getByRole('article').textContent).toContain('礼睦路')
})

test('before its first day nothing is red, and without a suggestion its plan comes first', () => {
  expect(nextOf(activity({ plan: { ...activity().plan, starts_on: '9999-01-01', ends_on: '9999-01-02' } }))).toBeUndefined()
  expect(nextOf(activity({ plan: { ...activity().plan, cases: [] } }))).toBe('change_plan')
  expect(nextOf(activity({ kind: 'campaign', state: 'held', plan: { ...activity().plan, ends_on: '9999-01-02' } }))).toBe('hold_activity')
  expect(nextOf(activity({ state: 'held' }))).toBe('report_activity')
  expect(nextOf(activity({ state: 'reported' }))).toBeUndefined()
})

test('whoever takes part is told of every suggestion, and opens those that he may see', async () => {
  await open(activity({ cases: [...activity().cases, { id: '01JC8', number: 8, title: '关于增设候车亭的建议', phase: 'handling', unit_name: '', criteria: [], may_open: false, acceptance: 'none' }] }))
  const cases = within(screen.getByRole('region', { name: 'Suggestions' }))
  expect(cases.getAllByRole('link').map(one => one.textContent)).toEqual(['关于扩宽礼睦路全路段工程的建议'])
  expect(cases.getByText(/关于增设候车亭的建议/)).toBeTruthy()
})

test('what was done begins with the plan’s day, place and deputies, and asks for no form that the kind settles', async () => {
  const sent = hear('hold-activity')
  await open(activity({ plan: { ...activity().plan, starts_on: '2020-01-01', ends_on: '2020-01-31' } }))
  const asked = await form('Record what was done')
  expect(asked.getByLabelText<HTMLInputElement>('Held on').value).toBe('2020-01-31')
  expect(asked.queryByText('Form of the day')).toBeNull()
  expect(asked.queryByText('The three parts')).toBeNull()
  await userEvent.type(asked.getByLabelText('What happened and was seen'), '路面积水。')
  await userEvent.click(asked.getByRole('button', { name: 'Record what was done' }))
  await expect.poll(() => sent[0]).toBeTruthy()
  expect(sent[0]).toEqual({ match: '"3"', body: { held_on: '2020-01-31', place: '礼睦路', cases: [], deputies: ['01JD1'], participants: [], parts: [], minutes: '路面积水。', signed_by: [], files: [] } })
})

test('a meeting face to face has three parts, and one without words was not held', async () => {
  const sent = hear('hold-activity')
  await open(activity({ kind: 'face_to_face', veiled: false, plan: { ...activity().plan, starts_on: '2020-01-01', ends_on: '2020-01-31' } }))
  const asked = await form('Record what was done')
  await userEvent.type(asked.getByLabelText('Opinions asked once more, face to face'), '代表满意。')
  await userEvent.type(asked.getByLabelText('The reply, face to face'), '已答复。')
  await userEvent.type(asked.getByLabelText('What happened and was seen'), '座谈。')
  await userEvent.click(asked.getByRole('button', { name: 'Record what was done' }))
  await expect.poll(() => sent[0]?.body['parts']).toEqual([{ part: 'reply', words: '已答复。' }, { part: 'opinions', words: '代表满意。' }])
})

test('a meeting that lacks a part shows which', async () => {
  await open(activity({ kind: 'face_to_face', state: 'held', sessions: [held({ form: 'face_to_face', parts: [{ part: 'reply', words: '已答复。' }], deputies_say: '希望加快。', signed_by: ['01JD2'], files: [{ file: 'f1', title: '现场.jpg' }, { file: 'f2', title: '签到.pdf' }] })] }))
  const meeting = within(screen.getByRole('article'))
  expect(meeting.getAllByText('This part was not held.').length).toBe(2)
  expect(meeting.getByText('张代表02')).toBeTruthy()
  expect(meeting.getByRole('img', { name: '现场.jpg' }).getAttribute('src')).toBe('/api/v1/files/f1/shown?activity=activity-01JA1')
  expect(meeting.getByRole('link', { name: /^Save ?签到.pdf$/ }).getAttribute('href')).toBe('/api/v1/files/f2?activity=activity-01JA1')
})

test('a finding begins with its suggestion and the main unit, by name', async () => {
  const sent = hear('add-finding')
  await open(activity({ state: 'held', sessions: [held()], actions: [{ command: 'add_finding' }] }))
  const asked = await form('Add a finding')
  await expect.poll(() => asked.getByLabelText<HTMLSelectElement>(/^Unit to put it right/).selectedOptions[0]?.textContent).toBe('市交通运输局')
  await userEvent.type(asked.getByLabelText('What was found'), '护栏缺损')
  await userEvent.type(asked.getByLabelText(/^To be put right by/), '2026-12-20')
  await userEvent.click(asked.getByRole('button', { name: 'Add a finding' }))
  await expect.poll(() => sent[0]?.body).toEqual({ id: '01JC1', strand: 1, what: '护栏缺损', put_right_by: '2026-12-20', files: [] })
})

test('findings stand by suggestion, with unit and date; the report says before it goes out what it opens', async () => {
  await open(activity({ state: 'held', sessions: [held()], actions: [{ command: 'report_activity' }], findings: [{ finding: 1, id: '01JC1', strand: 1, what: '护栏缺损', put_right_by: '2027-01-20', files: [] }, { finding: 2, id: '01JC1', what: '积水', files: [] }] }))
  const findings = within(screen.getByRole('region', { name: 'Findings' }))
  expect(findings.getByRole('link').getAttribute('href')).toBe('/case/01JC1#supervision')
  expect((await findings.findByText('市交通运输局')).parentElement?.textContent).toContain('to be put right by 20 Jan 2027')
  expect(findings.getByText('nothing to be put right')).toBeTruthy()
  const asked = await form('Give out the report')
  expect(asked.getByText(/units and proposers see the activity/)).toBeTruthy()
})

test('a plan that changes is asked for as it stands, with the names of its suggestions', async () => {
  const sent = hear('change-plan')
  await open(activity({ actions: [{ command: 'change_plan' }] }))
  const asked = await form('Change the plan')
  expect(asked.getByText('关于扩宽礼睦路全路段工程的建议')).toBeTruthy()
  await userEvent.clear(asked.getByLabelText('Title'))
  await userEvent.type(asked.getByLabelText('Title'), '再看一次')
  await userEvent.click(asked.getByRole('button', { name: 'Change the plan' }))
  await expect.poll(() => sent[0]?.body['plan']).toMatchObject({ title: '再看一次', leader: '01JP8', cases: [{ id: '01JC1', criteria: [] }], programme: [{ on: '2026-11-05', what: '现场走访' }] })
})

afterEach(() => vi.unstubAllGlobals())

test('an activity that somebody else changed says so, and is read anew when asked', async () => {
  const line: { onmessage?: (message: { data: string }) => void } = {}
  vi.stubGlobal('EventSource', class {
    set onmessage(hear: (message: { data: string }) => void) { line.onmessage = hear }
    close() { delete line.onmessage }
  })
  const before = activity()
  await open(before)
  const changed = () => screen.queryByRole('button', { name: 'Something changed: refresh' })
  line.onmessage?.({ data: JSON.stringify({ activity: 'activity-other', version: 99 }) })
  line.onmessage?.({ data: JSON.stringify({ activity: before.id, version: before.version }) })
  await Promise.resolve()
  expect(changed()).toBeNull()
  line.onmessage?.({ data: JSON.stringify({ activity: before.id, version: before.version + 1 }) })
  server.use(http.get(at('/activities/activity-01JA1'), () => HttpResponse.json({ ...before, version: before.version + 1, plan: { ...before.plan, title: '改期的暗访' } })))
  await userEvent.click(await screen.findByRole('button', { name: 'Something changed: refresh' }))
  expect(await screen.findByText('改期的暗访')).toBeTruthy()
  expect(changed()).toBeNull()
})

const commission = (more: Partial<ActivityView> = {}) => activity({
  kind: 'commission', veiled: false, commissioned_name: '新会区人民代表大会', owed: [],
  plan: { title: '委托新会区督办', purpose: '请察看进度。', starts_on: '2026-11-01', ends_on: '2027-01-29', commissioned: '01JCOUNTY', team: [], deputies: [], cases: activity().plan.cases, programme: [] },
  actions: ['take_on_commission', 'decline_commission', 'add_finding', 'report_activity', 'hold_activity', 'start_activity', 'commit_draw'].map(command => ({ command })), ...more,
})

test('a commission waits for its answer, is reported, and is neither held nor drawn', async () => {
  await open(commission())
  expect(screen.getByText('新会区人民代表大会 has not said yet whether it takes this on. The report is due by 29 Jan 2027.')).toBeTruthy()
  expect(buttons()[0]).toBe('Take it on')
  expect(buttons()).not.toContain('Record what was done')
  expect(buttons()).not.toContain('Seal the candidates')
  expect(nextOf(commission({ state: 'started' }))).toBe('report_activity')
  expect(nextOf(commission({ state: 'declined' }))).toBeUndefined()
  const asked = await form('Add a finding')
  expect(asked.queryByLabelText(/^To be put right by/)).toBeNull()
  expect(asked.getByText(/orders what has to be put right/)).toBeTruthy()
})

test('what is declined says why, and a congress that took it on plans activities of its own', async () => {
  const declined = await open(commission({ state: 'declined', declined_because: '不在本区。', actions: [] }))
  expect(screen.getByText('Declined because: 不在本区。')).toBeTruthy()
  expect(screen.queryByRole('link', { name: /^Plan an activity of our own/ })).toBeNull()
  declined.unmount()
  const county = { ...clerkMe, capacities: clerkMe.capacities.slice(1).map(one => ({ ...one, congress: '01JCOUNTY' })) }
  server.use(http.get(at('/session'), () => HttpResponse.json(county)))
  await open(commission({ state: 'started' }))
  expect(screen.getByRole('link', { name: /^Plan an activity of our own/ }).getAttribute('href')).toBe('/new-activity?case=01JC1')
})
