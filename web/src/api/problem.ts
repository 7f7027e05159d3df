// Why the server said no, in words for a person (application/problem+json).
export interface Problem {
  status: number
  code: string
  title: string
  detail: string
  field?: string
}

export const offline: Problem = { status: 0, code: 'offline', title: '', detail: '' }

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return {
    status: response.status,
    code: given.code ?? codeOf(response.status),
    title: given.title ?? '',
    detail: given.detail ?? '',
    ...(given.field ? { field: given.field } : {}),
  }
}

function codeOf(status: number): string {
  if (status === 401) return 'unauthenticated'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not_found'
  if (status === 412) return 'conflict'
  return 'fault'
}
