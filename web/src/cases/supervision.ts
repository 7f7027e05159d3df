import type { HistoryRow } from '@/api'
import { chinaToday } from '@/ui'
import type { Paper, Rectification } from './page'

// What was done to supervise a case, as its history tells it.
const acts = new Set(['key_proposed', 'leader_step_recorded', 'special_meeting_held', 'supervision_recorded', 'supervision_commissioned', 'commission_ended', 'poll_held', 'acceptance_passed', 'acceptance_failed', 'duty_waived'])
export const actsOf = (rows: readonly HistoryRow[]): HistoryRow[] => rows.filter(row => acts.has(row.event))

// How an answer that is asked for stands today.
export const paperLamp = ({ answered_on, answer_by }: Paper) => lampOf(answer_by, answered_on)
export const rectificationLamp = ({ due, state }: Rectification) => (state === 'ordered' ? lampOf(due) : state === 'verified' ? 'done' : undefined)

function lampOf(due: string, met?: string) {
  if (met) return met > due ? 'done_late' : 'done'
  return due < chinaToday() ? 'late' : 'on_time'
}
