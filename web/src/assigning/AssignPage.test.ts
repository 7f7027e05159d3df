import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { view } from '@/testing/caseWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, queueRow } from '@/testing/world'
import AssignPage from './AssignPage.vue'
import ReturnsPage from './ReturnsPage.vue'

const actions = ['assign', 'pre_assign'].map(command => ({ command, opening: 'now' as const, why_not: '' }))
const waiting = (id: string) => view({ id, actions, state: { ...view().state, phase: 'docketed', strands: [] } })
let heard: unknown[] = []

beforeEach(() => {
  heard = []
  server.use(
    http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })),
    http.get(at('/cases'), () => HttpResponse.json({ rows: [queueRow({ id: 'A', phase: 'docketed' }), queueRow({ id: 'B', number: 24, phase: 'docketed' })] })),
    http.get(at('/cases/:id'), ({ params }) => HttpResponse.json(waiting(String(params['id'])))),
    http.get(at('/offices'), () => HttpResponse.json({ rows: [{ id: '01JO1', title: 'Transport', kind: 'unit' }, { id: '01JO3', title: 'Finance', kind: 'unit' }, { id: '01JO2', title: 'Congress', kind: 'deputies_office' }] })),
    http.get(at('/unit-loads'), () => HttpResponse.json({ rows: [{ unit: '01JO1', unit_name: 'Transport', in_hand: 7, late: 2, due_soon: 0, to_sign_in: 0, return_requested: 0 }] })),
    http.post(at('/cases/:id/assign'), async ({ params, request }) => { heard.push(params['id'], await request.json()); return HttpResponse.json({ version: 10 }) }),
  )
})

test('units of other levels stand apart from the units of this one, with what it means', async () => {
  server.use(http.get(at('/unit-loads'), () => HttpResponse.json({ rows: [
    { unit: '44-gov', unit_name: 'Provincial government', in_hand: 0, late: 0, due_soon: 0, to_sign_in: 0, return_requested: 0 },
    { unit: '01JO1', unit_name: 'Transport', in_hand: 7, late: 2, due_soon: 0, to_sign_in: 0, return_requested: 0 },
  ] })))
  await show(AssignPage, '/assign')
  const elsewhere = within(await screen.findByRole('list', { name: 'Units of the levels above and below' }))
  expect(elsewhere.getAllByText('Provincial government').length).toBeGreaterThan(0)
  expect(elsewhere.queryAllByText('Transport')).toEqual([])
  expect(within(screen.getByRole('list', { name: 'Units of this level' })).getAllByText('Transport').length).toBeGreaterThan(0)
  expect(screen.getByText(/The suggestion stays with this congress/)).toBeTruthy()
})

test('a case is assigned from the keys alone, and the next one comes by itself', async () => {
  const { router } = await show(AssignPage, '/assign')
  await screen.findByText('7 in hand')
  await userEvent.keyboard('/')
  await userEvent.keyboard('tran{enter}fin{enter}{Control>}{enter}{/Control}')
  await expect.poll(() => heard).toEqual(['A', { strands: [{ unit: '01JO1', role: 'main' }, { unit: '01JO3', role: 'co' }] }])
  await expect.poll(() => router.currentRoute.value.query).toEqual({ case: 'B' })
  expect(screen.getByText('1 left')).toBeTruthy()
})

test('the unit the deputy wished for comes first and says so, and its numbers lead to their rows', async () => {
  await show(AssignPage, '/assign')
  await screen.findByText('the deputy’s wish')
  expect(screen.getByText('2 late').getAttribute('href')).toContain('?unit=01JO1&phase=handling&lamp=late')
})

test('a return shows its reason and the proposed unit; the second request is the leader’s to decide', async () => {
  const dispute = { reason: 'not_our_duty' as const, basis: 'Not in our list of duties.', requested_on: '2026-11-20', proposed_unit: '01JO3' }
  const [first] = view().state.strands
  const asked = { ...first, state: 'return_requested', disputes: [{ ...dispute, instance: 1, refused_because: 'It is.' }, { ...dispute, instance: 2 }] }
  server.use(http.get(at('/cases/:id'), ({ params }) => HttpResponse.json({
    ...view({ id: String(params['id']), actions: [{ command: 'grant_return', strand: 1, opening: 'later', why_not: 'The leader decides.' }] }),
    state: { ...view().state, strands: [asked] },
  })))
  server.use(http.get(at('/unit-loads'), () => HttpResponse.json({ rows: [{ unit: '01JO1', unit_name: 'Transport', in_hand: 7, late: 2, due_soon: 0, to_sign_in: 0, return_requested: 2 }] })))
  await show(ReturnsPage, '/returns')
  expect((await screen.findAllByText('Proposes 市财政局')).length).toBe(2)
  expect(screen.getAllByText('Request 2 of the same unit: the leader decides, no longer the office.').length).toBe(2)
  expect(screen.queryByText('Grant the return')).toBeNull()
})
