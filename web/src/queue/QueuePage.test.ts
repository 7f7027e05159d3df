import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { queueRow } from '@/testing/world'
import QueuePage from './QueuePage.vue'

function asked() {
  const seen: URLSearchParams[] = []
  server.use(http.get(at('/cases'), ({ request }) => {
    const query = new URL(request.url).searchParams
    seen.push(query)
    const second = query.get('cursor') === 'two'
    return HttpResponse.json(second
      ? { rows: [queueRow({ id: '01JC9', title: 'The second page' })], next: null }
      : { rows: [queueRow()], next: 'two' })
  }))
  return seen
}

test('takes its filters from the address and asks the server for just those', async () => {
  const seen = asked()
  await show(QueuePage, '/queue?phase=handling&lamp=late')
  expect(seen[0]?.get('phase')).toBe('handling')
  expect(seen[0]?.get('lamp')).toBe('late')
})

test('a filter that is chosen goes into the address, and its crumb takes it out again', async () => {
  asked()
  const { router } = await show(QueuePage, '/queue')
  await userEvent.selectOptions(screen.getByLabelText('Phase'), 'handling')
  await expect.poll(() => router.currentRoute.value.query).toEqual({ phase: 'handling' })
  await userEvent.click(await screen.findByRole('button', { name: /Phase.*remove this filter/ }))
  await expect.poll(() => router.currentRoute.value.query).toEqual({})
})

test('goes on where the page ended, keeping what is already shown', async () => {
  asked()
  await show(QueuePage, '/queue')
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('The second page')).toBeTruthy()
  expect(screen.getByText('关于扩宽礼睦路全路段工程的建议')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('digits are a number, anything else words of the title, never both', async () => {
  asked()
  const { router } = await show(QueuePage, '/queue')
  const box = screen.getByRole('searchbox')
  await userEvent.type(box, '12{enter}')
  await expect.poll(() => router.currentRoute.value.query).toEqual({ number: '12' })
  await userEvent.clear(box)
  await userEvent.type(box, '礼睦路{enter}')
  await expect.poll(() => router.currentRoute.value.query).toEqual({ q: '礼睦路' })
})

test('a search shows where the words stand, and may be put in the order of relevance', async () => {
  const excerpt = { found_in: 'replies' as const, parts: [{ text: '已列入', hit: false }, { text: '礼睦路', hit: true }, { text: '改造计划', hit: false }] }
  const seen: (string | null)[] = []
  server.use(http.get(at('/cases'), ({ request }) => {
    seen.push(new URL(request.url).searchParams.get('sort'))
    return HttpResponse.json({ rows: [queueRow({ excerpt })] })
  }))
  await show(QueuePage, '/queue?q=礼睦路')
  expect(screen.getByText('礼睦路').tagName).toBe('MARK')
  expect(screen.getByText(/已列入/).textContent).toContain('Reply: 已列入礼睦路改造计划')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Most relevant first')
  await expect.poll(() => seen.at(-1)).toBe('relevance')
})
