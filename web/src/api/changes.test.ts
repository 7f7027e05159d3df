import { afterEach, expect, test, vi } from 'vitest'
import { type Change, listen } from '@/api'

const lines: { onmessage?: (message: { data: string }) => void, open: boolean }[] = []
vi.stubGlobal('EventSource', class {
  onmessage?: (message: { data: string }) => void
  open = true
  constructor() { lines.push(this) }
  close() { this.open = false }
})
afterEach(() => { lines.length = 0 })
const tell = (version: number) => lines.at(-1)?.onmessage?.({ data: JSON.stringify({ case: '01JC1', version }) })

test('however many listen, one stream is open, and it ends with the last of them', () => {
  const heard: string[] = []
  const hear = (who: string) => (change: Change) => { heard.push(`${who} ${change.version}`) }
  const deafen = [listen(hear('bell')), listen(hear('list'))]
  tell(3)
  deafen[0]?.()
  tell(4)
  expect(heard).toEqual(['bell 3', 'list 3', 'list 4'])
  expect(lines.map(line => line.open)).toEqual([true])
  deafen[1]?.()
  expect(lines.map(line => line.open)).toEqual([false])
  listen(hear('later'))()
  expect(lines.length).toBe(2)
})
