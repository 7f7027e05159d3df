import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { notices } from '@/testing/noticeWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import DigestCard from './DigestCard.vue'
import SettingsForm from './SettingsForm.vue'

const digest = { from: '2026-11-19T00:30:00Z', until: '2026-11-20T01:30:00Z', rows: notices }
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T02:00:00Z') })
  server.use(http.get(at('/notice-digest'), () => HttpResponse.json(digest)))
})
afterEach(() => vi.useRealTimers())

test('the digest is one sentence, and is gone once it is read', async () => {
  const told: unknown[] = []
  server.use(http.post(at('/notices/read'), async ({ request }) => { told.push(await request.json()); return new HttpResponse(null, { status: 204 }) }))
  await show(DigestCard)
  expect(screen.getByText('Since 19 Nov 08:30: 1 reminder, 1 reply, 1 other event')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Got it' }))
  expect(document.querySelector('details')).toBeNull()
  await expect.poll(() => told).toEqual([{ notices: ['n3', 'n2', 'n1'] }])
})

test('a digest of another day is not shown', async () => {
  vi.setSystemTime(new Date('2026-11-21T02:00:00Z'))
  await show(DigestCard)
  expect(document.querySelector('details')).toBeNull()
})

test('what the quiet hours mean is said in a sentence, and saving says that it is saved', async () => {
  let heard: unknown
  server.use(
    http.get(at('/notice-settings'), () => HttpResponse.json({ digest_at: '08:30', quiet_from: '20:00', quiet_until: '08:00', rest_days_quiet: true })),
    http.put(at('/notice-settings'), async ({ request }) => { heard = await request.json(); return new HttpResponse(null, { status: 204 }) }),
  )
  await show(SettingsForm)
  expect(screen.getByText(/What comes between 20:00 and 08:00 the next day is kept/)).toBeTruthy()
  await userEvent.click(screen.getByLabelText('Quiet on days off'))
  expect(screen.getByText(/On days off you are told as usual/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved')).toBeTruthy()
  expect(heard).toEqual({ digest_at: '08:30', quiet_from: '20:00', quiet_until: '08:00', rest_days_quiet: false })
})
