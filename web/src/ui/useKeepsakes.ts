import { computed, ref, shallowRef } from 'vue'
import { address, ask, company, type Keepsake, type Problem, type Rows } from '@/api'

const kept = shallowRef<Map<string, string>>(new Map())
const problem = ref<Problem>()
let whose = ''
let asking: Promise<void> | undefined

async function read() {
  const { data, problem: no } = await ask<Rows<Keepsake>>('/keepsakes')
  problem.value = no
  if (data) kept.value = new Map(data.rows.map(one => [one.name, one.value]))
  else asking = undefined
}

// What a person keeps for himself at the server, on whichever machine he sits. Asked once for each
// who signs in; shown at once when changed, and put back when the server will not have it.
export function useKeepsakes() {
  if (whose !== company.csrf) {
    whose = company.csrf
    kept.value = new Map()
    asking = undefined
  }
  const load = () => (asking ??= read())
  void load()

  async function change(to: Map<string, string>, sending: Promise<{ problem?: Problem | undefined }>) {
    const before = kept.value
    kept.value = to
    const answer = await sending
    problem.value = answer.problem
    if (answer.problem) kept.value = before
  }
  const keep = (name: string, value: string) =>
    change(new Map(kept.value).set(name, value), ask('/keepsakes', { method: 'PUT', body: { name, value } }))
  const forget = (name: string) =>
    change(new Map([...kept.value].filter(([one]) => one !== name)), ask(address('/keepsakes', { name }), { method: 'DELETE' }))
  const of = (name: () => string) => computed(() => kept.value.get(name()))
  const under = (prefix: string) => computed(() => [...kept.value]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => ({ name: name.slice(prefix.length), value })))

  return { problem, load, keep, forget, of, under }
}
