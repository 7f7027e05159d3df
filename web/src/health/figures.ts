import type { CongressStatus, Status } from '@/api'
import { words } from '@/i18n'
import { chinaDate, day } from '@/ui'

// The figures of the program in words, each with whether somebody has to look after it.

export type Mark = 'well' | 'watch' | 'wrong'
export interface Figure { name: string, mark: Mark, says: string, job?: string | undefined }

const gigabyte = 1024 ** 3
const dayLong = 24 * 3600 * 1000

export function sizeOf(bytes: number): string {
  const n = bytes / gigabyte
  return n >= 1 ? words('health.gigabytes', { n: n.toFixed(1) }) : words('health.megabytes', { n: Math.ceil(bytes / 1024 ** 2) })
}

function worst(...marks: [boolean, Mark][]): Mark {
  return marks.find(([is]) => is)?.[1] ?? 'well'
}

// Room for the database to be copied once, as a backup does, and never less than two gigabytes.
function disk({ database_bytes, free_bytes }: Status): Figure {
  const mark = worst([free_bytes < gigabyte, 'wrong'], [free_bytes < Math.max(2 * gigabyte, database_bytes), 'watch'])
  return { name: 'disk', mark, says: words(`health.disk.${mark}`, { free: sizeOf(free_bytes), database: sizeOf(database_bytes) }) }
}

function writer({ works_waiting, writes_well }: Status): Figure {
  const mark = worst([!writes_well, 'wrong'], [works_waiting > 200, 'watch'])
  return { name: 'writer', mark, says: words(`health.writer.${mark}`, { n: works_waiting }) }
}

function calendar({ calendar_until, calendar_warning }: Status): Figure {
  const mark = ({ none: 'well', near_end: 'watch', beyond: 'wrong' } as const)[calendar_warning]
  return { name: 'calendar', mark, says: words(`health.calendar.${mark}`, { until: calendar_until ? day(calendar_until) : words('list.none') }) }
}

export function figuresOf(status: Status): Figure[] {
  return [disk(status), writer(status), calendar(status)]
}

// An anchor is made every night: one that is two days old has been missed.
export function anchorOf(of: CongressStatus, at: string): Figure {
  if (!of.anchored_on) return { name: 'anchor', mark: 'watch', says: words('health.anchor.none') }
  const old = of.anchored_on < chinaDate(new Date(new Date(at).getTime() - 2 * dayLong))
  return { name: 'anchor', mark: old ? 'watch' : 'well', says: words(old ? 'health.anchor.old' : 'health.anchor.well', { date: day(of.anchored_on) }) }
}

export function recountOf(of: CongressStatus): Figure {
  if (!of.behind) return { name: 'recount', mark: 'well', says: words('health.recount.well') }
  const says = of.recount ? words('health.recount.running', { n: of.recounted, all: of.to_recount }) : words('health.recount.behind')
  return { name: 'recount', mark: 'watch', says, job: of.recount }
}
