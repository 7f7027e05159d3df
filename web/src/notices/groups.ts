import type { Notice } from '@/api'
import { called, words } from '@/i18n'
import { chinaDate } from '@/ui'

// What a person is told, as he reads it: day by day, and within a day case by case, or activity by
// activity.

export interface CaseNotices {
  id: string
  number?: number
  case_title: string
  rows: Notice[] // newest first
}
export interface DayNotices { day: string, cases: CaseNotices[] }

// What it is about: a case or an activity.
export const aboutOf = (row: Notice): string => row.id ?? row.activity?.id ?? ''

function titleOf({ activity, case_title }: Notice): string {
  return activity ? words('notices.activityTitle', { kind: called('enum', `ActivityKind.${activity.kind}`), title: activity.title }) : case_title
}

export function casesOf(rows: Notice[]): CaseNotices[] {
  const cases = new Map<string, CaseNotices>()
  for (const row of rows) {
    const id = aboutOf(row)
    const known = cases.get(id)
    if (known) known.rows.push(row)
    else cases.set(id, { id, case_title: titleOf(row), rows: [row], ...(row.number ? { number: row.number } : {}) })
  }
  return [...cases.values()]
}

export function daysOf(rows: Notice[]): DayNotices[] {
  const days = new Map<string, Notice[]>()
  for (const row of rows) {
    const day = chinaDate(new Date(row.at))
    days.set(day, [...days.get(day) ?? [], row])
  }
  return [...days].map(([day, told]) => ({ day, cases: casesOf(told) }))
}

// What a digest counts apart; everything else is simply news.
export const subjects: Record<string, string> = {
  reply_issued: 'reply', assigned: 'assigned', strand_assigned: 'assigned', docketed: 'docketed', return_requested: 'return',
  reply_rated: 'rating', contact_recorded: 'contact', promise_kept: 'promise', promise_claimed_kept: 'promise',
}
export const subjectOrder = ['escalation', 'reminder', 'reply', 'assigned', 'docketed', 'return', 'rating', 'contact', 'promise', 'activity', 'other'] as const
export type Subject = (typeof subjectOrder)[number]

function subjectOf(row: Notice): string {
  if (row.kind !== 'happened') return row.kind
  if (row.activity) return 'activity'
  return subjects[row.happened?.event ?? ''] ?? 'other'
}

export function countsOf(rows: Notice[]): { subject: Subject, n: number }[] {
  return subjectOrder
    .map(subject => ({ subject, n: rows.filter(row => subjectOf(row) === subject).length }))
    .filter(count => count.n > 0)
}
