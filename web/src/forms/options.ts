import { address, ask, type Query, type Rows, type Words } from '@/api'
import { called, said, words } from '@/i18n'
import type { IdKind } from './shapes'

export interface Option { id: string, name: string, hint?: string, is?: string[] } // `is`: the kind of an office, the roles of a person

interface Named {
  id?: string
  title?: string | Words
  kind?: string
  roles?: { role: string }[]
  mechanism?: string
  origin?: string
  name?: string
  number?: number
  term?: number
  session?: number
  delegation_name?: string
  person_name?: string
  deputy?: string
}

const lists: Partial<Record<IdKind, string>> = {
  office: '/offices', deputy: '/deputies', delegation: '/delegations', person: '/people', case: '/cases', congress: '/congresses', mechanism: '/mechanisms',
}

const asked = new Map<string, Promise<Option[]>>()

const docket = ({ number, term, session }: Named) => number
  ? `${words('docket.session', { term, session })} ${words('docket.number', { n: number })}`
  : undefined

function optionOf(kind: IdKind, row: Named): Option {
  const name = said(row.title) || row.name || row.person_name || ''
  const is = row.kind ? [row.kind] : row.roles?.map(one => one.role)
  const hints: Partial<Record<IdKind, string | undefined>> = {
    case: docket(row), person: [...new Set(is)].map(one => called('enum', `Role.${one}`)).join(words('history.and')), mechanism: row.origin,
  }
  const hint = kind in hints ? hints[kind] : row.delegation_name
  return { id: row.id ?? row.deputy ?? row.mechanism ?? '', name, ...(hint ? { hint } : {}), ...(is ? { is } : {}) }
}

// The things of a kind that a person can choose from. Cases are searched, by words of the title or by
// number, and `more` says among which; the others fit on one page.
export function options(kind: IdKind, congress: string, sought = '', more: Query = {}): Promise<Option[]> {
  const path = lists[kind]
  if (!path) return Promise.resolve([])
  const words = /^\d+$/.test(sought.trim()) ? { number: sought.trim() } : { q: sought }
  const query = kind === 'case' ? { congress, ...words, ...more, limit: 20 } : { congress, limit: 500 }
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

// Which office or person alone can stand in a field, wherever a form asks for one.
const chiefs = ['leader', 'chair']
const fitting: Record<string, readonly string[]> = { leader: chiefs, official: chiefs, in_charge: chiefs, signed_by: chiefs, committee: ['committee'], reader: ['station', 'deputies_office'] }

export const fits = (field: string, option: Option) => !fitting[field] || !option.is || option.is.some(one => fitting[field]?.includes(one))
