import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { view } from '@/testing/caseWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, queueRow } from '@/testing/world'
import QueuePage from './QueuePage.vue'

const happens = [{ version: 10, event: 'reminded', at: '2026-11-26T02:00:00.000Z', by_name: '', office_name: '', deputy_name: '', data: { strand: 1, number: 2 } }]
let stored: { id: string, key: string | null, body: unknown }[] = []

beforeEach(() => {
  stored = []
  server.use(
    http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(0, 1) })),
    http.get(at('/cases'), () => HttpResponse.json({ rows: [queueRow(), queueRow({ id: '01JC2', number: 41, title: 'The refused one' })] })),
    http.get(at('/cases/:id'), ({ params }) => HttpResponse.json(view({
      id: String(params['id']),
      actions: [params['id'] === '01JC2'
        ? { command: 'sign_in', strand: 1, opening: 'later', why_not: 'It is signed in already.' }
        : { command: 'sign_in', strand: 1, opening: 'now', why_not: '' }],
    }))),
    http.post(at('/cases/:id/sign-in'), async ({ params, request }) => {
      if (new URL(request.url).searchParams.get('rehearse')) return HttpResponse.json({ version: 10, happens })
      stored.push({ id: String(params['id']), key: request.headers.get('Idempotency-Key'), body: await request.json() })
      return HttpResponse.json({ version: 10 })
    }),
  )
})

async function rehearse() {
  await show(QueuePage, '/queue')
  await userEvent.click(screen.getByLabelText('Choose all that are shown'))
  await userEvent.click(screen.getByText('Sign in'))
  return screen.findByText('1 can be done, 1 cannot. Nothing has been done yet.', {}, { timeout: 4000 })
}

test('a job for many is rehearsed first: what it will do, and why one of them cannot be done', async () => {
  await rehearse()
  expect(screen.getByText(/Reminded the unit, time 2/)).toBeTruthy()
  expect(screen.getByText('It is signed in already.')).toBeTruthy()
  expect(stored).toEqual([])
})

test('only what can be done is carried out, and what was not done stays chosen', async () => {
  await rehearse()
  await userEvent.click(screen.getByText('Sign in (1)'))
  expect(await screen.findByText('1 done, 1 not done.')).toBeTruthy()
  expect(stored.map(({ id, body }) => [id, body])).toEqual([['01JC1', { strand: 1 }]])
  await expect.poll(() => screen.getByText('1 chosen')).toBeTruthy()
})

test('an order without an answer is sent again with the key it had', async () => {
  const keys: (string | null)[] = []
  await rehearse()
  server.use(http.post(at('/cases/:id/sign-in'), ({ request }) => {
    keys.push(request.headers.get('Idempotency-Key'))
    return keys.length === 1 ? problem(503, 'unavailable', 'Not now.') : HttpResponse.json({ version: 10 })
  }))
  await userEvent.click(screen.getByText('Sign in (1)'))
  await userEvent.click(await screen.findByText('Try 1 again'))
  expect(await screen.findByText('1 done, 1 not done.')).toBeTruthy()
  expect(keys[1]).toBe(keys[0])
})
