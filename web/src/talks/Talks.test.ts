import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, test } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { answer, asking, talk, talkRow } from '@/testing/talkWorld'
import { deputyMe } from '@/testing/world'
import TalksCard from './TalksCard.vue'
import TalkTodo from './TalkTodo.vue'

interface Heard { path: string, body: unknown, match: string | null }
function hear(): Heard[] {
  const heard: Heard[] = []
  server.use(http.post(at('/cases/:id/:command'), async ({ request }) => {
    heard.push({ path: new URL(request.url).pathname.replace('/api/v1/cases', ''), body: await request.json(), match: request.headers.get('If-Match') })
    return HttpResponse.json({ version: 6 })
  }))
  return heard
}

describe('beside the draft', () => {
  beforeEach(() => server.use(http.get(at('/session'), () => HttpResponse.json(deputyMe))))
  const card = (view = asking([]), save = () => Promise.resolve(true)) => show(TalksCard, '/', { view, version: view.version, save })
  async function ask() {
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a unit for a talk' }))
    await userEvent.type(await screen.findByLabelText('Question'), '有没有改造计划？')
  }
  const send = () => userEvent.click(screen.getByRole('button', { name: 'Ask a unit for a talk' }))

  test('a unit is shown the title and the question, unless the deputy releases the text', async () => {
    const heard = hear()
    const { emitted } = await card()
    await ask()
    await send()
    await expect.poll(() => heard).toEqual([{ path: '/01JC1/request-talk', body: { unit: '01JO1', question: '有没有改造计划？', shows: 'title_only' }, match: '"5"' }])
    await expect.poll(() => emitted('changed')).toHaveLength(1)
    await ask()
    await userEvent.click(screen.getByLabelText('Title, question and the text as it stands'))
    await send()
    await expect.poll(() => heard.at(-1)?.body).toMatchObject({ shows: 'whole_text' })
  })

  test('what the unit is shown is what stands on the server: the draft is saved first, and the request goes to the version that came of it', async () => {
    const heard = hear()
    let bring = () => Promise.resolve()
    const { rerender } = await show(TalksCard, '/', { view: asking([]), version: 5, save: async () => { await bring(); return true } })
    bring = () => rerender({ version: 9 })
    await ask()
    await send()
    await expect.poll(() => heard.map(one => one.match)).toEqual(['"9"'])
  })

  test('nothing is asked while the words are not on the server', async () => {
    const heard = hear()
    await card(asking([]), () => Promise.resolve(false))
    await ask()
    await send()
    expect(await screen.findByText(/nothing was sent/)).toBeTruthy()
    expect(heard).toEqual([])
    expect(screen.getByLabelText<HTMLTextAreaElement>('Question').value).toBe('有没有改造计划？')
  })

  test('an answer is confirmed with one touch, or corrected in words', async () => {
    const heard = hear()
    await card(asking([talk({ state: 'answered', answer }), talk({ talk: 2, unit: '01JO3', state: 'answered', answer })]))
    const [first, second] = screen.getAllByRole('listitem')
    expect(within(first as HTMLElement).getByText('Planned already')).toBeTruthy()
    expect(within(first as HTMLElement).getByText('2027年项目库第12项。')).toBeTruthy()
    await userEvent.click(within(second as HTMLElement).getByRole('button', { name: /^Confirm what was said/ }))
    await expect.poll(() => heard).toEqual([{ path: '/01JC1/confirm-talk', body: { talk: 2 }, match: '"5"' }])
    await userEvent.click(within(first as HTMLElement).getByRole('button', { name: /^Correct what was said/ }))
    await userEvent.type(await within(first as HTMLElement).findByLabelText('How it was said'), '说的是后年。')
    await userEvent.click(within(first as HTMLElement).getByRole('button', { name: 'Correct what was said' }))
    await expect.poll(() => heard.at(-1)).toEqual({ path: '/01JC1/correct-talk', body: { talk: 1, note: '说的是后年。' }, match: '"5"' })
  })

  test('a request that waits can be taken back, and the state of each talk is told', async () => {
    const heard = hear()
    await card(asking([talk(), talk({ talk: 2, unit: '01JO3', state: 'withdrawn' })]))
    expect(screen.getAllByRole('listitem').map(one => one.querySelector('.state')?.textContent)).toEqual(['Waits for the unit', 'Taken back'])
    await userEvent.click(screen.getByRole('button', { name: /^Take the request for a talk back/ }))
    await expect.poll(() => heard.map(one => [one.path, one.body])).toEqual([['/01JC1/withdraw-talk', { talk: 1 }]])
  })

  test('whoever may neither ask nor read any talk finds no card', async () => {
    const view = asking([])
    await card({ ...view, actions: [] })
    expect(screen.queryByRole('heading', { name: 'Talks before filing' })).toBeNull()
  })
})

