import { computed, reactive, ref, watch } from 'vue'
import { ask, type Problem, type PublicDoor } from '@/api'
import { useLoad } from '@/ui'
import { prove } from './prove'
import { digestOf, newSecret } from './secret'

const proofAge = 90 * 60 * 1000 // milliseconds: the server takes it for two hours

// What somebody writes behind a code: kept in this tab until it is told, and told once, however often
// the line breaks.
export function useTelling(code: () => string) {
  const kept = `huiyin.tell.${code()}`
  const door = useLoad<PublicDoor>(() => `/public/doors/${encodeURIComponent(code())}`)
  const said = reactive({ text: '', name: '', phone: '', consent: false, ...JSON.parse(sessionStorage.getItem(kept) ?? '{}') as object })
  const busy = ref(false)
  const problem = ref<Problem>()
  const told = ref('')
  const secret = newSecret()
  let asked = Date.now()
  watch(said, now => { if (!told.value) sessionStorage.setItem(kept, JSON.stringify(now)) })

  const ready = computed(() => Boolean(said.text.trim()) && said.consent)
  const optional = (text: string) => text.trim() || undefined

  async function send(): Promise<Problem | undefined> {
    if (Date.now() - asked > proofAge || problem.value) { await door.load(); asked = Date.now() }
    const { challenge, bits } = door.data.value ?? { challenge: '', bits: 0 }
    const proof = await prove(challenge, bits)
    const body = { text: said.text, name: optional(said.name), phone: optional(said.phone), consent: said.consent, secret: digestOf(secret) }
    const answer = await ask(`/public/doors/${encodeURIComponent(code())}/opinions`, { method: 'POST', body, headers: { Authorization: `Proof ${proof}` }, quiet: true })
    return answer.problem
  }
  async function tell() {
    if (busy.value || !ready.value) return
    busy.value = true
    problem.value = await send()
    // A program that was started anew knows no proof of before: once more with fresh terms.
    if (problem.value?.code === 'forbidden') problem.value = await send()
    busy.value = false
    if (problem.value) return
    told.value = secret
    sessionStorage.removeItem(kept)
  }
  return { door, said, busy, problem, told, ready, tell }
}
