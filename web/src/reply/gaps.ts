import type { CaseView, Strand } from '@/cases'
import { contactsOf, opinionsOf } from '@/desk'
import { type Draft, owesPromises } from './drafting'

// What is still missing before a reply can go out, found before the server has to say so.
export interface Gap {
  name: 'kind' | 'body' | 'tooLong' | 'answer' | 'answerLong' | 'promises' | 'promise' | 'promisePast' | 'contact' | 'unheard' | 'opinion' | 'signatory'
  stops: boolean // the draft cannot be handed in with it; the others stop only the delivery
  at: string // the field to go to, or nothing
  n?: number
  who?: string // a deputy or a unit
}

const long = (text: string, max: number) => [...text].length > max

function ofText(draft: Draft, strand: Strand): Gap[] {
  const gaps: Gap[] = []
  const stop = (name: Gap['name'], at: string, n?: number) => gaps.push({ name, stops: true, at, ...(n ? { n } : {}) })
  if (!draft.kind) stop('kind', 'kind')
  if (!draft.body.trim()) stop('body', 'body')
  if (long(draft.body, 8000)) stop('tooLong', 'body')
  const answersPart = strand.role === 'separate' && draft.answers.some(answer => answer.trim())
  draft.answers.forEach((answer, index) => {
    if (!answer.trim() && !answersPart) stop('answer', `answers.${index}`, index + 1)
    if (long(answer, 2000)) stop('answerLong', `answers.${index}`, index + 1)
  })
  return gaps
}

function ofPromises(draft: Draft, today: string): Gap[] {
  if (owesPromises(draft.kind) && !draft.promises.length) return [{ name: 'promises', stops: true, at: 'promises' }]
  return draft.promises.flatMap((promise, index): Gap[] => {
    const { what, who, due } = promise as { what?: string, who?: string, due?: string }
    const at = { stops: true, at: 'promises', n: index + 1 } as const
    if (!what?.trim() || !who?.trim() || !due) return [{ name: 'promise', ...at }]
    return due <= today ? [{ name: 'promisePast', ...at }] : []
  })
}

function aroundIt(view: CaseView, strand: Strand): Gap[] {
  const contacts = contactsOf({ view, strand })
  const talked = contacts.map(one => ({ deputy: one.deputy, heard: one.marks.before === 'held' || one.marks.during === 'held' }))
  const nobody = talked.every(one => !one.heard)
  const unheard: Gap[] = nobody
    ? [{ name: 'contact', stops: false, at: '' }]
    : talked.filter(one => !one.heard).map(one => ({ name: 'unheard', stops: false, at: '', who: one.deputy }))
  const opinions = opinionsOf({ view, strand }).filter(one => one.state === 'waiting')
    .map((one): Gap => ({ name: 'opinion', stops: false, at: '', who: one.unit }))
  const signed: Gap[] = strand.rounds.at(-1)?.signatory ? [] : [{ name: 'signatory', stops: false, at: '' }]
  return [...unheard, ...opinions, ...signed]
}

export const gapsOf = (draft: Draft, view: CaseView, strand: Strand, today: string): Gap[] =>
  [...ofText(draft, strand), ...ofPromises(draft, today), ...aroundIt(view, strand)]
