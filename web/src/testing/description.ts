// The part of the server's description that the tests of forms need.
import type { Description, Schema } from '@/forms'

const text = (maxLength: number, minLength = 1): Schema => ({ type: 'string', format: 'text', minLength, maxLength })
const line = (maxLength: number, minLength = 1): Schema => ({ type: 'string', minLength, maxLength })
const number: Schema = { type: 'integer', format: 'int64' }
const id = (kind: string): Schema => ({ type: 'string', format: `${kind}-id` })
const list = (items: Schema): Schema => ({ type: 'array', maxItems: 500, items })
const date: Schema = { type: 'string', format: 'date' }
const choice = (title: string, ...values: string[]): Schema => ({ type: 'string', title, enum: values })
const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const record = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object', properties, required: Object.keys(properties).filter(name => !optional.includes(name)),
})

const commands: Record<string, Schema> = {
  SignIn: record({ strand: number }),
  RecordContact: record({
    strand: number,
    stage: choice('ContactStage', 'before', 'during', 'after'),
    way: choice('ContactWay', 'phone', 'visit', 'forum', 'survey', 'face_to_face', 'written', 'other'),
    held_on: date, place: line(200), deputies: list(id('deputy')), participants: list(to('Participant')),
    words: text(2000), follow_up: text(2000), files: list(to('Attachment')),
  }, ['place', 'follow_up']),
  ApproveReply: record({ strand: number }),
  DraftReply: record({ strand: number, reply: to('Reply') }),
  SaveDraft: record({ content: to('Content') }),
  ConfirmCoProposal: record({ content_version: number }),
  InviteCoProposers: record({ deputies: list(id('deputy')) }),
  Submit: record({}),
  RequestReading: record({ reader: id('office'), note: text(500) }, ['note']),
  WithdrawReading: record({ reading: number }),
  CommentDraft: record({ reading: number, part: choice('DraftPart', 'title', 'cause', 'analysis', 'demands'), words: text(1000) }),
  SettleComment: record({ reading: number, comment: number }),
  RequestTalk: record({ unit: id('office'), question: text(1000), shows: choice('TalkScope', 'title_only', 'whole_text') }),
  AnswerTalk: record({
    talk: number, held_on: date, way: choice('ContactWay', 'phone', 'visit', 'forum', 'survey', 'face_to_face', 'written', 'other'),
    finding: choice('TalkFinding', 'already_done', 'in_plan', 'can_be_done', 'partly', 'cannot_be_done', 'needs_others', 'not_ours'),
    words: text(2000), plans: text(2000),
  }, ['plans']),
  ConfirmTalk: record({ talk: number }),
  CorrectTalk: record({ talk: number, note: text(1000) }),
  SendBack: record({ reasons: list(choice('ReviewReason', 'missing_part', 'several_matters', 'consultation')), note: text(1000) }),
  Docket: record({}),
}
const parts: Record<string, Schema> = {
  Participant: record({ person: line(60), post: line(60) }),
  Attachment: record({ file: id('file'), title: line(200) }),
  DemandAnswer: record({ demand: number, answer: text(2000) }),
  PromiseLine: record({ what: text(500), who: line(100), due: date }),
  Reply: record({
    kind: choice('AnswerKind', 'solved', 'partly_solved', 'in_progress', 'planned', 'deferred', 'reference_only', 'not_feasible', 'higher_authority'),
    body: text(8000), answers: list(to('DemandAnswer')), promises: list(to('PromiseLine')),
    publicity: choice('Publicity', 'full_text', 'title_only', 'not_public'), files: list(to('Attachment')),
  }),
  Content: record({
    kind: choice('ItemKind', 'suggestion', 'criticism', 'comment', 'proposal'), title: line(100, 0), cause: text(4000, 0),
    analysis: text(4000, 0), demands: list(text(1000)), wished_units: list(id('office')), files: list(to('Attachment')),
    publicity_wish: choice('Publicity', 'full_text', 'title_only', 'not_public'),
    formed_by: choice('FormedBy', 'research', 'forum', 'visit', 'voters', 'other'),
    raised_before: choice('RaisedBefore', 'never', 'two_years', 'three_years', 'longer'),
    wants_contact: { type: 'boolean' }, no_written_reply: { type: 'boolean' }, open_to_joining: { type: 'boolean' }, confidential: { type: 'boolean' },
  }),
  Office: record({ id: id('office'), title: line(100), kind: choice('OfficeKind', 'deputies_office', 'unit'), span: to('Span') }),
  Span: record({ from: date, until: date }, ['until']),
  RecordOffice: record({ office: to('Office') }),
}

const plan = record({
  title: line(100), purpose: text(2000, 0), starts_on: date, ends_on: date, commissioned: id('congress'), place: line(100), leader: id('person'), team: list(id('person')),
  deputies: list(id('deputy')), cases: list(to('PlannedCase')), programme: list(to('PlannedDay')),
}, ['commissioned', 'place', 'leader'])
const activityCommands: Record<string, Schema> = {
  ChangePlan: record({ plan: to('Plan') }),
  CallOff: record({ reason: text(1000) }),
  CommitDraw: record({ candidates: list(id('case')), count: number, commitment: line(64) }),
  MakeDraw: record({ seed: line(200) }),
  StartActivity: record({}),
  HoldActivity: record({
    form: choice('SupervisionKind', 'forum', 'face_to_face', 'meeting_request', 'door_visit', 'site_visit', 'inspection'), held_on: date, place: line(100),
    cases: list(id('case')), deputies: list(id('deputy')), participants: list(to('Participant')), parts: list(to('SessionPart')),
    minutes: text(4000), deputies_say: text(2000), signed_by: list(id('deputy')), files: list(to('Attachment')),
  }, ['form', 'place', 'deputies_say']),
  AddFinding: record({ id: id('case'), strand: number, what: text(1000), put_right_by: date, files: list(to('Attachment')) }, ['strand', 'put_right_by']),
  ReportActivity: record({ words: text(8000), files: list(to('Attachment')) }),
  TakeOnCommission: record({}),
  DeclineCommission: record({ reason: text(1000) }),
}
const activityParts: Record<string, Schema> = {
  Plan: plan,
  PlannedCase: record({ id: id('case'), criteria: list(choice('KeyCriterion', 'major_matter', 'vital_interest', 'soon_solvable')) }),
  PlannedDay: record({ on: date, what: line(200) }),
  SessionPart: record({ part: choice('MeetingPart', 'reply', 'handling_report', 'opinions'), words: text(2000) }),
}

const dashed = (name: string) => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()
const post = (name: string) => ({ post: { requestBody: { content: { 'application/json': { schema: to(name) } } } } })

export const description: Description = {
  paths: {
    ...Object.fromEntries(Object.keys(commands).map(name => [`/api/v1/cases/{id}/${dashed(name)}`, post(name)])),
    ...Object.fromEntries(Object.keys(activityCommands).map(name => [`/api/v1/activities/{id}/${dashed(name)}`, post(name)])),
    '/api/v1/congresses/{id}/record-office': post('RecordOffice'),
  },
  components: { schemas: { ...commands, ...parts, ...activityCommands, ...activityParts } },
}
