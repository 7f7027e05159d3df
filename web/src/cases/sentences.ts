import type { Fields, HistoryRow } from '@/api'
import { called, said, worded, words } from '@/i18n'
import { day } from '@/ui'
import type { CaseView } from './page'

// One plain sentence per event, made from its fields.

const enumOf: Record<string, string> = {
  channel: 'Channel', handling_class: 'HandlingClass', role: 'StrandRole', stage: 'ContactStage', way: 'ContactWay',
  publicity: 'Publicity', attitude: 'RatingOutcome', result: 'RatingOutcome', satisfaction: 'Satisfaction',
  reasons: 'ReviewReason', kind: 'AnswerKind', cause: 'RecountCause', unstated: 'Unstated',
}
const enumOfEvent: Record<string, string> = {
  'case_linked.kind': 'LinkKind', 'return_requested.reason': 'ReturnReason', 'extension_requested.reason': 'ExtensionReason',
  'pre_assignment_objected.reason': 'ReturnReason', 'leader_step_recorded.kind': 'LeaderStepKind', 'supervision_recorded.kind': 'SupervisionKind',
  'paper_sent.kind': 'PaperKind', 'talk_answered.finding': 'TalkFinding', 'draft_commented.part': 'DraftPart', 'acceptance_passed.deputies_say': 'Satisfaction', 'acceptance_failed.deputies_say': 'Satisfaction',
}

type NameOf = (id: string) => string

function spoken(event: string, field: string, value: unknown, name: NameOf): string {
  if (Array.isArray(value)) return value.map(item => spoken(event, field, item, name)).join(words('history.and'))
  if (typeof value === 'object' && value !== null) return planned(value as Fields, name)
  if (typeof value !== 'string') return value === undefined || value === null ? '' : String(value)
  const named = name(value)
  if (named !== value) return named // Before dates: an id may look like one.
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  const kind = enumOfEvent[`${event}.${field}`] ?? enumOf[field]
  if (kind && worded(`enum.${kind}.${value}`)) return called('enum', `${kind}.${value}`)
  return value
}

function planned(record: Fields, name: NameOf): string {
  const { unit, role, mechanism, duty, from, to } = record
  if (typeof duty === 'string') {
    return words('history.moved', { duty: name(`${String(mechanism)}.${duty}`), from: day(String(from)), to: day(String(to)) })
  }
  return typeof unit === 'string' ? words('history.unit', { unit: name(unit), role: called('enum', `StrandRole.${String(role)}`) }) : ''
}

// A case that is named, but not to this reader.
const unseen = (field: string) => (['other', 'lead'].includes(field) ? words('history.unseen') : '')

export function sentenceOf(row: HistoryRow, name: NameOf): string {
  const { reply, ballot, score } = row.data as { reply?: Fields, ballot?: Fields, score?: Fields }
  const fields = { ...reply, ...ballot, ...score, ...row.data }
  const gaps: Record<string, string> = {}
  for (const [field, value] of Object.entries(fields)) gaps[field] = spoken(row.event, field, value, name) || unseen(field)
  // What is said of two things that are not the same is not said as a link.
  const apart = `history.apart.${row.event}.${String(row.data['kind'])}`
  if (worded(apart)) return words(apart, gaps)
  return worded(`event.${row.event}`) ? words(`event.${row.event}`, gaps) : called('event', row.event)
}

// What every id that a case and its history may speak of is called.
export function namesOf(view: CaseView | undefined, ...rows: HistoryRow[]): NameOf {
  const known = new Map([
    ...rows.flatMap(row => row.names ?? []), ...view?.names ?? [],
    ...(view?.duties ?? []).map(one => ({ id: `${one.mechanism}.${one.name}`, name: said(one.title) })),
  ].map(one => [one.id, one.name]))
  return id => known.get(id) ?? id
}

const long = [
  'note', 'reason', 'basis', 'words', 'follow_up', 'plan', 'progress', 'grounds', 'interim', 'position', 'measures',
  'explanation', 'body', 'part', 'findings', 'minutes', 'question', 'plans',
]
const longOfEvent: Record<string, string[]> = { rectification_reported: ['result'], rectification_ordered: ['what'] }

// The activity of which an event is a part.
export const activityOf = ({ data }: HistoryRow): string | undefined => (typeof data['activity'] === 'string' ? data['activity'] : undefined)

// The longer texts of an event, to be read under its sentence.
export function textsOf(row: HistoryRow): { field: string, text: string }[] {
  const { reply, ballot, score } = row.data as { reply?: Fields, ballot?: Fields, score?: Fields }
  const fields: Fields = { ...reply, ...ballot, ...score, ...row.data }
  return [...long, ...longOfEvent[row.event] ?? []].flatMap(field => {
    const text = fields[field]
    const chosen = worded(`enum.${enumOfEvent[`${row.event}.${field}`] ?? ''}.${String(text)}`)
    return typeof text === 'string' && text && !chosen ? [{ field, text }] : []
  })
}