describe('for the unit', () => {
  const waiting = (...rows: ReturnType<typeof talkRow>[]) => server.use(http.get(at('/talks'), ({ request }) => {
    const open = new URL(request.url).searchParams.get('open')
    return HttpResponse.json({ rows: open ? rows.filter(row => ['asked', 'corrected'].includes(row.state)) : rows })
  }))
  const todo = (earlier = true) => show(TalkTodo, '/', { congress: '01JCITY', office: '01JO1', earlier })

  test('stands what it was shown, who asks and by when', async () => {
    waiting(talkRow({ shown: { cause: '路面狭窄。', analysis: '', demands: ['拓宽路面。'] } }), talkRow({ id: '01JC2', due: '2026-11-10', working_days_left: -3 }))
    await todo()
    const [whole, bare] = screen.getAllByRole('listitem').filter(one => one.classList.contains('talk'))
    expect(within(whole as HTMLElement).getByText('路面狭窄。')).toBeTruthy()
    expect(whole?.textContent).toContain('张代表01 asked on')
    expect(whole?.textContent).toContain('3 working days left')
    expect(bare?.textContent).toContain('Only the title and the question were released to you.')
    expect(within(bare as HTMLElement).getByText('Late')).toBeTruthy()
  })

  test('the answer tells day, way and what was said, to the version that the unit knows, and the list is read anew', async () => {
    const heard = hear()
    waiting(talkRow({ version: 1 }))
    await todo()
    await userEvent.click(screen.getByRole('button', { name: /^Say what came of the talk/ }))
    await userEvent.clear(await screen.findByLabelText('Held on'))
    await userEvent.type(screen.getByLabelText('Held on'), '2026-11-18')
    await userEvent.selectOptions(screen.getByLabelText('Way'), 'phone')
    await userEvent.selectOptions(screen.getByLabelText('What the unit finds'), 'partly')
    await userEvent.type(screen.getByLabelText('What was said: the facts, and what can be done'), '先修北段。')
    waiting()
    await userEvent.click(screen.getByRole('button', { name: 'Say what came of the talk' }))
    await expect.poll(() => heard).toEqual([{ path: '/01JC1/answer-talk', body: { talk: 1, held_on: '2026-11-18', way: 'phone', finding: 'partly', words: '先修北段。' }, match: '"1"' }])
    expect(await screen.findByText(/^Recorded:/)).toBeTruthy()
    await expect.poll(() => screen.queryByText('该路段近期有没有改造计划？')).toBeNull()
  })

  test('what the deputy corrected is answered anew, from what was said before', async () => {
    waiting(talkRow({ state: 'corrected', answer, correction: '说的是后年。' }))
    await todo()
    expect(screen.getByText('说的是后年。')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /^Say what came of the talk/ }))
    expect((await screen.findByLabelText<HTMLTextAreaElement>('What was said: the facts, and what can be done')).value).toBe(answer.words)
  })

  test('a talk that is over asks for nothing, and stands where it is looked for', async () => {
    waiting(talkRow({ state: 'confirmed', answer, may_answer: false }))
    await todo()
    expect(screen.getByText('No request for a talk waits for your unit.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Also those that are over' }))
    expect(await screen.findByText('Confirmed')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Say what came of the talk/ })).toBeNull()
  })

  test('where only what waits is wanted, there is nothing while nothing waits', async () => {
    waiting()
    const { container } = await todo(false)
    expect(container.textContent).toBe('')
  })

  test('a list that cannot be read says so instead of saying that nothing waits', async () => {
    server.use(http.get(at('/talks'), () => problem(403, 'forbidden', 'This congress is not yours.')))
    await todo()
    expect(screen.getByRole('alert').textContent).toContain('This congress is not yours.')
    expect(screen.queryByText('No request for a talk waits for your unit.')).toBeNull()
  })
})
