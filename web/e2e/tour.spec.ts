import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { enter } from './person'

// Walks through docs/tour.md and keeps a screenshot of each stop.
const now = new Date('2026-11-20T02:00:00Z')
const folder = join(import.meta.dirname, '../../docs/pictures/tour')

interface Row { id: string, title: string, kind?: string, state?: string }

// The id of a suggestion that this person may see, by words of its title.
async function suggestion(page: Page, congress: string, title: string) {
  const answer = await page.request.get('/api/v1/cases', { params: { congress, q: title } })
  return ((await answer.json()) as { rows: Row[] }).rows[0]?.id ?? ''
}
async function activity(page: Page, congress: string, kind: string, state: string) {
  const answer = await page.request.get('/api/v1/activities', { params: { congress } })
  return ((await answer.json()) as { rows: Row[] }).rows.find(one => one.kind === kind && one.state === state)?.id ?? ''
}

interface Stop {
  name: string
  login: string
  path: (page: Page) => string | Promise<string>
  at: string // what is looked at
  phone?: boolean
}

const the = (path: string) => () => path
const stops: Stop[] = [
  { name: '01-library', login: 'xuanlian-440704', path: the('/mechanisms'), at: 'h1' },
  { name: '02-five-ones', login: 'xuanlian-440704', path: the('/mechanisms/jianghai/five-ones'), at: '#asks' },
  { name: '03-matrix', login: 'gongwei-440704', path: the('/matrix?mechanism=jianghai.five-ones'), at: 'tbody tr' },
  { name: '04-nanchong', login: 'xuanlian-440704', path: async page => `/suggestions/${await suggestion(page, '440704', '南冲电排站')}`, at: '.line li' },
  { name: '05-lile', login: 'xuanlian-440704', path: async page => `/suggestions/${await suggestion(page, '440704', '扩宽礼睦路')}`, at: '.line li' },
  { name: '06-leaders', login: 'xuanlian-440703', path: the('/activities'), at: 'h1' },
  { name: '07-leader', login: 'lingdao-440703', path: the('/'), at: 'h1', phone: true },
  { name: '08-campaign', login: 'xuanlian-440783', path: async page => `/activities/${await activity(page, '440783', 'campaign', 'reported')}`, at: 'h1' },
  { name: '09-visit-planned', login: 'xuanlian-440785', path: async page => `/activities/${await activity(page, '440785', 'unannounced_visit', 'planned')}`, at: 'h1' },
  { name: '10-visit-unseen', login: 'jiaotong-440785', path: the('/activities'), at: 'h1' },
  { name: '11-visit-reported', login: 'xuanlian-440785', path: async page => `/activities/${await activity(page, '440785', 'unannounced_visit', 'reported')}`, at: 'h1' },
  { name: '12-face-to-face', login: 'xuanlian-440781', path: async page => `/activities/${await activity(page, '440781', 'face_to_face', 'held')}`, at: 'h1' },
  { name: '13-look-back', login: 'xuanlian-440781', path: async page => `/suggestions/${await suggestion(page, '440781', '广海路口至温泉')}`, at: '.line li' },
  { name: '14-follow-up', login: 'xuanlian-440781', path: async page => `/suggestions/${await suggestion(page, '440781', '武装部仓库')}`, at: '.line li' },
  { name: '15-electric-bikes', login: 'xuanlian-440784', path: async page => `/suggestions/${await suggestion(page, '440784', '电动车购买')}`, at: '.line li' },
  { name: '16-allowances', login: 'xuanlian-440784', path: async page => `/suggestions/${await suggestion(page, '440784', '低保脱保')}`, at: '.line li' },
  { name: '17-promises', login: 'xuanlian-440705', path: the('/promises'), at: 'main li p' },
  { name: '18-spread', login: 'xuanlian-440705', path: the('/mechanisms/jiangmen/chasing'), at: '#outcomes' },
  { name: '19-levels', login: 'xuanlian', path: the('/levels'), at: 'section h2' },
]

for (const stop of stops) {
  test(`the stop ${stop.name} is there to be seen`, async ({ page }) => {
    await page.setViewportSize(stop.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 })
    await page.clock.setFixedTime(now)
    await enter(page, stop.login)
    await page.goto(await stop.path(page))
    await expect(page.locator(stop.at).first()).toBeVisible()
    if (stop.at.startsWith('#')) await page.locator(stop.at).evaluate(one => { one.scrollIntoView({ block: 'center' }) })
    await expect(page.locator('[role="status"] .bar')).toHaveCount(0)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(folder, `${stop.name}.png`), animations: 'disabled', caret: 'hide' })
  })
}
