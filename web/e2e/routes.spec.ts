import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { act, enter, expectAccessible, expectNoSideways, expectNothingClipped, sizes } from './person'
import { appointKeeper, keeper } from './keeper'
import { bring, castOf, congress, today, visited } from './scene'

// Every page of the router, for those who use it: at both sizes nothing serious for axe and nothing
// that sticks out sideways, and at 150 % nothing lost, in a long run in English too. A page without an
// example fails.
const router = readFileSync(new URL('../src/router.ts', import.meta.url), 'utf8')
const routes = [...router.matchAll(/path: '([^']+)', name: '([^']+)'/g)].map(([, path, name]) => ({ path: path ?? '', name: name ?? '' }))

const languages: ('zh' | 'en')[] = process.env['HUIYIN_LONG'] ? ['zh', 'en'] : ['zh']

interface Example { login?: string, path: string | ((id: string) => string), ready: string }
const rows = 'main tbody tr, main .sheet li'
const home = (login: string): Example => ({ login, path: '/', ready: '.columns > section .group, .columns > section p.state' })
const list = (name: string, ready = 'tbody tr'): Example => ({ login: 'xuanlian', path: `/directory/${name}`, ready })

const examples: Record<string, Example[]> = {
  'home': ['daibiao', 'xuanlian', 'jiaotong-ld', 'fuban', 'zhuren', 'guanli'].map(home),
  'sign-in': [{ path: '/sign-in', ready: 'input[name="login"]' }],
  'queue': [{ login: 'xuanlian', path: '/suggestions', ready: rows }],
  'case': ['daibiao', 'xuanlian', 'jiaotong'].map(login => ({ login, path: (id: string) => `/suggestions/${id}`, ready: '.line li' })),
  'rate': [{ login: 'daibiao', path: (id: string) => `/cases/${id}/rate`, ready: '.three' }],
  'reply': [{ login: 'jiaotong', path: (id: string) => `/cases/${id}/reply`, ready: '.bench article' }],
  'desk': [{ login: 'jiaotong', path: '/desk', ready: 'li.line' }],
  'review': [{ login: 'xuanlian', path: '/review', ready: 'main .panes, main .state' }],
  'assign': [{ login: 'xuanlian', path: '/assign', ready: 'h1' }],
  'returns': [{ login: 'xuanlian', path: '/returns', ready: 'h1' }],
  'promises': [{ login: 'xuanlian', path: '/promises', ready: 'main li p' }],
  'supervision': ['key', 'nobody', 'by_committee'].map(which => ({ login: 'xuanlian', path: `/supervision?which=${which}`, ready: 'main .sheet li, main p.state' })),
  'matrix': ['xuanlian', 'gongwei'].map(login => ({ login, path: '/matrix?mechanism=law.handling', ready: 'main tbody tr, main li.sheet' })),
  'levels': [{ login: 'xuanlian', path: '/levels', ready: 'main section.sheet' }],
  'activities': [...['xuanlian', 'zhuren'].map(login => ({ login, path: '/activities', ready: 'main .sheet.list li' })), ...['daibiao', 'jiaotong'].map(login => ({ login, path: '/activities', ready: 'main .sheet.list li, main p.state' }))],
  'new-activity': [{ login: 'xuanlian', path: '/activities/new?kind=campaign', ready: 'main form .group' }],
  'activity': ['xuanlian', 'daibiao'].map(login => ({ login, path: () => `/activities/${visit}`, ready: '.line li' })),
  'library': ['daibiao', 'xuanlian'].map(login => ({ login, path: '/mechanisms', ready: 'main .sheet li' })),
  'mechanism': ['jianghai/five-ones', 'pengjiang/three-contacts'].map(id => ({ login: 'xuanlian', path: `/mechanisms/${id}`, ready: 'blockquote' })),
  'new-replay': [{ login: 'xuanlian', path: '/replays/new', ready: 'main form' }],
  'replay': [{ login: 'xuanlian', path: () => `/replays/${replayed}`, ready: '#figures' }],
  'compose': [{ login: 'daibiao', path: '/write', ready: 'form .sheet' }, { login: 'xuanlian', path: '/write', ready: 'form .sheet' }],
  'notices': [{ login: 'daibiao', path: '/notices', ready: 'main h1' }],
  'account': [{ login: 'jiaotong', path: '/account', ready: '#notices form' }],
  'accounts': [{ login: keeper, path: '/accounts', ready: 'tbody tr' }],
  'imports': [{ login: 'xuanlian', path: '/imports', ready: 'main form' }],
  'jobs': [{ login: 'guanli', path: '/jobs', ready: 'main .state, main li' }],
  'job': [{ login: 'xuanlian', path: '/jobs/none', ready: 'main h1, main .state' }],
  'health': [{ login: 'guanli', path: '/health', ready: 'main dl' }],
  'opinions': ['xuanlian', 'daibiao'].map(login => ({ login, path: '/opinions', ready: 'main .sheet li, main p.state' })),
  'doors': [{ login: 'xuanlian', path: '/doors', ready: 'main .sheet li' }],
  'poster': [{ login: 'xuanlian', path: '/doors/none/poster', ready: 'main .state' }],
  'voter-meetings': [{ login: 'xuanlian', path: '/voter-meetings', ready: 'main .sheet li, main p.state' }],
  'tell': [{ path: '/o/none', ready: 'main .state' }],
  'told': [{ path: '/told', ready: 'main p' }],
  'directory': [...['offices', 'people', 'deputies', 'delegations', 'sessions', 'rules'].map(name => list(name)), list('calendar', '.month .day')],
  'design': [{ path: '/design', ready: '#overlays' }],
  'nowhere': [{ login: 'daibiao', path: '/nowhere/at/all', ready: 'h1' }],
}

