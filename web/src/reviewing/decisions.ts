import type { CaseView, Fields, Finding } from '@/api'

// What a review may end in, by the number of its key.
export const decisions = ['docket', 'send_back', 'convert_to_letter', 'keep_for_reference', 'decline_suggestion'] as const
export type Decision = (typeof decisions)[number]
export type ReviewReason = CaseView['state']['review_reasons'][number]

export const needsReasons = (decision: Decision | undefined) => decision !== undefined && decision !== 'docket'

export const isOpen = (view: CaseView | undefined, command: string) => view?.actions.some(one => one.command === command && one.opening === 'now') ?? false

// The reasons that the findings speak for, each once, in the order of the findings.
export const reasonsOf = (findings: readonly Finding[]): ReviewReason[] =>
  [...new Set(findings.flatMap(one => (one.reason ? [one.reason] : [])))]

// What the deputy is told, to begin with: what was found for the reasons chosen, and what to do about it.
export function wordingOf(findings: readonly Finding[], reasons: readonly ReviewReason[], say: (title: string, advice: string) => string, speak: (words: Finding['title']) => string): string {
  const told = new Set<string>()
  const lines: string[] = []
  for (const one of findings) {
    if (!one.reason || !reasons.includes(one.reason) || told.has(one.check)) continue
    told.add(one.check)
    lines.push(say(speak(one.title), speak(one.advice)))
  }
  return lines.join('\n')
}

export const bodyOf = (decision: Decision, reasons: readonly ReviewReason[], note: string): Fields =>
  (decision === 'docket' ? {} : { reasons, note: note.trim() })
