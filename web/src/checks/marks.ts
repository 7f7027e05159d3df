import type { Finding } from '@/api'

export interface Part { text: string, findings: Finding[] }

// A text cut where findings begin and end, so that each part is marked as a whole or not at all.
export function markedParts(text: string, field: string, findings: readonly Finding[]): Part[] {
  const characters = [...text]
  const own = findings.filter(one => one.field === field && one.to > one.from)
  const cuts = [...new Set([0, characters.length, ...own.flatMap(one => [one.from, one.to])])]
    .filter(at => at <= characters.length).sort((one, other) => one - other)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? characters.length
    return { text: characters.slice(from, to).join(''), findings: own.filter(one => one.from <= from && one.to >= to) }
  })
}
