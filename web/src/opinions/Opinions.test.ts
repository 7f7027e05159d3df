import { createHash } from 'node:crypto'
import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { flushPromises } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { OpinionRow, PublicDoor, PublicOpinion } from '@/api'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, congress } from '@/testing/world'
import FromOpinions from './FromOpinions.vue'
import OpinionsPage from './OpinionsPage.vue'
import TellPage from './TellPage.vue'
import ToldPage from './ToldPage.vue'

const door: PublicDoor = { owner: '礼乐街道代表联络站', congress: '江海区人民代表大会', kind: 'station', days_kept: 730, challenge: '2.1.0011223344556677.0123456789abcdef0123456789abcdef', bits: 2 }
const row = (more: Partial<OpinionRow> = {}): OpinionRow => ({
  id: '01JX1', state: 'received', version: 1, kind: 'station', owner: '01JO5', owner_name: '礼乐街道代表联络站', way: 'code', text: '礼睦路的路灯坏了三个月。', name: '李四', phone: '13800000000',
  received_at: '2026-11-18T01:00:00.000Z', changed_at: '2026-11-18T01:00:00.000Z', keep_until: '2028-11-17', taken_by_name: '', acts: ['pass', 'set_aside', 'erase'], ...more,
})
const office = { ...clerkMe, capacities: [{ role: 'deputies_office' as const, congress, congress_name: '江门市人民代表大会', office: '01JO2', office_name: '市人大常委会选联工委' }] }
let heard: { proof: string | null, body: Record<string, unknown> }[] = []
let acted: Record<string, unknown>[] = []

beforeEach(() => {
  heard = []
  acted = []
  server.use(
    http.get(at('/public/doors/:code'), () => HttpResponse.json(door)),
    http.post(at('/public/doors/:code/opinions'), async ({ request }) => {
      heard.push({ proof: request.headers.get('authorization'), body: await request.json() as Record<string, unknown> })
      return new HttpResponse(null, { status: 204 })
    }),
    http.get(at('/opinion-figures'), () => HttpResponse.json({ states: [{ state: 'received', count: 3 }], suggestions: 40, from_opinions: 6 })),
    http.post(at('/opinions/:id/acts'), async ({ request }) => {
      acted.push(await request.json() as Record<string, unknown>)
      return HttpResponse.json(row({ state: 'moderated', version: 2, acts: [] }))
    }),
  )
})

test('nothing is sent without consent; what is sent is proven, and the secret stays here', async () => {
  await show(TellPage, '/', { code: 'abc234' })
  const send = screen.getByRole('button', { name: 'Send' })
  await userEvent.type(screen.getByLabelText('What is on your mind?'), '路灯坏了')
  expect(send.hasAttribute('disabled')).toBe(true)
  await userEvent.click(screen.getByRole('checkbox', { name: 'I agree' }))
  await userEvent.click(send)
  await screen.findByRole('heading', { name: 'It has arrived. Thank you!' })
  expect(heard[0]?.proof).toMatch(/^Proof 2\.1\..*:\d+$/)
  expect(heard[0]?.body).toMatchObject({ text: '路灯坏了', consent: true })
  expect(heard[0]?.body).not.toHaveProperty('name')
  const link = screen.getByRole('link').getAttribute('href') ?? ''
  const secret = link.slice(link.indexOf('#') + 1)
  expect(heard[0]?.body['secret']).toBe(createHash('sha256').update(secret).digest('hex'))
  expect(sessionStorage.getItem('huiyin.tell.abc234')).toBeNull()
})

test('what is refused stays on the page and survives a reload, and is sent under the same secret', async () => {
  let refusing = true
  server.use(http.post(at('/public/doors/:code/opinions'), async ({ request }) => {
    heard.push({ proof: null, body: await request.json() as Record<string, unknown> })
    return refusing ? problem(429, 'too_many', 'Sent too often.') : new HttpResponse(null, { status: 204 })
  }))
  const { unmount } = await show(TellPage, '/', { code: 'abc234' })
  await userEvent.type(screen.getByLabelText('What is on your mind?'), '路灯坏了')
  await userEvent.click(screen.getByRole('checkbox', { name: 'I agree' }))
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText('Sent too often.')
  refusing = false
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByRole('heading', { name: 'It has arrived. Thank you!' })
  expect(heard.map(one => one.body['secret'])).toEqual([heard[0]?.body['secret'], heard[0]?.body['secret']])
  unmount()
  sessionStorage.setItem('huiyin.tell.abc234', JSON.stringify({ text: '写了一半' }))
  await show(TellPage, '/', { code: 'abc234' })
  expect(screen.getByLabelText<HTMLTextAreaElement>('What is on your mind?').value).toBe('写了一半')
})

test('the person reads what became of it, and erases it after being asked once more', async () => {
  const told: PublicOpinion = { state: 'taken', text: '路灯坏了', contact_kept: true, owner: door.owner, received_on: '2026-11-18', changed_on: '2026-11-19', keep_until: '2028-11-17', fate: 'Suggestion no. 12 was made from it.' }
  let erased = 0
  server.use(
    http.get(at('/public/opinions/:secret'), ({ params }) => (params['secret'] === 's3cret' ? HttpResponse.json(told) : problem(404, 'not_found', 'none'))),
    http.delete(at('/public/opinions/:secret'), () => { erased += 1; return new HttpResponse(null, { status: 204 }) }),
  )
  await show(ToldPage, '/told#s3cret')
  expect(screen.getByText('Suggestion no. 12 was made from it.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Erase my opinion' }))
  expect(erased).toBe(0)
  await userEvent.click(screen.getByRole('button', { name: 'Yes, erase it' }))
  await screen.findByRole('heading', { name: 'Erased' })
  expect(erased).toBe(1)
})

