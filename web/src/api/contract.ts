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
  superior?: string | null
  term?: number
  session?: number
  in_session?: boolean
}

export interface DutyRow {
  case: string
  number?: string | null
  case_title: string
  duty: string
  mechanism?: string
  title: Words
  subject: string
  strand?: number | null
  round?: number | null
  promise?: number | null
  bearer_role?: string | null
  bearer_office?: string | null
  bearer_office_name?: string | null
  bearer_deputy?: string | null
  bearer_deputy_name?: string | null
  starts_on?: string | null
  warn_on?: string | null
  due_on?: string | null
  state: 'open' | 'met' | 'waived' | 'ended'
  met_on?: string | null
  lamp: Lamp
  working_days_left?: number | null
}

export interface QueueRow {
  id: string
  congress: string
  number?: string | null
  title: string
  kind: string
  phase: string
  channel?: string | null
  term?: number | null
  session?: number | null
  lead_name?: string | null
  proposer_count?: number
  main_unit?: string | null
  main_unit_name?: string | null
  worst?: Lamp | null
  next_duty?: string | null
  next_due?: string | null
  waits_for?: string | null
  submitted_on?: string | null
  assigned_on?: string | null
  answer_kind?: string | null
  satisfaction?: string | null
  promises_open?: number
  joined?: boolean | number | null
  confidential?: boolean
  version: number
}

export interface Action {
  command: string
  strand?: number | null
  round?: number | null
  promise?: number | null
  contact?: number | null
  deputy?: string | null
  open: boolean
  why_not?: string | null
}

// A record as the server writes it; names stand beside ids as `<field>_name`.
export type Fields = Record<string, unknown>

export interface HistoryRow {
  version: number
  event: string
  at: string
  by_name?: string | null
  office_name?: string | null
  deputy_name?: string | null
  data: Fields
}

export interface WhyLine {
  kind: string
  from?: string | null
  to?: string | null
  days?: number | null
  label: Words
  by_name?: string | null
}

export interface WhyDate {
  duty: string
  title: Words
  starts_on: string
  rule: { text: string | Words, article?: string | null }
  lines: WhyLine[]
  due_on: string
}
