import type { RouteLocationRaw } from 'vue-router'
import type { Notice } from '@/api'
import { namesOf, placeOf, sentenceOf } from '@/cases'
import { said, words } from '@/i18n'
import { day, daysLeft } from '@/ui'

// The sentence of a notice, and the place of the case that it speaks of.

export function textOf(row: Notice): string {
  if (row.happened) return sentenceOf(row.happened, namesOf(undefined, row.happened))
  const { duty } = row
  if (!duty) return row.case_title
  const left = typeof duty.working_days_left === 'number' ? daysLeft(duty.working_days_left) : ''
  const by = words('date.by', { date: day(duty.due_on) })
  const about = duty.bearer_name ? words('notices.of', { who: duty.bearer_name, by }) : by
  return words(`notices.${row.kind}`, { duty: said(duty.title), about, left })
}

export function whoOf(row: Notice): string {
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

export function wayTo(row: Notice): RouteLocationRaw {
  const place = row.duty && row.kind === 'reminder' ? placeOf(row.duty) : undefined
  if (place && typeof place === 'object' && 'name' in place && place.name !== 'case') return place
  return { name: 'case', params: { id: row.id }, hash: partOf(row) }
}
