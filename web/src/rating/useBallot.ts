import { computed, ref, watch } from 'vue'
import { useCommand, useKept } from '@/forms'
import { type Ballot, ballotOf, emptyBallot, type Filling, fillingOf, isDissatisfied, lacks, sameBallot, type Satisfaction } from './ballot'

export interface Booth {
  id: string
  version: number
  strand: number
  round: number
  cast: Ballot | undefined
}

// One deputy's ballot on one reply: kept in this browser until the server has it, cast by the
// second choice, open to a change of mind until the rating is closed.
export function useBallot(booth: () => Booth | undefined) {
  const { busy, problem, carryOut } = useCommand()
  const filling = ref<Filling>(emptyBallot())
  const restored = ref(false)
  const told = ref<Ballot>() // what the server took since the page was read
  const kept = computed(() => useKept(`${booth()?.id}.rate_reply.${booth()?.strand}.${booth()?.round}`))
  const place = computed(() => `${booth()?.id} ${booth()?.strand} ${booth()?.round}`)

  watch(place, () => {
    const at = booth()
    if (!at) return
    const typed = kept.value.read() as unknown as Filling | undefined
    restored.value = typed !== undefined
    filling.value = typed ?? (at.cast ? fillingOf(at.cast) : emptyBallot())
    told.value = undefined
  }, { immediate: true })

  const cast = computed(() => told.value ?? booth()?.cast)
  const missing = computed(() => lacks(filling.value))
  const unsent = computed(() => missing.value.length > 0 || !sameBallot(ballotOf(filling.value), cast.value))

  function write(change: Partial<Filling>) {
    filling.value = { ...filling.value, ...change }
    kept.value.write(filling.value as unknown as Record<string, unknown>)
  }

  async function send(): Promise<boolean> {
    const at = booth()
    const ballot = ballotOf(filling.value)
    if (!at || !ballot) return false
    const body = { strand: at.strand, ballot }
    const version = await carryOut({ stream: 'cases', id: at.id, command: 'rate_reply', body, version: at.version })
    if (version === undefined) return false
    kept.value.drop()
    restored.value = false
    told.value = ballot
    return true
  }

  // The choice that completes a contented ballot casts it; dissatisfaction first asks why.
  async function choose(side: 'attitude' | 'result', value: Satisfaction): Promise<boolean> {
    if (busy.value) return false
    write(side === 'attitude' ? { attitude: value } : { result: value })
    return !isDissatisfied(filling.value) && missing.value.length === 0 && unsent.value ? send() : false
  }
  return { filling, cast, unsent, missing, restored, busy, problem, write, choose, send }
}
