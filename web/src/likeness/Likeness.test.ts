import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { DraftText, SimilarRow } from '@/api'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { draftOf } from './draft'
import LikelyUnits from './LikelyUnits.vue'
import SimilarCard from './SimilarCard.vue'

const draft: DraftText = { congress: '01JJM', title: '关于扩宽礼睦路的建议', body: '路窄车多。' }
const row: SimilarRow = {
  id: '01JC7', congress: '01JJM', congress_name: '江门市人民代表大会', number: 12, title: '关于礼睦路改造的建议', submitted_on: '2024-02-01', phase: 'closed',
  unit_name: '市交通运输局', answer_kind: 'planned', alike: 'very', phrases: ['扩宽礼睦路'],
}

test('a similar suggestion is shown with how alike it is, what became of it and what both say', async () => {
  let asked: unknown
  server.use(http.post(at('/similar'), async ({ request }) => { asked = await request.json(); return HttpResponse.json({ rows: [row] }) }))
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
