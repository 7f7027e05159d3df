import { computed, onScopeDispose, reactive, ref } from 'vue'
import { ask, type Fields, newKey, openCase, type Opening, type Problem, send } from '@/api'
import type { CaseView } from '@/cases'
import { dropCopy, emptyContent, fingerprintOf, hasWords, keepCopy, type LocalCopy, readCopy, sayingOf, sendable } from './draft'

interface Attempt { words: Fields, saying: string, key: string }
export type Saved = 'nothing' | 'typing' | 'saving' | 'server' | 'local' | 'nobody' | 'clash' | 'refused'

const pause = 4000 // milliseconds without a keystroke before the server is asked
const again = 15000 // milliseconds between tries while the server does not answer
const unheard = new Set(['offline', 'unauthenticated', 'unavailable', 'too_many', 'fault'])

// A draft that saves itself: at once in this browser, after a pause on the server, and when both
// have changed asks which to keep.
export function useDraft(start: string | undefined, writer: () => string, opening: () => Omit<Opening, 'content'> | undefined) {
  const content = ref<Fields>(emptyContent())
  const view = ref<CaseView>()
  const problem = ref<Problem>()
  const refusal = ref<Problem>()
  const clash = ref<LocalCopy>()
  const state = reactive({ id: start, version: 0, saved: 'nothing' as Saved, at: undefined as Date | undefined, kept: true, restored: false })
  // What has no number yet is kept for whoever wrote it: several people may share a computer.
  const place = computed(() => state.id ?? `new.${writer()}`)
  let timer: ReturnType<typeof setTimeout> | undefined
  let said = ''
  let running: Promise<boolean> | undefined
  let attempt: Attempt | undefined
  // All that went out and was not answered: whatever of it arrived is our own.
  const sent = new Set<string>()

  const wait = (ms: number) => { clearTimeout(timer); timer = setTimeout(() => void save(), ms) }

  function keep(words: Fields) {
    state.kept = keepCopy(place.value, { content: words, version: state.version, savedAt: new Date().toISOString(), sent: [...sent] })
  }

  function write(to: Fields) {
    content.value = to
    keep(to)
    if (state.saved !== 'clash') { state.saved = 'typing'; wait(pause) }
  }

  async function load() {
    const copy = readCopy(place.value)
    copy?.sent?.forEach(one => sent.add(one))
    if (!state.id) {
      if (copy) restore(copy)
      return
    }
    const answer = await ask<CaseView>(`/cases/${state.id}`)
    problem.value = answer.problem
    if (answer.problem) {
      if (answer.problem.code === 'offline' && copy) { problem.value = undefined; state.version = copy.version; restore(copy) }
      return
    }
    take(answer.data)
    if (!copy || sayingOf(copy.content) === said) dropCopy(place.value)
    else if (copy.version === state.version || sent.has(fingerprintOf(said))) restore(copy)
    else { clash.value = copy; state.saved = 'clash' }
  }

  function take(fresh: CaseView) {
    view.value = fresh
    state.version = fresh.version
    const given = fresh.state.content as unknown as Fields
    said = sayingOf(given)
    content.value = { ...given, demands: fresh.state.content.demands.length ? fresh.state.content.demands : [''] }
    state.saved = 'server'
    problem.value = undefined
  }

  function restore(copy: LocalCopy) {
    content.value = copy.content
    state.restored = hasWords(copy.content)
    state.saved = 'typing'
    if (state.restored) wait(pause)
  }

  // True when the server has every word. Calls that come while one is under way wait for it.
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    if (running) await running
    running = trySave()
    const done = await running
    running = undefined
    return done
  }

  async function trySave(): Promise<boolean> {
    const now = sendable(content.value)
    if (state.saved === 'clash') return false
    if (state.id && sayingOf(now) === said) { state.saved = 'server'; return true }
    if (!state.id && !hasWords(now)) return false
    if (!state.id && !opening()) { state.saved = 'nobody'; return false }
    state.saved = 'saving'
    // What got no answer may have arrived: the same words are sent with the same key, and an
    // opening first of all as it was, so that no second draft comes of it.
    const resent = attempt !== undefined && (!state.id || attempt.saying === sayingOf(now))
    if (!attempt || !resent) attempt = { words: now, saying: sayingOf(now), key: newKey() }
    const going = attempt
    // Known before it goes: the page may be gone before the answer comes.
    sent.add(fingerprintOf(going.saying))
    if (state.id) keep(content.value)
    const failed = state.id ? await saveAgain(state.id, going) : await saveFirst(going)
    refusal.value = failed
    if (failed) return troubled(failed, going)
    said = going.saying
    attempt = undefined
    sent.clear()
    state.at = new Date()
    if (!view.value) void reread()
    const typedMeanwhile = sayingOf(content.value) !== said
    if (!typedMeanwhile) { state.saved = 'server'; dropCopy(place.value); return true }
    write(content.value)
    return resent ? trySave() : false
  }

  async function saveFirst({ words, key }: Attempt): Promise<Problem | undefined> {
    const who = opening()
    if (!who) return { status: 0, code: 'forbidden', title: '', detail: '' }
    const { data, problem: failed } = await openCase({ ...who, content: words }, key)
    if (failed) return failed
    dropCopy(place.value)
    state.id = data.id
    state.version = data.version
    return undefined
  }

  async function saveAgain(id: string, { words, key }: Attempt): Promise<Problem | undefined> {
    const order = { stream: 'cases', id, command: 'save_draft', body: { content: words }, version: state.version, key } as const
    const { data, problem: failed } = await send(order)
    if (!failed) state.version = data.version
    return failed
  }

  function troubled(failed: Problem, { saying }: Attempt): boolean {
    if (!unheard.has(failed.code)) {
      attempt = undefined
      sent.delete(fingerprintOf(saying))
    }
    if (failed.code === 'conflict') { void discover(); return false }
    state.saved = unheard.has(failed.code) ? 'local' : 'refused'
    if (state.saved === 'local') wait(again)
    return false
  }

  // Somebody, perhaps the same person on another device, was faster. If only the version moved on
  // (an invitation was answered, or our own words had arrived after all), the words are saved on
  // top; else the person chooses.
  async function discover() {
    const mine = content.value
    const before = said
    const { data } = await ask<CaseView>(`/cases/${state.id ?? ''}`)
    if (!data) { state.saved = 'local'; wait(again); return }
    const theirs = sayingOf(data.state.content as unknown as Fields)
    take(data)
    if (theirs === before || theirs === sayingOf(mine) || sent.has(fingerprintOf(theirs))) { write(mine); void save(); return }
    clash.value = { content: mine, version: data.version, savedAt: new Date().toISOString() }
    state.saved = 'clash'
  }

  // Takes in what changed around the words (who joined), and leaves the words alone.
  async function reread() {
    if (!state.id) return
    const { data } = await ask<CaseView>(`/cases/${state.id}`)
    if (!data || sayingOf(data.state.content as unknown as Fields) !== said) return
    view.value = data
    state.version = data.version
  }

  // What is not kept goes to the server first, so that it stands in the history.
  async function settle(keep: 'mine' | 'theirs') {
    const [copy, theirs] = [clash.value, content.value]
    if (!copy) return
    clash.value = undefined
    state.saved = 'server'
    write(copy.content)
    const stands = await save()
    if (keep === 'mine') return
    if (stands) { write(theirs); await save(); return }
    if (clash.value) return
    clearTimeout(timer)
    content.value = theirs
    clash.value = copy
    state.saved = 'clash'
  }

  const online = () => { if (state.saved === 'local') void save() }
  const leaving = () => { if (document.visibilityState === 'hidden' && state.saved === 'typing') void save() }
  window.addEventListener('online', online)
  document.addEventListener('visibilitychange', leaving)
  onScopeDispose(() => {
    clearTimeout(timer)
    window.removeEventListener('online', online)
    document.removeEventListener('visibilitychange', leaving)
  })
  return { content, view, problem, refusal, clash, state, load, write, save, reread, settle }
}
