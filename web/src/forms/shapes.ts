// What a form must ask, read from the server's own description of its commands.

export type IdKind = 'deputy' | 'office' | 'person' | 'delegation' | 'case' | 'congress' | 'file' | 'mechanism'

export type Shape =
  | { kind: 'boolean' | 'integer' | 'date' | 'instant' }
  | { kind: 'line' | 'text', min: number, max: number }
  | { kind: 'id', of: IdKind }
  | { kind: 'enum', name: string, values: string[] }
  | { kind: 'list', item: Shape, max: number }
  | RecordShape

export interface RecordShape { kind: 'record', name: string, fields: FieldShape[] }
export interface FieldShape { name: string, shape: Shape, required: boolean }

export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  title?: string
  enum?: string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  minLength?: number
  maxLength?: number
  maxItems?: number
}

export interface Description {
  paths: Record<string, Record<string, { requestBody?: { content?: Record<string, { schema?: Schema }> } }>>
  components: { schemas: Record<string, Schema> }
}

export function shapeOf(schema: Schema, description: Description, name = ''): Shape {
  if (schema.$ref) {
    const referred = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
    return shapeOf(description.components.schemas[referred] ?? {}, description, referred)
  }
  const type = Array.isArray(schema.type) ? schema.type.find(one => one !== 'null') : schema.type
  if (schema.enum) return { kind: 'enum', name: schema.title ?? name, values: schema.enum }
  if (type === 'boolean') return { kind: 'boolean' }
  if (type === 'integer') return { kind: 'integer' }
  if (type === 'array') return { kind: 'list', item: shapeOf(schema.items ?? {}, description), max: schema.maxItems ?? 500 }
  if (type === 'string') return written(schema)
  return recordOf(schema, description, name)
}

function written(schema: Schema): Shape {
  const format = schema.format ?? 'line'
  if (format === 'date') return { kind: 'date' }
  if (format === 'date-time') return { kind: 'instant' }
  if (format.endsWith('-id')) return { kind: 'id', of: format.slice(0, -3) as IdKind }
  return { kind: format === 'text' ? 'text' : 'line', min: schema.minLength ?? 0, max: schema.maxLength ?? 1000 }
}

function recordOf(schema: Schema, description: Description, name: string): RecordShape {
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).map(([field, inner]): FieldShape => ({
    name: field, shape: field === 'mechanism' && inner.type === 'string' ? { kind: 'id', of: 'mechanism' } : shapeOf(inner, description), required: required.has(field),
  }))
  return { kind: 'record', name, fields }
}

// The record that a command's address takes, or nothing when the server knows no such command.
export function commandShape(description: Description, stream: string, command: string): RecordShape | undefined {
  const end = `/${stream}/{id}/${command.replaceAll('_', '-')}`
  const path = Object.keys(description.paths).find(one => one.endsWith(end))
  const schema = path ? description.paths[path]?.['post']?.requestBody?.content?.['application/json']?.schema : undefined
  const shape = schema ? shapeOf(schema, description) : undefined
  return shape?.kind === 'record' ? shape : undefined
}

// Every command that a stream takes, by snake_case name, in the order of the description.
export function commandsOf(description: Description, stream: string): string[] {
  return Object.keys(description.paths).flatMap(path => {
    const match = new RegExp(`/${stream}/\\{id\\}/([a-z-]+)$`).exec(path)
    return match?.[1] && description.paths[path]?.['post'] ? [match[1].replaceAll('-', '_')] : []
  })
}

export function blank(shape: Shape): unknown {
  if (shape.kind === 'boolean') return false
  if (shape.kind === 'list') return []
  if (shape.kind === 'record') return Object.fromEntries(shape.fields.map(field => [field.name, field.required ? blank(field.shape) : undefined]))
  return undefined
}
