// What two texts do not have in common, for a person who must choose between them.

export interface Part {
  text: string
  own: boolean // the other text does not have it
}

const most = 4_000_000 // comparisons; beyond it whole sentences are compared
const words = (text: string) => text.match(/[\p{Script=Latin}\p{N}]+|./gsu) ?? []
const sentences = (text: string) => text.match(/[^。；！？\n]+[。；！？\n]*|[。；！？\n]+/gu) ?? []

export function difference(one: string, other: string): [Part[], Part[]] {
  const cut = words(one).length * words(other).length > most ? sentences : words
  const [left, right] = [cut(one), cut(other)]
  const [inLeft, inRight] = shared(left, right)
  return [partsOf(left, inLeft), partsOf(right, inRight)]
}

function partsOf(tokens: string[], shares: Set<number>): Part[] {
  const parts: Part[] = []
  tokens.forEach((text, at) => {
    const own = !shares.has(at)
    const last = parts.at(-1)
    if (last?.own === own) last.text += text
    else parts.push({ text, own })
  })
  return parts
}

// The places of the longest common sequence. A single character in common between two changes is
// chance, and would only make the marks hard to read.
function shared(left: string[], right: string[]): [Set<number>, Set<number>] {
  const runs = runsOf(pairsOf(left, right))
  const telling = runs.filter(run => {
    const [first, last] = [run[0], run.at(-1)]
    const atEdge = first?.every(at => at === 0) || (last?.[0] === left.length - 1 && last[1] === right.length - 1)
    return atEdge || run.map(([at]) => left[at]).join('').length > 1
  }).flat()
  return [new Set(telling.map(([at]) => at)), new Set(telling.map(([, at]) => at))]
}

type Pair = [number, number]

function runsOf(pairs: Pair[]): Pair[][] {
  const runs: Pair[][] = []
  for (const pair of pairs) {
    const before = runs.at(-1)?.at(-1)
    if (before && before[0] + 1 === pair[0] && before[1] + 1 === pair[1]) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  return runs
}

function pairsOf(left: string[], right: string[]): Pair[] {
  const width = right.length + 1
  const longest = new Uint16Array((left.length + 1) * width) // of what follows each pair of places
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