test('a moderator passes with one click, and sets aside only with a reason', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json(office)), http.get(at('/opinions'), () => HttpResponse.json({ rows: [row()] })))
  await show(OpinionsPage, '/opinions')
  expect(screen.getByText(/of 40 suggestions, 6 came from public opinion \(15%\)/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Pass' }))
  await userEvent.click(screen.getByRole('button', { name: 'Set aside', expanded: false }))
  expect(acted).toEqual([{ act: 'pass', version: 1 }])
  await userEvent.selectOptions(screen.getByRole('combobox'), 'abusive')
  await userEvent.click(screen.getAllByRole('button', { name: 'Set aside' })[1] as HTMLElement)
  await flushPromises()
  expect(acted[1]).toEqual({ act: 'set_aside', version: 1, reason: 'abusive' })
})

test('a deputy chooses several and writes one suggestion from them', async () => {
  const deputy = { ...clerkMe, capacities: [], seats: [{ deputy: '01JD1', congress, congress_name: '江门市人民代表大会', delegation: '01JG1', delegation_name: '蓬江代表团', heads_delegation: false, former: false }] }
  server.use(
    http.get(at('/session'), () => HttpResponse.json(deputy)),
    http.get(at('/opinions'), () => HttpResponse.json({ rows: [row({ id: 'a', state: 'moderated', acts: ['take'] }), row({ id: 'b', state: 'moderated', acts: ['take'] })] })),
  )
  const { router } = await show(OpinionsPage, '/opinions')
  for (const box of screen.getAllByRole('checkbox', { name: 'Take up' })) await userEvent.click(box)
  await userEvent.click(screen.getByRole('button', { name: 'Write a suggestion from these (2)' }))
  await flushPromises()
  expect(router.currentRoute.value.query['from']).toBe('a,b')
})

test('what a draft is written from is taken once, however often the address is written anew', async () => {
  let taken = 0
  server.use(
    http.get(at('/opinions/a'), () => HttpResponse.json(row({ id: 'a', state: 'moderated' }))),
    http.post(at('/cases/01JC1/opinions'), () => {
      taken += 1
      return HttpResponse.json({ rows: [row({ id: 'a', state: 'taken' })] })
    }),
  )
  const { rerender } = render(FromOpinions, { props: { chosen: ['a'], draft: undefined } })
  await flushPromises()
  await rerender({ chosen: ['a'], draft: '01JC1' })
  await rerender({ chosen: ['a'], draft: '01JC1' })
  await flushPromises()
  expect(taken).toBe(1)
})

test('a suggestion that is like an opinion is a beginning of the answer, without its title and number', async () => {
  let asked: unknown
  const moderated = row({ state: 'moderated', acts: ['answer', 'erase'] })
  const like = { congress, congress_name: '江门市人民代表大会', phase: 'handling', alike: 'very', phrases: ['路灯'], joined: false }
  server.use(
    http.get(at('/session'), () => HttpResponse.json(office)),
    http.get(at('/opinions'), () => HttpResponse.json({ rows: [moderated] })),
    http.post(at('/similar'), async ({ request }) => {
      asked = await request.json()
      return HttpResponse.json({
        rows: [{ ...like, id: '01JC7', number: 23, title: '关于礼睦路路灯的建议', unit_name: '市城管局', answer_kind: 'planned' }, { ...like, id: '01JC8', title: '关于路灯的草稿', unit_name: '' }],
        set_aside: [],
        opinions: [{ id: '01JX2', state: 'moderated', text: '礼睦路晚上太暗。', owner_name: '张代表01', received_on: '2026-11-01', open_to_taking: false, alike: 'somewhat', phrases: ['礼睦路'] }],
      })
    }),
  )
  await show(OpinionsPage, '/opinions?state=moderated')
  expect(asked).toBeUndefined()
  await userEvent.click(screen.getByRole('button', { name: 'See what is alike', expanded: false }))
  expect((await screen.findByRole('link', { name: '关于礼睦路路灯的建议' })).getAttribute('href')).toBe('/case/01JC7')
  expect(asked).toEqual({ congress, opinion: '01JX1', title: '', body: moderated.text })
  expect(screen.getByText('礼睦路晚上太暗。')).toBeTruthy()
  // What has no number yet is nothing that the public may hear of.
  expect(screen.getAllByRole('button', { name: /^Answer from this/ })).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: /^Answer from this/ }))
  const answer = await screen.findByLabelText<HTMLTextAreaElement>(/^Answer \(the person is told/)
  expect(answer.value).toBe('A deputy has already raised this. 市城管局 has answered: Planned.')
  expect(acted).toEqual([])
})

test('where nothing is like an opinion, the page says so to whoever asked', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json(office)), http.get(at('/opinions'), () => HttpResponse.json({ rows: [row()] })))
  await show(OpinionsPage, '/opinions')
  await userEvent.click(screen.getByRole('button', { name: 'See what is alike' }))
  expect(await screen.findByText('Among what you may see, nothing is alike.')).toBeTruthy()
})
