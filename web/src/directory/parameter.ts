import type { Parameter } from '@/api'
import { chinaToday, day } from '@/ui'
import { worded, words } from '@/i18n'

// The server writes a period as "5 working days"; people read and choose it in two parts.
export type PeriodUnit = 'calendar_day' | 'working_day' | 'month'
export const periodUnits: readonly PeriodUnit[] = ['working_day', 'calendar_day', 'month']
const written: Record<PeriodUnit, string> = { calendar_day: 'day', working_day: 'working day', month: 'month' }

export function periodOf(value: string): { count: number, unit: PeriodUnit } | undefined {
  const [, count, name] = /^(\d+) (.+?)s?$/.exec(value) ?? []
  const unit = periodUnits.find(one => written[one] === name)
  return unit && count ? { count: Number(count), unit } : undefined
}

export const periodText = (count: number, unit: PeriodUnit): string => `${count} ${written[unit]}${count === 1 ? '' : 's'}`

export function valueText(kind: Parameter['kind'], value: string | undefined): string {
  if (!value) return ''
  const period = kind === 'period' ? periodOf(value) : undefined
  if (period) return words(`why.period.${period.unit}`, { n: period.count }, period.count)
  if (kind === 'day_of_year') return day(`${chinaToday().slice(0, 4)}-${value}`)
  if (kind === 'day_of_month') return words('library.dayOfMonth', { n: value })
  return worded(`rules.value.${value}`) ? words(`rules.value.${value}`) : value
}

// Between what, or which, the value may be.
export function boundsOf({ kind, allowed, least, most }: Pick<Parameter, 'kind' | 'allowed' | 'least' | 'most'>): string {
  if (allowed.length) return allowed.map(one => valueText(kind, one)).join(words('history.and'))
  return least && most ? words('rules.span', { least: valueText(kind, least), most: valueText(kind, most) }) : words('list.none')
}
