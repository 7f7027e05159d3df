import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { SupervisedRow } from '@/api'
import { matrix, mechanismRow } from '@/testing/libraryWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, congresses } from '@/testing/world'
import { groupsOf, partOf } from './matrix'
import LevelsPage from './LevelsPage.vue'
import MatrixPage from './MatrixPage.vue'
import SupervisionPage from './SupervisionPage.vue'

const as = (role: string) => ({ ...clerkMe, capacities: clerkMe.capacities.slice(1).map(one => ({ ...one, role })) })
const row = (more: Partial<SupervisedRow> = {}): SupervisedRow => ({ id: '01JC1', number: 23, title: '关于尽快建设南冲电排站的建议', phase: 'handling', key_item: true, unit_name: '市水利局', supervisor: '01JO8', supervisor_name: '城建工委', worst: 'late', next_due: '2026-11-10', ...more })
let asked: URLSearchParams[] = []
beforeEach(() => {
  asked = []
  const note = (request: Request) => { asked.push(new URL(request.url).searchParams) }
  server.use(
    http.get(at('/session'), () => HttpResponse.json(as('deputies_office'))),
    http.get(at('/mechanisms'), () => HttpResponse.json({ rows: [mechanismRow({ mechanism: 'law.handling', law: true, in_force: true }), mechanismRow({ in_force: true }), mechanismRow({ mechanism: 'xinhui.tracking', title: { zh: '跟踪', en: 'Tracking' } })] })),
    http.get(at('/matrix'), ({ request }) => { note(request); return HttpResponse.json(matrix) }),
    http.get(at('/supervised'), ({ request }) => { note(request); return HttpResponse.json({ rows: [row(), row({ id: '01JC2', title: '没有工委的建议', supervisor_name: '' })], more: false }) }),
    http.get(at('/offices'), () => HttpResponse.json({ rows: [{ id: '01JO8', title: '城建工委', kind: 'committee' }, { id: '01JO9', title: '农村工委', kind: 'committee' }, { id: '01JO1', title: '市水利局', kind: 'unit' }] })),
  )
})

test('columns of one duty stand together, and parts are said as people say them', () => {
  expect(groupsOf(matrix.columns).map(one => [one.duty, one.columns.map(column => column.at)])).toEqual([['one-committee', [0]], ['quarterly-inspection', [1, 2, 3]]])
  expect(['2026-04', '2026-q2', '2026-h1', '2026'].map(partOf)).toEqual(['Apr', 'Q2', '1st half', '2026'])
})

test('a lamp that is met leads to its evidence, a missing one to the step, and what lies ahead says so', async () => {
  await show(MatrixPage, '/matrix')
  expect(asked[0]?.get('mechanism')).toBe('jianghai.five-ones')
  const lamps = [...document.querySelectorAll('tbody a[data-lamp]')]
  expect(lamps.map(one => one.textContent?.trim())).toEqual(['Done', 'Late', 'Ahead'])
  expect(lamps.map(one => one.getAttribute('href'))).toEqual(['/case/01JC1?evidence=jianghai.five-ones.one-committee', '/case/01JC1?do=record_supervision&for=quarterly-inspection#duties', '/case/01JC1#duties'])
  expect(lamps[1]?.getAttribute('aria-label')).toContain('One inspection a quarter Q1')
})

test('a lamp is followed in the page, and the year stands in the address', async () => {
  const { router } = await show(MatrixPage, '/matrix?year=2025')
  expect(asked[0]?.get('year')).toBe('2025')
  expect(screen.getByRole('link', { name: '2026' }).getAttribute('href')).toContain('year=2026')
  await userEvent.click(document.querySelector('tbody a[data-lamp]') as Element)
  await expect.poll(() => router.currentRoute.value.fullPath).toBe('/case/01JC1?evidence=jianghai.five-ones.one-committee')
})

test('on a phone each case is a card with its duties one under the other', async () => {
  const usual = window.matchMedia
  window.matchMedia = vi.fn((query: string) => ({ matches: true, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia
  await show(MatrixPage, '/matrix')
  window.matchMedia = usual
  expect(document.querySelector('table')).toBeNull()
  const card = within(document.querySelector('li.sheet') as HTMLElement)
  expect(card.getAllByRole('heading').map(one => one.textContent)).toEqual(['One committee', 'One inspection a quarter'])
})

test('the lists of supervision stand in the address, and a suggestion without a committee gets one', async () => {
  await show(SupervisionPage, '/supervision')
  expect(asked[0]?.get('which')).toBe('key')
  expect(screen.getByText('supervised by 城建工委')).toBeTruthy()
  expect(screen.getByRole('link', { name: /^Name the committee/ }).getAttribute('href')).toBe('/case/01JC2?do=name_supervisor')
})

test('a committee sees its own, and may look at another’s', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json(as('committee'))))
  const { router } = await show(SupervisionPage, '/supervision')
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ which: 'by_committee', committee: '01JO2' })
  await userEvent.selectOptions(screen.getByLabelText(/^Committee/), '01JO9')
  await expect.poll(() => router.currentRoute.value.query).toEqual({ which: 'by_committee', committee: '01JO9' })
})

test('whoever does not oversee the congress is told so, and nothing is asked', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(0, 1) })))
  await show(MatrixPage, '/matrix')
  expect(screen.getByText(/Supervision is open to/)).toBeTruthy()
  expect(asked).toEqual([])
})

test('the level above sees figures and key suggestions of the congresses below, each counted once', async () => {
  server.use(http.get(at('/levels'), () => HttpResponse.json({ rows: [{
    congress: '440704', name: 'Jianghai', level: 'county', docketed: 36, in_hand: 9, late: 2, tracked: 4, finished: 23, scored: 12, quality: 81,
    key: [{ id: 'k1', number: 7, title: 'Widen the road', phase: 'handling' }],
  }] })))
  await show(LevelsPage, '/levels')
  const county = within(screen.getByRole('heading', { name: 'Jianghai' }).closest('section') ?? document.body)
  expect(county.getByText('Late').nextSibling?.textContent).toBe('2')
  expect(county.getByText('1 key suggestions')).toBeTruthy()
  expect(county.getByRole('link', { name: 'Widen the road', hidden: true }).getAttribute('href')).toBe('/case/k1')
})

test.each([['town', /There is no congress below a town/], ['county', /No congress/]])('a %s that has nothing below it is told why', async (level, why) => {
  server.use(
    http.get(at('/levels'), () => HttpResponse.json({ rows: [] })),
    http.get(at('/congresses'), () => HttpResponse.json({ rows: congresses.map(one => ({ ...one, level })) })),
  )
  await show(LevelsPage, '/levels')
  expect(await screen.findByText(why)).toBeTruthy()
})
