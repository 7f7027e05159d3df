import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { history, view } from './caseWorld'
import { description } from './description'
import { clerkMe, congresses, duties, queue } from './world'

const at = (path: string) => `*/api/v1${path}`

export const problem = (status: number, code: string, detail: string, field?: string) =>
  HttpResponse.json({ type: 'about:blank', title: code, status, code, detail, field }, { status })

export const handlers = [
  http.get(at('/session'), () => HttpResponse.json(clerkMe)),
  http.get(at('/congresses'), () => HttpResponse.json({ rows: congresses })),
  http.get(at('/duties'), () => HttpResponse.json({ rows: duties, next: null })),
  http.get(at('/phases'), () => HttpResponse.json({ rows: [{ phase: 'handling', cases: 12 }] })),
  http.get(at('/cases'), () => HttpResponse.json({ rows: queue, next: null })),
  http.get(at('/offices'), () => HttpResponse.json({ rows: [{ id: '01JO1', title: '市交通运输局', kind: 'unit' }] })),
  http.get('*/api/openapi.json', () => HttpResponse.json(description)),
  http.get(at('/cases/:id'), () => HttpResponse.json(view())),
  http.get(at('/cases/:id/history'), () => HttpResponse.json({ rows: history })),
  http.get(at('/deputies'), () => HttpResponse.json({ rows: [{ id: '01JD1', name: '张代表01', delegation_name: '蓬江代表团' }, { id: '01JD2', name: '张代表02' }] })),
  http.get(at('/keepsakes'), () => HttpResponse.json({ rows: [] })),
  http.put(at('/keepsakes'), () => new HttpResponse(null, { status: 204 })),
  http.get(at('/notice-count'), () => HttpResponse.json({ unread: 0, held: 0, read_until: '2026-11-18T00:00:00Z' })),
  http.get(at('/notice-digest'), () => HttpResponse.json({ from: '2026-11-19T00:30:00Z', until: '2026-11-20T00:30:00Z', rows: [] })),
  http.get(at('/readings'), () => HttpResponse.json({ rows: [] })),
  http.get(at('/talks'), () => HttpResponse.json({ rows: [] })),
  http.get(at('/activity-todos'), () => HttpResponse.json({ rows: [] })),
  http.get(at('/cases/:id/chain'), () => HttpResponse.json({ rows: [], place: 0 })),
  http.post(at('/similar'), () => HttpResponse.json({ rows: [], set_aside: [], opinions: [] })),
  http.get(at('/cases/:id/opinions'), () => HttpResponse.json({ count: 0, rows: [] })),
  http.post(at('/writing-checks'), () => HttpResponse.json({ rows: [] })),
  http.get(at('/cases/:id/review-sheet'), () => HttpResponse.json({ findings: [], criteria: [] })),
  http.get(at('/quality'), () => HttpResponse.json({ submitted: 0, scored: 0, rubric: [] })),
  http.post(at('/likely-units'), () => HttpResponse.json({ rows: [], learnt_from: 0, catalogues: 0 })),
  http.get(at('/opinion-todos'), () => HttpResponse.json({ rows: [] })),
  http.get(at('/activities'), () => HttpResponse.json({ rows: [], may_plan: false })),
  http.get(at('/supervised'), () => HttpResponse.json({ rows: [], more: false })),
  http.get(at('/people'), () => HttpResponse.json({ rows: [] })),
]

export const server = setupServer(...handlers)
export { at }
