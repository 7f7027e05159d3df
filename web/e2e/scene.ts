import { createHash } from 'node:crypto'
import { type APIRequestContext, type FullConfig, request } from '@playwright/test'
import { appointKeeper } from './keeper'
import { password } from './person'

// Scenes set through the interface and not by clicking: a suggestion of one deputy, brought as far
// as a test needs it, by the persons whose steps they are.
export const congress = '4407'
export const unit = '4407-jiaotong'
export const helper = '4407-caizheng'
export const deputy = '4407-t16-02'
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

export class Person {
  private constructor(private readonly door: APIRequestContext, private readonly csrf: string) {}

  static async come(baseURL: string, login: string): Promise<Person> {
    const door = await request.newContext({ baseURL })
    const answer = await door.post('/api/v1/session', { data: { login, password } })
    if (!answer.ok()) throw new Error(`${login}: ${await answer.text()}`)
    return new Person(door, (await answer.json() as { csrf: string }).csrf)
  }

  async get<T>(path: string): Promise<T> {
    return await (await this.door.get(`/api/v1${path}`)).json() as T
  }

  async post(path: string, data: object, headers: Record<string, string> = {}): Promise<{ id: string }> {
    const answer = await this.door.post(`/api/v1${path}`, { data, headers: { 'X-CSRF-Token': this.csrf, ...headers } })
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
    return await answer.json() as { id: string }
  }

  async order(id: string, command: string, data: object = {}, stream = 'cases') {
    const page = await this.get<{ version: number }>(`/${stream}/${id}`)
    await this.post(`/${stream}/${id}/${command}`, data, { 'If-Match': `"${page.version}"` })
  }
}

export const content = (title: string) => ({
  kind: 'suggestion', title, cause: '该路口没有行人信号灯，早晚高峰学生过街困难，去年发生三起事故。', analysis: '路口车流量已经超过设计能力，周边有两所学校。',
  demands: ['增设行人过街信号灯，并配倒计时。', '上下学时段安排专人疏导交通。'], wished_units: [], files: [], publicity_wish: 'full_text', formed_by: 'research',
  raised_before: 'never', wants_contact: true, no_written_reply: false, open_to_joining: true, confidential: false,
})
const reply = {
  kind: 'planned', publicity: 'full_text', files: [],
  body: '您提出的建议收悉。经研究，该路口的行人信号灯已经列入明年道路安全改造计划，现答复如下。',
  answers: [{ demand: 1, answer: '已列入明年改造计划，配倒计时信号灯。' }, { demand: 2, answer: '自本月起，上下学时段由交警和志愿者疏导。' }],
  promises: [{ what: '完成信号灯安装并启用', who: '工程科', due: '2027-06-30' }],
}
const signatory = { person: '陈局长', post: '局长' }
const contact = (of: Cast, stage: string, held_on = today) => ({
  strand: 1, stage, way: 'visit', held_on, place: '江海路口', deputies: [deputyOf(of)], participants: [{ person: '王科长', post: '科长' }],
  words: '希望尽快安装，放学时段先安排人员疏导。', files: [],
})

// Who carries a suggestion, in the city or in a county.
export interface Cast { congress: string, writer: Person, office: Person, clerk: Person, head: Person }
const logins = { writer: 'daibiao', office: 'xuanlian', clerk: 'jiaotong', head: 'jiaotong-ld' }
export const loginIn = (of: string, login: string) => (of === congress ? login : `${login}-${of}`)
const deputyOf = (of: Cast) => `${of.congress}-t16-02`
const unitOf = (of: Cast) => `${of.congress}-jiaotong`

const known = new Map<string, Promise<Cast>>()
// The four of the main path, signed in once for all the scenes of a file.
export function castOf(baseURL: string, of = congress): Promise<Cast> {
  const come = async () => ({ congress: of, ...Object.fromEntries(await Promise.all(Object.entries(logins).map(async ([part, login]) => [part, await Person.come(baseURL, loginIn(of, login))]))) }) as unknown as Cast
  const cast = known.get(`${baseURL} ${of}`) ?? come()
  known.set(`${baseURL} ${of}`, cast)
  return cast
}

