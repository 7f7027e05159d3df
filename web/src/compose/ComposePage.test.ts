import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { content, view } from '@/testing/caseWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, deputyMe } from '@/testing/world'
import ComposePage from './ComposePage.vue'
import { readCopy } from './draft'

const draft = (more: object = {}, version = 2) => view({ version, state: { ...view().state, phase: 'draft', strands: [], promises: [], contacts: [], content: content(more) } })

interface Saved { path: string, body: { content?: { title?: string, demands?: string[] }, deputy?: string }, match: string | null }

function hear() {
  const saved: Saved[] = []
  const note = async (request: Request) => {
    saved.push({ path: new URL(request.url).pathname, body: await request.json() as Saved['body'], match: request.headers.get('If-Match') })
  }
  server.use(
    http.post(at('/cases'), async ({ request }) => { await note(request); return HttpResponse.json({ id: '01JC7', version: 1 }, { status: 201 }) }),
    http.post(at('/cases/:id/save-draft'), async ({ request }) => { await note(request); return HttpResponse.json({ version: 3 }) }),
    http.get(at('/cases'), () => HttpResponse.json({ rows: [] })),
  )
  return saved
}

const title = () => screen.getByLabelText<HTMLInputElement>('Title')
// The pause after the last keystroke, and what it sets going.
async function said(words: string | RegExp) {
  await vi.advanceTimersByTimeAsync(4000)
  return screen.findByText(words)
}

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

  test('that was changed on another device as well gives a choice, and loses neither', async () => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft()), { once: true }))
    const saved = hear()
    const first = await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '！')
    first.unmount()
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({ title: '另一台设备写的' }, 5))))
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    expect(screen.getByText('另一台设备写的')).toBeTruthy()
    expect(screen.getByText('关于扩宽礼睦路全路段工程的建议！')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Keep this device’s' }))
    expect(await said(/Saved on the server/)).toBeTruthy()
    expect(saved[0]).toMatchObject({ match: '"5"', body: { content: { title: '关于扩宽礼睦路全路段工程的建议！' } } })
  })

  test('whose opening got no answer is opened once, and what was typed since is saved after it', async () => {
    const heard: { key: string | null, title: unknown }[] = []
    const saved = hear()
    server.use(http.post(at('/cases'), async ({ request }) => {
      heard.push({ key: request.headers.get('Idempotency-Key'), title: (await request.json() as { content: { title: string } }).content.title })
      return heard.length === 1 ? HttpResponse.error() : HttpResponse.json({ id: '01JC7', version: 1 }, { status: 201 })
    }))
    await show(ComposePage, '/compose')
    await userEvent.type(title(), '关于路灯的建议')
    expect(await said(/kept on this device, and sent when the network is back/)).toBeTruthy()
    await userEvent.type(title(), '（修改）')
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }))
    await expect.poll(() => saved).toHaveLength(1)
    expect(heard.map(one => one.title)).toEqual(['关于路灯的建议', '关于路灯的建议'])
    expect(heard[1]?.key).toBe(heard[0]?.key)
    expect(saved[0]).toMatchObject({ path: '/api/v1/cases/01JC7/save-draft', body: { content: { title: '关于路灯的建议（修改）' } } })
  })

  test('that had arrived although no answer came is no reason to ask which to keep', async () => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft()), { once: true }))
    const saved = hear()
    server.use(http.post(at('/cases/:id/save-draft'), () => HttpResponse.error(), { once: true }))
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '！')
    expect(await said(/kept on this device, and sent when the network is back/)).toBeTruthy()
    server.use(
      http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({ title: '关于扩宽礼睦路全路段工程的建议！' }, 4))),
      http.post(at('/cases/:id/save-draft'), () => problem(412, 'conflict', 'Someone was faster.'), { once: true }),
    )
    await userEvent.type(title(), '！')
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }))
    await expect.poll(() => saved).toHaveLength(1)
    expect(saved[0]).toMatchObject({ match: '"4"', body: { content: { title: '关于扩宽礼睦路全路段工程的建议！！' } } })
  })

  test.each([503, 500])('goes on trying by itself while the server answers %i', async status => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft())))
    const saved = hear()
    server.use(http.post(at('/cases/:id/save-draft'), () => problem(status, status === 503 ? 'unavailable' : 'fault', ''), { once: true }))
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '！')
    expect(await said(/kept on this device, and sent when the network is back/)).toBeTruthy()
    await vi.advanceTimersByTimeAsync(15000)
    await expect.poll(() => saved).toHaveLength(1)
  })

  test('of one person is not shown to the next one at the same computer', async () => {
    hear()
    const first = await show(ComposePage, '/compose')
    await userEvent.type(title(), '关于路灯的建议')
    first.unmount()
    server.use(http.get(at('/session'), () => HttpResponse.json({ ...deputyMe, person: '01JP9' })))
    await show(ComposePage, '/compose')
    expect(title().value).toBe('')
  })

  test('is saved on top when only an invitation was answered meanwhile', async () => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft()), { once: true }))
    const saved = hear()
    server.use(http.post(at('/cases/:id/save-draft'), () => problem(412, 'conflict', 'Someone was faster.'), { once: true }))
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({}, 4))))
    await userEvent.type(title(), '！')
    expect(await said(/Saved on the server/)).toBeTruthy()
    await expect.poll(() => saved.at(-1)?.match).toBe('"4"')
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
