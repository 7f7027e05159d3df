import { screen, waitFor } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, queueRow } from '@/testing/world'
import QueuePage from './QueuePage.vue'

const matchMedia = window.matchMedia
afterEach(() => {
  vi.unstubAllGlobals()
  window.matchMedia = matchMedia
})

// Everyone who signs in anew brings his own keepsakes.
let visits = 0
function keeps(rows: { name: string, value: string }[]) {
  const heard: unknown[] = []
  server.use(
    http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, csrf: `visit-${++visits}`, capacities: clerkMe.capacities.slice(1) })),
    http.get(at('/keepsakes'), () => HttpResponse.json({ rows })),
    http.put(at('/keepsakes'), async ({ request }) => { heard.push(await request.json()); return new HttpResponse(null, { status: 204 }) }),
  )
  return heard
}
const heads = () => [...document.querySelectorAll('th')].map(one => one.textContent).slice(1)

test('the columns are those that were kept, and a change of them is kept', async () => {
  const heard = keeps([{ name: 'queue.columns', value: 'number,title,unit' }])
  await show(QueuePage, '/queue')
  await expect.poll(heads).toEqual(['No.', 'Title', 'Main unit'])
  await userEvent.click(screen.getByText('Columns'))
  await userEvent.click(screen.getByLabelText('Subject'))
  expect(heads()).toEqual(['No.', 'Title', 'Main unit', 'Subject'])
  expect(heard).toEqual([{ name: 'queue.columns', value: 'number,title,unit,subject' }])
})

test('a saved list is the filter of the address under a name', async () => {
  const heard = keeps([{ name: 'view.Late ones', value: 'lamp=late&phase=handling' }])
  await show(QueuePage, '/queue?phase=docketed')
  const link = await screen.findByText('Late ones')
  expect(link.getAttribute('href')).toContain('?lamp=late&phase=handling')
  await userEvent.click(screen.getByText('Save these filters as a list'))
  await userEvent.type(screen.getByLabelText('Name of the list'), 'To assign{enter}')
  expect(heard).toEqual([{ name: 'view.To assign', value: 'phase=docketed' }])
})

test('j and k walk the rows, x chooses the one under the hand, / goes to the search', async () => {
  keeps([])
  await show(QueuePage, '/queue')
  await userEvent.keyboard('jjk')
  expect(document.activeElement?.textContent).toBe('关于扩宽礼睦路全路段工程的建议')
  await userEvent.keyboard('x')
  expect(screen.getByText('1 chosen')).toBeTruthy()
  await userEvent.keyboard('/')
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  await userEvent.keyboard('jx')
  expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('jx')
})

test('keys that are switched off do nothing', async () => {
  keeps([])
  await show(QueuePage, '/queue')
  await userEvent.click(screen.getByLabelText('Single keys are on'))
  await userEvent.keyboard('jx')
  expect(screen.queryByText('1 chosen')).toBeNull()
  await userEvent.click(screen.getByLabelText('Single keys are on'))
})

test('every page is fetched for the export, with the chosen columns and their headings', async () => {
  keeps([{ name: 'queue.columns', value: 'title' }])
  server.use(http.get(at('/cases'), ({ request }) => HttpResponse.json(new URL(request.url).searchParams.get('cursor')
    ? { rows: [queueRow({ id: '2', title: '=2nd' })] }
    : { rows: [queueRow({ title: 'First' })], next: 'two' })))
  let saved: Blob | undefined
  URL.createObjectURL = blob => { saved = blob as Blob; return 'blob:1' }
  URL.revokeObjectURL = () => undefined
  await show(QueuePage, '/queue')
  await expect.poll(heads).toEqual(['Title'])
  await userEvent.click(screen.getByText('Export CSV'))
  expect(await screen.findByText('2 rows exported')).toBeTruthy()
  const bytes = await new Promise<ArrayBuffer>(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.readAsArrayBuffer(saved as Blob)
  })
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe("\uFEFFTitle\r\nFirst\r\n'=2nd\r\n")
})

test('a row that changes is rewritten where it stands, and one that left says so and stays', async () => {
  keeps([])
  let speak: (message: { data: string }) => void = () => undefined
  vi.stubGlobal('EventSource', class {
    set onmessage(heard: (message: { data: string }) => void) { speak = heard }
    close() { /* nothing to hang up */ }
  })
  await show(QueuePage, '/queue')
  const before = [...document.querySelectorAll('td a')].map(one => one.textContent)
  server.use(http.get(at('/cases'), () => HttpResponse.json({ rows: [
    queueRow({ id: '01JC2', number: 41, title: '关于尽快建设南冲电排站的建议', waits_for: '市发展和改革局' }),
    queueRow({ id: '01JC3' }), queueRow({ id: '01JC4' }), queueRow({ id: '01JC9', title: 'A new one' }),
  ] })))
  for (const id of ['01JC1', '01JC2', '01JC9']) speak({ data: JSON.stringify({ case: id, version: 12 }) })
  await waitFor(() => expect(screen.getByText('市发展和改革局')).toBeTruthy(), { timeout: 4000 })
  const after = [...document.querySelectorAll('td a')].map(one => one.textContent)
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  expect(screen.getByText('no longer in this list')).toBeTruthy()
  expect(screen.getByText('just changed')).toBeTruthy()
  expect(screen.queryByText('A new one')).toBeNull()
  expect(screen.getByText('Something changed: refresh')).toBeTruthy()
})

test('a phone chooses many too, by a tick beside each row', async () => {
  keeps([])
  window.matchMedia = (query: string) => ({ ...matchMedia(query), matches: query.includes('max-width') })
  await show(QueuePage, '/queue')
  expect(screen.queryByRole('table')).toBeNull()
  await userEvent.click(screen.getByLabelText('Choose: 关于扩宽礼睦路全路段工程的建议'))
  expect(screen.getByText('1 chosen')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Remind the unit' })).toBeTruthy()
})

test('the workbook is asked for with the filters of the address and the chosen columns', async () => {
  keeps([{ name: 'queue.columns', value: 'number,title' }])
  let asked = ''
  let name = ''
  server.use(http.get(at('/cases.xlsx'), ({ request }) => { asked = new URL(request.url).search; return new HttpResponse('PK') }))
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) { name = this.download })
  await show(QueuePage, '/queue?lamp=late')
  await expect.poll(heads).toEqual(['No.', 'Title'])
  await userEvent.click(screen.getByText('Export Excel'))
  await expect.poll(() => name).toMatch(/^Suggestions \d{4}-\d\d-\d\d\.xlsx$/)
  expect(asked).toBe('?congress=01JCITY&lamp=late&columns=number&columns=title')
  vi.restoreAllMocks()
})
