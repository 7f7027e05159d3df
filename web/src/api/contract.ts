// What the server answers, as the pages use it.

export type Lamp = 'on_time' | 'due_soon' | 'late' | 'paused' | 'done' | 'done_late'
export type Level = 'province' | 'city' | 'county' | 'town'

export interface Capacity {
  role: string
  congress: string
  congress_name: string
  office?: string
  office_name?: string
}

export interface Seat {
  deputy: string
  congress: string
  congress_name: string
  delegation?: string
  delegation_name?: string
  term?: number
}

export interface Me {
  person: string
  name: string
  csrf: string
  capacities: Capacity[]
  seats: Seat[]
}

export interface Words {
  zh: string
  en: string
}

export interface Rows<Row> {
  rows: Row[]
  next?: string | null
}

export interface CongressRow {
  id: string
  name: string
  level: Level
  superior?: string
  term?: number
  session?: number
  in_session: boolean
  version: number
}

export interface DutyRow {
  id: string // of the case
  number?: number
  case_title: string
  duty: string // the engine's key of this one duty
  mechanism: string
  name: string
  title: Words
  strand?: number
  round?: number
  promise?: number
  bearer_role: string
  bearer_office?: string
  bearer_deputy?: string
  bearer_name: string
  starts_on: string
  warn_on?: string
  due_on: string
  state: 'open' | 'paused' | 'met' | 'waived' | 'ended'
  met_on?: string
  lamp: Lamp
  working_days_left?: number
}

export interface QueueRow {
  id: string
  congress: string
  version: number
  phase: string
  number?: number
  term: number
  session: number
  channel: string
  kind: string
  title: string
  lead_name: string
  proposer_count: number
  main_unit?: string
  main_unit_name: string
  subject?: string
  worst?: Lamp
  next_duty?: Words
  next_due?: string
  working_days_left?: number
  waits_for: string
  submitted_on?: string
  assigned_on?: string
  closed_on?: string
  answer_kind?: string
  satisfaction?: string
  promises_open: number
  joined_to?: string
  confidential: boolean
}

export interface PhaseCount {
  phase: string
  cases: number
}

export interface Action {
  command: string
  strand?: number
  round?: number
  promise?: number
  contact?: number
  open: boolean
  why_not: string
}

// A record as the server writes it; names stand beside ids as `<field>_name`.
export type Fields = Record<string, unknown>

export interface HistoryRow {
  version: number
  event: string
  at: string
  by_name: string
  office_name: string
  deputy_name: string
  data: Fields
  names?: Name[]
}

export interface Name {
  id: string
  name: string
}

export interface Period {
  count: number
  unit: string
}

export interface WhyLine {
  kind: string
  from?: string
  to?: string
  days: number
  period?: Period
  until?: string
  granted_on?: string
  day_kind?: string
  name: string
  reason: string
  by?: { person: string, office: string }
}

export interface WhyDate {
  duty: string
  title: Words
  why: string
  article: string
  lines: WhyLine[]
  due_on?: string
  names: Name[]
}
