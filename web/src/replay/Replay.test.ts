import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Job } from '@/api'
import { mechanismRow, mechanismView, report } from '@/testing/libraryWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, congress } from '@/testing/world'
import { chinaToday } from '@/ui'
import { everyWeek, loadsOf, sumOf } from './figures'
import NewReplayPage from './NewReplayPage.vue'
import ReplayPage from './ReplayPage.vue'

const office = { ...clerkMe, capacities: clerkMe.capacities.slice(1) }
const job = (more: Partial<Job> = {}): Job => ({
  id: 'job-1', kind: 'replay', congress, by: '01JP2', by_name: '李承办02', name: 'jianghai.five-ones', applies: false, state: 'done', done: 40, total: 40,
  asked_at: '2026-11-20T02:00:00Z', said: '', can_cancel: false, report: { totals: { create: 0, change: 0, same: 0, refuse: 0 }, ignored_columns: [], created_offices: [], replay: report }, ...more,
})
let heard: unknown[] = []
let behind: string[] = []
beforeEach(() => {
  heard = []
  behind = []
  server.use(
    http.get(at('/session'), () => HttpResponse.json(office)),
    http.get(at('/mechanisms'), () => HttpResponse.json({ rows: [mechanismRow(), mechanismRow({ mechanism: 'taishan.look-back', title: { zh: '回头看', en: 'Look-back' }, in_force: true })] })),
    http.get(at('/parameters'), () => HttpResponse.json({ rows: mechanismView().parameters.map(one => ({ ...one, mechanism: 'taishan.look-back' })) })),
    http.get(at('/jobs'), () => HttpResponse.json({ rows: [job({ id: 'job-0' }), job({ id: 'job-9', kind: 'recount' })] })),
    http.get(at('/jobs/:id'), () => HttpResponse.json(job())),
    http.post(at('/replays'), async ({ request }) => { heard.push(await request.json()); return HttpResponse.json(job({ state: 'waiting' }), { status: 202 }) }),
    http.get(at('/replays/:id/cases'), ({ request }) => {
      behind.push(new URL(request.url).search)
      return HttpResponse.json({ rows: [{ id: '01JC1', number: 23, title: '关于尽快建设南冲电排站的建议', unit_name: '市水利局', duty_title: { zh: '一月一情况', en: 'One status a month' }, role_title: { zh: '主办单位', en: 'main unit' }, fate: 'late', due_on: '2025-03-25' }] })
    }),
  )
})
const begin = () => userEvent.click(screen.getByRole('button', { name: 'Begin the replay' }))

test('figures are summed side by side, and the busiest role stands in front', () => {
  expect(sumOf(report.figures)).toEqual({ replayed: { asked: 37, in_time: 24, late: 12, open: 0, let_off: 1 }, really: { asked: 3, in_time: 3, late: 0, open: 0, let_off: 0 } })
  expect(loadsOf(report.weeks, report.figures).map(({ role, due, late, most }) => [role, due, late, most.monday])).toEqual([['main_unit', 30, 10, '2025-03-24'], ['deputies_office', 6, 2, '2025-03-03']])
})

test('a week in which nothing is due has its place between the others', () => {
  const weeks = report.weeks.filter(one => one.role === 'main_unit')
  expect(everyWeek(weeks).map(({ monday, due }) => [monday, due])).toEqual([['2025-03-03', 10], ['2025-03-10', 0], ['2025-03-17', 0], ['2025-03-24', 20]])
  expect(everyWeek([])).toEqual([])
})

test('whoever comes from a mechanism tries it over the last calendar year', async () => {
  const { router } = await show(NewReplayPage, '/new-replay?mechanism=jianghai.five-ones')
  await begin()
  const year = Number(chinaToday().slice(0, 4)) - 1
  expect(heard).toEqual([{ congress, mechanisms: ['jianghai.five-ones'], values: [], from: `${year}-01-01`, until: `${year}-12-31` }])
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/replay/job-1')
})

test('a replay that was left is found again by what it tried', async () => {
  await show(NewReplayPage, '/new-replay')
  const earlier = within(screen.getByRole('region', { name: 'Recent replays' }))
  expect(earlier.getAllByRole('link').map(one => [one.textContent, one.getAttribute('href')])).toEqual([['Replay: Tracking by five ones', '/replay/job-0']])
})

test('a mechanism that holds already is tried with another value', async () => {
  await show(NewReplayPage, '/new-replay?mechanism=taishan.look-back')
  const count = await screen.findByLabelText('How many')
  await userEvent.clear(count)
  await userEvent.type(count, '5')
  await begin()
  expect(heard).toMatchObject([{ mechanisms: [], values: [{ mechanism: 'taishan.look-back', parameter: 'naming_period', value: '5 working days' }] }])
})

test('what is missing is said before anything is sent, and what the server refuses after it', async () => {
  await show(NewReplayPage, '/new-replay')
  await begin()
  expect(screen.getByRole('alert').textContent).toBe('Please choose what to adopt.')
  expect(heard).toEqual([])
  server.use(http.post(at('/replays'), () => problem(422, 'invalid', 'five-ones.toml:18 against handling.toml:20')))
  await userEvent.click(screen.getByLabelText('The rules as they were'))
  await begin()
  expect((await screen.findByRole('alert')).textContent).toContain('five-ones.toml:18 against handling.toml:20')
})

test('the result is one sentence, and each figure opens the cases behind it', async () => {
  const { router } = await show(ReplayPage, '/replay/job-1', { id: 'job-1' })
  expect(screen.getByText(/it would have asked 37 duties of 7 suggestions, 12 of them late/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^One status a month, Late: 10/ }))
  expect(router.currentRoute.value.query).toEqual({ mechanism: 'jianghai.five-ones', duty: 'monthly-status', fate: 'late' })
  expect((await screen.findByRole('link', { name: '关于尽快建设南冲电排站的建议' })).getAttribute('href')).toBe('/case/01JC1')
  expect(behind).toEqual(['?mechanism=jianghai.five-ones&duty=monthly-status&fate=late&limit=50'])
})

test('a busy week can be read as a figure and opened too', async () => {
  await show(ReplayPage, '/replay/job-1', { id: 'job-1' })
  const load = within(screen.getByRole('region', { name: 'Work week by week' }))
  await userEvent.click(load.getByRole('button', { name: 'Week of 24 Mar 2025: 20 due, 7 late', hidden: true }))
  await expect.poll(() => behind).toEqual(['?role=main_unit&monday=2025-03-24&limit=50'])
})

test('a replay under way shows how far it is and can be stopped', async () => {
  let stopped = false
  server.use(
    http.get(at('/jobs/:id'), () => HttpResponse.json({ ...job({ state: stopped ? 'cancelled' : 'running', done: 10, said: stopped ? 'Stopped.' : '', can_cancel: !stopped }), report: undefined })),
    http.delete(at('/jobs/:id'), () => { stopped = true; return HttpResponse.json(job({ state: 'cancelled' })) }),
  )
  await show(ReplayPage, '/replay/job-1', { id: 'job-1' })
  expect(screen.getByText('Tracking by five ones')).toBeTruthy()
  expect(screen.getByRole('progressbar')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Stop the job' }))
  expect(await screen.findByText('Stopped.')).toBeTruthy()
})

test('what stood behind a figure and is gone says so', async () => {
  server.use(http.get(at('/replays/:id/cases'), () => problem(404, 'not_found', 'Run it again.')))
  await show(ReplayPage, '/replay/job-1?duty=monthly-status', { id: 'job-1' })
  expect((await screen.findByRole('alert')).textContent).toContain('Run it again.')
})
