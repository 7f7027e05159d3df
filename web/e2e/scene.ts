import { type APIRequestContext, type FullConfig, request } from '@playwright/test'
import { appointKeeper } from './keeper'
import { password } from './person'

// Four suggestions of one deputy, each at another step of the same unit's desk, so that the pictures
// have something to show: to sign in, to write, to approve, to rate. Set up through the interface.
const congress = '4407'
const unit = '4407-jiaotong'
const helper = '4407-caizheng'
const deputy = '4407-t16-02'
const day = '2026-11-20'

class Person {
  private constructor(private readonly door: APIRequestContext, private readonly csrf: string) {}

  static async come(baseURL: string, login: string): Promise<Person> {
    const door = await request.newContext({ baseURL })
    const answer = await door.post('/api/v1/session', { data: { login, password } })
    return new Person(door, (await answer.json() as { csrf: string }).csrf)
  }

  async post(path: string, data: object, headers: Record<string, string> = {}): Promise<{ id: string }> {
    const answer = await this.door.post(`/api/v1${path}`, { data, headers: { 'X-CSRF-Token': this.csrf, ...headers } })
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
    return await answer.json() as { id: string }
  }

  async order(id: string, command: string, data: object = {}) {
    const page = await (await this.door.get(`/api/v1/cases/${id}`)).json() as { version: number }
    await this.post(`/cases/${id}/${command}`, data, { 'If-Match': `"${page.version}"` })
  }
}

const content = (title: string) => ({
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
const contact = (stage: string) => ({
  strand: 1, stage, way: 'visit', held_on: day, place: '江海路口', deputies: [deputy], participants: [{ person: '王科长', post: '科长' }],
  words: '希望尽快安装，放学时段先安排人员疏导。', files: [],
})

export default async function scene(config: FullConfig) {
  const baseURL = String(config.projects[0]?.use.baseURL)
  await appointKeeper(baseURL)
  const come = (login: string) => Person.come(baseURL, login)
  const [writer, office, clerk, head] = [await come('daibiao'), await come('xuanlian'), await come('jiaotong'), await come('jiaotong-ld')]

  async function assigned(title: string, strands: object[]): Promise<string> {
    const { id } = await writer.post('/cases', { congress, deputy, signed_on_paper: [], content: content(title) })
    await writer.order(id, 'submit')
    await office.order(id, 'docket')
    await office.order(id, 'assign', { strands })
    return id
  }
  async function drafted(title: string): Promise<string> {
    const id = await assigned(title, [{ unit, role: 'main' }])
    await clerk.order(id, 'sign-in', { strand: 1 })
    await clerk.order(id, 'record-contact', contact('before'))
    await clerk.order(id, 'record-contact', contact('during'))
    await clerk.order(id, 'draft-reply', { strand: 1, reply })
    return id
  }

  await assigned('关于在江海路口增设行人过街信号灯的建议', [{ unit, role: 'main' }])
  const shared = await assigned('关于统筹改造江海路沿线公交站台的建议', [{ unit, role: 'main' }, { unit: helper, role: 'co' }])
  await clerk.order(shared, 'sign-in', { strand: 1 })
  await clerk.order(shared, 'record-contact', contact('before'))
  const toSign = await drafted('关于完善东湖片区慢行道路的建议')
  await clerk.order(toSign, 'approve-reply', { strand: 1 })
  const toRate = await drafted('关于在礼乐小学门前设置过街天桥的建议')
  await clerk.order(toRate, 'approve-reply', { strand: 1 })
  await head.order(toRate, 'sign-reply', { strand: 1, signatory, document_no: '江交函〔2026〕12号' })
  await office.order(toRate, 'pass-reply', { strand: 1 })
  await clerk.order(toRate, 'issue-reply', { strand: 1, deliveries: [{ deputy, way: 'in_system' }] })
}
