import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe } from '@/testing/world'
import DirectoryPage from './DirectoryPage.vue'

const rule = {
  mechanism: 'law.assignment', mechanism_title: { zh: '交办', en: 'Assignment' }, parameter: 'assign_period', title: { zh: '交办期限', en: 'Time to assign' },
  kind: 'period', value: '5 working days', standard: '5 working days', least: '1 day', most: '10 working days', allowed: [], hard: false, why: 'As Qingdao does.',
}
const days = [
  { day: '2026-01-01', kind: 'holiday', worked: false, name: '元旦' }, { day: '2026-01-04', kind: 'makeup_workday', worked: true, name: '元旦' }, { day: '2026-01-05', kind: 'workday', worked: true, name: '' },
]
beforeEach(() => server.use(
  http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })),
  http.get(at('/parameters'), () => HttpResponse.json({ rows: [rule] })),
  http.get(at('/calendar'), () => HttpResponse.json({ year: 2026, working_days: 246, first_known: '2007-01-01', last_known: '2026-12-31', rows: days })),
))

test('a parameter shows its value in words, its bounds and why', async () => {
  await show(DirectoryPage, '/', { list: 'rules' })
  const cells = [...(await screen.findByText('Time to assign', { selector: 'td' })).closest('tr')?.querySelectorAll('td') ?? []]
  expect(cells.slice(0, 4).map(one => one.textContent?.trim())).toEqual(['Time to assign', '5 working days', '1 day to 10 working days', 'As Qingdao does.'])
})

test('a period is set in its two parts and sent as the server writes it', async () => {
  let heard: unknown
  server.use(http.post(at('/congresses/01JCITY/set-parameter'), async ({ request }) => { heard = await request.json(); return HttpResponse.json({ version: 41 }) }))
  await show(DirectoryPage, '/', { list: 'rules' })
  await userEvent.click(await screen.findByRole('button', { name: /Time to assign/ }))
  const form = await screen.findByRole('dialog')
  const count = await within(form).findByLabelText('How many')
  await userEvent.clear(count)
  await userEvent.type(count, '7')
  await userEvent.click(within(form).getByRole('button', { name: 'Set a parameter' }))
  await expect.poll(() => heard).toEqual({ parameter: { mechanism: 'law.assignment', parameter: 'assign_period', value: '7 working days' } })
})

test('a holiday and a worked weekend have a word of their own, an ordinary day has none', async () => {
  await show(DirectoryPage, '/?year=2026', { list: 'calendar' })
  const months = within(await screen.findByText('246 working days').then(() => document.body))
  expect(months.getByLabelText('1 Jan public holiday 元旦').textContent).toBe('1off')
  expect(months.getByLabelText('4 Jan worked weekend 元旦').textContent).toBe('4work')
  expect(months.getByLabelText('5 Jan working day').textContent).toBe('5')
})
