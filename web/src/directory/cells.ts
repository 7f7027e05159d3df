import type { Fields } from '@/api'
import { called, worded, words } from '@/i18n'
import { day } from '@/ui'

const enums = ['OfficeKind', 'Role', 'Level']

// One cell of a directory list: a name instead of an id, a date as people write it.
export function cell(row: Fields, column: string): string {
  const value = row[column] ?? (column === 'title' ? row['name'] ?? row['person_name'] : undefined)
  const name = row[`${column}_name`]
  return typeof name === 'string' && name ? name : spoken(value)
}

function spoken(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(spoken).filter(Boolean).join(words('history.and'))
  if (typeof value === 'object') return ofRecord(value as Fields)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
  const known = enums.find(one => worded(`enum.${one}.${text}`))
  return known ? called('enum', `${known}.${text}`) : text
}

function ofRecord(record: Fields): string {
  if ('from' in record) {
    const { from, until } = record
    return until ? words('directory.span', { from: spoken(from), until: spoken(until) }) : words('directory.since', { from: spoken(from) })
  }
  return [record['office_name'], record['role']].map(spoken).filter(Boolean).join(' ')
}
