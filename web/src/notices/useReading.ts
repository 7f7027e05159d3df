import { onScopeDispose, ref, shallowReactive } from 'vue'
import { ask, type Notice, type Problem } from '@/api'
import { useNoticeCount } from './useNoticeCount'

const regret = 8000 // how long "all as read" can be taken back

// What was read here, shown as read at once. All as read is told to the server only when it is no
// longer taken back: nothing there would make a notice unread again.
export function useReading() {
  const { unread, load, less } = useNoticeCount()
  const read = shallowReactive(new Set<string>())
  const problem = ref<Problem>()
  const all = ref<{ until: string, notices: string[] }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const isRead = (row: Notice) => row.read || read.has(row.notice)
  const unreadOf = (rows: Notice[]) => rows.filter(row => !isRead(row)).map(row => row.notice)

  async function send(body: { notices: string[] } | { until: string }, notices: string[]) {
    const answer = await ask('/notices/read', { method: 'POST', body })
    problem.value = answer.problem
    if (answer.problem) for (const one of notices) read.delete(one)
    void load()
  }
  async function readNow(rows: Notice[]) {
    const notices = unreadOf(rows)
    if (!notices.length) return
    for (const one of notices) read.add(one)
    less(notices.length)
    await send({ notices }, notices)
  }

  function readAll(rows: Notice[]) {
    const until = rows[0]?.at
    if (!until) return
    const notices = unreadOf(rows)
    for (const one of notices) read.add(one)
    less(unread.value)
    all.value = { until, notices }
    timer = setTimeout(settle, regret)
  }
  function settle() {
    clearTimeout(timer)
    const told = all.value
    all.value = undefined
    if (told) void send({ until: told.until }, told.notices)
  }
  function undo() {
    clearTimeout(timer)
    for (const one of all.value?.notices ?? []) read.delete(one)
    all.value = undefined
    void load()
  }
  onScopeDispose(settle)
  return { isRead, readNow, readAll, undo, all, problem }
}
