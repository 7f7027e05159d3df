import { type Fields, type Schemas } from '@/api'
import { type Description, type RecordShape, commandShape } from '@/forms'

export type PlannedCase = Schemas['PlannedCase']

// Suggestions that were assigned, of which an activity can be; and those of them that are in hand,
// among which lots are drawn.
export const inHand = ['handling', 'answered', 'tracking'] as const
export const assigned = [...inHand, 'settled', 'closed'] as const

// What a plan is made of, as the server describes it where a plan changes.
export function planShape(description: Description | undefined): RecordShape | undefined {
  const shape = description && commandShape(description, 'activities', 'change_plan')?.fields.find(field => field.name === 'plan')?.shape
  return shape?.kind === 'record' ? shape : undefined
}

// A day that begins is thought to end on the same.
export function replanned(plan: Fields, name: string, to: unknown): Fields {
  const ends = plan['ends_on']
  const shifts = name === 'starts_on' && typeof to === 'string' && (typeof ends !== 'string' || ends < to)
  return { ...plan, [name]: to, ...(shifts ? { ends_on: to } : {}) }
}
