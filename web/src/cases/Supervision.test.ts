import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { activityLine } from '@/testing/activityWorld'
import { history, view } from '@/testing/caseWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, duty } from '@/testing/world'
import { presetOf } from './actions'
import CasePage from './CasePage.vue'
import { beginOf, stepOf } from './next'

const supervised = () => view({
  state: {
    ...view().state,
    key: { criteria: ['vital_interest'], decision: '主任会议纪要〔2026〕3号', decided_on: '2026-03-02' },
    supervisor: { committee: '01JO8', leader: '01JP8', team: ['01JP9'] },
    leading_official: { official: '01JP7' },
    papers: [{ paper: 1, kind: 'chaser', strand: 1, round: 1, sent_on: '2026-09-01', answer_by: '2026-09-10', answered_on: '2026-09-12' }],
    rectifications: [{ rectification: 1, strand: 1, what: '补装护栏', due: '2026-10-01', state: 'ordered' }],
  },
  duties: [duty({ duty: 'pengjiang.three-contacts:before', mechanism: 'pengjiang.three-contacts', name: 'before', title: { zh: '办前沟通', en: 'Talk before handling' } }), duty()],
  actions: [
    { command: 'answer_paper', strand: 1, paper: 1, opening: 'now', why_not: '' },
    { command: 'select_key', opening: 'now', why_not: '' },
    { command: 'waive_duty', strand: 1, opening: 'now', why_not: '' },
  ],
  names: [...view().names, { id: '01JO8', name: '城建工委' }, { id: '01JP8', name: '刘副主任' }, { id: '01JP9', name: '陈委员' }, { id: '01JP7', name: '周市长' }],
})
const inspected = { version: 12, event: 'supervision_recorded', at: '2026-09-20T01:00:00.000Z', by_name: '陈委员', office_name: '城建工委', deputy_name: '', data: { kind: 'inspection', held_on: '2026-09-20', findings: '路面已开工。' } }
async function open(where = '/case/01JC1') {
  server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(supervised())), http.get(at('/cases/01JC1/history'), () => HttpResponse.json({ rows: [inspected, ...history] })))
  return show(CasePage, where, { id: '01JC1' })
}
const panel = () => within(document.getElementById('supervision') as HTMLElement)

test('says who supervises and leads, what papers went out and what has to be put right', async () => {
  await open()
  expect(panel().getByText('城建工委')).toBeTruthy()
  expect(panel().getByText('led by 刘副主任')).toBeTruthy()
  expect(panel().getByText('周市长')).toBeTruthy()
  expect(panel().getByText(/no. 1$/).closest('li')?.textContent).toContain('Answered on 12 Sept')
  expect(panel().getByText('1. 补装护栏').closest('li')?.textContent).toContain('Late')
  expect(panel().getByRole('link', { name: /20 Sept/ }).getAttribute('href')).toBe('/case/01JC1#event-12')
})

test('a case that nobody supervises has no such panel', async () => {
  await show(CasePage, '/case/01JC1', { id: '01JC1' })
  expect(document.getElementById('supervision')).toBeNull()
})

test('the activities about a suggestion stand in its panel, and an event of one leads to it', async () => {
  let asked = ''
  server.use(
    http.get(at('/activities'), ({ request }) => { asked = new URL(request.url).search; return HttpResponse.json({ rows: [activityLine({ state: 'reported', starts_on: '2020-11-01' })], may_plan: true }) }),
    http.get(at('/cases/01JC1/history'), () => HttpResponse.json({ rows: [{ ...inspected, data: { ...inspected.data, activity: 'activity-01JA1' } }, ...history] })),
  )
  await show(CasePage, '/case/01JC1', { id: '01JC1' })
  expect(asked).toBe('?congress=01JCITY&of_case=01JC1')
  const link = panel().getByRole('link', { name: '礼睦路扩宽工程暗访' })
  expect(link.getAttribute('href')).toBe('/activity/activity-01JA1')
  expect(link.parentElement?.textContent).toContain('Unannounced visit · Reported · 1 Nov 2020')
  expect(screen.getByRole('link', { name: 'See the activity' }).getAttribute('href')).toBe('/activity/activity-01JA1')
})

test('who plans activities can plan one from a suggestion that was assigned', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })))
  await open()
  expect(screen.getByRole('link', { name: 'Plan an activity', hidden: true }).getAttribute('href')).toBe('/new-activity?case=01JC1')
})

test('an event that somebody came for is marked', async () => {
  await open('/case/01JC1#event-12')
  expect(document.getElementById('event-12')?.getAttribute('aria-current')).toBe('true')
})

test('a paper is answered by its number, and what supervises stands behind a click of its own', async () => {
  await open()
  const actions = within(screen.getByRole('region', { name: 'What can be done' }))
  expect(actions.getByRole('button', { name: /paper no. 1/ })).toBeTruthy()
  const fold = actions.getByText('Supervision').closest('details') as HTMLElement
  expect(within(fold).getAllByRole('button').length).toBe(2)
  expect(presetOf({ command: 'answer_paper', paper: 1, opening: 'now', why_not: '' }, view().state)).toEqual({ paper: 1 })
  expect(presetOf({ command: 'verify_rectification', rectification: 2, opening: 'now', why_not: '' }, view().state)).toEqual({ rectification: 2 })
})

test('a duty to be waived is chosen among the open ones, and the law’s are not among them', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: /^Waive/ }))
  const drawer = within(await screen.findByRole('dialog'))
  expect(drawer.getAllByRole('radio').length).toBe(1)
  expect(drawer.getByText('Talk before handling')).toBeTruthy()
})

test('a missing lamp leads to its step, with what meets the duty filled in', () => {
  expect(stepOf('half-yearly-report')).toBe('record_supervision')
  expect(beginOf('half-yearly-report')).toEqual({ kind: 'report' })
  expect(stepOf('no-such-duty')).toBeUndefined()
})
