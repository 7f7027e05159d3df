import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { ask, foresee, foreseen } from '@/api'
import { at, problem, server } from '@/testing/server'
import { watchLinks } from './ahead'

function counting() {
  const heard = { asked: 0 }
  server.use(http.get(at('/cases/01JC1'), () => { heard.asked += 1; return HttpResponse.json({ version: heard.asked }) }))
  return heard
}

test('what was foreseen is taken once, and asked for anew after that', async () => {
  const heard = counting()
  foresee('/cases/01JC1')
  foresee('/cases/01JC1')
  expect((await foreseen('/cases/01JC1')).data).toEqual({ version: 1 })
  expect((await foreseen('/cases/01JC1')).data).toEqual({ version: 2 })
  expect(heard.asked).toBe(2)
})

test('what was foreseen is stale after three seconds', async () => {
  counting()
  vi.useFakeTimers({ toFake: ['Date'] })
  foresee('/cases/01JC1')
  vi.setSystemTime(Date.now() + 3001)
  const answer = await foreseen('/cases/01JC1')
  vi.useRealTimers()
  expect(answer.data).toEqual({ version: 2 })
})

test('nothing foreseen outlives an order of the same person', async () => {
  const heard = counting()
  server.use(http.post(at('/cases/01JC1/close'), () => HttpResponse.json({ version: 9 })))
  foresee('/cases/01JC1')
  await ask('/cases/01JC1/close', { method: 'POST', body: {} })
  await foreseen('/cases/01JC1')
  expect(heard.asked).toBe(2)
})

test('a refusal is never taken from the store', async () => {
  server.use(http.get(at('/cases/01JC1'), () => problem(401, 'unauthenticated', ''), { once: true }))
  foresee('/cases/01JC1')
  counting()
  expect((await foreseen('/cases/01JC1')).problem).toBeUndefined()
})

test('a press on a link fetches the script of its page and its first answers; a touch in passing does not', async () => {
  const heard = counting()
  const page = vi.fn(() => Promise.resolve({ template: '<p />' }))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/suggestions/:id', component: page, meta: { ahead: ({ id }) => [`/cases/${String(id)}`] } }] })
  const stop = watchLinks(router)
  document.body.innerHTML = '<a href="/suggestions/01JC1"><b>A case</b></a><p>elsewhere</p>'
  const [bold, elsewhere] = [document.querySelector('b'), document.querySelector('p')]
  bold?.dispatchEvent(new Event('pointerover', { bubbles: true }))
  elsewhere?.dispatchEvent(new Event('pointerover', { bubbles: true }))
  await new Promise(resting => setTimeout(resting, 100))
  expect(page).not.toHaveBeenCalled()
  bold?.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  await expect.poll(() => heard.asked).toBe(1)
  expect(page).toHaveBeenCalledOnce()
  stop()
})
