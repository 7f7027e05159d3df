import type { ActivityKind, ActivityLine } from '@/api'
import { called, words } from '@/i18n'
import { day } from '@/ui'

// When those who handle the suggestions learn of an activity: at once, when it starts, by its report; not at
// all of a training, which is about no suggestion.
export const opening: Record<ActivityKind, 'at_once' | 'by_start' | 'by_report' | 'no_unit'> = {
  campaign: 'at_once', forum: 'at_once', face_to_face: 'at_once', meeting_request: 'at_once', door_visit: 'at_once', site_visit: 'at_once',
  inspection: 'at_once', spot_check: 'by_start', unannounced_visit: 'by_report', look_back: 'at_once', training: 'no_unit', commission: 'at_once',
}
export const kinds = Object.keys(opening) as ActivityKind[]
export const isVeiled = (kind: ActivityKind) => opening[kind] === 'by_start' || opening[kind] === 'by_report'
export const isAboutCases = (kind: ActivityKind | undefined) => kind !== 'training'
export const isKind = (name: unknown): name is ActivityKind => kinds.some(one => one === name)

export const daysOf = ({ starts_on, ends_on }: { starts_on: string, ends_on: string }) =>
  starts_on === ends_on ? day(starts_on) : words('directory.span', { from: day(starts_on), until: day(ends_on) })

// The list as a file: what stands on screen, in the same words.
const texts: [string, (row: ActivityLine) => string][] = [
  ['kind', row => called('enum', `ActivityKind.${row.kind}`)],
  ['title', row => row.title],
  ['state', row => called('enum', `ActivityState.${row.state}`)],
  ['days', daysOf],
  ['organiser', row => row.organiser_name],
  ['commissioned', row => row.commissioned_name],
  ['cases', row => String(row.cases)],
  ['sessions', row => String(row.sessions)],
]
export const activityColumns = () => texts.map(([name, text]) => ({ title: words(`activity.column.${name}`), text }))
