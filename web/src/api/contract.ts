// What the server answers, by the names that the pages use. The types are made from the server's
// own description (npm run types).

import type { components } from './schema'

export type Schemas = components['schemas']

export type Me = Schemas['Me']
export type Words = Schemas['Bilingual']
export type Name = Schemas['Name']
export type CongressRow = Schemas['CongressSummary']
export type QueueRow = Schemas['QueueRow']
export type PhaseCount = Schemas['PhaseCount']
export type DutyRow = Schemas['DutyView']
export type Lamp = DutyRow['lamp']
export type Action = Schemas['ActionView']
export type CaseView = Schemas['CasePage']
export type WhyDate = Schemas['WhyView']
export type WhyLine = Schemas['WhyLine']
export type Period = Schemas['Period']
export type Keepsake = Schemas['Keepsake']
export type UnitLoad = Schemas['UnitLoad']
export type PromiseRow = Schemas['PromiseView']
export type Parameter = Schemas['ParameterView']
export type CalendarYear = Schemas['YearView']
export type CalendarDay = Schemas['DayView']
export type Phase = QueueRow['phase']

export interface Rows<Row> {
  rows: Row[]
  next?: string
}

// A record whose fields only the form that shows it knows.
export type Fields = Record<string, unknown>

// The history is written event by event, each with fields of its own, so it has no one schema.
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

// What happened comes beside a notice as an item of the case's history.
export type Notice = Schemas['NoticeView'] & { happened?: HistoryRow }
export type NoticeCount = Schemas['NoticeCount']
export type NoticeDigest = Omit<Schemas['NoticeDigest'], 'rows'> & Rows<Notice>
export type NoticeSettings = Schemas['NoticeHabits']
export type AccountRow = Schemas['AccountView']

// Long work that somebody started: how far it is, and what came of it.
export interface JobReport {
  totals: Record<RowAction, number>
  ignored_columns: string[]
  created_offices: string[]
}
export type RowAction = 'create' | 'change' | 'same' | 'refuse'
export interface Job {
  id: string
  kind: 'import_offices' | 'import_people' | 'import_deputies' | 'import_suggestions' | 'recount'
  congress: string
  by?: string
  by_name: string
  name: string
  applies: boolean
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number
  asked_at: string
  began_at?: string
  ended_at?: string
  said: string
  can_cancel: boolean
  report?: JobReport
}
export interface JobRow { row: number, action: RowAction, key: string, title: string, field: string, why: string }
export interface NewImport {
  congress: string
  kind: 'offices' | 'people' | 'deputies' | 'suggestions'
  file: string
  sheet?: string
  lead?: string
  create_offices: boolean
  aliases?: string
  apply: boolean
}

// How the program fares, in figures.
export interface CongressStatus { congress: string, name: string, anchored_on?: string, behind: boolean, recount?: string, recounted: number, to_recount: number }
export interface Status {
  version: string
  started_at: string
  at: string
  database_bytes: number
  free_bytes: number
  events: number
  works_waiting: number
  writes_well: boolean
  sessions_open: number
  jobs_waiting: number
  jobs_running: number
  calendar_until?: string
  calendar_warning: 'none' | 'near_end' | 'beyond'
  congresses: CongressStatus[]
}
