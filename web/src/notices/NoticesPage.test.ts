import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { notices } from '@/testing/noticeWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import NoticeBell from './NoticeBell.vue'
import NoticesPage from './NoticesPage.vue'
import { useNoticeCount } from './useNoticeCount'

const before = '2026-11-18T00:00:00Z'
let told: unknown[] = []
beforeEach(() => {
  told = []
  server.use(
    http.get(at('/notices'), () => HttpResponse.json({ rows: notices })),
    http.get(at('/notice-count'), () => HttpResponse.json({ unread: 3, held: 0, read_until: before })),
    http.post(at('/notices/read'), async ({ request }) => { told.push(await request.json()); return new HttpResponse(null, { status: 204 }) }),
  )
})

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

test('all as read reaches to the newest that was seen, and is taken back to where it stood', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
  await expect.poll(() => told).toEqual([{ until: '2026-11-20T01:00:00Z' }])
  expect(fresh()).toBe(0)
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await expect.poll(() => told.at(-1)).toEqual({ until: before })
  await expect.poll(fresh).toBe(2)
})

test('all as read that the server did not hear of is not shown as done', async () => {
  server.use(http.post(at('/notices/read'), () => problem(503, 'unavailable', 'Busy.')))
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Busy.')
  expect(fresh()).toBe(2)
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('what one moment brought to one case is named once', async () => {
  server.use(http.get(at('/notices'), () => HttpResponse.json({ rows: [notices[0], { ...notices[1], at: notices[0]?.at }] })))
  await open()
  await userEvent.click(screen.getByRole('link', { name: /关于扩宽礼睦路/ }))
  await expect.poll(() => told).toEqual([{ notices: ['n2'] }])
})

test('a filter stands in the address, and the server is asked for those alone', async () => {
  let asked = ''
  server.use(http.get(at('/notices'), ({ request }) => { asked = new URL(request.url).search; return HttpResponse.json({ rows: notices.slice(2) }) }))
  await show(NoticesPage, '/notices?show=reminders')
  expect(asked).toBe('?kind=reminder&limit=50')
  expect(screen.getByText(/^Reminder: Reply to the deputies/)).toBeTruthy()
})

test('the bell says the number in words, and what quiet hours hold back is not in it', async () => {
  server.use(http.get(at('/notice-count'), () => HttpResponse.json({ unread: 1, held: 4, read_until: before, quiet_until: '2026-11-21T00:00:00Z' })))
  await show(NoticeBell)
  await useNoticeCount().load()
  expect(await screen.findByRole('link', { name: 'Notices, 1 unread' })).toBeTruthy()
  await show(NoticesPage, '/notices')
  expect(screen.getByText(/^4 more came in the quiet hours; you will be told 21 Nov 08:00/)).toBeTruthy()
})
