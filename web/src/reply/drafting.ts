import type { Fields, Schemas } from '@/api'
import type { Case, Strand } from '@/cases'

export type Reply = Schemas['Reply']
export type AnswerKind = Reply['kind']

// A reply while it is written: a place for the answer to every demand, whether filled or not.
export interface Draft {
  kind?: AnswerKind
  body: string
  answers: string[]
  promises: Fields[]
  publicity: Reply['publicity']
  files: Reply['files']
}

export function draftOf(state: Case, strand: Strand): Draft {
  const reply = strand.rounds.at(-1)?.reply ?? strand.rounds.at(-2)?.reply
  const answers = state.content.demands.map((_, index) => reply?.answers.find(one => one.demand === index + 1)?.answer ?? '')
  if (!reply) return { body: '', answers, promises: [], publicity: state.content.publicity_wish, files: [] }
  const { kind, body, promises, publicity, files } = reply
  return { kind, body, answers, promises: promises.map(one => ({ ...one })), publicity, files }
}

// The record that the command takes. A separate unit leaves out what is not its part.
export function recordOf(draft: Draft): Fields {
  const answers = draft.answers.map((answer, index) => ({ demand: index + 1, answer: answer.trim() })).filter(one => one.answer)
  return { ...draft, answers }
}

export const owesPromises = (kind: AnswerKind | undefined) => kind === 'in_progress' || kind === 'planned'

// "Roads 2026-12" is followed by "Roads 2026-13": an offer that the head may overwrite.
export const numberAfter = (number: string) => number.replace(/\d+(?=\D*$)/, last => String(Number(last) + 1).padStart(last.length, '0'))

interface Signed { post: string, document_no: string }
const signedKey = (office: string) => `huiyin.signed.${office}`

// What an office last signed with on this device: its next paper begins with it.
export function lastSigned(office: string): Signed {
  const text = localStorage.getItem(signedKey(office))
  return text ? (JSON.parse(text) as Signed) : { post: '', document_no: '' }
}
export function rememberSigned(office: string, body: Fields) {
  const { signatory, document_no } = body as { signatory: { post: string }, document_no: string }
  localStorage.setItem(signedKey(office), JSON.stringify({ post: signatory.post, document_no }))
}
