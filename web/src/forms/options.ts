import { address, ask, type Rows } from '@/api'
import { words } from '@/i18n'
import type { IdKind } from './shapes'

export interface Option { id: string, name: string, hint?: string }

interface Named {
  id?: string
  title?: string
  name?: string
  number?: number
  term?: number
  session?: number
  delegation_name?: string
  person_name?: string
  deputy?: string
}

const lists: Partial<Record<IdKind, string>> = {
  office: '/offices', deputy: '/deputies', delegation: '/delegations', person: '/people', case: '/cases', congress: '/congresses',
}

const asked = new Map<string, Promise<Option[]>>()

const docket = ({ number, term, session }: Named) => number
  ? `${words('docket.session', { term, session })} ${words('docket.number', { n: number })}`
  : undefined

function optionOf(kind: IdKind, row: Named): Option {
  const name = row.title ?? row.name ?? row.person_name ?? ''
  const hint = kind === 'case' ? docket(row) : row.delegation_name
  return { id: row.id ?? row.deputy ?? '', name, ...(hint ? { hint } : {}) }
}

// The things of a kind that a person can choose from. Cases are searched; the others fit on one page.
export function options(kind: IdKind, congress: string, sought = ''): Promise<Option[]> {
  const path = lists[kind]
  if (!path) return Promise.resolve([])
  const query = kind === 'case' ? { congress, q: sought, limit: 20 } : { congress, limit: 500 }
  const where = address(path, query)
  const known = asked.get(where)
  if (known && kind !== 'case') return known
  const fresh = ask<Rows<Named>>(where).then(({ data }) => {
    if (!data) asked.delete(where)
    return data?.rows.map(row => optionOf(kind, row)) ?? []
  })
  asked.set(where, fresh)
  return fresh
}
