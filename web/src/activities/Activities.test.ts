import { screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { activityLine, owed } from '@/testing/activityWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe } from '@/testing/world'
import ActivitiesPage from './ActivitiesPage.vue'

const asOffice = { ...clerkMe, capacities: clerkMe.capacities.slice(1) }
const asUnit = { ...clerkMe, capacities: clerkMe.capacities.slice(0, 1) }
let asked: string[] = []
function world(me: object, may_plan = true, rows = [activityLine({ id: 'activity-01JA2', kind: 'campaign', title: '重点督办月', state: 'reported', starts_on: '2026-05-01', ends_on: '2026-06-30', cases: 4, sessions: 3 }), activityLine()]) {
  server.use(
    http.get(at('/session'), () => HttpResponse.json(me)),
    http.get(at('/activities'), ({ request }) => { asked.push(new URL(request.url).search); return HttpResponse.json({ rows, may_plan }) }),
    http.get(at('/congress-duties'), ({ request }) => { asked.push(new URL(request.url).search); return HttpResponse.json({ year: 2026, rows: [owed(), owed({ title: { zh: '领办', en: 'Lead one' }, of_whom: '孙区长01', needed: 1, done: 0 })] }) }),
  )
}
beforeEach(() => { asked = [] })

test('what the year asks stands on top: how many of how many, until when, and on whose words', async () => {
  world(asOffice)
  await show(ActivitiesPage, '/activities?year=2026')
  const year = within(screen.getByRole('region', { name: 'Owed in 2026' }))
  expect(year.getByText('3 / 10').parentElement?.textContent).toBe('3 / 103 of 10 done')
  expect(year.getAllByText(/^by 31 Dec/).length).toBe(2)
  expect(year.getAllByText(/提出建议的代表本人实地走访/).length).toBe(2)
  expect(year.getByText('孙区长01')).toBeTruthy()
  expect(year.getAllByRole('link', { name: 'See the practice' })[0]?.getAttribute('href')).toBe('/mechanism/enping/unannounced-visits')
  expect(asked).toEqual(['?congress=01JCITY&year=2026', '?congress=01JCITY&year=2026'])
})

test('a line tells kind, state, days and how many suggestions, and leads to its page', async () => {
  world(asOffice)
  await show(ActivitiesPage, '/activities?year=2026')
  const line = screen.getByRole('link', { name: '重点督办月' }).closest('li')
  expect(line?.textContent).toMatch(/Campaign.*4 suggestions.*held 3 times.*Reported.*1 May.* to 30 Jun/)
  expect(screen.getByRole('link', { name: '重点督办月' }).getAttribute('href')).toBe('/activity/activity-01JA2')
  expect(screen.getByRole('link', { name: 'Plan an activity' }).getAttribute('href')).toBe('/new-activity')
})

test('the kind and the year stand in the address', async () => {
  world(asOffice)
  await show(ActivitiesPage, '/activities?year=2026&kind=campaign')
  expect(screen.queryByRole('link', { name: '礼睦路扩宽工程暗访' })).toBeNull()
  const kinds = within(screen.getByRole('navigation', { name: 'Kind' }))
  expect(kinds.getByRole('link', { name: 'Campaign 1' }).getAttribute('aria-current')).toBe('true')
  expect(kinds.getByRole('link', { name: 'All 2' }).getAttribute('href')).toBe('/activities?year=2026')
  expect(screen.getByRole('link', { name: '2025' }).getAttribute('href')).toBe('/activities?year=2025')
})

test('a unit sees what concerns it: no tabs, no sum that it could only count wrong, nothing to plan', async () => {
  world(asUnit, false, [])
  await show(ActivitiesPage, '/activities?year=2026')
  expect(screen.getByText('No activity in this year concerns you.')).toBeTruthy()
  expect(screen.queryByRole('navigation', { name: 'Supervision' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Plan an activity' })).toBeNull()
  expect(asked).toEqual(['?congress=01JCITY&year=2026'])
})
