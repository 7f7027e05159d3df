import type { Fields } from '@/api'
import { called, worded, words } from '@/i18n'
import { day } from '@/ui'

// What the ids in a row are called.
export type Named = Map<string, string>

const enums = ['OfficeKind', 'Role', 'Level']

// One cell of a directory list: a name instead of an id, a date as people write it.
export function cell(row: Fields, column: string, named: Named): string {
  const value = row[column] ?? (column === 'title' ? row['name'] : undefined)
  const name = row[`${column}_name`]
  return typeof name === 'string' && name ? name : spoken(value, named)
}

function spoken(value: unknown, named: Named): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(one => spoken(one, named)).filter(Boolean).join(words('history.and'))
  if (typeof value === 'object') return ofRecord(value as Fields, named)
  const text = String(value)
  const name = named.get(text)
  if (name) return name // Before dates: an id may look like one.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
  const known = enums.find(one => worded(`enum.${one}.${text}`))
  return known ? called('enum', `${known}.${text}`) : text
}

function ofRecord(record: Fields, named: Named): string {
  if ('from' in record) {
    const [from, until] = [spoken(record['from'], named), spoken(record['until'], named)]
    return until ? words('directory.span', { from, until }) : words('directory.since', { from })
  }
  return [record['office'], record['role']].map(one => spoken(one, named)).filter(Boolean).join(' ')
}
