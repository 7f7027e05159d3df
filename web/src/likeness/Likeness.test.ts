import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { CaseView, DraftText, SimilarList, SimilarOpinion, SimilarRow } from '@/api'
import { view } from '@/testing/caseWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { isSameMatter, offered } from './decisions'
import { draftOf } from './draft'
import LikelyUnits from './LikelyUnits.vue'
import SimilarCard from './SimilarCard.vue'

const draft: DraftText = { congress: '01JJM', title: '关于扩宽礼睦路的建议', body: '路窄车多。' }
const row: SimilarRow = {
  id: '01JC7', congress: '01JJM', congress_name: '江门市人民代表大会', number: 12, title: '关于礼睦路改造的建议', submitted_on: '2024-02-01', phase: 'closed',
  unit_name: '市交通运输局', answer_kind: 'planned', alike: 'very', phrases: ['扩宽礼睦路'], joined: false,
}
const opinion: SimilarOpinion = {
  id: '01JX1', state: 'moderated', text: '礼睦路太窄了，天天堵。', owner_name: '礼乐街道代表联络站', received_on: '2026-11-18', open_to_taking: true, alike: 'somewhat', phrases: ['礼睦路'],
}
const alike = (more: Partial<SimilarList>): SimilarList => ({ rows: [], set_aside: [], opinions: [], ...more })
const may = (...commands: string[]): CaseView['actions'] => commands.map(command => ({ command, opening: 'now', why_not: '' }))
const inHand = (more: Partial<CaseView['state']> = {}, actions = may('link_case', 'unlink_case', 'join_handling')) =>
  view({ actions, state: { ...view().state, links: [], ...more } })

// The server of one suggestion: what it was told, and what it then says is alike.
function hear(says: () => SimilarList) {
  const heard: [string, unknown, string | null][] = []
  server.use(
    http.post(at('/similar'), () => HttpResponse.json(says())),
    http.post(at('/cases/:id/:command'), async ({ params, request }) => {
      heard.push([String(params['command']), await request.json(), request.headers.get('If-Match')])
      return HttpResponse.json({ version: 10 })
    }),
  )
  return heard
}

test('a similar suggestion is shown with how alike it is, what became of it and what both say', async () => {
  let asked: unknown
  server.use(http.post(at('/similar'), async ({ request }) => { asked = await request.json(); return HttpResponse.json(alike({ rows: [row] })) }))
  await show(SimilarCard, '/', { draft })
  const card = within(await screen.findByRole('region', { name: '1 similar suggestion' }))
  expect(card.getByRole('link').getAttribute('href')).toBe('/case/01JC7')
  expect(card.getByText('Much alike')).toBeTruthy()
  expect(card.getByText(/市交通运输局 · Planned/)).toBeTruthy()
  expect(card.getByText('扩宽礼睦路').tagName).toBe('Q')
  expect(asked).toEqual(draft)
})

test('where nothing is alike, or the server does not answer, nothing is in the way', async () => {
  server.use(http.post(at('/similar'), () => HttpResponse.error()))
  const { container } = await show(SimilarCard, '/', { draft })
  expect(container.querySelector('section')).toBeNull()
})

