import { reactive } from 'vue'
import { type Answer, ask, type Job, type NewImport } from '@/api'
import type { Attached } from '@/ui'
import { keepOrder } from './orders'

export const kinds = ['offices', 'people', 'deputies', 'suggestions'] as const

// What an import is asked with. What does not belong to its kind is left out.
export function useImport() {
  const asked = reactive({
    kind: 'offices' as NewImport['kind'], files: [] as Attached[], sheet: '', lead: '', create_offices: false, aliases: [] as Attached[],
  })

  function orderFor(congress: string): NewImport | undefined {
    const file = asked.files[0]?.file
    if (!file) return undefined
    const ofSuggestions = asked.kind === 'suggestions'
    const aliases = asked.aliases[0]?.file
    return {
      congress, kind: asked.kind, file, apply: false, create_offices: ofSuggestions && asked.create_offices,
      ...(asked.sheet.trim() ? { sheet: asked.sheet.trim() } : {}),
      ...(ofSuggestions && asked.lead.trim() ? { lead: asked.lead.trim() } : {}),
      ...(ofSuggestions && aliases ? { aliases } : {}),
    }
  }
  return { asked, orderFor }
}

export async function beginImport(order: NewImport): Promise<Answer<Job>> {
  const answer = await ask<Job>('/imports', { method: 'POST', body: order })
  if (answer.data && !order.apply) keepOrder(answer.data.id, order)
  return answer
}
