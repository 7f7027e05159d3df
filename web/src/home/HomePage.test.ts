import { cleanup, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { activityLine, owed } from '@/testing/activityWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { readingRow } from '@/testing/readingWorld'
import { answer, talkRow } from '@/testing/talkWorld'
import { clerkMe, deputyMe } from '@/testing/world'
import HomePage from './HomePage.vue'

test('shows what waits, the late first, each with its date and a way to the case', async () => {
  await show(HomePage)
  const groups = within(screen.getByRole('region', { name: 'To do' })).getAllByRole('heading', { level: 2 }).map(one => one.textContent)
  expect(groups).toEqual(['Late 1', 'Due soon 1', 'Not due yet 1'])
  const link = screen.getByRole('link', { name: /Reply to the deputies/ })
  expect(link.getAttribute('href')).toBe('/case/01JC1')
  expect(screen.getByText('5 working days left')).toBeTruthy()
})

test('says that nothing waits instead of showing an empty list', async () => {
  server.use(http.get(at('/duties'), () => HttpResponse.json({ rows: [], next: null })))
  await show(HomePage)
  expect(await screen.findByText('Nothing waits for you at the moment.')).toBeTruthy()
})

const noDuties = () => server.use(http.get(at('/duties'), () => HttpResponse.json({ rows: [], next: null })))
const actsAs = (role: 'station' | 'deputies_office') => server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1).map(one => ({ ...one, role })) })))

test('what the cards beside hold is counted before it is said that nothing waits: drafts to read and opinions', async () => {
  noDuties()
  actsAs('station')
  server.use(
    http.get(at('/readings'), () => HttpResponse.json({ rows: [readingRow()] })),
    http.get(at('/opinion-todos'), () => HttpResponse.json({ rows: [{ state: 'received', count: 2, oldest: [] }, { state: 'taken', count: 1, oldest: [] }] })),
  )
  await show(HomePage)
  expect(await screen.findByText('Nothing with a date waits for you, but 4 things without one do.')).toBeTruthy()
  expect(screen.queryByText('Nothing waits for you at the moment.')).toBeNull()
})

test('what the cards beside hold is counted before it is said that nothing waits: a talk that a unit is asked for', async () => {
  noDuties()
  server.use(http.get(at('/talks'), () => HttpResponse.json({ rows: [talkRow()] })))
  await show(HomePage)
  expect(await screen.findByText('Nothing with a date waits for you, but 1 thing without one does.')).toBeTruthy()
})

test('an answered talk waits for the deputy at home, with the way to where he gives his word', async () => {
  noDuties()
  server.use(
    http.get(at('/session'), () => HttpResponse.json(deputyMe)),
    http.get(at('/talks'), ({ request }) => HttpResponse.json({ rows: new URL(request.url).searchParams.get('mine') ? [talkRow({ state: 'answered', answer, may_answer: false })] : [] })),
  )
  await show(HomePage)
  expect(await screen.findByText('Nothing with a date waits for you, but 1 thing without one does.')).toBeTruthy()
  const card = within(await screen.findByRole('region', { name: /^Talks that were answered/ }))
  expect(card.getByRole('link', { name: '关于扩宽礼睦路全路段工程的建议' }).getAttribute('href')).toBe('/case/01JC1#talks')
  expect(card.getByText(/Planned already/)).toBeTruthy()
})

test('a list beside that cannot be read holds nothing back', async () => {
  noDuties()
  server.use(http.get(at('/talks'), () => problem(503, 'unavailable', 'Busy.')))
  await show(HomePage)
  expect(await screen.findByText('Nothing waits for you at the moment.')).toBeTruthy()
})

test('says what went wrong in the words of the server, and asks again', async () => {
  server.use(http.get(at('/duties'), () => problem(403, 'forbidden', 'This congress is not yours.'), { once: true }))
  await show(HomePage)
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toContain('This congress is not yours.')
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('5 working days left')).toBeTruthy()
})

test('every number leads to the rows that make it', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })))
  await show(HomePage)
  const link = await screen.findByRole('link', { name: '12 In hand' })
  expect(link.getAttribute('href')).toBe('/queue?phase=handling')
})

test('what came last is first when that is asked for, and the address says so', async () => {
  const { router } = await show(HomePage)
  await userEvent.click(screen.getByRole('link', { name: 'Newest first' }))
  await expect.poll(() => router.currentRoute.value.query).toEqual({ order: 'newest' })
  const todo = screen.getByRole('region', { name: 'To do' })
  expect(within(todo).getAllByRole('heading', { level: 2 }).map(one => one.textContent)).toEqual(['Newest first 3'])
})

test('a head of a unit finds the papers to sign beside his duties', async () => {
  const head = { ...clerkMe, capacities: clerkMe.capacities.slice(0, 1).map(one => ({ ...one, role: 'unit_head' as const })) }
  server.use(http.get(at('/session'), () => HttpResponse.json(head)))
  await show(HomePage)
  const desk = await screen.findByRole('region', { name: 'Desk' })
  expect(within(desk).getByRole('heading', { name: 'Papers to sign' })).toBeTruthy()
  expect(within(desk).getAllByRole('link').at(-1)?.getAttribute('href')).toMatch(/^\/reply\//)
})

test('shows the supervision activities that somebody takes part in, with what is his to do', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })), http.get(at('/activity-todos'), () => HttpResponse.json({ rows: [{ activity: activityLine(), owed: [owed()] }] })))
  await show(HomePage)
  const card = within(await screen.findByRole('region', { name: 'Supervision activities' }))
  expect(card.getByRole('link', { name: '礼睦路扩宽工程暗访' }).getAttribute('href')).toBe('/activity/activity-01JA1')
  expect(card.getByText('Make the year’s visits')).toBeTruthy()
})

test('a unit is told at home of the talks that deputies ask for; an office that is never asked does not look', async () => {
  let looked = 0
  server.use(http.get(at('/talks'), () => { looked += 1; return HttpResponse.json({ rows: [talkRow()] }) }))
  await show(HomePage)
  expect(await screen.findByRole('region', { name: /^Talks that deputies ask for/ })).toBeTruthy()
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })))
  cleanup()
  await show(HomePage)
  await screen.findByRole('heading', { name: 'Longest late' })
  expect(looked).toBe(1)
})

test('whoever moderates is told at home of the opinions that wait, each number with the way to them', async () => {
  let looked = 0
  const oldest = [{ id: '01JX1', text: '礼睦路的路灯坏了三个月。', owner_name: '礼乐街道代表联络站', received_on: '2026-11-18' }]
  server.use(http.get(at('/opinion-todos'), () => { looked += 1; return HttpResponse.json({ rows: [{ state: 'received', count: 3, oldest }, { state: 'taken', count: 1, oldest: [] }] }) }))
  await show(HomePage)
  const office = clerkMe.capacities.slice(1).map(one => ({ ...one, role: 'deputies_office' as const }))
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: office })))
  cleanup()
  await show(HomePage)
  const card = within(await screen.findByRole('region', { name: 'Public opinions that wait' }))
  expect(card.getAllByRole('link').map(one => [one.textContent, one.getAttribute('href')])).toEqual([['To be looked at 3', '/opinions?state=received'], ['Taken up 1', '/opinions?state=taken']])
  expect(card.getByText('礼睦路的路灯坏了三个月。')).toBeTruthy()
  expect(looked).toBe(1)
})
