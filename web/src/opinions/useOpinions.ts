import { computed, ref } from 'vue'
import { address, ask, type OpinionAct, type OpinionFigures, type OpinionRow, type OpinionState, type Problem, type SimilarRow } from '@/api'
import { called, words } from '@/i18n'
import type { Hat } from '@/session'
import { useLoad, useRows } from '@/ui'

// In the order of their way. What is erased is counted, and there is nothing to show of it.
export const states: OpinionState[] = ['received', 'moderated', 'taken', 'answered', 'set_aside']
export const readsAsDeputy = (hat: Hat | undefined) => Boolean(hat?.deputy)
export const statesFor = (hat: Hat | undefined) => (readsAsDeputy(hat) ? states.slice(1, 4) : states)
export const reasons = ['personal_matter', 'petition_or_case', 'outside_powers', 'repeats_another', 'no_content', 'abusive', 'about_others'] as const

// What a person may be told of a suggestion that is like his opinion: neither its title nor its number, which
// may be for fewer eyes.
export function fromSuggestion({ unit_name: unit, answer_kind: kind }: SimilarRow): string {
  if (unit && kind) return words('opinions.fromThis.answered', { unit, answer: called('enum', `AnswerKind.${kind}`) })
  return unit ? words('opinions.fromThis.inHand', { unit }) : words('opinions.fromThis.raised')
}

export function useOpinions(hat: () => Hat | undefined, state: () => OpinionState, mine: () => boolean) {
  const list = useRows<OpinionRow>(() => {
    const worn = hat()
    return worn && address('/opinions', { congress: worn.congress, state: state(), as: readsAsDeputy(worn) ? 'deputy' : 'moderator', mine: mine() })
  })
  const figures = useLoad<OpinionFigures>(() => {
    const worn = hat()
    return worn && address('/opinion-figures', { congress: worn.congress })
  })
  const counts = computed(() => new Map(figures.data.value?.states.map(one => [one.state, one.count])))
  const problem = ref<Problem>()
  const busy = ref('')

  async function act(row: OpinionRow, act: OpinionAct, more: { reason?: string, answer?: string } = {}) {
    busy.value = row.id
    const answer = await ask<OpinionRow>(`/opinions/${row.id}/acts`, { method: 'POST', body: { act, version: row.version, ...more } })
    busy.value = ''
    problem.value = answer.problem
    if (!answer.problem || answer.problem.code === 'conflict') await Promise.all([list.load(), figures.load()])
    return !answer.problem
  }
  return { list, figures: figures.data, counts, problem, busy, act }
}
