// A Word document that was taken apart: its pieces are moved about, and then put into the form.

import type { Fields, WordImport, WordPiece } from '@/api'
import { sendable } from './draft'

// As src/intake/word_file.hpp has it: more would break off on its way before it is refused.
export const bytesMax = 20_000_000
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface WordFile { name: string, found: WordImport }

export const parts = ['title', 'cause', 'analysis', 'demands'] as const
export type Part = (typeof parts)[number]
export type Place = WordPiece['place']
export type Choice = 'replace' | 'add' | 'leave'
export type Choices = Partial<Record<Part, Choice>>
// A piece, and where it stands in the document: its order whichever part it is moved to.
export interface Numbered { at: number, piece: WordPiece }
// A title, cause or analysis by its lines, the demands one by one; without any where nothing is.
export type Written = Record<Part, string[]>

const partOf: Record<Place, Part | undefined> = {
  title: 'title', cause: 'cause', analysis: 'analysis', demand: 'demands', demand_goes_on: 'demands', left_out: undefined,
}
const numbered = (pieces: WordPiece[], belongs: (place: Place) => boolean): Numbered[] =>
  pieces.flatMap((piece, at) => (belongs(piece.place) ? [{ at, piece }] : []))

export const leftOut = (pieces: WordPiece[]) => numbered(pieces, place => place === 'left_out')

// The pieces of a part, those of one demand together.
export function groupsOf(pieces: WordPiece[], part: Part): Numbered[][] {
  const groups: Numbered[][] = []
  for (const one of numbered(pieces, place => partOf[place] === part)) {
    const last = groups.at(-1)
    if (last && one.piece.place === 'demand_goes_on') last.push(one)
    else groups.push([one])
  }
  return groups
}

// The form numbers the demands, and a title has no number; elsewhere the number stays before its text.
export const saidBy = (piece: WordPiece) => (['title', 'demand'].includes(piece.place) ? piece.text : piece.mark + piece.text)

export function foundIn(pieces: WordPiece[]): Written {
  const lines = (part: Part) => groupsOf(pieces, part).map(group => group.map(one => saidBy(one.piece)).join('\n'))
  const title = lines('title').join('')
  return { title: title ? [title] : [], cause: lines('cause'), analysis: lines('analysis'), demands: lines('demands') }
}

export function presentIn(content: Fields): Written {
  const { demands } = sendable(content) as { demands: string[] }
  const text = (part: Part) => [String(content[part] ?? '').trimEnd()].filter(Boolean)
  return { title: text('title'), cause: text('cause'), analysis: text('analysis'), demands }
}

// Two titles behind each other are none.
export const choicesOf = (part: Part): Choice[] => (part === 'title' ? ['replace', 'leave'] : ['replace', 'add', 'leave'])

// What happens while nobody chooses: nothing that is written is lost, and nothing is put in twice.
export function usualChoice(part: Part, now: string[], found: string[]): Choice {
  if (!now.length) return 'replace'
  const isThere = found.every(one => now.some(text => text.includes(one)))
  return part === 'title' || isThere ? 'leave' : 'add'
}

export function choiceFor(part: Part, now: Written, found: Written, chosen: Choices): Choice {
  const usual = usualChoice(part, now[part], found[part])
  return now[part].length ? chosen[part] ?? usual : usual
}

// The form with what was found in the document; what is no text of the suggestion stays as it is.
export function merged(content: Fields, pieces: WordPiece[], chosen: Choices): Fields {
  const [now, found] = [presentIn(content), foundIn(pieces)]
  const to = { ...content }
  for (const part of parts) {
    const choice = choiceFor(part, now, found, chosen)
    if (!found[part].length || choice === 'leave') continue
    const lines = choice === 'add' ? [...now[part], ...found[part]] : found[part]
    to[part] = part === 'demands' ? lines : lines.join('\n')
  }
  return to
}

// Moves a piece; with all that stand below it in its part when `below`.
export function moved(pieces: WordPiece[], at: number, to: Place, below = false): WordPiece[] {
  const from = pieces[at]?.place
  const goes = (piece: WordPiece, index: number) =>
    index === at || (below && from !== undefined && index > at && partOf[piece.place] === partOf[from])
  return pieces.map((piece, index) => (goes(piece, index) ? { ...piece, place: to } : piece))
}
