import type { Case, Round, Strand } from '@/cases'
import type { Schemas } from '@/api'

export type Ballot = Schemas['Ballot']
export type Satisfaction = Ballot['attitude']
export type Reason = Ballot['reasons'][number]

export const satisfactions: Satisfaction[] = ['satisfied', 'basically_satisfied', 'dissatisfied']
export const reasons: Reason[] = ['late', 'no_contact', 'off_topic', 'no_measures', 'not_carried_out', 'attitude', 'other']

// A ballot while it is being filled: nothing is chosen for the deputy beforehand.
export interface Filling {
  attitude?: Satisfaction
  result?: Satisfaction
  reasons: Reason[]
  words: string
  wants_rehandling: boolean
  wants_meeting: boolean
}

export const emptyBallot = (): Filling => ({ reasons: [], words: '', wants_rehandling: false, wants_meeting: false })

export const fillingOf = (ballot: Ballot): Filling => ({ ...ballot, words: ballot.words ?? '' })

export const isDissatisfied = (filling: Filling) => filling.attitude === 'dissatisfied' || filling.result === 'dissatisfied'

// What still keeps the ballot from being cast, as the rules of the command have it.
export function lacks(filling: Filling): ('attitude' | 'result' | 'reasons' | 'words')[] {
  const found: ReturnType<typeof lacks> = []
  if (!filling.attitude) found.push('attitude')
  if (!filling.result) found.push('result')
  if (isDissatisfied(filling) && filling.reasons.length === 0) found.push('reasons')
  if (isDissatisfied(filling) && filling.reasons.includes('other') && !filling.words.trim()) found.push('words')
  return found
}

// Reasons and wishes go with dissatisfaction only: what was ticked before a change of mind does not.
export function ballotOf(filling: Filling): Ballot | undefined {
  const { attitude, result, words } = filling
  if (!attitude || !result || lacks(filling).length) return undefined
  const unhappy = isDissatisfied(filling)
  return {
    attitude, result,
    reasons: unhappy ? reasons.filter(one => filling.reasons.includes(one)) : [],
    ...(words.trim() ? { words: words.trim() } : {}),
    wants_rehandling: unhappy && filling.wants_rehandling,
    wants_meeting: unhappy && filling.wants_meeting,
  }
}

export const sameBallot = (one: Ballot | undefined, other: Ballot | undefined) =>
  JSON.stringify(one && ballotOf(fillingOf(one))) === JSON.stringify(other && ballotOf(fillingOf(other)))

export interface Rated { strand: Strand, round: Round, cast: Ballot | undefined }

// The replies that wait for ratings, each with what this deputy has already said of it.
export function repliesToRate(state: Case, deputy: string | undefined): Rated[] {
  return state.strands.flatMap(strand => {
    const round = strand.rounds.at(-1)
    if (round?.stage !== 'issued') return []
    return [{ strand, round, cast: round.votes.find(vote => vote.deputy === deputy)?.ballot }]
  })
}
