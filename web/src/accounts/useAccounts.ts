import { computed } from 'vue'
import { address, ask, type AccountRow, type Fields, type Rows, type Schemas } from '@/api'
import { called, words } from '@/i18n'
import { useLoad } from '@/ui'

export type Kept = AccountRow & { what: string }

// The accounts of a congress, each with what its person is there, and the people who have none yet.
export function useAccounts(congress: () => string | undefined) {
  const where = (path: string, limit?: number) => () => congress() && address(path, { congress: congress(), limit })
  const accounts = useLoad<Rows<AccountRow>>(where('/accounts'))
  const people = useLoad<Rows<Schemas['PersonView']>>(where('/people', 500)).data
  const deputies = useLoad<Rows<Schemas['DeputyView']>>(where('/deputies', 500)).data
  const offices = useLoad<Rows<{ id: string, title?: string }>>(where('/offices', 500)).data

  const officeName = computed(() => new Map(offices.value?.rows.map(one => [one.id, one.title ?? ''])))
  const capacities = computed(() => {
    const found = new Map<string, string[]>()
    const add = (person: string, what: string) => found.set(person, [...found.get(person) ?? [], what])
    for (const seat of deputies.value?.rows ?? []) add(seat.person, [seat.delegation_name, words('history.deputy')].join(' '))
    for (const person of people.value?.rows ?? []) {
      for (const grant of person.roles) add(person.id, [officeName.value.get(grant.office), called('enum', `Role.${grant.role}`)].filter(Boolean).join(' '))
    }
    return found
  })
  const what = (person: string) => [...new Set(capacities.value.get(person))].join(words('history.and'))

  const rows = computed((): Kept[] => (accounts.data.value?.rows ?? [])
    .map(row => ({ ...row, what: what(row.person) }))
    .sort((one, other) => one.login.localeCompare(other.login)))
  // A person may have a second account; who has one says so.
  const choices = computed(() => {
    const has = new Map(rows.value.map(row => [row.person, row.login]))
    return (people.value?.rows ?? []).map(person => {
      const login = has.get(person.id)
      return { id: person.id, name: person.title, hint: login ? words('accounts.has', { login }) : what(person.id) }
    })
  })

  async function send(method: 'POST' | 'PATCH', body: Fields) {
    const { problem } = await ask('/accounts', { method, body: { congress: congress(), ...body } })
    if (!problem) await accounts.load()
    return problem
  }
  return { rows, choices, problem: accounts.problem, loading: accounts.loading, asked: accounts.data, load: accounts.load, send }
}
