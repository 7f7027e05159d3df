import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { mechanismRow, mechanismView } from '@/testing/libraryWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe } from '@/testing/world'
import LibraryPage from './LibraryPage.vue'
import MechanismPage from './MechanismPage.vue'

const office = { ...clerkMe, capacities: clerkMe.capacities.slice(1) }
let sent: { rehearsed: boolean, body: unknown }[] = []
beforeEach(() => {
  sent = []
  server.use(
    http.get(at('/session'), () => HttpResponse.json(office)),
    http.get(at('/mechanisms'), () => HttpResponse.json({ rows: [
      mechanismRow({ mechanism: 'law.handling', title: { zh: '办理', en: 'Handling' }, law: true, in_force: true, congresses: 0 }),
      mechanismRow({ in_force: true, since: '2026-03-01' }), mechanismRow({ mechanism: 'xinhui.tracking', title: { zh: '跟踪督办', en: 'Tracking' }, origin: '新会区人大常委会' }),
    ] })),
    http.get(at('/mechanisms/:id'), () => HttpResponse.json(mechanismView())),
    http.get(at('/outcomes'), () => HttpResponse.json({ rows: [] })),
    http.post(at('/congresses/:id/adopt-mechanism'), async ({ request }) => {
      sent.push({ rehearsed: new URL(request.url).searchParams.get('rehearse') === 'true', body: await request.json() })
      return HttpResponse.json({ version: 41 })
    }),
  )
})
const open = () => show(MechanismPage, '/mechanism/jianghai/five-ones', { id: 'jianghai.five-ones' })
async function adopt() {
  await userEvent.click(screen.getByRole('button', { name: 'Adopt a mechanism' }))
  return within(await screen.findByRole('dialog'))
}

test('the library keeps the law apart, and says what holds here since when', async () => {
  await show(LibraryPage, '/library')
  const practices = within(screen.getByRole('region', { name: /^Practices/ }))
  expect(practices.getAllByRole('link').map(one => one.textContent)).toEqual(['Tracking by five ones', 'Tracking'])
  expect(practices.getByText('Adopted here')).toBeTruthy()
  expect(practices.getByText('since 1 Mar')).toBeTruthy()
  expect(within(screen.getByRole('region', { name: /^The law/ })).getByRole('link').textContent).toBe('Handling')
})

test('what is sought and whether it holds here stand in the address', async () => {
  const { router } = await show(LibraryPage, '/library?q=' + encodeURIComponent('新会'))
  expect(screen.getAllByRole('listitem').length).toBe(1)
  await userEvent.click(screen.getByLabelText('Only those adopted here'))
  await expect.poll(() => router.currentRoute.value.query).toEqual({ q: '新会', here: 'true' })
  expect(await screen.findByText('No such practice.')).toBeTruthy()
})

test('a mechanism speaks in the words of its source, and says who has to do what how often', async () => {
  await open()
  expect(document.querySelector('blockquote p')?.textContent).toBe('江海区人大常委会实施“五个一”跟踪督办机制。')
  expect(document.querySelector('cite')?.textContent).toContain('江门人大信息2020年第4期')
  const duties = within(screen.getByRole('region', { name: 'What it asks of whom' })).getAllByRole('listitem')
  expect(duties[1]?.textContent).toMatch(/One status a month.*main unit.*Each month/)
  expect(screen.getByText('Ended because: 另有办法')).toBeTruthy()
})

test('an adoption is rehearsed first, and only then can be confirmed', async () => {
  await open()
  const form = await adopt()
  await userEvent.selectOptions(form.getByLabelText('Month'), '10')
  await userEvent.click(form.getByRole('button', { name: 'See whether it fits' }))
  expect(sent).toEqual([])
  await userEvent.type(form.getByLabelText('Decision (meeting, document)'), 'No. 3')
  await userEvent.click(form.getByRole('button', { name: 'See whether it fits' }))
  expect(await form.findByText(/contradicts neither the law/)).toBeTruthy()
  await userEvent.click(form.getByRole('button', { name: 'Adopt a mechanism' }))
  const body = { mechanism: 'jianghai.five-ones', decision: 'No. 3', values: [{ parameter: 'poll_day', value: '10-30' }] }
  await expect.poll(() => sent).toEqual([{ rehearsed: true, body }, { rehearsed: false, body }])
})