interface Setting { strands?: object[], held_on?: string, reply?: object }
type Step = (cast: Cast, id: string, setting: Setting) => Promise<void>
const path = {
  submitted: ({ writer }, id) => writer.order(id, 'submit'),
  docketed: ({ office }, id) => office.order(id, 'docket'),
  assigned: (cast, id, { strands }) => cast.office.order(id, 'assign', { strands: strands ?? [{ unit: unitOf(cast), role: 'main' }] }),
  signedIn: ({ clerk }, id) => clerk.order(id, 'sign-in', { strand: 1 }),
  heard: (cast, id, { held_on }) => cast.clerk.order(id, 'record-contact', contact(cast, 'before', held_on)),
  contacted: (cast, id, { held_on }) => cast.clerk.order(id, 'record-contact', contact(cast, 'during', held_on)),
  drafted: ({ clerk }, id, setting) => clerk.order(id, 'draft-reply', { strand: 1, reply: { ...reply, ...setting.reply } }),
  approved: ({ clerk }, id) => clerk.order(id, 'approve-reply', { strand: 1 }),
  signed: ({ head }, id) => head.order(id, 'sign-reply', { strand: 1, signatory, document_no: '江交函〔2026〕12号' }),
  passed: ({ office }, id) => office.order(id, 'pass-reply', { strand: 1 }),
  issued: (cast, id) => cast.clerk.order(id, 'issue-reply', { strand: 1, deliveries: [{ deputy: deputyOf(cast), way: 'in_system' }] }),
} satisfies Record<string, Step>
export type Reached = keyof typeof path

// A suggestion that has come as far as this.
export async function bring(cast: Cast, reached: Reached, title: string, setting: Setting = {}): Promise<string> {
  const { id } = await cast.writer.post('/cases', { congress: cast.congress, deputy: deputyOf(cast), signed_on_paper: [], content: content(title) })
  await bringOn(cast, id, 'submitted', reached, setting)
  return id
}

// The steps from the one to the other, both walked.
export async function bringOn(cast: Cast, id: string, from: Reached, to: Reached, setting: Setting = {}) {
  const steps = Object.keys(path) as Reached[]
  for (const step of steps.slice(steps.indexOf(from), steps.indexOf(to) + 1)) await path[step](cast, id, setting)
}

// A practice that holds from now on. Others may change the congress at the same moment: then once more.
export async function adopt(office: Person, mechanism: string) {
  for (let patience = 5; patience; patience -= 1) {
    const { rows } = await office.get<{ rows: { mechanism: string, in_force: boolean }[] }>(`/mechanisms?congress=${congress}`)
    if (rows.some(one => one.mechanism === mechanism && one.in_force)) return
    const congresses = await office.get<{ rows: { id: string, version: number }[] }>('/congresses')
    const version = congresses.rows.find(one => one.id === congress)?.version ?? 0
    const order = { mechanism, decision: '主任会议纪要〔2026〕10号', values: [] }
    await office.post(`/congresses/${congress}/adopt-mechanism`, order, { 'If-Match': `"${version}"` }).catch((refused: unknown) => { if (patience === 1) throw refused })
  }
}

// An unannounced visit with its candidates, one of which was drawn; made, with a finding, and not yet reported.
export async function visited(cast: Cast, candidates: string[], day: string): Promise<string> {
  await adopt(cast.office, 'enping.unannounced-visits')
  const plan = {
    title: '道路安全设施暗访', purpose: '看答复的措施是否落到现场。', starts_on: day, ends_on: `${day.slice(0, 4)}-12-31`, place: '江海路口', team: [], deputies: [deputy], cases: [],
    programme: [{ on: day, what: '上学时段到路口查看' }],
  }
  const { id } = await cast.office.post('/activities', { congress, kind: 'unannounced_visit', plan })
  const order = (command: string, data: object) => cast.office.order(id, command, data, 'activities')
  const seed = '恩平摇珠 2026'
  await order('commit-draw', { candidates, count: 1, commitment: createHash('sha256').update(seed).digest('hex') })
  await order('make-draw', { seed })
  const drawn = await cast.office.get<{ plan: { cases: { id: string }[] } }>(`/activities/${id}`)
  await order('hold-activity', { held_on: day, cases: [], deputies: [deputy], participants: [{ person: '李委员', post: '专职委员' }], parts: [], minutes: '信号灯基础已浇筑，未见施工人员；学生仍从车流中穿行。', deputies_say: '进度比答复说的慢。', signed_by: [deputy], files: [] })
  await order('add-finding', { id: drawn.plan.cases[0]?.id, strand: 1, what: '施工围挡占用人行道，没有临时通道。', put_right_by: `${Number(day.slice(0, 4)) + 1}-01-15`, files: [] })
  return id
}

// For the pictures: each at another step of the same unit's desk, so that they have something to show.
export default async function scene(config: FullConfig) {
  const baseURL = String(config.projects[0]?.use.baseURL)
  await appointKeeper(baseURL)
  const cast = await castOf(baseURL)
  const setting = { held_on: '2026-11-20' }
  const lamp = await bring(cast, 'assigned', '关于在江海路口增设行人过街信号灯的建议', setting)
  await bring(cast, 'heard', '关于统筹改造江海路沿线公交站台的建议', { ...setting, strands: [{ unit, role: 'main' }, { unit: helper, role: 'co' }] })
  await bring(cast, 'approved', '关于完善东湖片区慢行道路的建议', setting)
  const bridge = await bring(cast, 'issued', '关于在礼乐小学门前设置过街天桥的建议', setting)
  await visited(cast, [lamp, bridge], setting.held_on)
}
