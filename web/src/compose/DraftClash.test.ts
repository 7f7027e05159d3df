import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { draft, hear, said, title } from '@/testing/composeWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { deputyMe } from '@/testing/world'
import ComposePage from './ComposePage.vue'
import { readCopy } from './draft'


beforeEach(async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json(deputyMe)))
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
  return () => vi.useRealTimers()
})

describe('a draft', () => {
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

  test('that differs marks what does, and puts what is not kept into the history first', async () => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft()), { once: true }))
    const saved = hear()
    const first = await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '（本机）')
    first.unmount()
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({ title: '关于扩宽礼睦路全路段工程的建议（二稿）', wants_contact: false }, 5))))
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    expect([...document.querySelectorAll('mark')].map(one => one.textContent)).toEqual(['本机', '二稿'])
    expect(screen.getByText(/Also different: .*contact/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Keep the server’s' }))
    await expect.poll(() => saved.map(one => one.body.content?.title)).toEqual(['关于扩宽礼睦路全路段工程的建议（本机）', '关于扩宽礼睦路全路段工程的建议（二稿）'])
    expect(title().value).toBe('关于扩宽礼睦路全路段工程的建议（二稿）')
  })

  test('is still a choice when what is not kept could not be put into the history', async () => {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft()), { once: true }))
    hear()
    const first = await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '（本机）')
    first.unmount()
    server.use(
      http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({ title: '二稿' }, 5))),
      http.post(at('/cases/:id/save-draft'), () => HttpResponse.error()),
    )
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.click(screen.getByRole('button', { name: 'Keep the server’s' }))
    expect(await screen.findByText('This draft was changed elsewhere')).toBeTruthy()
    expect(readCopy('01JC1')?.content['title']).toBe('关于扩宽礼睦路全路段工程的建议（本机）')
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

  // What was typed since the first words went up, whose answer was lost.
  async function losesTheAnswer() {
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft()), { once: true }))
    const saved = hear()
    server.use(http.post(at('/cases/:id/save-draft'), () => HttpResponse.error(), { once: true }))
    const page = await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    await userEvent.type(title(), '！')
    expect(await said(/kept on this device, and sent when the network is back/)).toBeTruthy()
    server.use(http.get(at('/cases/01JC1'), () => HttpResponse.json(draft({ title: '关于扩宽礼睦路全路段工程的建议！' }, 4))))
    await userEvent.type(title(), '？')
    return { saved, page }
  }

  test('that had arrived before the network went a second time is no reason either', async () => {
    const { saved } = await losesTheAnswer()
    server.use(http.post(at('/cases/:id/save-draft'), () => HttpResponse.error(), { once: true }))
    expect(await said(/kept on this device, and sent when the network is back/)).toBeTruthy()
    server.use(http.post(at('/cases/:id/save-draft'), () => problem(412, 'conflict', 'Someone was faster.'), { once: true }))
    await userEvent.type(title(), '。')
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }))
    await expect.poll(() => saved).toHaveLength(1)
    expect(saved[0]).toMatchObject({ match: '"4"', body: { content: { title: '关于扩宽礼睦路全路段工程的建议！？。' } } })
  })

  test('that had arrived before the page was loaded anew is no reason either', async () => {
    const { saved, page } = await losesTheAnswer()
    page.unmount()
    await show(ComposePage, '/compose/01JC1', { id: '01JC1' })
    expect(title().value).toBe('关于扩宽礼睦路全路段工程的建议！？')
    expect(screen.queryByText('This draft was changed elsewhere')).toBeNull()
    expect(await said(/Saved on the server/)).toBeTruthy()
    expect(saved[0]).toMatchObject({ match: '"4"', body: { content: { title: '关于扩宽礼睦路全路段工程的建议！？' } } })
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
