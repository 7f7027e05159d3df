import { expect, test, type Page } from '@playwright/test'
import { keeper } from './keeper'
import { enter, expectAccessible, expectNoSideways, expectNothingClipped, sizes } from './person'

// Every page at both sizes: as it looked when it was last looked at, open to everyone, and whole in
// large type. The clock of the program and of the browser stand at the same moment.
const now = new Date('2026-11-20T02:00:00Z')

interface Look {
  name: string
  login?: string
  path: string
  hat?: string // the capacity, where it is not the first of the person
  mask?: string // figures that are different every time
  then?: (page: Page) => Promise<void> // on from the path to what is looked at
  ready: string
}

const first = (selector: string) => async (page: Page) => { await page.locator(selector).first().click() }
const aCase = 'main tbody a[href^="/suggestions/"], main .sheet li a[href^="/suggestions/"]'
const homes = ['daibiao', 'xuanlian', 'jiaotong', 'jiaotong-ld', 'fuban', 'lingdao', 'guanli'].map((login): Look => ({
  name: `home-${login}`, login, path: '/',
  ready: login.startsWith('jiaotong') ? '[aria-labelledby="desk-brief"] li' : 'section[aria-label="待办事项"] .group, section[aria-label="待办事项"] p.state',
}))

const looks: Look[] = [
  { name: 'sign-in', path: '/sign-in', ready: 'input[name="login"]' },
  { name: 'design', path: '/design', ready: '#overlays' },
  ...homes,
  { name: 'queue', login: 'xuanlian', path: '/suggestions', ready: aCase },
  ...[['daibiao', 'closed'], ['xuanlian', 'tracking'], ['jiaotong', 'handling']].map(([login, phase]): Look => ({
    name: `case-${login}`, login: String(login), path: `/suggestions?phase=${phase}&sort=number`, then: first(aCase), ready: '.line li',
  })),
  { name: 'compose', login: 'daibiao', path: '/write', ready: 'form .sheet' },
  { name: 'directory', login: 'xuanlian', path: '/directory/offices', ready: 'tbody tr' },
  { name: 'assign', login: 'xuanlian', path: '/assign', ready: '.paper' },
  { name: 'returns', login: 'xuanlian', path: '/returns', ready: 'h1' },
  { name: 'promises', login: 'xuanlian', path: '/promises', ready: 'main li p' },
  { name: 'activities', login: 'xuanlian', path: '/activities', ready: 'main .sheet.list li' },
  { name: 'activity', login: 'xuanlian', path: '/activities', then: first('main .list a:has-text("道路安全设施暗访")'), ready: '.line li' },
  { name: 'new-activity', login: 'xuanlian', path: '/activities/new?kind=unannounced_visit', ready: 'main form .group' },
  { name: 'notices', login: 'daibiao', path: '/notices', ready: 'main li.case, main p.state' },
  { name: 'account', login: 'jiaotong', path: '/account', ready: '#notices form' },
  { name: 'accounts', login: keeper, hat: 'security_administrator', path: '/accounts', ready: 'tbody tr' },
  { name: 'imports', login: 'xuanlian', path: '/imports', ready: 'main form' },
  { name: 'jobs', login: 'guanli', path: '/jobs', ready: 'main li, main p.state' },
  { name: 'health', login: 'guanli', path: '/health', ready: 'main dl', mask: 'dd, .row .small' },
  { name: 'desk', login: 'jiaotong', path: '/desk', ready: 'li.line >> nth=4' },
  { name: 'rate', login: 'daibiao', path: '/', then: first('main a[href$="/rate"], main a[href*="/rate?"]'), ready: '.three' },
  { name: 'reply-write', login: 'jiaotong', path: '/desk?step=write', then: first('li.line:has-text("公交站台") a[href*="/reply"]'), ready: '.bench form' },
  { name: 'reply-read', login: 'jiaotong-ld', path: '/desk?step=inside', then: first('a[href*="/reply"]'), ready: '.bench article' },
  { name: 'nowhere', login: 'daibiao', path: '/nowhere/at/all', ready: 'h1' },
]

async function arrive(page: Page, look: Look, kept: Record<string, string> = {}) {
  await page.clock.setFixedTime(now)
  await page.addInitScript(values => { for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value) }, kept)
  if (look.login) await enter(page, look.login)
  if (look.hat) await wear(page, look.hat)
  await page.goto(look.path)
  await look.then?.(page)
  await expect(page.locator(look.ready).first()).toBeVisible()
  await expect(page.locator('[role="status"] .bar')).toHaveCount(look.name === 'design' ? 2 : 0)
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
}

async function wear(page: Page, role: string) {
  const me = await (await page.request.get('/api/v1/session')).json() as { capacities: { role: string, congress: string, office: string }[] }
  const hat = me.capacities.find(one => one.role === role)
  await page.addInitScript(key => { localStorage.setItem('huiyin.hat', key) }, `${role}:${hat?.congress ?? ''}:${hat?.office ?? ''}`)
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, () => {
    test.use({ viewport })

    for (const look of looks) {
      test(`${look.name} looks as it did`, async ({ page }) => {
        await arrive(page, look)
        await expectNoSideways(page)
        await expectAccessible(page)
        await expect(page).toHaveScreenshot(`${look.name}-${size}.png`, { fullPage: look.name === 'design', mask: look.mask ? [page.locator(look.mask)] : [] })
      })

      test(`${look.name} loses nothing at 150 % and high contrast`, async ({ page }) => {
        await arrive(page, look, { 'huiyin.type': '150', 'huiyin.contrast': 'high' })
        await expectNoSideways(page)
        await expectNothingClipped(page)
        await expectAccessible(page)
      })
    }
  })
}
