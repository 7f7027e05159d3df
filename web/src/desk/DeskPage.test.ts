import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { CaseView } from '@/cases'
import { view } from '@/testing/caseWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { talkRow } from '@/testing/talkWorld'
import { duty, queueRow } from '@/testing/world'
import DeskPage from './DeskPage.vue'

const fresh = (): CaseView => {
  const { state } = view()
  const [strand] = state.strands
  const unsigned = Object.fromEntries(Object.entries(strand ?? {}).filter(([field]) => field !== 'signed_in_on'))
  return view({
    id: '01JC2', state: { ...state, content: { ...state.content, title: '关于南冲电排站的建议' }, strands: [{ ...unsigned, state: 'assigned', rounds: [] }] } as unknown as CaseView['state'],
    duties: [duty({ id: '01JC2', name: 'sign-in', duty: 'law.assignment:sign-in:strand=1', due_on: '2026-11-27' })],
    actions: [{ command: 'sign_in', strand: 1, opening: 'now', why_not: '' }, { command: 'request_return', strand: 1, opening: 'over', why_not: '申请退办的期限已过，本单位应当办理。' }],
  })
}
const promise = duty({ id: '01JC5', duty: 'law.promises:keep:promise=1', mechanism: 'law.promises', name: 'keep', promise: 1, case_title: '关于路灯的建议', lamp: 'late' })

beforeEach(() => server.use(
  http.get(at('/cases'), () => HttpResponse.json({ rows: [queueRow({ id: '01JC1' }), queueRow({ id: '01JC2' })] })),
  http.get(at('/cases/01JC2'), () => HttpResponse.json(fresh())),
  http.get(at('/duties'), () => HttpResponse.json({ rows: [promise, { ...promise, id: '01JC6', bearer_office: '01JO9' }] })),
))

test('asks for the cases of the office that the person acts for, not of one congress', async () => {
  let asked: URLSearchParams | undefined
  server.use(http.get(at('/cases'), ({ request }) => {
    asked = new URL(request.url).searchParams
    return HttpResponse.json({ rows: [] })
  }))
  await show(DeskPage, '/desk')
  expect([asked?.get('unit'), asked?.get('congress'), asked?.get('phase')]).toEqual(['01JO1', null, 'handling'])
  expect(await screen.findByText('Promises due')).toBeTruthy()
})

test('to sign in and to return stand side by side; what is too late stays, with its reason', async () => {
  await show(DeskPage, '/desk')
  const group = await screen.findByRole('region', { name: /^To sign in/ })
  expect(within(group).getByRole('button', { name: 'Sign in' })).toBeTruthy()
  expect(within(group).getByRole('button', { name: 'Ask to return it' }).getAttribute('aria-disabled')).toBe('true')
  expect(within(group).getByText('申请退办的期限已过，本单位应当办理。')).toBeTruthy()
})

test('every number leads to just its rows', async () => {
  const { router } = await show(DeskPage, '/desk')
  await screen.findByRole('region', { name: /^To sign in/ })
  await userEvent.click(screen.getByRole('link', { name: '1 To sign in' }))
  await expect.poll(() => router.currentRoute.value.query).toEqual({ step: 'sign_in' })
  await expect.poll(() => screen.queryByRole('region', { name: /^In approval/ })).toBeNull()
})

test('a drafted reply leads to the bench, and says whom nobody has talked to', async () => {
  await show(DeskPage, '/desk')
  const group = await screen.findByRole('region', { name: /^In approval here/ })
  expect(within(group).getByRole('link', { name: 'Approve the reply' }).getAttribute('href')).toBe('/reply/01JC1?strand=1')
  expect(within(group).getAllByText(/not yet/).length).toBeGreaterThan(0)
})

test('only promises of this office are shown', async () => {
  await show(DeskPage, '/desk')
  const promises = await screen.findByRole('region', { name: /^Promises due/ })
  expect(within(promises).getAllByRole('listitem')).toHaveLength(1)
})

test('what deputies ask before they file stands on the desk, and in one line when nothing waits', async () => {
  await show(DeskPage, '/desk')
  expect(await screen.findByText('No request for a talk waits for your unit.')).toBeTruthy()
  server.use(http.get(at('/talks'), () => HttpResponse.json({ rows: [talkRow()] })))
  await show(DeskPage, '/desk')
  const talks = within((await screen.findAllByRole('region', { name: /^Talks that deputies ask for/ })).at(-1) as HTMLElement)
  expect(await talks.findByText('该路段近期有没有改造计划？')).toBeTruthy()
})
