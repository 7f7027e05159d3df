// What a suggestion form holds, and the copy of it that stays in this browser.

import type { Fields } from '@/api'
import { sha256 } from '@/digest'

export interface LocalCopy {
  content: Fields
  version: number // of the case when these words were written on top of it; 0 before there is one
  savedAt: string
  sent?: string[] // fingerprints of words that went to the server and were not answered
}

const key = (id: string) => `huiyin.draft.${id}`

export function readCopy(id: string): LocalCopy | undefined {
  const text = localStorage.getItem(key(id))
  return text ? (JSON.parse(text) as LocalCopy) : undefined
}

// Fails only when the browser has no room or forbids it; then the server's copy is all there is.
export function keepCopy(id: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key(id), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export const dropCopy = (id: string) => localStorage.removeItem(key(id))

export const emptyContent = (): Fields => ({
  kind: 'suggestion', title: '', cause: '', analysis: '', demands: [''], wished_units: [], files: [], publicity_wish: 'full_text',
  formed_by: 'research', raised_before: 'never', wants_contact: false, no_written_reply: false, open_to_joining: true, confidential: false,
})

// An empty line in the list of demands is a place to write, not a demand.
export function sendable(content: Fields): Fields {
  const demands = Array.isArray(content['demands']) ? (content['demands'] as string[]) : []
  return { ...content, demands: demands.map(one => one.trim()).filter(Boolean) }
}

// Two texts are the same when this is: whatever the order in which their fields came.
export const sayingOf = (content: Fields): string => JSON.stringify(
  Object.entries(sendable(content)).filter(([, value]) => value !== undefined && value !== null).sort(([a], [b]) => a.localeCompare(b)))

// Stands for a text among those that may have arrived.
export const fingerprintOf = (saying: string): string => sha256(saying).slice(0, 32)

export function hasWords(content: Fields): boolean {
  const { title, cause, analysis, demands } = sendable(content) as { title: string, cause: string, analysis: string, demands: string[] }
  return Boolean(title.trim() || cause.trim() || analysis.trim() || demands.length)
}

// What a reviewer would send it back for.
export function missing(content: Fields): string[] {
  const { title, cause, demands } = sendable(content) as { title: string, cause: string, demands: string[] }
  return [...(title.trim() ? [] : ['title']), ...(cause.trim() ? [] : ['cause']), ...(demands.length ? [] : ['demands'])]
}
