import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { draft, hear, said, title } from '@/testing/composeWorld'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { finding } from '@/testing/findingWorld'
import { asking } from '@/testing/talkWorld'
import { clerkMe, deputyMe } from '@/testing/world'
import ComposePage from './ComposePage.vue'
import { readCopy } from './draft'


beforeEach(async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json(deputyMe)))
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  return () => vi.useRealTimers()
})

describe('a draft', () => {
  test('is kept on the device at once, and opened on the server after a pause', async () => {
    const saved = hear()
    const { router } = await show(ComposePage, '/compose')
    await userEvent.type(title(), '关于路灯的建议')
    expect(readCopy('new.01JP1')?.content['title']).toBe('关于路灯的建议')
    expect(saved).toHaveLength(0)
    expect(await said(/Saved on the server/)).toBeTruthy()
    expect(saved[0]).toMatchObject({ path: '/api/v1/cases', body: { deputy: '01JD1', content: { title: '关于路灯的建议', demands: [] } } })
    expect(router.currentRoute.value.path).toBe('/compose/01JC7')
    expect(readCopy('new.01JP1')).toBeUndefined()
  })

  test('that is left empty opens nothing', async () => {
    const saved = hear()
    await show(ComposePage, '/compose')
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }))
    expect(saved).toHaveLength(0)
  })

  test('stays on the device while the network is gone, says so, and goes up when it is back', async () => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft())))
    const saved = hear()
    server.use(http.post(at('/cases/:id/save-draft'), () => HttpResponse.error(), { once: true }))
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '！')
    expect(await said(/kept on this device, and sent when the network is back/)).toBeTruthy()
    expect(readCopy('01JC1')?.content['title']).toBe('关于扩宽礼睦路全路段工程的建议！')
    window.dispatchEvent(new Event('online'))
    expect(await said(/Saved on the server/)).toBeTruthy()
    expect(saved[0]).toMatchObject({ match: '"2"', body: { content: { title: '关于扩宽礼睦路全路段工程的建议！' } } })
  })

  test('is there again after a reload that came before the server had it', async () => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft())))
    hear()
    const first = await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '！')
    first.unmount()
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    expect(title().value).toBe('关于扩宽礼睦路全路段工程的建议！')
    expect(screen.getByText('What was kept on this device is back.')).toBeTruthy()
  })
})

test('a paper form is opened when its clerk says so, with everybody who signed it', async () => {
  const { capacities } = clerkMe
  server.use(http.get(at('/session'), () => HttpResponse.json({ ...clerkMe, capacities: capacities.slice(1) })))
  const saved = hear()
  await show(ComposePage, '/compose')
  await userEvent.type(title(), '关于路灯的建议')
  expect(await said(/Choose who leads and who signed/)).toBeTruthy()
  await userEvent.click(screen.getByRole('combobox', { name: 'Lead proposer' }))
  await userEvent.click(await screen.findByRole('option', { name: /张代表01/ }))
  await vi.advanceTimersByTimeAsync(8000)
  expect(saved).toHaveLength(0)
  await userEvent.click(screen.getByRole('combobox', { name: 'Deputies who signed the paper' }))
  await userEvent.click(await screen.findByRole('option', { name: /张代表02/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }))
  await expect.poll(() => saved).toHaveLength(1)
  expect(saved[0]?.body).toMatchObject({ deputy: '01JD1', signed_on_paper: ['01JD2'] })
})

test('names what is missing before it is submitted, beside the fields', async () => {
  server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({ cause: '', demands: [] }))))
  hear()
  await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
  await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
  expect(screen.getByRole('alert').textContent).toBe('Still needed before submitting: Cause, Demands.')
  expect(screen.getByLabelText('Cause').getAttribute('aria-invalid')).toBe('true')
})

test('the official form shows what is written so far, and leads back to the writing', async () => {
  hear()
  const { router } = await show(ComposePage, '/compose')
  await userEvent.type(title(), '关于路灯的建议')
  await userEvent.click(screen.getByRole('button', { name: 'Preview the form' }))
  expect(router.currentRoute.value.query).toEqual({ as: 'paper' })
  const heading = await screen.findByRole('heading', { level: 1, name: '江门市人民代表大会: form for suggestions, criticisms and comments' })
  const paper = heading.closest('article')
  expect(paper?.textContent).toContain('关于路灯的建议')
  await expect.poll(() => paper?.textContent).toContain('张代表01')
  expect(paper?.textContent).toContain('term 16, session 5')
  const given = [...paper?.querySelectorAll('.given') ?? []].map(one => one.textContent?.replace(/[☑✓]/g, '').trim())
  expect(given).toEqual(['Full text', 'Research', 'Never', 'no', 'no', 'yes', 'no'])
  await userEvent.click(screen.getByRole('link', { name: 'Back to writing' }))
  expect((await screen.findByLabelText<HTMLInputElement>('Title')).value).toBe('关于路灯的建议')
})

