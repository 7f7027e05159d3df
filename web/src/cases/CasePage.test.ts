import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { view } from '@/testing/caseWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { answer, talk } from '@/testing/talkWorld'
import CasePage from './CasePage.vue'

const open = () => show(CasePage, '/case/01JC1', { id: '01JC1' })

test('says in one sentence where the case stands, and whose turn it is', async () => {
  await open()
  expect(screen.getByText('In hand with 市交通运输局')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('关于扩宽礼睦路全路段工程的建议')
})

test('offers what may be done now, and says why the rest may not', async () => {
  await open()
  const actions = screen.getByRole('region', { name: 'What can be done' })
  expect(within(actions).getByRole('button', { name: 'Record a contact' })).toBeTruthy()
  expect(within(actions).queryByRole('button', { name: /Issue the reply/ })).toBeNull()
  expect(within(actions).getByText('尚未与张代表02沟通，不能送达答复。')).toBeTruthy()
})

test('tells its history newest first, one sentence per event', async () => {
  await open()
  const sentences = [...document.querySelectorAll('.line li > p:nth-child(2)')].map(one => one.textContent)
  expect(sentences[0]).toBe('Contact with 张代表01 on 3 Sept (before handling, visit)')
  expect(sentences.at(-1)).toBe('Docketed as no. 23 (term 16, session 5, in session)')
})

test('explains a date line by line', async () => {
  server.use(http.get(at('/cases/01JC1/duties/:duty'), () => HttpResponse.json({
    duty: 'law.reply:reply:strand=1,round=1', title: { zh: '答复代表', en: 'Reply to the deputies' }, why: '应当自交办之日起三个月内答复', article: '代表法 第五十一条',
    lines: [
      { kind: 'start', from: '2026-08-24', days: 0, name: '', reason: '' },
      { kind: 'rule', to: '2026-11-24', days: 92, period: { count: 3, unit: 'month' }, name: '', reason: '' },
      { kind: 'result', to: '2026-11-24', days: 92, name: '', reason: '' },
    ],
    due_on: '2026-11-24', names: [],
  })))
  await open()
  const why = screen.getAllByRole('button', { name: 'Why this date' })[0]
  if (why) await userEvent.click(why)
  expect(await screen.findByText('代表法 第五十一条')).toBeTruthy()
  expect(screen.getByText('Period: 3 months')).toBeTruthy()
})

test('a conflict names what happened meanwhile', async () => {
  server.use(
    http.post(at('/cases/01JC1/approve-reply'), () => problem(412, 'conflict', 'Someone else changed this case first.')),
    http.get(at('/cases/01JC1/history'), () => HttpResponse.json({ rows: [
      { version: 10, event: 'extension_granted', at: '2026-09-04T01:00:00.000Z', by_name: '陈工委01', office_name: '', deputy_name: '', data: { strand: 1, until: '2026-12-20' } },
    ] })),
  )
  await open()
  await userEvent.click(screen.getByRole('button', { name: /Approve the reply/ }))
  const drawer = await screen.findByRole('dialog')
  await userEvent.click(within(drawer).getByRole('button', { name: 'Approve the reply' }))
  expect((await within(drawer).findByText(/Extension granted to 20 Dec/)).textContent).toContain('陈工委01')
})

test('says what was done, and shows the case as it now is', async () => {
  server.use(http.post(at('/cases/01JC1/approve-reply'), () => HttpResponse.json({ version: 10 })))
  await open()
  await userEvent.click(screen.getByRole('button', { name: /Approve the reply/ }))
  const drawer = await screen.findByRole('dialog')
  await userEvent.click(within(drawer).getByRole('button', { name: 'Approve the reply' }))
  expect(await screen.findByText('Done: Approve the reply.')).toBeTruthy()
})

test('a case the person may not see is a page of its own, not an empty one', async () => {
  server.use(http.get(at('/cases/01JC1'), () => problem(404, 'not_found', '没有这件建议。')))
  await open()
  expect(screen.getByRole('alert').textContent).toContain('没有这件建议。')
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
})

test('a reply is written and rated on pages of their own', async () => {
  await open()
  const actions = screen.getByRole('region', { name: 'What can be done' })
  expect(within(actions).getByRole('link', { name: 'Draft the reply' }).getAttribute('href')).toBe('/reply/01JC1?strand=1')
})

test('another page may ask for one of the actions, and it opens once', async () => {
  const { router } = await show(CasePage, '/case/01JC1?do=record_contact', { id: '01JC1' })
  expect(await screen.findByRole('dialog', { name: 'Record a contact' })).toBeTruthy()
  expect(router.currentRoute.value.query).toEqual({})
})

test('the one red button is what the own duty asks for next', async () => {
  await open()
  const red = [...document.querySelectorAll('.actions .el-button--primary')].map(one => one.textContent?.trim())
  expect(red).toEqual(['Approve the reply'])
})

test('a matter that was raised before is shown through the years, each with what became of it', async () => {
  const past = { congress: '01JJM', congress_name: '江门市人民代表大会', term: 15, session: 4, unit_name: '市交通运输局' }
  server.use(http.get(at('/cases/:id/chain'), () => HttpResponse.json({
    place: 2,
    rows: [{ ...past, id: '01JC9', title: '关于扩宽礼睦路的建议', submitted_on: '2024-02-01', phase: 'closed', answer_kind: 'planned', satisfaction: 'dissatisfied' },
      { ...past, id: '01JC1', title: '关于扩宽礼睦路全路段工程的建议', submitted_on: '2026-02-01', phase: 'handling' }],
  })))
  await show(CasePage, '/case/01JC1', { id: '01JC1' })
  expect(await screen.findByText('This matter has been raised 2 times; this is number 2.')).toBeTruthy()
  expect(screen.getByRole('link', { name: '关于扩宽礼睦路的建议' }).getAttribute('href')).toBe('/case/01JC9')
  expect(screen.getByText(/市交通运输局 · Planned · Dissatisfied/)).toBeTruthy()
})

test('whoever may link suggestions joins one that is alike with one touch', async () => {
  let told: unknown
  server.use(
    http.post(at('/cases/01JC1/link-case'), async ({ request }) => { told = await request.json(); return HttpResponse.json({ version: 10 }) }),
    http.get(at('/cases/:id'), () => HttpResponse.json(view({ actions: [{ command: 'link_case', opening: 'now', why_not: '' }] }))),
    http.post(at('/similar'), () => HttpResponse.json({ rows: [{ id: '01JC7', congress: '01JJM', congress_name: '', title: '关于礼睦路改造的建议', phase: 'closed', unit_name: '', alike: 'copy', phrases: [], joined: false }], set_aside: [], opinions: [] })),
  )
  await show(CasePage, '/case/01JC1', { id: '01JC1' })
  await userEvent.click(await screen.findByRole('button', { name: 'The same matter, raised before' }))
  expect(await screen.findByText('Linked with “关于礼睦路改造的建议”.')).toBeTruthy()
  expect(told).toEqual({ other: '01JC7', kind: 'raised_before' })
})

test('what was found to be another matter is no link, and belongs to no chain', async () => {
  let asked = 0
  server.use(
    http.get(at('/cases/:id'), () => HttpResponse.json(view({ state: { ...view().state, links: [{ other: '01JC9', kind: 'different' }] } }))),
    http.get(at('/cases/:id/chain'), () => { asked += 1; return HttpResponse.json({ rows: [], place: 0 }) }),
    http.get(at('/cases/:id/history'), () => HttpResponse.json({ rows: [
      { version: 9, event: 'case_linked', at: '2026-11-20T02:00:00.000Z', by_name: '陈工委01', office_name: '', deputy_name: '', data: { other: '01JC9', kind: 'different' } },
    ] })),
  )
  await open()
  expect(await screen.findByText('Looked at “关于修缮礼睦路的建议”: not the same matter')).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Links' })).toBeNull()
  expect(screen.queryByRole('link', { name: '关于修缮礼睦路的建议' })).toBeNull()
  expect(asked).toBe(0)
})

test('a talk from before the filing stands with what the unit said, and is confirmed by the name of its unit', async () => {
  const talks = [talk({ state: 'answered', answer, title: '关于礼睦路的建议' })]
  const actions = [{ command: 'confirm_talk', talk: 1, opening: 'now' as const, why_not: '' }]
  server.use(http.get(at('/cases/:id'), () => HttpResponse.json(view({ state: { ...view().state, phase: 'submitted', talks }, actions }))))
  let heard: unknown
  server.use(http.post(at('/cases/01JC1/confirm-talk'), async ({ request }) => { heard = await request.json(); return HttpResponse.json({ version: 10 }) }))
  await open()
  const card = (await screen.findByText('已列入明年改造计划。')).closest('section') as HTMLElement
  expect(within(card).getByRole('heading', { name: 'Talks before filing' })).toBeTruthy()
  expect(within(card).getByText('The draft was then called “关于礼睦路的建议”.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Confirm what was said: 市交通运输局' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Confirm what was said' }))
  await expect.poll(() => heard).toEqual({ talk: 1 })
})