test('whoever writes without a suggestion yet has nothing to decide on, and nothing to press', async () => {
  server.use(http.post(at('/similar'), () => HttpResponse.json(alike({ rows: [row] }))))
  await show(SimilarCard, '/', { draft })
  expect(await screen.findByRole('region', { name: '1 similar suggestion' })).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('what is set aside goes from the list to those set aside, with by whom and when, and comes back', async () => {
  let apart = false
  const aside = { id: row.id, number: 12, title: row.title, by_name: '陈工委01', office_name: '市人大常委会选联工委', deputy_name: '', at: '2026-11-20T02:00:00.000Z' }
  const heard = hear(() => (apart ? alike({ set_aside: [aside] }) : alike({ rows: [row] })))
  const { emitted } = await show(SimilarCard, '/', { draft, view: inHand() })
  const button = await screen.findByRole('button', { name: 'Not the same matter' })
  apart = true
  await userEvent.click(button)
  expect(await screen.findByText('“关于礼睦路改造的建议” is noted as another matter and no longer shown as similar.')).toBeTruthy()
  expect(heard).toEqual([['link-case', { other: '01JC7', kind: 'different' }, '"9"']])
  expect(screen.queryByText('Much alike')).toBeNull()
  await expect.poll(() => document.activeElement?.textContent).toBe('No other similar suggestions')
  expect(screen.getByText(/^陈工委01 · 市人大常委会选联工委, 20 Nov/)).toBeTruthy()
  apart = false
  await userEvent.click(screen.getByText('1 noted as another matter'))
  await userEvent.click(screen.getByRole('button', { name: /^Take it back/ }))
  expect(await screen.findByText('Much alike')).toBeTruthy()
  expect(heard[1]).toEqual(['unlink-case', { other: '01JC7' }, '"9"'])
  expect(emitted()['changed']).toHaveLength(2)
})

test('who set it aside is not named to whom the server does not name him', async () => {
  hear(() => alike({ set_aside: [{ id: row.id, title: row.title, by_name: '', office_name: '', deputy_name: '', at: '2026-11-20T02:00:00.000Z' }] }))
  await show(SimilarCard, '/', { draft, view: inHand({}, []) })
  expect(await screen.findByText(/^On 20 Nov/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('handling together is asked for with a reason, and only of what is in hand in the same congress', async () => {
  const here = { ...row, congress: view().state.congress, phase: 'handling' as const }
  expect(offered(row, inHand()).map(one => one.label)).toEqual(['raised', 'different'])
  expect(offered({ ...here, phase: 'closed' }, inHand()).map(one => one.label)).toEqual(['raised', 'different'])
  const heard = hear(() => alike({ rows: [here] }))
  await show(SimilarCard, '/', { draft, view: inHand() })
  await userEvent.click(await screen.findByRole('button', { name: 'Handle together…' }))
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA')
  await userEvent.keyboard('同一单位，同一路段。')
  await userEvent.click(screen.getByRole('button', { name: 'Join the handling' }))
  await expect.poll(() => heard).toEqual([['join-handling', { lead: '01JC7', reason: '同一单位，同一路段。' }, '"9"']])
})

test('what came later was raised again, and what is decided is only taken back', () => {
  expect(offered({ ...row, submitted_on: '2026-10-01' }, inHand())[0]?.body).toEqual({ other: '01JC7', kind: 'raised_again' })
  expect(offered({ ...row, submitted_on: '2026-10-01' }, inHand({ submitted_on: undefined } as never))[0]?.body).toEqual({ other: '01JC7', kind: 'raised_before' })
  expect(offered({ ...row, link: 'raised_before' }, inHand()).map(one => one.label)).toEqual(['takeBack'])
  expect(offered({ ...row, joined: true }, inHand({}, may('link_case', 'join_handling', 'leave_joined_handling'))).map(one => one.label)).toEqual(['leave'])
  expect(offered(row, inHand({}, []))).toEqual([])
  expect((['follow_up_of', 'followed_by', 'raised_before', 'raised_again', 'related', 'different'] as const).filter(isSameMatter)).toEqual(['follow_up_of', 'followed_by', 'raised_before', 'raised_again'])
})

test('a refused decision stays undone and says why', async () => {
  hear(() => alike({ rows: [row] }))
  server.use(http.post(at('/cases/:id/link-case'), () => problem(412, 'conflict', 'Someone else changed this case first.')))
  const { emitted } = await show(SimilarCard, '/', { draft, view: inHand() })
  await userEvent.click(await screen.findByRole('button', { name: 'Not the same matter' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Someone else changed this case first.')
  expect(screen.getByText('Much alike')).toBeTruthy()
  expect(emitted()['changed']).toHaveLength(1)
})

test('which time the matter is raised stands on the card, and by each that belongs to it', async () => {
  hear(() => alike({ rows: [{ ...row, link: 'raised_before' }, { ...row, id: '01JC8', title: '关于礼睦路绿化的建议' }] }))
  const past = { congress: '01JJM', congress_name: '', term: 15, session: 4, unit_name: '', phase: 'closed' }
  server.use(http.get(at('/cases/01JC1/chain'), () => HttpResponse.json({ place: 3, rows: ['01JC0', '01JC7', '01JC1'].map(id => ({ ...past, id, title: id })) })))
  await show(SimilarCard, '/', { draft, view: inHand({ links: [{ other: '01JC7', kind: 'raised_before' }] }) })
  expect(await screen.findByText('This is no. 3 of 3 suggestions on the matter.')).toBeTruthy()
  expect(screen.getAllByText(/^no\. \d on this matter$/).map(one => one.textContent)).toEqual(['no. 2 on this matter'])
})

test('no chain is asked for where all that is linked is another matter', async () => {
  let asked = 0
  hear(() => alike({ rows: [row] }))
  server.use(http.get(at('/cases/:id/chain'), () => { asked += 1; return HttpResponse.json({ place: 1, rows: [] }) }))
  await show(SimilarCard, '/', { draft, view: inHand({ links: [{ other: '01JC9', kind: 'different' }, { other: '01JC8', kind: 'related' }] }) })
  await screen.findByText('Much alike')
  expect(asked).toBe(0)
})

test('opinions of the public stand beside with what both say, and are taken only where somebody writes', async () => {
  hear(() => alike({ opinions: [opinion, { ...opinion, id: '01JX2', text: '礼睦路要修。', state: 'taken', open_to_taking: false, of_case: '01JC7' }] }))
  const { emitted, unmount } = await show(SimilarCard, '/', { draft, takes: true })
  const card = within(await screen.findByRole('region', { name: '2 similar public opinions' }))
  expect(card.getByText('礼睦路太窄了，天天堵。', { selector: 'p' })).toBeTruthy()
  expect(card.getAllByText('礼睦路')[0]?.tagName).toBe('Q')
  expect(card.getByRole('link', { name: 'See the suggestion' }).getAttribute('href')).toBe('/case/01JC7')
  await userEvent.click(card.getByRole('button', { name: /^Take up in this draft/ }))
  expect(emitted()['take']).toEqual([['01JX1']])
  unmount()
  await show(SimilarCard, '/', { draft })
  await screen.findByRole('region', { name: '2 similar public opinions' })
  expect(screen.queryByRole('button')).toBeNull()
})

test('a likely unit says how far it can be relied on, by which cases, and is taken with one touch', async () => {
  server.use(http.post(at('/likely-units'), () => HttpResponse.json({
    learnt_from: 120, catalogues: 0,
    rows: [{ unit: '01JO1', name: '市交通运输局', strength: 'strong', percent: 91, cases: [{ id: '01JC7', name: '关于礼睦路改造的建议' }], duties: [] },
      { unit: '01JO3', name: '市城管局', strength: 'weak', percent: 20, cases: [], duties: [] }],
  })))
  const { emitted } = await show(LikelyUnits, '/', { draft, chosen: ['01JO3'] })
  const list = within(await screen.findByRole('region', { name: 'Likely units' }))
  expect(list.getByText('sure (91% of such guesses were right)')).toBeTruthy()
  expect(list.getByText('unsure')).toBeTruthy()
  expect(list.getByText('Because of 1 past suggestion')).toBeTruthy()
  expect(list.getByRole<HTMLButtonElement>('button', { name: /^Take ?市城管局$/ }).disabled).toBe(true)
  await userEvent.click(list.getByRole('button', { name: /^Take ?市交通运输局$/ }))
  expect(emitted()['take']).toEqual([['01JO1']])
})

test('a text of a few characters is not compared with anything', () => {
  expect(draftOf('01JJM', { title: '路', cause: '', analysis: '', demands: [] })).toBeUndefined()
  expect(draftOf(undefined, { title: '关于扩宽礼睦路的建议' })).toBeUndefined()
  expect(draftOf('01JJM', { title: '关于扩宽礼睦路的建议', cause: '窄。', demands: ['扩宽。'] }, '01JC1')).toEqual({ congress: '01JJM', title: '关于扩宽礼睦路的建议', body: '窄。\n扩宽。', of: '01JC1' })
})

test('before there is any past, a likely unit stands on what its catalogue of duties says', async () => {
  server.use(http.post(at('/likely-units'), () => HttpResponse.json({
    learnt_from: 0, catalogues: 31,
    rows: [{ unit: '01JO1', name: '市交通运输局', strength: 'weak', percent: 0, cases: [], duties: ['农村公路养护', '公交线路审批'] }],
  })))
  await show(LikelyUnits, '/', { draft, chosen: [] })
  const list = within(await screen.findByRole('region', { name: 'Likely units' }))
  expect(list.getByText('By its catalogue of duties: 农村公路养护; 公交线路审批')).toBeTruthy()
  expect(list.getByText(/the catalogues of 31 units/)).toBeTruthy()
})
