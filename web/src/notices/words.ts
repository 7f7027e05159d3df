import type { RouteLocationRaw } from 'vue-router'
import type { Notice } from '@/api'
import { namesOf, placeOf, sentenceOf } from '@/cases'
import { called, said, words } from '@/i18n'
import { day, daysLeft } from '@/ui'

// The sentence of a notice, and the place of the case that it speaks of.

function textOfActivity({ event, starts_on, ends_on, place }: NonNullable<Notice['activity']>): string {
  const days = starts_on === ends_on ? day(starts_on) : words('directory.span', { from: day(starts_on), until: day(ends_on) })
  const when = place ? words('notices.whenAndWhere', { days, place }) : days
  return words('notices.activity', { event: called('event', event), when })
}

export function textOf(row: Notice): string {
  if (row.activity) return textOfActivity(row.activity)
  if (row.happened) return sentenceOf(row.happened, namesOf(undefined, row.happened))
  const { duty } = row
  if (!duty) return row.case_title
  const left = typeof duty.working_days_left === 'number' ? daysLeft(duty.working_days_left) : ''
  const by = words('date.by', { date: day(duty.due_on) })
  const about = duty.bearer_name ? words('notices.of', { who: duty.bearer_name, by }) : by
  return words(`notices.${row.kind}`, { duty: said(duty.title), about, left })
}

export function whoOf(row: Notice): string {
  if (row.activity) return [row.activity.office_name, row.activity.by_name].filter(Boolean).join(' ')
  const by = row.happened
  return by ? [by.office_name, by.by_name || by.deputy_name].filter(Boolean).join(' ') : ''
}

function partOf(row: Notice): string {
  const data = row.happened?.data ?? {}
  if (data['promise'] !== undefined || row.duty?.promise !== undefined) return '#promises'
  if (data['contact'] !== undefined) return '#contacts'
  const strand = data['strand'] ?? row.duty?.strand
  return strand === undefined ? '#history' : `#strand-${String(strand)}`
}

// What is told to a unit that was asked for a talk, and to an office that was asked to read: they may not
// open the draft, and find at home what is theirs to do.
const toUnit = new Set(['talk_requested', 'talk_withdrawn', 'talk_corrected'])
const toReader = new Set(['reading_requested', 'reading_withdrawn'])

function cardOf({ happened, phase }: Notice): string | undefined {
  const event = happened?.event ?? ''
  // Whoever may open the case comments at home all the same.
  if (event === 'reading_requested' || (!phase && toReader.has(event))) return '#readings'
  return !phase && toUnit.has(event) ? '#talks' : undefined
}

export function wayTo(row: Notice): RouteLocationRaw {
  const card = cardOf(row)
  if (card) return { name: 'home', hash: card }
  if (row.activity) return { name: 'activity', params: { id: row.activity.id } }
  const place = row.duty && row.kind === 'reminder' ? placeOf(row.duty) : undefined
  if (place && typeof place === 'object' && 'name' in place && place.name !== 'case') return place
  return { name: 'case', params: { id: row.id }, hash: partOf(row) }
}
