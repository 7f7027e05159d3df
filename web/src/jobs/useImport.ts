import { reactive } from 'vue'
import { type Answer, ask, type Job, type NewImport } from '@/api'
import type { Attached } from '@/ui'
import { keepOrder } from './orders'

export const kinds = ['offices', 'people', 'deputies', 'suggestions', 'past', 'catalogues'] as const
const casesIn: readonly string[] = ['suggestions', 'past']

// Whether the rows of such a list are cases, and whether they name units.
export const listsCases = (kind: string) => casesIn.includes(kind)
export const namesUnits = (kind: string) => listsCases(kind) || kind === 'catalogues'

// What an import is asked with. What does not belong to its kind is left out.
export function useImport() {
  const asked = reactive({
    kind: 'offices' as NewImport['kind'], files: [] as Attached[], sheet: '', lead: '', create_offices: false, aliases: [] as Attached[],
  })

  function orderFor(congress: string): NewImport | undefined {
    const file = asked.files[0]?.file
    if (!file) return undefined
    const ofCases = listsCases(asked.kind)
    const aliases = asked.aliases[0]?.file
    return {
      congress, kind: asked.kind, file, apply: false, create_offices: ofCases && asked.create_offices,
      ...(asked.sheet.trim() ? { sheet: asked.sheet.trim() } : {}),
      ...(ofCases && asked.lead.trim() ? { lead: asked.lead.trim() } : {}),
      ...(namesUnits(asked.kind) && aliases ? { aliases } : {}),
    }
  }
  return { asked, orderFor }
}

export async function beginImport(order: NewImport): Promise<Answer<Job>> {
  const answer = await ask<Job>('/imports', { method: 'POST', body: order })
  if (answer.data && !order.apply) keepOrder(answer.data.id, order)
  return answer
}
