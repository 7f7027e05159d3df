import type { Page } from '@playwright/test'
import { keeper } from './logins'

// Every page of the router as those who use it see it, by the name of its route: the pictures of
// pictures.spec.ts. src/pictures.test.ts fails when a page has none.
export interface Look {
  name: string // of the picture
  login?: string // nobody's: the public
  hat?: string // the capacity, where it is not the first of the person
  path: string | ((page: Page) => Promise<string>)
  then?: (page: Page) => Promise<void> // on from the path to what is looked at
  ready: string
  at?: string // brought into sight at the end
  mask?: string // figures that are different every time
  kept?: Record<string, string> // choices about the look, kept on this machine
  whole?: boolean // the page to its end, and not only the window
  loading?: number // bars of what is never loaded
  prints?: boolean // on paper too
}

const click = (selector: string) => async (page: Page) => { await page.locator(selector).first().click() }

// From where somebody who keeps the code finds it to where it leads whoever has nothing but the code.
async function behindCode(page: Page) {
  const door = await page.locator('main a.code').first().getAttribute('href')
  await page.context().clearCookies()
  await page.goto(door ?? '')
}

async function rehearseImport(page: Page) {
  const list = '编号,名称\nguidao,蓬江区轨道交通办公室\nzhengwu,蓬江区政务服务和数据管理局\nzhengwu,\n'
  const file = page.locator('main form input[type="file"]')
  await file.setInputFiles({ name: '新增单位.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await file.waitFor({ state: 'detached' }) // One file only: there is no room for another once it is up.
  await page.locator('main form button[type="submit"]').click()
}

interface Draft { state: { talks: { state: string }[], readings: { comments: unknown[] }[] } }
// A draft of whoever looks, beside which something stands already.
const draftWith = (congress: string, has: (draft: Draft) => boolean, as = '') => async ({ request }: Page) => {
  const drafts = await request.get('/api/v1/cases', { params: { congress, phase: 'draft', mine: 'true' } })
  for (const { id } of (await drafts.json() as { rows: { id: string }[] }).rows)
    if (has(await (await request.get(`/api/v1/cases/${id}`)).json() as Draft)) return `/write/${id}${as}`
  throw new Error(`There is no such draft in ${congress}.`)
}
const talkedOf = ({ state }: Draft) => state.talks.some(one => one.state === 'answered')
const commentedOn = ({ state }: Draft) => state.readings.some(one => one.comments.length > 0)

const todo = '.columns > section .group, .columns > section p.state'
const brief = '[aria-labelledby="desk-brief"] li'
const home = (login: string, ready = todo): Look => ({ name: `home-${login}`, login, path: '/', ready })
const listed = 'main .sheet li'
const aCase = 'main tbody a[href^="/suggestions/"], main .sheet li a[href^="/suggestions/"]'
const caseOf = (login: string, query: string): Look => ({ name: `case-${login}`, login, path: `/suggestions?${query}`, then: click(aCase), ready: '.line li' })
const activityOf = (name: string, login: string, title: string): Look => ({ name, login, path: '/activities', then: click(`main .list a:has-text("${title}")`), ready: '.line li' })
const list = (name: string, ready = 'tbody tr'): Look => ({ name: `directory-${name}`, login: 'xuanlian', path: `/directory/${name}`, ready })
const asked = 'main .sheet > p.row .soft' // by whom, and at which minute

export const looks: Record<string, Look[]> = {
  'home': [
    ...['daibiao', 'xuanlian', 'fuban', 'lingdao', 'gongwei', 'zhuren', 'guanli', 'lingdao-440703'].map(login => home(login)),
    ...['jiaotong', 'jiaotong-ld'].map(login => home(login, brief)),
    home('lianluo-440703', '[aria-labelledby="opinion-todo"] li'),
    home('lianluo-440705', '[aria-labelledby="reading-todo"] article'),
    { ...home(keeper), hat: 'security_administrator' },
  ],
  'sign-in': [{ name: 'sign-in', path: '/sign-in', ready: 'input[name="login"]' }],
  'queue': [
    { name: 'queue', login: 'xuanlian', path: '/suggestions', ready: aCase, prints: true },
    { name: 'queue-search', login: 'xuanlian', path: '/suggestions?q=信号灯', ready: 'main mark' },
    { name: 'queue-mine', login: 'daibiao', path: '/suggestions?mine=true', ready: aCase },
  ],
  'case': [
    caseOf('daibiao', 'phase=closed&sort=number'), caseOf('xuanlian', 'phase=tracking&sort=number'), caseOf('jiaotong', 'phase=handling&sort=number'),
    { ...caseOf('xuanlian-440704', 'q=南冲电排站'), name: 'case-supervised', at: '#supervision h2', prints: true },
  ],
  'rate': [{ name: 'rate', login: 'daibiao', path: '/', then: click('main a[href$="/rate"], main a[href*="/rate?"]'), ready: '.three' }],
  'reply': [
    { name: 'reply-write', login: 'jiaotong', path: '/desk?step=write', then: click('li.line:has-text("公交站台") a[href*="/reply"]'), ready: '.bench form' },
    { name: 'reply-read', login: 'jiaotong-ld', path: '/desk?step=inside', then: click('a[href*="/reply"]'), ready: '.bench article' },
  ],
  'desk': [
    { name: 'desk', login: 'jiaotong', path: '/desk', ready: 'li.line >> nth=4' },
    { name: 'desk-talk', login: 'jiaotong-440705', path: '/desk', ready: 'li.talk' },
  ],
  'review': [{ name: 'review', login: 'xuanlian-440705', path: '/review', ready: '.decide [aria-labelledby="score"]' }],
  'assign': [{ name: 'assign', login: 'xuanlian', path: '/assign', ready: '.paper' }],
  'returns': [
    { name: 'returns', login: 'xuanlian', path: '/returns', ready: 'h1' },
    { name: 'returns-fuban', login: 'fuban', path: '/returns', ready: 'h1' },
  ],
  'promises': [{ name: 'promises', login: 'xuanlian', path: '/promises', ready: 'main li p' }],
  'supervision': [
    { name: 'supervision', login: 'xuanlian-440704', path: '/supervision?which=key', ready: listed },
    { name: 'supervision-committee', login: 'gongwei-440703', path: '/supervision?which=by_committee', ready: listed },
  ],
  'matrix': [{ name: 'matrix', login: 'gongwei-440704', path: '/matrix?mechanism=jianghai.five-ones', ready: 'main tbody tr, main li.sheet', prints: true }],
  'activities': [
    { name: 'activities', login: 'xuanlian', path: '/activities', ready: 'main .sheet.list li' },
    { name: 'activities-owed', login: 'lingdao-440703', path: '/activities', ready: '[aria-labelledby="owed"] li' }, // each leader's quota
    { name: 'activities-unit', login: 'jiaotong-440785', path: '/activities', ready: 'main .sheet.list li, main p.state' },
  ],
  'new-activity': [{ name: 'new-activity', login: 'xuanlian', path: '/activities/new?kind=unannounced_visit', ready: 'main form .group' }],
  'activity': [
    activityOf('activity', 'xuanlian', '道路安全设施暗访'),
    activityOf('activity-campaign', 'xuanlian-440783', '代表建议重点督办'),
    { ...activityOf('activity-drawn', 'xuanlian-440785', '抽签走访'), at: '[aria-labelledby="draw"]' },
  ],
  'opinions': [
    { name: 'opinions', login: 'lianluo-440703', path: '/opinions', ready: listed },
    { name: 'opinions-daibiao', login: 'daibiao-440703', path: '/opinions', ready: listed },
  ],
  'doors': [{ name: 'doors', login: 'xuanlian-440703', path: '/doors', ready: 'main a.code' }],
  'poster': [{ name: 'poster', login: 'xuanlian-440703', path: '/doors', then: click('main a[href$="/poster"]'), ready: '.poster img', prints: true }],
  'voter-meetings': [{ name: 'voter-meetings', login: 'lianluo-440703', path: '/voter-meetings', ready: listed }],
  'tell': [{ name: 'tell', login: 'xuanlian-440703', path: '/doors', then: behindCode, ready: '#told-text' }],
  'told': [{ name: 'told', path: '/told#huiyin-demo', ready: '.fate' }],
  'levels': [{ name: 'levels', login: 'xuanlian', path: '/levels', ready: 'main section.sheet h2' }],
  'library': [{ name: 'library', login: 'xuanlian-440704', path: '/mechanisms', ready: listed }],
  'mechanism': [
    { name: 'mechanism', login: 'xuanlian-440704', path: '/mechanisms/jianghai/five-ones', ready: 'blockquote' },
    { name: 'mechanism-outcomes', login: 'xuanlian-440705', path: '/mechanisms/jiangmen/chasing', ready: '#outcomes', at: '#outcomes' },
  ],
  'new-replay': [{ name: 'new-replay', login: 'xuanlian', path: '/replays/new?mechanism=jianghai.five-ones', ready: 'main form' }],
  'replay': [{ name: 'replay', login: 'xuanlian-440781', path: '/replays/new?mechanism=jianghai.five-ones', then: click('main form button[type="submit"]'), ready: '#figures', mask: asked }],
  'compose': [
    { name: 'compose', login: 'daibiao', path: '/write', ready: 'form .sheet' },
    { name: 'compose-talk', login: 'daibiao-440705', path: draftWith('440705', talkedOf), ready: '#talks', at: '#talks' },
    { name: 'compose-reading', login: 'daibiao-440705', path: draftWith('440705', commentedOn), ready: '#readings', at: '#readings' },
    { name: 'compose-form', login: 'daibiao-440705', path: draftWith('440705', talkedOf, '?as=paper'), ready: '.paper .joined', whole: true, prints: true },
  ],
  'directory': [
    { ...list('offices'), name: 'directory' }, list('deputies'), list('rules'), list('calendar', '.month .day'),
  ],
  'notices': [{ name: 'notices', login: 'daibiao', path: '/notices', ready: 'main li.case, main p.state' }],
  'account': [{ name: 'account', login: 'jiaotong', path: '/account', ready: '#notices form' }],
  'accounts': [{ name: 'accounts', login: keeper, hat: 'security_administrator', path: '/accounts', ready: 'tbody tr' }],
  'imports': [{ name: 'imports', login: 'xuanlian', path: '/imports', ready: 'main form' }],
  'jobs': [{ name: 'jobs', login: 'guanli', path: '/jobs', ready: 'main li, main p.state' }],
  'job': [{ name: 'job', login: 'xuanlian-440703', path: '/imports', then: rehearseImport, ready: 'main tbody tr', mask: asked }],
  'health': [{ name: 'health', login: 'guanli', path: '/health', ready: 'main dl', mask: 'dd, .row .small' }],
  'design': [
    { name: 'design', path: '/design', ready: '#overlays', whole: true, loading: 2 },
    { name: 'design-contrast', path: '/design', kept: { 'huiyin.contrast': 'high' }, ready: '#overlays', whole: true, loading: 2 },
  ],
  'nowhere': [{ name: 'nowhere', login: 'daibiao', path: '/nowhere/at/all', ready: 'h1' }],
}
