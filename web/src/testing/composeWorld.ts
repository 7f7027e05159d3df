import { screen } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { vi } from 'vitest'
import { content, view } from './caseWorld'
import { at, server } from './server'

export const draft = (more: object = {}, version = 2) => view({ version, state: { ...view().state, phase: 'draft', strands: [], promises: [], contacts: [], content: content(more) } })

interface Saved { path: string, body: { content?: { title?: string, demands?: string[] }, deputy?: string }, match: string | null }

export function hear() {
  const saved: Saved[] = []
  const note = async (request: Request) => {
    saved.push({ path: new URL(request.url).pathname, body: await request.json() as Saved['body'], match: request.headers.get('If-Match') })
  }
  server.use(
    http.post(at('/cases'), async ({ request }) => { await note(request); return HttpResponse.json({ id: '01JC7', version: 1 }, { status: 201 }) }),
    http.post(at('/cases/:id/save-draft'), async ({ request }) => { await note(request); return HttpResponse.json({ version: 3 }) }),
    http.get(at('/cases'), () => HttpResponse.json({ rows: [] })),
  )
  return saved
}

export const title = () => screen.getByLabelText<HTMLInputElement>('Title')
// The pause after the last keystroke, and what it sets going.
export async function said(words: string | RegExp) {
  await vi.advanceTimersByTimeAsync(4000)
  return screen.findByText(words)
}
