import { computed, reactive, readonly } from 'vue'
import { ask, atHand, company, type Me, type Problem, tellServer } from '@/api'
import { dropFiles } from '@/ui'

// In which capacity a person acts: for an office, or from a deputy's seat.
export interface Hat {
  key: string
  congress: string
  congressName: string
  role: string
  office?: string
  officeName?: string
  deputy?: string
  delegation?: string // of a seat that heads it, and may speak for it
  former?: boolean // a seat that proposes nothing new
}

// Who helps deputies or runs the program.
export const readsNoCases = (role: string) => ['station', 'system_administrator', 'security_administrator'].includes(role)

// Who reads all that is on the congress's list, to watch over it.
export const oversees = (role: string) => ['deputies_office', 'government_office', 'committee', 'chair', 'leader', 'auditor'].includes(role)

// Who plans visits, meetings and campaigns.
export const plansActivities = (role: string) => ['deputies_office', 'committee', 'chair'].includes(role)

const kept = 'huiyin.hat'
const state = reactive<{ me: Me | undefined, asked: boolean, expired: boolean, hat: string }>({
  me: undefined, asked: false, expired: false, hat: localStorage.getItem(kept) ?? '',
})

export function hatsOf(me: Me): Hat[] {
  const seats = me.seats.map((seat): Hat => ({
    key: `seat:${seat.deputy}`, congress: seat.congress, congressName: seat.congress_name, role: 'deputy',
    deputy: seat.deputy, officeName: seat.delegation_name, ...(seat.heads_delegation ? { delegation: seat.delegation } : {}), ...(seat.former ? { former: true } : {}),
  })).sort((a, b) => Number(a.former ?? false) - Number(b.former ?? false))
  const offices = me.capacities.map((capacity): Hat => ({
    key: `${capacity.role}:${capacity.congress}:${capacity.office}`, congress: capacity.congress,
    congressName: capacity.congress_name, role: capacity.role, office: capacity.office, officeName: capacity.office_name,
  }))
  return [...seats, ...offices]
}

function welcome(me: Me | undefined) {
  state.me = me
  state.asked = true
  state.expired = false
  company.csrf = me?.csrf ?? ''
  if (hat.value) tellServer('hat', hat.value.key)
}

company.signedOut = () => {
  if (state.me) state.expired = true
}

let asking: Promise<void> | undefined

// Who is signed in; asked once, however many wait for it.
async function resume(anew = false) {
  if (state.asked && !anew) return
  await (asking ??= whoIsIt().finally(() => { asking = undefined }))
}

async function whoIsIt() {
  const given = atHand<Me>('/session')
  if (given) { welcome(given.data); return }
  const { data, problem } = await ask<Me>('/session', { quiet: true })
  if (!problem) welcome(data)
  else if (problem.code === 'unauthenticated') welcome(undefined)
}

async function signIn(login: string, password: string): Promise<Problem | undefined> {
  const { data, problem } = await ask<Me>('/session', { method: 'POST', body: { login, password }, quiet: true })
  if (problem) return problem
  welcome(data)
  return undefined
}

async function signOut() {
  await ask('/session', { method: 'DELETE', quiet: true })
  await dropFiles() // Who sits here next has no business with them.
  welcome(undefined)
}

const hats = computed(() => (state.me ? hatsOf(state.me) : []))
const hat = computed(() => hats.value.find(one => one.key === state.hat) ?? hats.value[0])

function wear(key: string) {
  state.hat = key
  localStorage.setItem(kept, key)
  tellServer('hat', key)
}

export function useSession() {
  return { state: readonly(state), hats, hat, resume, signIn, signOut, wear }
}
