import { language, words } from '@/i18n'

const china = 'Asia/Shanghai'

// "2026-11-23" as 11月23日, with the year when it is not this one.
export function day(date: string, today: string = chinaToday()): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  if (!year || !month || !dayOfMonth) return date
  const same = today.startsWith(`${year}-`)
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC', month: language() === 'zh' ? 'long' : 'short', day: 'numeric', ...(same ? {} : { year: 'numeric' }),
  }).format(Date.UTC(year, month - 1, dayOfMonth))
}

export function clock(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: china, hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

export function moment(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return `${day(chinaDate(at))} ${clock(instant)}`
}

export function chinaDate(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: china }).format(at)
}

export function chinaToday(): string {
  return chinaDate(new Date())
}

// "还剩 12 个工作日", "已逾期 3 个工作日": working days, and named as such.
export function daysLeft(left: number): string {
  if (left > 0) return words('date.left', { n: left }, left)
  if (left < 0) return words('date.over', { n: -left }, -left)
  return words('date.today')
}
