import type { RouteLocationRaw } from 'vue-router'
import type { MatrixCell, MatrixColumn, MatrixRow, Words } from '@/api'
import { words } from '@/i18n'
import { stepOf } from '@/cases'

export interface Group { duty: string, title: Words, columns: { at: number, part: string }[] }

// The columns of one duty stand together under its title.
export function groupsOf(columns: readonly MatrixColumn[]): Group[] {
  const groups: Group[] = []
  columns.forEach(({ duty, title, part }, at) => {
    const last = groups.at(-1)
    if (last?.duty === duty) last.columns.push({ at, part })
    else groups.push({ duty, title, columns: [{ at, part }] })
  })
  return groups
}

// "2026-04", "2026-q2", "2026-h1", "2026" as people say them; a duty that does not repeat has no part.
export function partOf(part: string): string {
  const [, year = '', kind = '', n = ''] = /^(\d{4})(?:-([qh]?)(\d+))?$/.exec(part) ?? []
  if (!year) return part
  if (!n) return words('matrix.year', { year })
  if (kind === 'q') return words('matrix.quarter', { n: Number(n) })
  return kind === 'h' ? words(`matrix.half.${Number(n)}`) : words(`date.month.${Number(n)}`)
}

// What a lamp says; a duty whose time has not begun lies ahead.
export const lampOf = (cell: MatrixCell): MatrixCell['lamp'] | 'ahead' => (cell.begun || cell.met_on ? cell.lamp : 'ahead')

export const cellsByColumn = (row: MatrixRow) => new Map(row.cells.map(cell => [cell.column, cell]))

// The evidence where there is some; else the step that is missing, as far as whoever looks may take it.
export function behind(row: MatrixRow, cell: MatrixCell, duty: string): RouteLocationRaw {
  const place = { name: 'case', params: { id: row.id } }
  if (cell.evidence) return { ...place, query: { evidence: cell.duty } }
  const step = cell.begun ? stepOf(duty) : undefined
  return step ? { ...place, query: { do: step, for: duty }, hash: '#duties' } : { ...place, hash: '#duties' }
}
