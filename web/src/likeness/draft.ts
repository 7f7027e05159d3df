import type { DraftText } from '@/api'

interface Written { title?: unknown, cause?: unknown, analysis?: unknown, demands?: unknown }

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

// A suggestion as far as it is written; nothing while there is too little to compare.
export function draftOf(congress: string | undefined, written: Written, of?: string): DraftText | undefined {
  const demands = Array.isArray(written.demands) ? written.demands.map(words) : []
  const title = words(written.title)
  const body = [words(written.cause), words(written.analysis), ...demands].filter(Boolean).join('\n')
  if (!congress || (title + body).trim().length < 6) return undefined
  return { congress, title: title.slice(0, 200), body: body.slice(0, 20000), ...(of ? { of } : {}) }
}