let rated = ''
let replayed = ''
let visit = ''
let hat = ''
test.beforeAll(async ({ baseURL }) => {
  hat = await appointKeeper(String(baseURL))
  const cast = await castOf(String(baseURL))
  replayed = (await cast.office.post('/replays', { congress, mechanisms: ['pengjiang.three-contacts'], values: [], from: `${Number(today.slice(0, 4)) - 1}-01-01`, until: today })).id
  rated = await bring(cast, 'issued', `关于完善公园无障碍通道的建议（${Date.now() % 100000}）`)
  visit = await visited(cast, [rated, await bring(cast, 'assigned', `关于平整公园步道的建议（${Date.now() % 100000}）`)], today)
})

test('every page of the router stands here', () => {
  expect(routes.length).toBe([...router.matchAll(/\bpath: /g)].length)
  expect(routes.map(route => route.name).filter(name => !examples[name]?.length)).toEqual([])
})

// First as the switch does it to the page that is open, then to one that is loaded in English.
async function enlarge(page: Page, language: 'zh' | 'en', ready: string) {
  await page.evaluate(() => { document.documentElement.dataset['type'] = '150' })
  if (language === 'en') {
    await page.evaluate(() => {
      localStorage.setItem('huiyin.type', '150')
      localStorage.setItem('huiyin.language', 'en')
    })
    await page.reload()
  }
  await expect(page.locator(ready).first()).toBeVisible()
}

for (const { name } of routes) {
  (examples[name] ?? []).forEach((example, index) => {
    test(`${name} ${example.login ?? ''} ${index} keeps nobody out and loses nothing`, async ({ page }) => {
      if (example.login) await enter(page, example.login)
      if (example.login === keeper) await page.addInitScript(key => { localStorage.setItem('huiyin.hat', key) }, hat)
      await page.goto(typeof example.path === 'string' ? example.path : example.path(rated))
      await expect(page.locator(example.ready).first()).toBeVisible()
      for (const viewport of Object.values(sizes)) {
        await page.setViewportSize(viewport)
        await expect(page.locator(example.ready).first()).toBeVisible()
        await expectNoSideways(page)
        await expectAccessible(page)
      }
      for (const language of languages) {
        await enlarge(page, language, example.ready)
        for (const viewport of Object.values(sizes)) {
          await page.setViewportSize(viewport)
          await expectNoSideways(page)
          await expectNothingClipped(page)
        }
      }
    })
  })
}

test('a draft as the official form keeps nobody out', async ({ page }) => {
  await enter(page, 'daibiao')
  await page.goto('/write')
  await page.getByRole('textbox', { name: '标题' }).fill('关于在礼睦路口增设行人过街信号灯的建议')
  await page.getByRole('textbox', { name: '事由' }).fill('礼睦路口车流大，学生过街没有信号灯，今年已发生三起事故。')
  await page.getByRole('button', { name: '预览专用纸' }).click()
  await expect(page.getByText('关于在礼睦路口增设行人过街信号灯的建议')).toBeVisible()
  for (const viewport of Object.values(sizes)) {
    await page.setViewportSize(viewport)
    await expectAccessible(page)
    await expectNoSideways(page)
  }
})

test('why this date, and the form of a command, keep nobody out', async ({ page }) => {
  await enter(page, 'xuanlian')
  await page.goto(`/suggestions/${rated}`)
  for (const viewport of Object.values(sizes)) {
    await page.setViewportSize(viewport)
    await page.getByRole('button', { name: '为何是这天' }).first().click()
    await expect(page.getByText('到期日')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    const form = await act(page, '关联建议')
    await form.getByRole('combobox', { name: '关联哪一件' }).fill('建议')
    await expect(form.getByRole('option').first()).toBeVisible()
    await expectAccessible(page, '[role=dialog]')
    await form.getByRole('combobox', { name: '关联哪一件' }).blur() // its list folds, and no longer covers the foot
    await form.getByRole('button', { name: '取消' }).click()
    await expect(form).toBeHidden()
  }
})

test('the types are made from what this program says of itself', async ({ request }) => {
  const told: unknown = await (await request.get('/api/openapi.json')).json()
  const kept: unknown = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))
  expect(told, 'npm run openapi && npm run types').toEqual(kept)
})
