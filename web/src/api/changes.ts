import { base } from './client'

export interface Change {
  case?: string
  activity?: string
  congress?: string
  version: number
}

const ears = new Set<(change: Change) => void>()
let source: EventSource | undefined

// Tells when something the asker may see has changed: one stream, however many parts of the page
// listen. Returns how to stop listening.
export function listen(heard: (change: Change) => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  ears.add(heard)
  if (!source) {
    source = new EventSource(`${base}/changes`)
    source.onmessage = message => {
      const change = JSON.parse(String(message.data)) as Change
      for (const ear of [...ears]) ear(change)
    }
  }
  return () => {
    ears.delete(heard)
    if (ears.size) return
    source?.close()
    source = undefined
  }
}
