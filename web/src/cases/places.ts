import type { RouteLocationRaw } from 'vue-router'
import type { DutyRow } from '@/api'

// Where a duty is done: most on the case, some on a page made for them.
export const dutyPages: Record<string, string> = {
  'law.rating.rate': 'rate', 'law.handling.acknowledge': 'rate', 'law.handling.reply': 'reply', 'law.rating.second-handling': 'reply',
}

export function placeOf(duty: DutyRow): RouteLocationRaw {
  const name = dutyPages[`${duty.mechanism}.${duty.name}`] ?? 'case'
  const query = name === 'case' || !duty.strand ? {} : { strand: duty.strand }
  return { name, params: { id: duty.id }, query }
}
