// What the server answers, by the names that the pages use. The types are made from the server's
// own description (npm run types).

import type { components } from './schema'

export type Schemas = components['schemas']

export type Me = Schemas['Me']
export type Words = Schemas['Bilingual']
export type Name = Schemas['Name']
export type CongressRow = Schemas['CongressSummary']
export type QueueRow = Schemas['QueueRow']
export type PhaseCount = Schemas['PhaseCount']
export type DutyRow = Schemas['DutyView']
export type Lamp = DutyRow['lamp']
export type Action = Schemas['ActionView']
export type CaseView = Schemas['CasePage']
export type WhyDate = Schemas['WhyView']
export type WhyLine = Schemas['WhyLine']
export type Period = Schemas['Period']
export type Keepsake = Schemas['Keepsake']
export type UnitLoad = Schemas['UnitLoad']
export type PromiseRow = Schemas['PromiseView']
export type Parameter = Schemas['ParameterView']
export type CalendarYear = Schemas['YearView']
export type CalendarDay = Schemas['DayView']
export type Phase = QueueRow['phase']

export interface Rows<Row> {
  rows: Row[]
  next?: string
}

// A record whose fields only the form that shows it knows.
export type Fields = Record<string, unknown>

// The history is written event by event, each with fields of its own, so it has no one schema.
export interface HistoryRow {
  version: number
  event: string
  at: string
  by_name: string
  office_name: string
  deputy_name: string
  data: Fields
  names?: Name[]
}

// What happened comes beside a notice as an item of the case's history.
export type Notice = Schemas['NoticeView'] & { happened?: HistoryRow }
export type NoticeCount = Schemas['NoticeCount']
export type NoticeDigest = Omit<Schemas['NoticeDigest'], 'rows'> & Rows<Notice>
export type NoticeSettings = Schemas['NoticeHabits']
export type AccountRow = Schemas['AccountView']

export type Job = Schemas['JobView']
export type JobReport = Schemas['JobReport']
export type JobRow = Schemas['JobRowView']
export type RowAction = JobRow['action']
export type NewImport = Schemas['NewImport']
export type MechanismRow = Schemas['MechanismRow']
export type MechanismView = Schemas['MechanismPage']
export type Matrix = Schemas['Matrix']
export type MatrixCell = Schemas['MatrixCell']
export type MatrixColumn = Schemas['MatrixColumn']
export type MatrixRow = Schemas['MatrixRow']
export type SupervisedRow = Schemas['SupervisedRow']
export type ActivityList = Schemas['ActivityList']
export type ActivityLine = Schemas['ActivityLine']
export type ActivityKind = ActivityLine['kind']
export type ActivityState = ActivityLine['state']
export type ActivitySession = Schemas['ActivitySession']
export type ActivityView = Schemas['ActivityPage']
export type ActivityTodos = Schemas['ActivityTodos']
export type ActivityTodo = Schemas['ActivityTodo']
export type Chain = Schemas['Chain']
export type DraftText = Schemas['DraftText']
export type SimilarList = Schemas['SimilarList']
export type SimilarRow = Schemas['SimilarRow']
export type SetAsideRow = Schemas['SetAsideRow']
export type SimilarOpinion = Schemas['SimilarOpinion']
export type LikelyUnits = Schemas['LikelyUnits']
export type PublicDoor = Schemas['PublicDoor']
export type PublicOpinion = Schemas['PublicOpinion']
export type OpinionRow = Schemas['OpinionView']
export type OpinionState = OpinionRow['state']
export type OpinionAct = OpinionRow['acts'][number]
export type OpinionTodos = Schemas['OpinionTodos']
export type OpinionFigures = Schemas['OpinionFigures']
export type CaseOpinions = Schemas['CaseOpinions']
export type DoorRow = Schemas['DoorView']
export type VoterMeetingRow = Schemas['VoterMeetingView']
export type ActivityAction = Schemas['ActivityActionView']
export type CongressDuties = Schemas['CongressDuties']
export type Owed = Schemas['OwedView']
export type OutcomeRow = Schemas['OutcomeRow']
export type WrittenDraft = Schemas['WrittenDraft']
export type Finding = Schemas['FindingView']
export type FindingList = Schemas['FindingList']
export type WordImport = Schemas['WordImport']
export type WordPiece = Schemas['WordPiece']
export type Criterion = Schemas['CriterionView']
export type ReviewSheet = Schemas['ReviewSheet']
export type Quality = Schemas['QualityView']
export type Reading = Schemas['Reading']
export type DraftComment = Schemas['DraftComment']
export type ReadingRow = Schemas['ReadingView']
export type ReadingRows = Schemas['ReadingList']
export type Talk = Schemas['Talk']
export type TalkRow = Schemas['TalkView']
export type TalkRows = Schemas['TalkList']
export type LevelRow = Schemas['LevelRow']
export type ReplayAsk = Schemas['ReplayAsk']
export type ReplayReport = Schemas['ReplayReport']
export type ReplayFigure = Schemas['ReplayFigure']
export type ReplayWeek = Schemas['ReplayWeek']
export type ReplayCaseRow = Schemas['ReplayCaseRow']
export type Fate = ReplayCaseRow['fate']
export type Status = Schemas['StatusView']
export type CongressStatus = Schemas['CongressStatus']
