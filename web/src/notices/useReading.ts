import { ref, shallowReactive } from 'vue'
import { ask, type Notice, type Problem } from '@/api'
import { aboutOf } from './groups'
import { useNoticeCount } from './useNoticeCount'

// What was read here, shown as read at once; what the server does not hear of is unread again.
export function useReading() {
  const { count, unread, load, less } = useNoticeCount()
  const read = shallowReactive(new Set<string>())
  const problem = ref<Problem>()
  const all = ref<{ before: string, moments: string[] }>()

  // What one moment brought to one case is read as one.
  const momentOf = (row: Notice) => `${aboutOf(row)} ${row.at}`
  const isRead = (row: Notice) => row.read || read.has(momentOf(row))
  const mark = (moments: Iterable<string>) => { for (const one of moments) read.add(one) }
  const unmark = (moments: Iterable<string>) => { for (const one of moments) read.delete(one) }
  const unreadOf = (rows: Notice[]) => new Map(rows.filter(row => !isRead(row)).map(row => [momentOf(row), row.notice]))

  async function send(body: { notices: string[] } | { until: string }) {
    const answer = await ask('/notices/read', { method: 'POST', body })
    problem.value = answer.problem
    void load()
    return !answer.problem
  }
  async function readNow(rows: Notice[]) {
    const fresh = unreadOf(rows)
    if (!fresh.size) return
    less(rows.filter(row => !isRead(row)).length)
    mark(fresh.keys())
    if (!await send({ notices: [...fresh.values()] })) unmark(fresh.keys())
  }

  // Up to the newest that was seen. To take it back is to go back to the moment that stood before.
  async function readAll(rows: Notice[]) {
    const until = rows[0]?.at
    const before = count.value?.read_until
    if (!until || !before) return
    const moments = [...unreadOf(rows).keys()]
    less(unread.value)
    mark(moments)
    if (await send({ until })) all.value = { before, moments }
    else unmark(moments)
  }
  async function undo() {
    const done = all.value
    all.value = undefined
    if (done && await send({ until: done.before })) unmark(done.moments)
  }
  return { isRead, readNow, readAll, undo, all, problem }
}
