import { offline, type Problem, problemOf } from './problem'

export const base = '/api/v1'

export type Answer<T> = { data: T, problem?: undefined } | { data?: undefined, problem: Problem }
export type Query = Record<string, string | number | boolean | readonly string[] | undefined | null>

// What goes with every request, and who is told of it. The session room fills it; `ordering` is ahead.ts's.
export const company = {
  csrf: '',
  language: 'zh',
  signedOut: (): void => undefined,
  ordering: (): void => undefined,
}

export interface Sending {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
  quiet?: boolean
  asks?: boolean // a question in the form of an order: it changes nothing
}

// The one door to the server: it never throws, and a lost network is a problem like any other.
export async function ask<T>(path: string, sending: Sending = {}): Promise<Answer<T>> {
  const { data: response, problem } = await knock(path, sending)
  return problem ? { problem } : { data: await bodyOf<T>(response) }
}

// A file that the server makes for whoever asks.
export async function fetchFile(path: string): Promise<Answer<Blob>> {
  const { data: response, problem } = await knock(path, {})
  if (problem) return { problem }
  const file = await response.blob().catch(() => undefined)
  return file ? { data: file } : { problem: offline }
}

// The beginning of a file; what comes after it is not waited for.
export async function fetchStart(path: string, most: number): Promise<Answer<{ bytes: Uint8Array, more: boolean }>> {
  const { data: response, problem } = await knock(path, {})
  if (problem) return { problem }
  const start = await startOf(response, most).catch(() => undefined)
  return start ? { data: start } : { problem: offline }
}

async function startOf(response: Response, most: number) {
  const reader = response.body?.getReader()
  const bytes = new Uint8Array(most)
  let length = 0
  while (reader && length < most) {
    const { done, value } = await reader.read()
    if (done) return { bytes: bytes.subarray(0, length), more: false }
    bytes.set(value.subarray(0, most - length), length)
    length += value.length
  }
  void reader?.cancel().catch(() => undefined)
  return { bytes: bytes.subarray(0, Math.min(length, most)), more: length > 0 }
}

async function knock(path: string, sending: Sending): Promise<Answer<Response>> {
  const raw = sending.body instanceof Uint8Array
  const headers: Record<string, string> = { 'Accept-Language': company.language, ...sending.headers }
  if (sending.body !== undefined && !raw) headers['Content-Type'] = 'application/json'
  if (sending.method && sending.method !== 'GET') {
    headers['X-CSRF-Token'] = company.csrf
    if (!sending.asks) company.ordering()
  }
  const init: RequestInit = { method: sending.method ?? 'GET', headers, credentials: 'same-origin' }
  if (sending.body !== undefined) init.body = raw ? (sending.body as Uint8Array<ArrayBuffer>) : JSON.stringify(sending.body)
  const response = await fetch(base + path, init).catch(() => undefined)
  if (!response) return { problem: offline }
  return response.ok ? { data: response } : refuse(response, sending)
}

async function refuse<T>(response: Response, sending: Sending): Promise<Answer<T>> {
  const problem = await problemOf(response)
  if (problem.code === 'unauthenticated' && !sending.quiet) company.signedOut()
  return { problem }
}

async function bodyOf<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : {}) as T
}

export function address(path: string, query: Query): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) words.append(name, String(one))
    else if (value !== undefined && value !== null && value !== '' && value !== false) words.set(name, String(value))
  }
  const text = words.toString()
  return text ? `${path}?${text}` : path
}
