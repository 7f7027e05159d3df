import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRequestTodo } from './useRequestTodo'

const lines: { onmessage?: (message: { data: string }) => void }[] = []
vi.stubGlobal('EventSource', class {
  onmessage?: (message: { data: string }) => void
  constructor() { lines.push(this) }
  close() { return undefined }
})
beforeEach(() => vi.useFakeTimers())
afterEach(() => { vi.useRealTimers(); lines.length = 0 })
const tell = (change: object) => lines.at(-1)?.onmessage?.({ data: JSON.stringify({ version: 2, ...change }) })

const row = { id: '01JC1', title: '关于礼睦路的建议' }
function list() {
  const load = vi.fn(() => Promise.resolve())
  const scope = effectScope()
  const todo = scope.run(() => useRequestTodo(load, (one: typeof row) => one.id, one => `done: ${one.title}`))
  if (!todo) throw new Error('No scope.')
  return { load, scope, ...todo }
}

test('the list is read again once when drafts move, and not when anything else does', () => {
  const { load, scope } = list()
  tell({ activity: 'activity-1' })
  vi.advanceTimersByTime(5000)
  expect(load).not.toHaveBeenCalled()
  tell({ case: '01JC1' })
  tell({ case: '01JC2' })
  vi.advanceTimersByTime(5000)
  expect(load).toHaveBeenCalledTimes(1)
  scope.stop()
})

test('nothing moves under the hand of one who writes; when he leaves, the list is read', async () => {
  const { load, scope, begin, leave, writesOn } = list()
  begin(row)
  expect(writesOn(row)).toBe(true)
  tell({ case: '01JC1' })
  vi.advanceTimersByTime(5000)
  expect(load).not.toHaveBeenCalled()
  await leave()
  expect(load).toHaveBeenCalledTimes(1)
  scope.stop()
})

test('what was done is told when the list is true again', async () => {
  const { load, scope, begin, finished, done } = list()
  begin(row)
  await finished(row)
  expect(load).toHaveBeenCalledTimes(1)
  expect(done.value).toBe('done: 关于礼睦路的建议')
  scope.stop()
})