test('a finding leads to its place in the text, and nothing that is typed is lost by it', async () => {
  server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({ cause: '请打13800138000。' }))))
  server.use(http.post(at('/writing-checks'), () => HttpResponse.json({ rows: [finding({ from: 2, to: 13 })] })))
  const saved = hear()
  HTMLElement.prototype.scrollIntoView = () => undefined
  await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
  await userEvent.type(title(), '！')
  await userEvent.click(await screen.findByRole('button', { name: 'There is a mobile number' }))
  const cause = screen.getByLabelText<HTMLTextAreaElement>('Cause')
  expect(document.activeElement).toBe(cause)
  expect(cause.value.slice(cause.selectionStart, cause.selectionEnd)).toBe('13800138000')
  await userEvent.keyboard('12345')
  expect(cause.value).toBe('请打12345。')
  expect(title().value).toBe('关于扩宽礼睦路全路段工程的建议！')
  expect(readCopy('01JC1')?.content).toMatchObject({ title: '关于扩宽礼睦路全路段工程的建议！', cause: '请打12345。' })
  expect(await said(/Saved on the server/)).toBeTruthy()
  expect(saved.at(-1)?.body).toMatchObject({ content: { title: '关于扩宽礼睦路全路段工程的建议！', cause: '请打12345。' } })
})

test('while it is written it is decided what is another matter, on the words that were saved first', async () => {
  const like = { id: '01JC8', congress: '01JCITY', congress_name: '', title: '关于礼睦路改造的建议', phase: 'closed', unit_name: '', alike: 'very', phrases: [], joined: false }
  const saved = hear()
  const decided: [unknown, string | null][] = []
  server.use(
    http.get(at('/cases/01JC1'), () => HttpResponse.json(draft())),
    http.post(at('/similar'), () => HttpResponse.json({ rows: [like], set_aside: [], opinions: [] })),
    http.post(at('/cases/01JC1/link-case'), async ({ request }) => { decided.push([await request.json(), request.headers.get('If-Match')]); return HttpResponse.json({ version: 4 }) }),
  )
  await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
  await userEvent.type(title(), '！')
  await userEvent.click(await screen.findByRole('button', { name: 'Not the same matter' }))
  await expect.poll(() => decided).toEqual([[{ other: '01JC8', kind: 'different' }, '"3"']])
  expect(saved[0]).toMatchObject({ match: '"2"', body: { content: { title: '关于扩宽礼睦路全路段工程的建议！' } } })
})

test('an opinion that is found alike is taken into the draft, whose words stay as they are', async () => {
  const opinion = { id: '01JX1', state: 'moderated', text: '礼睦路太窄了。', owner_name: '礼乐街道代表联络站', received_on: '2026-11-18', open_to_taking: true, alike: 'very', phrases: [] }
  hear()
  const taken: unknown[] = []
  const kept = () => HttpResponse.json(taken.length ? { count: 1, rows: [opinion] } : { count: 0, rows: [] })
  server.use(
    http.get(at('/cases/01JC1'), () => HttpResponse.json(draft())),
    http.get(at('/opinions/01JX1'), () => HttpResponse.json(opinion)),
    http.post(at('/similar'), () => HttpResponse.json({ rows: [], set_aside: [], opinions: taken.length ? [] : [opinion] })),
    http.get(at('/cases/01JC1/opinions'), kept),
    http.post(at('/cases/01JC1/opinions'), async ({ request }) => { taken.push(await request.json()); return kept() }),
  )
  const { router } = await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
  await userEvent.click(await screen.findByRole('button', { name: /^Take up in this draft/ }))
  expect(await screen.findByRole('heading', { name: 'From 1 opinions of the public' })).toBeTruthy()
  await expect.poll(() => screen.queryByRole('heading', { name: '1 similar public opinion' })).toBeNull()
  expect(taken).toEqual([{ opinions: ['01JX1'] }])
  expect(router.currentRoute.value.query['from']).toBeUndefined()
  expect(title().value).toBe('关于扩宽礼睦路全路段工程的建议')
})

test('a unit that is asked for a talk is shown what was just typed, because it is saved first', async () => {
  server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(asking([], 2))))
  const saved = hear()
  const heard: (string | null)[] = []
  server.use(http.post(at('/cases/01JC1/request-talk'), ({ request }) => { heard.push(request.headers.get('If-Match')); return HttpResponse.json({ version: 4 }) }))
  await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
  await userEvent.click(await screen.findByRole('button', { name: 'Ask a unit for a talk' }))
  await userEvent.type(await screen.findByLabelText('Question'), '有计划吗？')
  await userEvent.type(title(), '！')
  await userEvent.click(screen.getByRole('button', { name: 'Ask a unit for a talk' }))
  await expect.poll(() => heard).toEqual(['"3"'])
  expect(saved.map(one => one.body.content?.title)).toEqual(['关于扩宽礼睦路全路段工程的建议！'])
})
