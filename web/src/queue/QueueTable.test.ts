import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, queueRow } from '@/testing/world'
import QueuePage from './QueuePage.vue'
import { useBlocks } from './useBlocks'

vi.setConfig({ testTimeout: 20_000 }) // a hundred rows are much for jsdom

// jsdom lays nothing out, so the test says which blocks are near the window.
type Seen = (entries: { isIntersecting: boolean, boundingClientRect: { height: number } }[]) => void
let blocks: { body: Element, seen: Seen }[] = []
beforeEach(() => {
  blocks = []
  vi.stubGlobal('IntersectionObserver', class {
    constructor(private seen: Seen) {}
    observe(body: Element) { blocks.push({ body, seen: this.seen }) }
    disconnect() { /* nothing is watched for real */ }
  })
})
afterEach(() => vi.unstubAllGlobals())

const far = (index: number) => blocks[index]?.seen([{ isIntersecting: false, boundingClientRect: { height: 2900 } }])
const near = (index: number) => blocks[index]?.seen([{ isIntersecting: true, boundingClientRect: { height: 2900 } }])
const rows = Array.from({ length: 110 }, (_, n) => queueRow({ id: `C${n}`, title: `第${n}件` }))
const drawn = () => document.querySelectorAll('[data-row]').length

async function open() {
  server.use(
    http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })),
    http.get(at('/cases'), ({ request }) => HttpResponse.json(new URL(request.url).searchParams.get('cursor') ? { rows: [queueRow({ id: 'D' })] } : { rows, next: 'more' })),
  )
  await show(QueuePage, '/queue')
}

test('rows far from the window are not drawn, keep their height, and are counted all the same', async () => {
  await open()
  expect(drawn()).toBe(110)
  far(1)
  far(2)
  await expect.poll(drawn).toBe(50)
  expect(document.querySelectorAll<HTMLElement>('tbody td[colspan]')[0]?.style.height).toBe('2900px')
  expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('111')
  near(1)
  await expect.poll(drawn).toBe(100)
  expect(document.querySelector('[data-row=C50]')?.getAttribute('aria-rowindex')).toBe('52')
})

test('j walks on into rows that are not drawn yet, and at the last one asks for more', async () => {
  await open()
  far(1)
  await expect.poll(drawn).toBe(60)
  document.querySelector<HTMLElement>('[data-row=C49] a')?.focus()
  await userEvent.keyboard('j')
  await expect.poll(() => document.activeElement?.textContent).toBe('第50件')
  document.querySelector<HTMLElement>('[data-row=C109] a')?.focus()
  await userEvent.keyboard('j')
  expect(await screen.findByText(/111/)).toBeTruthy()
})

test('a row that has the focus is not taken away when it is scrolled out of sight', async () => {
  await open()
  document.querySelector<HTMLElement>('[data-row=C60] a')?.focus()
  far(1)
  far(2)
  await expect.poll(drawn).toBe(100)
  expect(document.activeElement?.textContent).toBe('第60件')
})

test('what is printed is the whole list', async () => {
  await open()
  far(1)
  await expect.poll(drawn).toBe(60)
  window.dispatchEvent(new Event('beforeprint'))
  await expect.poll(drawn).toBe(110)
  window.dispatchEvent(new Event('afterprint'))
  await expect.poll(drawn).toBe(60)
})

test('blocks whose rows are the same stay the same when the list grows', () => {
  const list = ref(rows.slice(0, 100))
  const made = useBlocks(() => list.value)
  const before = made.value
  list.value = rows
  expect(made.value).toHaveLength(3)
  expect(made.value.slice(0, 2)).toEqual(before)
  expect(made.value[0]).toBe(before[0])
})
