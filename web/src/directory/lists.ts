// The plain lists of a congress: where each comes from, what it shows, and what changes it.

export interface List {
  path: string
  columns: readonly string[]
  commands: readonly string[]
}

export const lists = {
  offices: { path: '/offices', columns: ['title', 'kind', 'span'], commands: ['record_office'] },
  people: { path: '/people', columns: ['title', 'roles', 'phone'], commands: ['record_person', 'grant_role', 'end_role'] },
  deputies: { path: '/deputies', columns: ['title', 'delegation', 'certificate_no', 'term'], commands: ['record_deputy'] },
  delegations: { path: '/delegations', columns: ['title', 'head'], commands: ['record_delegation'] },
  sessions: { path: '/sessions', columns: ['term', 'session', 'opens', 'closes'], commands: ['record_term', 'record_session', 'file_yearly_report'] },
} as const satisfies Record<string, List>

export type ListName = keyof typeof lists
export const listNames = Object.keys(lists) as ListName[]
// What is not a plain list has a look of its own.
export const places = [...listNames, 'rules', 'calendar'] as const
export const isList = (name: string | undefined): name is ListName => listNames.some(one => one === name)

// Who keeps the directory. The server decides; the page only does not offer what is never allowed.
export const keepers = new Set(['deputies_office', 'system_administrator', 'security_administrator'])
