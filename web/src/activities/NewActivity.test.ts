import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, queueRow } from '@/testing/world'
import NewActivityPage from './NewActivityPage.vue'

const asOffice = { ...clerkMe, capacities: clerkMe.capacities.slice(1) }
let sent: { body: unknown, key: string | null }[] = []
let sought: URLSearchParams[] = []
beforeEach(() => {
  sent = []
  sought = []
  server.use(
    http.get(at('/session'), () => HttpResponse.json(asOffice)),
    http.get(at('/cases'), ({ request }) => { sought.push(new URL(request.url).searchParams); return HttpResponse.json({ rows: [queueRow({ id: '01JC2', number: 41, title: '关于尽快建设南冲电排站的建议' })] }) }),
    http.get(at('/supervised'), () => HttpResponse.json({ rows: [{ id: '01JC5', number: 5, title: '关于整治城东排涝渠的建议', phase: 'handling', key_item: true, unit_name: '', supervisor_name: '' }], more: false })),
    http.post(at('/activities'), async ({ request }) => {
      sent.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') })
      return HttpResponse.json({ id: 'activity-01JA9', version: 1 }, { status: 201 })
    }),
  )
})
const plan = () => userEvent.click(screen.getByRole('button', { name: 'Plan an activity' }))

test('each kind says what it is and who will know of it when', async () => {
  await show(NewActivityPage, '/new-activity')
  expect(screen.getByLabelText(/^Unannounced visit.*no trace of it until its report is out/)).toBeTruthy()
  expect(screen.getByLabelText(/^Spot check.*no trace of it until it starts/)).toBeTruthy()
  expect(screen.getByLabelText(/^Forum.*Units see it at once/)).toBeTruthy()
})

test('a suggestion and a kind come along in the address, and a day that begins ends on the same', async () => {
  const { router } = await show(NewActivityPage, '/new-activity?kind=unannounced_visit&case=01JC1')
  await screen.findByText('关于扩宽礼睦路全路段工程的建议')
  await userEvent.type(screen.getByLabelText('Title'), '看排水')
  await userEvent.type(screen.getByLabelText('Starts on'), '2026-12-01')
  expect(screen.getByLabelText<HTMLInputElement>('Ends on').value).toBe('2026-12-01')
  await plan()
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/activity/activity-01JA9')
  expect(sent[0]?.body).toEqual({
    congress: '01JCITY', kind: 'unannounced_visit',
    plan: { title: '看排水', purpose: '', starts_on: '2026-12-01', ends_on: '2026-12-01', team: [], deputies: [], cases: [{ id: '01JC1', criteria: [] }], programme: [] },
  })
  expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/)
})

test('a training asks for no suggestion, and takes none along', async () => {
  await show(NewActivityPage, '/new-activity?kind=training&case=01JC1')
  await userEvent.type(await screen.findByLabelText('Title'), '怎样写建议')
  await userEvent.type(screen.getByLabelText('Starts on'), '2026-12-01')
  expect(screen.queryByRole('combobox', { name: 'Suggestions' })).toBeNull()
  await plan()
  await expect.poll(() => sent[0]?.body).toMatchObject({ kind: 'training', plan: { cases: [], deputies: [] } })
})

test('suggestions are sought by words or number among those assigned, or ticked among the key ones; a campaign says why each', async () => {
  await show(NewActivityPage, '/new-activity?kind=campaign')
  await userEvent.click(screen.getByLabelText(/关于整治城东排涝渠的建议/))
  const box = screen.getByRole('combobox', { name: 'Suggestions' })
  await userEvent.type(box, '41')
  await userEvent.click(await screen.findByRole('option', { name: /南冲电排站/ }))
  expect(sought.at(-1)?.get('number')).toBe('41')
  expect(sought.at(-1)?.getAll('phase')).toEqual(['handling', 'answered', 'tracking', 'settled', 'closed'])
  expect(screen.getAllByRole('group', { name: /^Criteria/ }).length).toBe(2)
})

test('what is missing is asked for before the server is asked', async () => {
  await show(NewActivityPage, '/new-activity')
  await plan()
  expect(screen.getByRole('alert').textContent).toBe('4 places still need attention.')
  expect(sent).toEqual([])
})

test('the server’s word stands at its field, and a visit without a veil leads to the library', async () => {
  server.use(http.post(at('/activities'), () => problem(422, 'invalid', 'There is no such suggestion.', 'plan.cases.0.id'), { once: true }))
  await show(NewActivityPage, '/new-activity?kind=unannounced_visit&case=01JC1')
  await userEvent.type(screen.getByLabelText('Title'), '看排水')
  await userEvent.type(screen.getByLabelText('Starts on'), '2026-12-01')
  await plan()
  const field = document.querySelector<HTMLElement>('[data-path="plan.cases"]')
  expect(field && await within(field).findByText('There is no such suggestion.')).toBeTruthy()
  server.use(http.post(at('/activities'), () => problem(409, 'refused', 'Adopt a veil first.')))
  await plan()
  expect(await screen.findByText('Adopt a veil first.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Library of practices' }).getAttribute('href')).toBe('/library')
})

test('what is typed outlives a reload, and who plans nothing is told so', async () => {
  const first = await show(NewActivityPage, '/new-activity?kind=forum')
  await userEvent.type(screen.getByLabelText('Title'), '座谈会')
  first.unmount()
  const again = await show(NewActivityPage, '/new-activity?kind=forum')
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('座谈会')
  again.unmount()
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(0, 1) })))
  await show(NewActivityPage, '/new-activity')
  expect(screen.getByText(/plan activities/)).toBeTruthy()
})

test('a commission asks for a congress below, for what it is asked, and for the day of the report', async () => {
  server.use(http.get(at('/congresses'), () => HttpResponse.json({ rows: [
    { id: '01JCITY', name: '江门市人民代表大会', level: 'city', term: 16, session: 5, in_session: false, version: 40 },
    { id: '01JCOUNTY', name: '新会区人民代表大会', level: 'county', superior: '01JCITY', term: 16, session: 5, in_session: false, version: 7 },
    { id: '01JTOWN', name: '会城镇人民代表大会', level: 'town', superior: '01JCOUNTY', term: 16, session: 5, in_session: false, version: 3 },
    { id: '01JOTHER', name: '他市人民代表大会', level: 'city', term: 16, session: 5, in_session: false, version: 3 },
  ] })))
  await show(NewActivityPage, '/new-activity?kind=commission&case=01JC1')
  const box = await screen.findByRole('combobox', { name: 'Which congress is commissioned' })
  await userEvent.click(box)
  await screen.findByRole('option', { name: '会城镇人民代表大会' })
  expect(screen.getAllByRole('option').map(one => one.textContent?.trim())).toEqual(['新会区人民代表大会', '会城镇人民代表大会'])
  await userEvent.click(screen.getByRole('option', { name: '新会区人民代表大会' }))
  await userEvent.type(screen.getByLabelText('Title'), '委托新会区督办')
  await userEvent.type(screen.getByLabelText('What is asked'), '请察看进度。')
  await userEvent.type(screen.getByLabelText('From'), '2026-12-01')
  expect(screen.getByLabelText('Report by')).toBeTruthy()
  expect(screen.queryByText('Led by')).toBeNull()
  await plan()
  await expect.poll(() => sent[0]?.body).toMatchObject({ kind: 'commission', plan: { commissioned: '01JCOUNTY', purpose: '请察看进度。', cases: [{ id: '01JC1', criteria: [] }] } })
})
