import type { ActivityAction, ActivityView, Fields } from '@/api'
import type { Option } from '@/forms'
import { words } from '@/i18n'
import { chinaToday } from '@/ui'
import { isAboutCases } from './kinds'

// What somebody may do; lots are first sealed, then drawn, each once. A training has no suggestions; a
// commission is answered and reported, not held.
export function offered({ actions, draw, kind }: ActivityView): ActivityAction[] {
  const about = isAboutCases(kind)
  const commissions = kind === 'commission'
  const fits: Record<string, boolean> = {
    commit_draw: about && !draw && !commissions, make_draw: Boolean(draw && !draw.seed), add_finding: about,
    start_activity: !commissions, hold_activity: !commissions, take_on_commission: commissions, decline_commission: commissions,
  }
  return actions.filter(one => fits[one.command] ?? true)
}

// The one step that the activity waits for.
export function nextOf({ kind, state, draw, plan }: ActivityView): string | undefined {
  if (kind === 'commission') return state === 'planned' ? 'take_on_commission' : state === 'started' ? 'report_activity' : undefined
  if (state === 'planned' && draw && !draw.seed) return 'make_draw'
  if (state === 'planned' && kind === 'spot_check') return 'start_activity'
  if ((state === 'planned' || state === 'started') && isAboutCases(kind) && !plan.cases.length) return 'change_plan'
  if (state === 'planned' || state === 'started') return chinaToday() < plan.starts_on ? undefined : 'hold_activity'
  // A campaign is held day by day until its last.
  if (state === 'held' && !isAboutCases(kind)) return undefined
  if (state === 'held') return kind === 'campaign' && chinaToday() <= plan.ends_on ? 'hold_activity' : 'report_activity'
  return undefined
}

// Seldom used, and never what an activity waits for.
const rare = new Set(['change_plan', 'call_off', 'commit_draw', 'start_activity'])
export const isRare = (command: string) => rare.has(command)

export const caseOptions = (view: ActivityView): Option[] => view.cases.map(one => ({
  id: one.id, name: one.title, ...(one.number ? { hint: words('docket.number', { n: one.number }) } : {}),
}))

// What the kind of activity settles.
export function presetOf(command: string, { kind }: ActivityView): Fields {
  // What has to be put right, the congress above orders itself.
  if (command === 'add_finding' && kind === 'commission') return { put_right_by: undefined }
  if (command !== 'hold_activity') return {}
  return { ...(kind === 'campaign' ? {} : { form: undefined }), ...(kind === 'face_to_face' ? {} : { parts: [] }), ...(isAboutCases(kind) ? {} : { cases: [] }) }
}

// What a form begins with; `about` is the suggestion from which it was opened.
export function initialOf(command: string, { plan, cases }: ActivityView, about?: string): Fields {
  if (command === 'change_plan') return { plan }
  if (command === 'add_finding') return { id: about ?? (cases.length === 1 ? cases[0]?.id : undefined) }
  if (command !== 'hold_activity') return {}
  const today = chinaToday()
  return { held_on: today > plan.ends_on ? plan.ends_on : today < plan.starts_on ? undefined : today, place: plan.place, deputies: plan.deputies }
}
