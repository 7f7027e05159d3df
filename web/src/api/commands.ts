import { type Answer, ask } from './client'
import type { ActivityKind, Fields, HistoryRow } from './contract'

export type Stream = 'cases' | 'congresses' | 'activities'

export interface Order {
  stream: Stream
  id: string
  command: string // snake_case, as the schema calls it
  body: Fields
  version?: number
  key: string // one per intention: sent again with the same key, an order is carried out once
}

export const dashed = (command: string) => command.replaceAll('_', '-')

export function newKey(): string {
  // randomUUID exists only in secure contexts; a county's intranet may be plain HTTP.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

export function send(order: Order): Promise<Answer<{ version: number }>> {
  const headers: Record<string, string> = { 'Idempotency-Key': order.key }
  if (order.version !== undefined) headers['If-Match'] = `"${order.version}"`
  return ask(`/${order.stream}/${order.id}/${dashed(order.command)}`, { method: 'POST', body: order.body, headers })
}

// What an order would do, tried and undone: nothing of it is stored.
export function rehearse(order: Omit<Order, 'key'>): Promise<Answer<{ version: number, happens: HistoryRow[] }>> {
  const headers: Record<string, string> = order.version === undefined ? {} : { 'If-Match': `"${order.version}"` }
  return ask(`/${order.stream}/${order.id}/${dashed(order.command)}?rehearse=true`, { method: 'POST', body: order.body, headers })
}

export interface Opening {
  congress: string
  deputy?: string // who leads it; an office that enters a paper form names another's
  delegation?: string
  signed_on_paper: string[]
  content: Fields
}

export function openCase(opening: Opening, key: string): Promise<Answer<{ id: string, version: number }>> {
  return ask('/cases', { method: 'POST', body: opening, headers: { 'Idempotency-Key': key } })
}

export interface Planning {
  congress: string
  kind: ActivityKind
  plan: Fields
}

export function planActivity(planning: Planning, key: string): Promise<Answer<{ id: string, version: number }>> {
  return ask('/activities', { method: 'POST', body: planning, headers: { 'Idempotency-Key': key } })
}
