import { base } from './client'

export interface Change {
  case?: string
  congress?: string
  version: number
}

// Tells when something the asker may see has changed. Returns how to stop listening.
export function listen(heard: (change: Change) => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  const source = new EventSource(`${base}/changes`)
  source.onmessage = message => heard(JSON.parse(String(message.data)) as Change)
  return () => source.close()
}
