import type { ActivityView } from '@/api'

export type Held = ActivityView['sessions'][number]
export type Part = Held['parts'][number]

// The three of a meeting face to face, in their order; without words where one was left out.
export const meetingParts: readonly Part['part'][] = ['reply', 'handling_report', 'opinions']
export const partsOf = ({ parts }: { parts: readonly Part[] }): Part[] => meetingParts.map(part => parts.find(one => one.part === part) ?? { part, words: '' })
