// The parts of a case page, by the names of this room.
import type { Schemas } from '@/api'

export type { CaseView } from '@/api'
export type Case = Schemas['Case']
export type Content = Schemas['Content']
export type Quality = Schemas['QualityScore']
export type Proposer = Schemas['Proposer']
export type Strand = Schemas['Strand']
export type Round = Schemas['Round']
export type Contact = Schemas['Contact']
export type PromiseMade = Schemas['Promise']
export type Paper = Schemas['Paper']
export type Rectification = Schemas['Rectification']
export type Person = Schemas['Participant'] & { phone?: string }
