import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Job } from '@/api'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, congress } from '@/testing/world'
import ImportsPage from './ImportsPage.vue'
import JobPage from './JobPage.vue'

const office = { ...clerkMe, capacities: clerkMe.capacities.slice(1) }
const job = (more: Partial<Job> = {}): Job => ({
  id: 'job-1', kind: 'import_offices', congress, by: '01JP2', by_name: '李承办02', name: '单位.csv', applies: false, state: 'done', done: 4, total: 4,
  asked_at: '2026-11-20T02:00:00Z', said: 'Rehearsed: 2 new, 1 refused.', can_cancel: false,
  report: { totals: { create: 2, change: 0, same: 1, refuse: 1 }, ignored_columns: ['备注'], created_offices: [] }, ...more,
})
const order = { congress, kind: 'offices', file: 'file-1', apply: false, create_offices: false }
let heard: unknown[] = []
beforeEach(() => {
  heard = []
  server.use(
    http.get(at('/session'), () => HttpResponse.json(office)),
    http.get(at('/jobs'), () => HttpResponse.json({ rows: [] })),
    http.get(at('/jobs/:id'), ({ params }) => HttpResponse.json(job({ id: String(params['id']) }))),
    http.get(at('/jobs/:id/rows'), ({ request }) => HttpResponse.json({ rows: new URL(request.url).searchParams.get('only') === 'refuse'
      ? [{ row: 4, action: 'refuse', key: '', title: '', field: '单位名称', why: '请填写单位名称。' }]
      : [{ row: 2, action: 'create', key: '4407-a', title: '市水利局', field: '', why: '' }] })),
    http.post(at('/imports'), async ({ request }) => {
      heard.push(await request.json())
      return HttpResponse.json(job({ id: 'job-1', state: 'waiting' }), { status: 202 })
    }),
    http.post(at('/uploads'), () => HttpResponse.json({ upload: 'up-1', offset: 0 })),
    http.get(at('/uploads/up-1'), () => HttpResponse.json({ offset: 0 })),
    http.patch(at('/uploads/up-1'), () => HttpResponse.json({ offset: 3, file: 'file-1' })),
  )
})
async function rehearse() {
  await userEvent.upload(document.querySelector('input[type="file"]') as HTMLInputElement, new File(['a,b'], '单位.csv'))
  await screen.findByRole('button', { name: /^Remove\s*单位.csv/ })
  await userEvent.click(screen.getByRole('button', { name: 'Rehearse' }))
}

test('a list is never carried out from its form: it is rehearsed first', async () => {
  const { router } = await show(ImportsPage, '/imports')
  await userEvent.click(screen.getByRole('button', { name: 'Rehearse' }))
  expect(screen.getByText('Please choose a file first.')).toBeTruthy()
  await rehearse()
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/job/job-1')
  expect(heard).toEqual([order])
})

test('what the server refuses at once is said, and the file that went up stays', async () => {
  server.use(http.post(at('/imports'), () => problem(403, 'forbidden', 'Only the office records deputies.')))
  await show(ImportsPage, '/imports')
  await rehearse()
  expect((await screen.findByRole('alert')).textContent).toContain('Only the office records deputies.')
  expect(screen.getByRole('button', { name: /^Remove\s*单位.csv/ })).toBeTruthy()
})

test('refused rows stand on top with column and reason, and what was not used is named', async () => {
  await show(JobPage, '/job/job-1', { id: 'job-1' })
  const [first, second] = await screen.findAllByRole('table')
  expect(within(first as HTMLElement).getAllByRole('cell').map(one => one.textContent)).toEqual(['4', '—', '单位名称', '请填写单位名称。'])
  expect(within(second as HTMLElement).getByText('市水利局')).toBeTruthy()
  expect(screen.getByText('备注')).toBeTruthy()
})

test('a rehearsal is carried out as it was asked, and leads to the job that does it', async () => {
  localStorage.setItem('huiyin.imports', JSON.stringify([['job-7', order]]))
  const { router } = await show(JobPage, '/job/job-7', { id: 'job-7' })
  await userEvent.click(await screen.findByRole('button', { name: 'Import 2 rows' }))
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/job/job-1')
  expect(heard).toEqual([{ ...order, apply: true }])
})

test('a rehearsal asked for elsewhere says how to go on instead of offering a dead button', async () => {
  await show(JobPage, '/job/job-8', { id: 'job-8' })
  expect(screen.getByText(/upload the file again/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Import 2 rows' })).toBeNull()
})

test('a job under way shows how far it is, is followed to its end, and can be stopped', async () => {
  const bare = job({ state: 'running', done: 1, said: '', can_cancel: true })
  delete bare.report
  let now: Partial<Job> = bare
  server.use(
    http.get(at('/jobs/job-1'), () => HttpResponse.json(now)),
    http.delete(at('/jobs/job-1'), () => { now = job({ state: 'cancelled', said: 'Stopped; nothing was changed.' }); return HttpResponse.json(now) }),
  )
  await show(JobPage, '/job/job-1', { id: 'job-1' })
  expect(screen.getByRole('progressbar', { name: '1 of 4' })).toBeTruthy()
  now = { ...bare, done: 3 }
  expect(await screen.findByRole('progressbar', { name: '3 of 4' }, { timeout: 4000 })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Stop the job' }))
  expect(await screen.findByText('Stopped; nothing was changed.')).toBeTruthy()
})

test('importing is offered only to those who do it', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(0, 1) })))
  await show(ImportsPage, '/imports')
  expect(screen.getByText(/^Lists are imported by/)).toBeTruthy()
  expect(screen.queryByRole('form')).toBeNull()
})

test('what belongs to lists of cases alone is asked for them and left out of others', async () => {
  await show(ImportsPage, '/imports')
  await userEvent.click(screen.getByRole('radio', { name: /^Suggestions of old years/ }))
  await userEvent.click(screen.getByText('More options'))
  await userEvent.type(screen.getByLabelText(/^Who leads/), '001')
  await userEvent.click(screen.getByLabelText(/^Record units/))
  await rehearse()
  await expect.poll(() => heard).toEqual([{ ...order, kind: 'past', lead: '001', create_offices: true }])
})

test('a catalogue of duties is imported without options of cases', async () => {
  await show(ImportsPage, '/imports')
  await userEvent.click(screen.getByRole('radio', { name: /^Suggestions of old years/ }))
  await userEvent.click(screen.getByText('More options'))
  await userEvent.type(screen.getByLabelText(/^Who leads/), '001')
  await userEvent.click(screen.getByRole('radio', { name: /^Catalogues of duties/ }))
  expect(screen.queryByLabelText(/^Who leads/)).toBeNull()
  await rehearse()
  await expect.poll(() => heard).toEqual([{ ...order, kind: 'catalogues' }])
})
