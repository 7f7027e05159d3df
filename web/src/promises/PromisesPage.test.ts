import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { PromiseRow } from '@/api'
import { view } from '@/testing/caseWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { congress } from '@/testing/world'
import PromisesPage from './PromisesPage.vue'

const promise = (more: Partial<PromiseRow> = {}): PromiseRow => ({
  id: '01JC1', congress, number: 23, case_title: '关于扩宽礼睦路全路段工程的建议', lead_name: '张代表01', promise: 1, unit: '01JO1', unit_name: '市交通运输局',
  what: '完成一期扩宽', who: '工程科', first_due: '2026-06-30', due: '2026-09-30', state: 'open', lamp: 'late', working_days_left: -30, ...more,
})

function asked() {
  const seen: URLSearchParams[] = []
  server.use(http.get(at('/promises'), ({ request }) => {
    seen.push(new URL(request.url).searchParams)
    return HttpResponse.json({ rows: [promise(), promise({ promise: 2, what: 'Kept', first_due: '2026-09-30', state: 'kept', kept_on: '2026-09-01', lamp: 'done' })] })
  }))
  return seen
}

test('the filters of the ledger stand in the address', async () => {
  const seen = asked()
  const { router } = await show(PromisesPage, '/promises?unit=01JO1&until=2026-12-31')
  expect(Object.fromEntries(seen[0] ?? [])).toMatchObject({ unit: '01JO1', until: '2026-12-31' })
  await userEvent.selectOptions(screen.getByLabelText('State'), 'claimed')
  await expect.poll(() => router.currentRoute.value.query).toEqual({ unit: '01JO1', until: '2026-12-31', state: 'claimed' })
})

test('each promise leads to its case and shows its lamp, its date and the date it was first due', async () => {
  asked()
  await show(PromisesPage, '/promises')
  expect(screen.getAllByText('关于扩宽礼睦路全路段工程的建议')[0]?.getAttribute('href')).toBe('/case/01JC1')
  expect(screen.getByText('Late')).toBeTruthy()
  expect(screen.getByText('30 Jun').tagName).toBe('S')
})

test('what may be done with a promise is asked when its row is opened, and only of that promise', async () => {
  asked()
  const actions = [['prolong_promise', 1], ['report_promise', 2]].map(([command, n]) => ({ command: String(command), promise: Number(n), opening: 'now' as const, why_not: '' }))
  server.use(http.get(at('/cases/:id'), () => HttpResponse.json(view({ actions }))))
  await show(PromisesPage, '/promises')
  expect(document.querySelectorAll('details').length).toBe(1)
  const details = document.querySelector('details') as HTMLDetailsElement
  details.open = true
  details.dispatchEvent(new Event('toggle'))
  expect(await screen.findByText('Prolong a promise')).toBeTruthy()
  expect(screen.queryByText('Report on a promise')).toBeNull()
})
