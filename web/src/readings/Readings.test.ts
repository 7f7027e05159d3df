import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { read, reading, readingRow } from '@/testing/readingWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { congress } from '@/testing/world'
import ReadingsCard from './ReadingsCard.vue'
import ReadingTodo from './ReadingTodo.vue'

interface Heard { path: string, body: unknown, match: string | null }
function hear(): Heard[] {
  const heard: Heard[] = []
  server.use(http.post(at('/cases/:id/:command'), async ({ request }) => {
    heard.push({ path: new URL(request.url).pathname.replace('/api/v1/cases', ''), body: await request.json(), match: request.headers.get('If-Match') })
    return HttpResponse.json({ version: 6 })
  }))
  return heard
}
const card = (view = read([]), save = () => Promise.resolve(true)) => show(ReadingsCard, '/', { view, version: view.version, save })

test('comments stand beside the draft at their part, and are marked as seen to one by one', async () => {
  const heard = hear()
  await card(read([reading()]))
  const one = within(await screen.findByRole('article', { name: '礼乐街道代表联络站' }))
  expect(one.getByText('Cause')).toBeTruthy()
  await userEvent.click(one.getByRole('button', { name: /^Comment seen to/ }))
  await expect.poll(() => heard).toEqual([{ path: '/01JC1/settle-comment', body: { reading: 1, comment: 1 }, match: '"5"' }])
})

test('the request is taken back, and what was seen to is not asked again', async () => {
  const heard = hear()
  const comments = reading().comments.map(one => ({ ...one, done: true }))
  await card(read([reading({ comments })]))
  expect(screen.queryByRole('button', { name: /^Comment seen to/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^Take the request to read back/ }))
  await expect.poll(() => heard).toEqual([{ path: '/01JC1/withdraw-reading', body: { reading: 1 }, match: '"5"' }])
})

test('the office reads the draft and comments at a part of it, to the version it knows', async () => {
  const heard = hear()
  server.use(http.get(at('/readings'), () => HttpResponse.json({ rows: [readingRow()] })))
  await show(ReadingTodo, '/', { congress })
  const row = within(await screen.findByRole('article', { name: '关于扩宽礼睦路全路段工程的建议' }))
  expect(row.getByText('扩宽路面。')).toBeTruthy()
  await userEvent.click(row.getByRole('button', { name: /^Comment on the draft/ }))
  await userEvent.type(await row.findByRole('textbox', { name: 'Comment' }), '写明年份。')
  await userEvent.click(row.getByRole('button', { name: 'Comment on the draft' }))
  await expect.poll(() => heard).toEqual([{ path: '/01JC1/comment-draft', body: { reading: 1, part: 'cause', words: '写明年份。' }, match: '"1"' }])
})
