import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { ask, atHand, bring, foresee, foreseen } from '@/api'

test('what came with the page is at hand once, and not asked for', async () => {
  bring({ '/duties?congress=c': { rows: [1] } })
  await foresee('/duties?congress=c') // No such handler: a question would be a problem.
  expect(atHand('/duties?congress=c')).toEqual({ data: { rows: [1] }, old: false })
  expect(atHand('/duties?congress=c')).toBeUndefined()
})

test('what came long ago is at hand, and says that it is old', () => {
  bring({ '/phases': { rows: [] } }, () => true)
  expect(atHand('/phases')?.old).toBe(true)
})

test('what came with the page lasts until the page stands, and no longer', () => {
  vi.useFakeTimers({ now: 0 })
  const letGo = bring({ '/phases': { rows: [] }, '/duties': { rows: [] } })
  vi.setSystemTime(60_000)
  expect(atHand('/phases')?.data).toEqual({ rows: [] })
  letGo()
  expect(atHand('/duties')).toBeUndefined()
  vi.useRealTimers()
})

test('a foreseen answer is at hand when it has come, and not before', async () => {
  server.use(http.get(at('/phases'), () => HttpResponse.json({ rows: [] })))
  const coming = foresee('/phases')
  expect(atHand('/phases')).toBeUndefined()
  await coming
  expect(atHand('/phases')?.data).toEqual({ rows: [] })
})

test('a problem is never at hand: it is asked for again', async () => {
  server.use(http.get(at('/phases'), () => problem(503, 'unavailable', 'Busy.'), { once: true }))
  await foresee('/phases')
  expect(atHand('/phases')).toBeUndefined()
  server.use(http.get(at('/phases'), () => HttpResponse.json({ rows: [] })))
  expect((await foreseen('/phases')).data).toEqual({ rows: [] })
})

test('an order of this person makes every answer that came before it worthless', async () => {
  bring({ '/phases': { rows: [] } })
  server.use(http.put(at('/keepsakes'), () => new HttpResponse(null, { status: 204 })))
  await ask('/keepsakes', { method: 'PUT', body: {} })
  expect(atHand('/phases')).toBeUndefined()
})
