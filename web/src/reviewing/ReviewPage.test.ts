import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Criterion } from '@/api'
import { view } from '@/testing/caseWorld'
import { finding, several } from '@/testing/findingWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { answer, talk } from '@/testing/talkWorld'
import { clerkMe, deputyMe, queueRow } from '@/testing/world'
import ReviewPage from './ReviewPage.vue'

const actions = ['docket', 'send_back', 'convert_to_letter', 'keep_for_reference', 'decline_suggestion', 'score_quality'].map(command => ({ command, opening: 'now' as const, why_not: '' }))
const submitted = (id: string) => view({ id, actions, state: { ...view().state, phase: 'submitted', strands: [], review_reasons: [] } })
const criteria: Criterion[] = [
  { criterion: 'x.one', title: { zh: '一事一议', en: 'One matter' }, hint: { zh: '一件', en: 'One' }, points: 10, by_checks: true, findings: ['law.writing.several-matters'] },
  { criterion: 'x.private', title: { zh: '无个人信息', en: 'No personal data' }, hint: { zh: '无', en: 'None' }, points: 5, by_checks: true, findings: [] },
  { criterion: 'x.facts', title: { zh: '情况清楚', en: 'Clear facts' }, hint: { zh: '地点', en: 'Places' }, points: 20, by_checks: false, findings: [] },
]
let heard: [string, unknown, string | null][] = []

beforeEach(() => {
  heard = []
  HTMLElement.prototype.scrollIntoView = () => undefined
  const hear = (command: string) => http.post(at(`/cases/:id/${command}`), async ({ params, request }) => {
    heard.push([`${String(params['id'])} ${command}`, await request.json(), request.headers.get('If-Match')])
    return HttpResponse.json({ version: 10 })
  })
  server.use(
    http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(1) })),
    http.get(at('/cases'), () => HttpResponse.json({ rows: ['A', 'B', 'C'].map(id => queueRow({ id, title: `关于${id}的建议`, phase: 'submitted' })) })),
    http.get(at('/cases/:id'), ({ params }) => HttpResponse.json(submitted(String(params['id'])))),
    http.get(at('/cases/:id/review-sheet'), () => HttpResponse.json({ findings: [several, finding()], criteria, correct_by: '2026-12-01' })),
    hear('docket'), hear('send-back'), hear('score-quality'), hear('decline-suggestion'),
  )
})

test('drafts are decided from the keys alone, and the next one comes by itself', async () => {
  const { router } = await show(ReviewPage, '/review')
  await screen.findByRole('button', { name: /1 ?Docket/ })
  await userEvent.keyboard('1')
  await expect.poll(() => document.activeElement?.textContent).toBe('Docket and number')
  await userEvent.keyboard('{enter}')
  await expect.poll(() => heard).toEqual([['A docket', {}, '"9"']])
  await expect.poll(() => router.currentRoute.value.query).toEqual({ case: 'B' })
  await userEvent.keyboard('j')
  await expect.poll(() => router.currentRoute.value.query).toEqual({ case: 'C' })
  await screen.findByRole('button', { name: /2 ?Send back/ })
  await userEvent.keyboard('2')
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA')
  await userEvent.keyboard('{Control>}{enter}{/Control}')
  await expect.poll(() => heard[1]).toEqual(['C send-back', { reasons: ['several_matters'], note: 'There may be more than one matter. Write another one' }, '"9"'])
  expect(await screen.findByText('1 left')).toBeTruthy()
})

test('the deputy’s words are shown before they are sent, with the day by which to correct', async () => {
  await show(ReviewPage, '/review')
  await userEvent.click(await screen.findByRole('button', { name: /2 ?Send back/ }))
  const preview = within(await screen.findByRole('region', { name: 'What the deputy will read' }))
  expect(preview.getByText('There may be more than one matter. Write another one')).toBeTruthy()
  expect(preview.getByText(/Please correct it and submit it again by 1 Dec/)).toBeTruthy()
  const note = screen.getByLabelText('Words to the deputy')
  await userEvent.clear(note)
  await userEvent.type(note, 'Two letters, please.')
  await userEvent.click(screen.getByLabelText('A question of law or policy'))
  expect(screen.getByText('Two letters, please.')).toBeTruthy()
  await userEvent.clear(note)
  await userEvent.click(screen.getAllByRole('button', { name: /Send back/ }).at(-1) as HTMLElement)
  expect((await screen.findByRole('alert')).textContent).toBe('Write what the deputy should know.')
  expect(heard).toEqual([])
})

