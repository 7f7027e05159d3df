import type { Page } from '@playwright/test'

// The stops of docs/tour.md: each practice in the place where it comes from, and the six suggestions that
// the bulletin names. src/pictures.test.ts compares them with the page.
export interface Stop {
  name: string // of the picture
  login?: string // nobody's: the public
  path: string | ((page: Page) => Promise<string>)
  then?: (page: Page) => Promise<void>
  at: string // what is looked at
  phone?: boolean
}

interface Row { id: string, title: string, state?: string, main_unit?: string, cells?: unknown[] }
async function rowsOf({ request }: Page, path: string, params: Record<string, string>) {
  return ((await (await request.get(`/api/v1${path}`, { params })).json()) as { rows: Row[] }).rows
}
function found<T>(one: T | undefined, what: string): T {
  if (one === undefined) throw new Error(`The demonstration has no ${what}.`)
  return one
}

// A suggestion that this person may see, by words of its title; without a congress one of any level.
const suggestion = (congress: string | undefined, title: string) => async (page: Page) =>
  `/suggestions/${found((await rowsOf(page, '/cases', { ...(congress ? { congress } : {}), q: title })).find(one => one.title.includes(title)), title).id}`

const activity = (congress: string, title: string, state: string) => async (page: Page) =>
  `/activities/${found((await rowsOf(page, '/activities', { congress })).find(one => one.title.includes(title) && one.state === state), title).id}`

// Of the suggestions under a practice the one of which it has asked most.
const under = (congress: string, mechanism: string) => async (page: Page) => {
  const rows = await rowsOf(page, '/matrix', { congress, mechanism })
  const [most] = rows.sort((one, other) => (other.cells?.length ?? 0) - (one.cells?.length ?? 0))
  return `/suggestions/${found(most, mechanism).id}`
}

// What a unit has handled to the end; and what a city's government handed down to a county.
const closedBy = (congress: string, unit: string) => async (page: Page) =>
  `/suggestions/${found((await rowsOf(page, '/cases', { congress, phase: 'closed', limit: '200' })).find(one => one.main_unit === unit), unit).id}`
const handedDown = (congress: string) => async (page: Page) =>
  `/suggestions/${found((await rowsOf(page, '/cases', { congress, limit: '200' })).find(one => one.main_unit && !one.main_unit.startsWith(`${congress}-`)), 'suggestion of another level').id}`

const owed = '[aria-labelledby="owed"] li'
const listed = 'main .sheet li'
const lines = '.line li'

export const stops: Stop[] = [
  // 江海
  { name: 'library', login: 'xuanlian-440704', path: '/mechanisms', at: listed },
  { name: 'five-ones', login: 'xuanlian-440704', path: '/mechanisms/jianghai/five-ones', at: '#asks' },
  { name: 'matrix', login: 'gongwei-440704', path: '/matrix?mechanism=jianghai.five-ones', at: 'tbody tr' },
  { name: 'nanchong', login: 'xuanlian-440704', path: suggestion('440704', '南冲电排站'), at: lines },
  { name: 'lile', login: 'xuanlian-440704', path: suggestion('440704', '扩宽礼睦路'), at: lines },
  // 蓬江
  { name: 'leaders', login: 'xuanlian-440703', path: '/activities', at: owed },
  { name: 'leader', login: 'lingdao-440703', path: '/', at: '.columns > section .group', phone: true },
  { name: 'decision', login: 'xuanlian-440703', path: under('440703', 'pengjiang.leading-officials'), at: '#supervision h2' },
  { name: 'supervisors', login: 'gongwei-440703', path: '/supervision?which=by_committee', at: listed },
  { name: 'three-contacts', login: 'xuanlian-440703', path: '/matrix?mechanism=pengjiang.three-contacts', at: 'tbody tr' },
  { name: 'gate', login: 'xuanlian-440703', path: '/mechanisms/pengjiang/three-contacts', at: '#gates' },
  { name: 'deputy-hears', login: 'daibiao-440703', path: '/opinions?mine=true', at: listed, phone: true },
  { name: 'deputy-writes', login: 'daibiao-440703', path: '/write', at: 'form .sheet', phone: true },
  { name: 'told', path: '/told#huiyin-demo', at: '.fate', phone: true },
  { name: 'unit', login: 'jiaotong-440703', path: closedBy('440703', '440703-jiaotong'), at: lines },
  // 开平
  { name: 'campaign', login: 'xuanlian-440783', path: activity('440783', '代表建议重点督办', 'reported'), at: lines },
  // 恩平
  { name: 'visit-planned', login: 'xuanlian-440785', path: activity('440785', '民生实事', 'planned'), at: lines },
  { name: 'visit-unseen', login: 'jiaotong-440785', path: '/activities', at: 'main .sheet.list li, main p.state' },
  { name: 'visit-reported', login: 'xuanlian-440785', path: activity('440785', '道路与排水', 'reported'), at: lines },
  { name: 'visit-drawn', login: 'xuanlian-440785', path: activity('440785', '抽签走访', 'reported'), at: '#draw' },
  // 台山
  { name: 'face-to-face', login: 'xuanlian-440781', path: activity('440781', '三个面对面', 'held'), at: lines },
  { name: 'taishan-owed', login: 'xuanlian-440781', path: '/activities', at: owed },
  { name: 'supervision-week', login: 'xuanlian-440781', path: activity('440781', '督办周', 'reported'), at: lines },
  { name: 'look-back', login: 'xuanlian-440781', path: suggestion('440781', '广海路口至温泉'), at: lines },
  { name: 'follow-up', login: 'xuanlian-440781', path: suggestion('440781', '武装部仓库'), at: lines },
  // 鹤山
  { name: 'meetings', login: 'xuanlian-440784', path: '/matrix?mechanism=heshan.special-meeting', at: 'tbody tr' },
  { name: 'electric-bikes', login: 'xuanlian-440784', path: suggestion('440784', '电动车购买'), at: lines },
  { name: 'allowances', login: 'xuanlian-440784', path: suggestion('440784', '低保脱保'), at: lines },
  // 新会
  { name: 'promises', login: 'xuanlian-440705', path: '/promises', at: 'main li p' },
  { name: 'spread', login: 'xuanlian-440705', path: '/mechanisms/jiangmen/chasing', at: '#outcomes' },
  // 江门
  { name: 'papers', login: 'xuanlian', path: under('4407', 'jiangmen.chasing'), at: '#supervision h2' },
  { name: 'spot-check', login: 'xuanlian', path: activity('4407', '飞行检查', 'reported'), at: lines },
  {
    name: 'replay', login: 'xuanlian-440781', path: '/replays/new?mechanism=jianghai.five-ones', at: '#figures',
    then: async page => { await page.locator('main form button[type="submit"]').click() },
  },
  { name: 'levels', login: 'xuanlian', path: '/levels', at: 'section h2' },
  { name: 'handed-down', login: 'xuanlian', path: handedDown('4407'), at: lines },
  { name: 'commission', login: 'xuanlian', path: activity('4407', '委托新会区', 'reported'), at: lines },
  { name: 'sent-up', login: 'jiaotong-440703', path: suggestion(undefined, '棠下圩镇路口'), at: lines },
]
