import type { WrittenDraft } from '@/api'

interface Written { title?: unknown, cause?: unknown, analysis?: unknown, demands?: unknown }

const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const first = (text: string, count: number) => [...text].slice(0, count).join('')

// A suggestion as far as it is written; nothing while hardly anything is. What is too long is refused
// when it is saved: here only its beginning is looked at.
export function draftToCheck(congress: string | undefined, written: Written, of?: string): WrittenDraft | undefined {
  const demands = Array.isArray(written.demands) ? written.demands.map(words) : []
  const all = [words(written.title), words(written.cause), words(written.analysis), ...demands].join('')
  if (!congress || all.trim().length < 6) return undefined
  return {
    congress, title: first(words(written.title), 200), cause: first(words(written.cause), 4000), analysis: first(words(written.analysis), 4000),
    demands: demands.map(one => first(one, 1000)), ...(of ? { of } : {}),
  }
}