test('the score counts what the checks judged and what was ticked, and goes before the decision', async () => {
  await show(ReviewPage, '/review')
  const score = within(await screen.findByRole('region', { name: /Quality/ }))
  expect(score.getByText('5 of 35')).toBeTruthy()
  expect(score.getByText('Nothing is scored until something is ticked.')).toBeTruthy()
  await userEvent.click(score.getByRole('checkbox', { name: /Clear facts/ }))
  await userEvent.click(score.getByRole('checkbox', { name: /One matter/ }))
  expect(score.getByText('35 of 35')).toBeTruthy()
  await userEvent.keyboard('1')
  await expect.poll(() => document.activeElement?.textContent).toBe('Docket and number')
  await userEvent.keyboard('{enter}')
  await expect.poll(() => heard).toEqual([['A score-quality', { met: ['x.facts'], overruled: ['x.one'] }, '"9"'], ['A docket', {}, '"10"']])
})

test('a refused score keeps the decision back, and says why', async () => {
  server.use(http.post(at('/cases/:id/score-quality'), () => problem(409, 'refused', 'This congress has adopted no rubric.')))
  await show(ReviewPage, '/review')
  await userEvent.click(await screen.findByRole('checkbox', { name: /Clear facts/ }))
  await userEvent.keyboard('1')
  await expect.poll(() => document.activeElement?.textContent).toBe('Docket and number')
  await userEvent.keyboard('{enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('This congress has adopted no rubric.')
  expect(heard).toEqual([])
})

test('what is alike is decided on at review, and what was ticked stays', async () => {
  const like = { id: '01JC7', congress: '01JCITY', congress_name: '', title: '关于礼睦路改造的建议', phase: 'closed', unit_name: '', alike: 'very', phrases: [], joined: false }
  let version = 9
  server.use(
    http.get(at('/cases/:id'), ({ params }) => {
      const page = submitted(String(params['id']))
      return HttpResponse.json({ ...page, version, actions: [...actions, { command: 'link_case', opening: 'now', why_not: '' }], state: { ...page.state, links: version > 9 ? [{ other: like.id, kind: 'different' }] : [] } })
    }),
    http.post(at('/similar'), () => HttpResponse.json({ rows: version > 9 ? [] : [like], set_aside: [], opinions: [] })),
    http.post(at('/cases/:id/link-case'), async ({ params, request }) => {
      heard.push([`${String(params['id'])} link-case`, await request.json(), request.headers.get('If-Match')])
      version = 10
      return HttpResponse.json({ version })
    }),
  )
  await show(ReviewPage, '/review')
  await userEvent.click(await screen.findByRole('checkbox', { name: /Clear facts/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Not the same matter' }))
  await screen.findByText(/is noted as another matter/)
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Clear facts/ }).checked).toBe(true)
  await userEvent.keyboard('1')
  await expect.poll(() => document.activeElement?.textContent).toBe('Docket and number')
  await userEvent.keyboard('{enter}')
  // The score stands on what the link left, and the decision on the score.
  await expect.poll(() => heard).toEqual([['A link-case', { other: '01JC7', kind: 'different' }, '"9"'], ['A score-quality', { met: ['x.facts'], overruled: [] }, '"10"'], ['A docket', {}, '"10"']])
})

test('the checks’ places are marked in the text', async () => {
  const { container } = await show(ReviewPage, '/review')
  await screen.findByText('Look at this again')
  expect([...container.querySelectorAll('mark')].map(one => one.textContent)).toEqual([submitted('A').state.content.cause.slice(4, 9)])
})

test('whoever is not of the deputies’ office is shown no list', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json(deputyMe)))
  await show(ReviewPage, '/review')
  expect(screen.getByText(/for the deputies’ office/)).toBeTruthy()
})

test('the reviewer reads beside the text what the unit said before it was filed', async () => {
  const asked = submitted('A')
  server.use(http.get(at('/cases/:id'), () => HttpResponse.json({ ...asked, state: { ...asked.state, talks: [talk({ state: 'confirmed', answer })] } })))
  await show(ReviewPage, '/review')
  const talks = within(await screen.findByRole('region', { name: 'Talks before filing' }))
  expect(await talks.findByText('已列入明年改造计划。')).toBeTruthy()
  expect(talks.getByText('Confirmed')).toBeTruthy()
})
