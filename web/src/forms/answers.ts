import type { FieldShape, Shape } from './shapes'

export type Complaint = 'required' | 'tooLong' | 'tooShort' | 'notNumber'
export type Complaints = Record<string, Complaint>

const nothing = (value: unknown) => value === undefined || value === null || value === ''

// What goes to the server: fields left empty are left out, unless the record demands them.
export function tidy(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'record') {
    const given = (value ?? {}) as Record<string, unknown>
    return Object.fromEntries(shape.fields
      .filter(field => field.required || !isEmpty(given[field.name], field.shape))
      .map(field => [field.name, tidy(given[field.name], field.shape)]))
  }
  if (shape.kind === 'list') return ((value ?? []) as unknown[]).map(item => tidy(item, shape.item))
  if (shape.kind === 'line') return typeof value === 'string' ? value.trim() : value ?? ''
  if (shape.kind === 'text') return value ?? ''
  return value
}

function isEmpty(value: unknown, shape: Shape): boolean {
  if (shape.kind === 'list') return !Array.isArray(value) || value.length === 0
  if (shape.kind === 'record') {
    return nothing(value) || shape.fields.every(field => field.shape.kind === 'boolean' || isEmpty((value as Record<string, unknown>)[field.name], field.shape))
  }
  return nothing(value) || (typeof value === 'string' && value.trim() === '')
}

// What a person can mend before the server is asked. Rules of the field stay with the server.
export function complaints(value: unknown, shape: Shape, path = '', required = true): Complaints {
  if (shape.kind === 'record') {
    if (!required && isEmpty(value, shape)) return {}
    const given = (value ?? {}) as Record<string, unknown>
    return merged(shape.fields.map(field => complaints(given[field.name], field.shape, join(path, field.name), field.required)))
  }
  if (shape.kind === 'list') {
    return merged(((value ?? []) as unknown[]).map((item, index) => complaints(item, shape.item, join(path, String(index)))))
  }
  const found = complaintOf(value, shape, required)
  return found ? { [path]: found } : {}
}

function complaintOf(value: unknown, shape: Shape, required: boolean): Complaint | undefined {
  if (shape.kind === 'boolean') return undefined
  if (shape.kind === 'line' || shape.kind === 'text') {
    const length = [...(typeof value === 'string' ? value.trim() : '')].length
    if (length === 0) return required && shape.min > 0 ? 'required' : undefined
    if (length > shape.max) return 'tooLong'
    return length < shape.min ? 'tooShort' : undefined
  }
  if (nothing(value)) return required ? 'required' : undefined
  return shape.kind === 'integer' && !Number.isInteger(value) ? 'notNumber' : undefined
}

const merged = (all: Complaints[]): Complaints => Object.assign({}, ...all) as Complaints

export const join = (path: string, name: string) => (path ? `${path}.${name}` : name)

// Whether the server's word on a field stands at this path. A rule may name its field from inside the
// record that the command carries, and an item of a list that the form shows as one.
export function speaksOf(field: string, path: string): boolean {
  const list = field.replace(/\.\d+(\.id)?$/, '')
  return [field, list].some(one => one === path || path.endsWith(`.${one}`))
}

// Whether a form shows a field at this path, so that the server's word can stand beside it.
export function shows(path: string, fields: FieldShape[]): boolean {
  return fields.some(field => path === field.name || path.startsWith(`${field.name}.`))
}
