import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { CaseView } from '@/cases'
import { view } from '@/testing/caseWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { deputyMe } from '@/testing/world'
import RatePage from './RatePage.vue'

const rate = { command: 'rate_reply', strand: 1, opening: 'now', why_not: '' } as const

function issued(votes: object[] = [], actions: CaseView['actions'] = [rate]): CaseView {
  const { state } = view()
  const [strand] = state.strands
  const round = { ...strand?.rounds[0], stage: 'issued', issued_on: '2026-11-10', votes }
  return view({ state: { ...state, phase: 'answered', strands: [{ ...strand, rounds: [round] }] } as unknown as CaseView['state'], actions })
}

interface Heard { body: unknown, match: string | null }
function hear() {
  const heard: Heard[] = []
  server.use(http.post(at('/cases/01JC1/rate-reply'), async ({ request }) => {
    heard.push({ body: await request.json(), match: request.headers.get('If-Match') })
    return HttpResponse.json({ version: 10 })
  }))
  return heard
}
const open = () => show(RatePage, '/rate/01JC1', { id: '01JC1' })
const press = (side: string, name: string) => {
  const group = screen.getByRole('group', { name: new RegExp(`^${side}`) })
  const button = [...group.querySelectorAll('button')].find(one => one.textContent.trim() === name)
  return userEvent.click(button as HTMLElement)
}

beforeEach(() => server.use(
  http.get(at('/session'), () => HttpResponse.json(deputyMe)),
  http.get(at('/cases/01JC1'), () => HttpResponse.json(issued())),
))

test('a contented deputy has rated with the second choice', async () => {
  const heard = hear()
  await open()
  await press('Attitude', 'Satisfied')
  expect(heard).toEqual([])
  await press('Result', 'Basically satisfied')
  await expect.poll(() => heard).toEqual([{
    match: '"9"',
    body: { strand: 1, ballot: { attitude: 'satisfied', result: 'basically_satisfied', reasons: [], wants_rehandling: false, wants_meeting: false } },
  }])
  expect((await screen.findByText(/^Rated:/)).textContent).toContain('Rated')
})

test('dissatisfaction asks for its reasons before anything is sent', async () => {
  const heard = hear()
  await open()
  await press('Attitude', 'Satisfied')
  await press('Result', 'Dissatisfied')
  expect(heard).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Send the rating' }))
  expect(screen.getByText('Please choose at least one reason.')).toBeTruthy()
  await userEvent.click(screen.getByLabelText('No real measures'))
  await userEvent.click(screen.getByRole('button', { name: 'Send the rating' }))
  await expect.poll(() => heard).toHaveLength(1)
  expect(heard[0]?.body).toMatchObject({ ballot: { result: 'dissatisfied', reasons: ['no_measures'] } })
})

test('a rating that was cast can be changed until the closing', async () => {
  const heard = hear()
  const ballot = { attitude: 'satisfied', result: 'satisfied', reasons: [], wants_rehandling: false, wants_meeting: false }
  server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(issued([{ deputy: '01JD1', ballot, cast_on: '2026-11-12' }]))))
  await open()
  expect(screen.getByText(/^Rated:/)).toBeTruthy()
  await press('Result', 'Basically satisfied')
  await expect.poll(() => heard).toHaveLength(1)
})

test('a choice made without a network is kept, said to be unsent, and sent again as the same intention', async () => {
  const keys: (string | null)[] = []
  server.use(http.post(at('/cases/01JC1/rate-reply'), ({ request }) => {
    keys.push(request.headers.get('Idempotency-Key'))
    return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ version: 10 })
  }))
  const first = await open()
  await press('Attitude', 'Satisfied')
  await press('Result', 'Satisfied')
  expect(await screen.findByText('No connection')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Send the rating' }))
  await expect.poll(() => keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  first.unmount()
})

test('a choice that was never sent is there again after a reload', async () => {
  server.use(http.post(at('/cases/01JC1/rate-reply'), () => problem(500, 'fault', 'The disk is full.')))
  const first = await open()
  await press('Attitude', 'Satisfied')
  await press('Result', 'Satisfied')
  await screen.findByText('The disk is full.')
  first.unmount()
  await open()
  expect(screen.getByText(/it has not been sent yet/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Send the rating' })).toBeTruthy()
})

test('says in plain words who will see it', async () => {
  await open()
  expect(screen.getByText(/The unit does not see it/)).toBeTruthy()
})

test('whoever may not rate reads why, and the office finds the way to the paper form', async () => {
  server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(issued([], [
    { command: 'rate_reply', strand: 1, opening: 'later', why_not: '只有提出人可以评价。' },
    { command: 'enter_paper_rating', strand: 1, opening: 'now', why_not: '' },
  ]))))
  await open()
  expect(screen.getByText('只有提出人可以评价。')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Enter a paper form' }).getAttribute('href')).toBe('/case/01JC1?do=enter_paper_rating')
})
