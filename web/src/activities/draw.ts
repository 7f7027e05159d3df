import { newKey, type Schemas } from '@/api'
import { sha256 } from '@/digest'

export type Draw = Schemas['Draw']

// As hard to guess as two keys, and still to be written down by hand.
export const newSeed = () => newKey() + newKey()
export const commitmentOf = (seed: string) => sha256(seed)

// Every candidate with its lot, in the order in which they are drawn: the smallest lots win.
export const lotsOf = ({ candidates, seed }: Pick<Draw, 'candidates' | 'seed'>) => candidates
  .map(id => ({ id, lot: sha256(`${seed}:${id}`) }))
  .sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : one.id < other.id ? -1 : 1))

// Whether the published seed is the one that was promised, and draws what was drawn.
export function isTrue(draw: Draw): boolean {
  const first = lotsOf(draw).slice(0, draw.count).map(one => one.id)
  return commitmentOf(draw.seed) === draw.commitment && first.join() === draw.drawn.join()
}

// How anyone repeats it, with the program or with what every Linux has.
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
export const withProgram = ({ seed, count }: Draw) => `huiyin draw --seed ${quoted(seed)} --count ${count} candidates.txt`
export const byHand = ({ seed, count }: Draw) => [
  `printf %s ${quoted(seed)} | sha256sum`,
  `while read -r id; do printf '%s:%s' ${quoted(seed)} "$id" | sha256sum | sed "s/-/$id/"; done < candidates.txt | sort | head -n ${count}`,
].join('\n')