test('a conflict is shown with both lines, and nothing is sent', async () => {
  const both = 'naming_period: 3 months is above 2 months (jianghai/five-ones.toml:18); see law/handling.toml:20.'
  server.use(http.post(at('/congresses/:id/adopt-mechanism'), () => problem(422, 'invalid', both)))
  await open()
  const form = await adopt()
  await userEvent.type(form.getByLabelText('Decision (meeting, document)'), 'No. 3')
  await userEvent.click(form.getByRole('button', { name: 'See whether it fits' }))
  expect((await form.findByRole('alert')).textContent).toContain(both)
  expect(form.queryByRole('button', { name: 'Adopt a mechanism' })).toBeNull()
})

test('who does not decide is offered neither adoption nor end, and who sees no cases no replay', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: clerkMe.capacities.slice(0, 1) })))
  await open()
  expect(screen.queryByRole('button', { name: 'Adopt a mechanism' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Replay over a past year' })).toBeNull()
})

test('before and after stand beside each other, with numbers, ranges and what may be said', async () => {
  const share = (count: number, of: number, low: number, high: number) => ({ count, of, low, high })
  const span = (in_time: unknown, satisfied: unknown) => ({ from: '2025-03-01', until: '2026-02-28', in_time, satisfied })
  server.use(http.get(at('/outcomes'), () => HttpResponse.json({ rows: [{
    congress: '440705', congress_name: 'Xinhui', since: '2026-03-01', in_time: 'better', satisfied: 'too_few',
    before: span(share(40, 100, 309, 498), share(0, 0, 0, 1000)), after: span(share(90, 100, 826, 945), share(4, 5, 376, 964)),
  }] })))
  await open()
  const outcomes = within(screen.getByRole('region', { name: 'Before and after the adoption' }))
  expect(outcomes.getByText(/40 of 100, 40% \(31% to 50%\)/)).toBeTruthy()
  expect(outcomes.getByText(/90 of 100, 90% \(83% to 95%\)/)).toBeTruthy()
  expect(outcomes.getByText('Clearly better')).toBeTruthy()
  expect(outcomes.getByText('Too few to compare')).toBeTruthy()
})

test('a mechanism says what it hides from whom until when, and which papers go out by themselves', async () => {
  server.use(http.get(at('/mechanisms/:id'), () => HttpResponse.json({
    ...mechanismView(),
    veils: [{ veil: 'until-reported', events: ['activity_planned'], kinds: ['ActivityKind.unannounced_visit'], from: [{ zh: '承办单位', en: 'unit' }, { zh: '领导', en: 'leader' }], until: 'activity_reported' }],
    chases: [{ chase: 'late-reply', duty_title: { zh: '答复', en: 'Reply' }, after: '5 working days', answer_within: '3 working days', words: { zh: '请说明原因。', en: 'Please say why.' } }],
  })))
  await open()
  const veils = within(screen.getByRole('region', { name: 'What is hidden for a time' }))
  expect(veils.getByText('Unannounced visit')).toBeTruthy()
  expect(veils.getByText(/Hidden from: unit/)).toBeTruthy()
  expect(screen.getByText('A chaser goes out 5 working days after “Reply” was due')).toBeTruthy()
})

test('a mechanism says what counts for how many points', async () => {
  const score = { points: '2', counts: [], among: [], why: '', article: '' }
  server.use(http.get(at('/mechanisms/:id'), () => HttpResponse.json({
    ...mechanismView(),
    scores: [
      { ...score, score: 'in-time', kind: 'indicator', points: '15', title: { zh: '按期答复', en: 'Replies in time' }, duty_title: { zh: '答复', en: 'Reply' } },
      { ...score, score: 'late', kind: 'deduction', most: '10', title: { zh: '逾期', en: 'Late replies' }, duty_title: { zh: '答复', en: 'Reply' } },
      { ...score, score: 'pleased', kind: 'indicator', title: { zh: '满意', en: 'Pleased deputies' }, counts: ['rating_closed'], among: ['reply_issued'] },
      { ...score, score: 'pressed', kind: 'veto', points: undefined, title: { zh: '施压', en: 'Pressure' }, counts: ['reply_rated'] },
    ],
  })))
  await open()
  const scores = within(screen.getByRole('region', { name: 'Points in an assessment' })).getAllByRole('listitem').map(one => one.textContent?.replace(/\s+/g, ' '))
  expect(scores[0]).toContain('Replies in time up to 15 points')
  expect(scores[0]).toContain('“Reply” met in time')
  expect(scores[1]).toMatch(/2 off each time ?at most 10 in a year/)
  expect(scores[1]).toContain('“Reply” late')
  expect(scores[2]).toContain('Rating closed: attitude …, result …, as a share of: Issued the reply (…)')
  expect(scores[3]).toContain('rules out')
})
