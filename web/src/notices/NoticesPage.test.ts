import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { notices } from '@/testing/noticeWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import NoticeBell from './NoticeBell.vue'
import NoticesPage from './NoticesPage.vue'
import { useNoticeCount } from './useNoticeCount'

let told: unknown[] = []
beforeEach(() => {
  told = []
  server.use(
    http.get(at('/notices'), () => HttpResponse.json({ rows: notices })),
    http.get(at('/notice-count'), () => HttpResponse.json({ unread: 3, held: 0 })),
    http.post(at('/notices/read'), async ({ request }) => { told.push(await request.json()); return new HttpResponse(null, { status: 204 }) }),
  )
})
afterEach(() => vi.useRealTimers())

async function open() {
  const shown = await show(NoticesPage, '/notices')
  await useNoticeCount().load()
  return shown
}
const fresh = () => document.querySelectorAll('.case.fresh').length

test('the events of one case on one day fold into one line that opens', async () => {
  await open()
  const today = screen.getByRole('region', { name: '20 Nov' })
  expect(within(today).getAllByRole('listitem')).toHaveLength(1)
  expect(within(today).getByText('1 more that day')).toBeTruthy()
  expect(within(today).getByText('07:50')).toBeTruthy()
})

test('who goes to the case has read what it was told with', async () => {
  await open()
  const first = screen.getAllByRole('link', { name: /关于扩宽礼睦路/ })[0] as HTMLElement
  expect(first.getAttribute('href')).toBe('/case/01JC1#strand-1')
  await userEvent.click(first)
  await expect.poll(() => told).toEqual([{ notices: ['n3', 'n2'] }])
  expect(fresh()).toBe(1)
})

test('what could not be marked is unread again, and says so', async () => {
  server.use(http.post(at('/notices/read'), () => problem(503, 'unavailable', 'Busy.')))
  await open()
  await userEvent.click(screen.getAllByRole('link', { name: /关于扩宽礼睦路/ })[0] as HTMLElement)
  expect((await screen.findByRole('alert')).textContent).toContain('Busy.')
  expect(fresh()).toBe(2)
})

test('all as read can be taken back, and the server is not told before', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
  expect(fresh()).toBe(0)
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(fresh()).toBe(2)
  expect(told).toEqual([])
})

test('all as read that is not taken back is told when the page is left', async () => {
  const { unmount } = await open()
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
  unmount()
  await expect.poll(() => told).toEqual([{ until: '2026-11-20T01:00:00Z' }])
})

test('a filter stands in the address: reminders alone', async () => {
  await show(NoticesPage, '/notices?show=reminders')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(screen.getByText(/^Reminder: Reply to the deputies/)).toBeTruthy()
})

test('the bell says the number in words, and what quiet hours hold back is not in it', async () => {
  server.use(http.get(at('/notice-count'), () => HttpResponse.json({ unread: 1, held: 4, quiet_until: '2026-11-21T00:00:00Z' })))
  await show(NoticeBell)
  await useNoticeCount().load()
  expect(await screen.findByRole('link', { name: 'Notices, 1 unread' })).toBeTruthy()
  await show(NoticesPage, '/notices')
  expect(screen.getByText(/^4 more came in the quiet hours; you will be told 21 Nov 08:00/)).toBeTruthy()
})
