import { expect, type Page, test } from '@playwright/test'
import { enter, sizes } from './person'

// The page that the server draws, and the program that takes it over: the same words, in the same place.

const persons = ['daibiao', 'xuanlian', 'jiaotong', 'fuban', 'guanli']
const words = (page: Page) => page.evaluate(() => document.body.innerText)

// What the program draws a moment later, because it has a script of its own.
const later = '[aria-labelledby="reading-todo"], [aria-labelledby="talk-todo"], [aria-labelledby="answered-talks"], [aria-labelledby="activity-todos"], [aria-labelledby="opinion-todo"], [aria-labelledby="desk-brief"]'

async function watch(page: Page) {
  const seen = { said: [] as string[], asked: [] as string[] }
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') seen.said.push(message.text()) })
  page.on('pageerror', error => seen.said.push(error.message))
  page.on('request', request => { if (request.url().includes('/api/')) seen.asked.push(new URL(request.url()).pathname) })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver(list => shifts.push(...list.getEntries().map(one => (one as PerformanceEntry & { value: number }).value)))
      .observe({ type: 'layout-shift', buffered: true })
  })
  return seen
}
const taken = (page: Page) => page.waitForFunction(() => {
  const app = document.getElementById('app') as (HTMLElement & { __vue_app__?: unknown }) | null
  return app?.__vue_app__ !== undefined
})

for (const [size, viewport] of Object.entries(sizes)) {
  for (const login of persons) {
    test(`what ${login} sees first is what the program shows, ${size}`, async ({ page, browser, baseURL }) => {
      await enter(page, login)
      await page.setViewportSize(viewport)
      const seen = await watch(page)
      const bare = await browser.newContext({ viewport, javaScriptEnabled: false, locale: 'zh-CN', ...(baseURL ? { baseURL } : {}) })
      await bare.addCookies(await page.context().cookies())
      const still = await bare.newPage()
      // Others work on the same suggestions meanwhile: both are looked at again when they differ.
      await expect(async () => {
        seen.said.length = 0
        seen.asked.length = 0
        await still.goto('/')
        await expect(still.getByRole('heading', { level: 1, name: /您好/ })).toBeVisible()
        const answer = await page.goto('/')
        expect(await answer?.text()).toContain('您好')
        await taken(page)
        await page.waitForLoadState('networkidle')
        await page.evaluate(which => { for (const one of document.querySelectorAll<HTMLElement>(which)) one.style.display = 'none' }, later)
        expect(await words(page)).toBe(await words(still))
      }).toPass({ timeout: 60_000 })
      await bare.close()
      // Vue says so when an element is not the one it would have made.
      expect(seen.said).toEqual([])
      expect(seen.asked).not.toContain('/api/v1/session')
      const shift = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0))
      expect(shift).toBeLessThan(0.01)
    })
  }
}

// Holds the program back until it is let go; the page is there meanwhile.
async function held(page: Page) {
  let release: () => void = () => undefined
  const gate = new Promise<void>(done => { release = done })
  await page.route(/\/assets\/frame-.*\.js/, async route => { await gate; await route.continue() })
  return () => { release() }
}

test('a button that is pressed before the program is there does its work when it comes', async ({ page }) => {
  await enter(page, 'xuanlian')
  const release = await held(page)
  await page.goto('/', { waitUntil: 'commit' })
  const why = page.getByRole('button', { name: '为何是这天' }).first()
  await expect(why).toBeVisible()
  // The first script is small, but it has to come.
  await page.waitForFunction(() => performance.getEntriesByName('hands-kept').length > 0)
  await why.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  release()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a link and a menu of the drawn page need no program', async ({ page }) => {
  await enter(page, 'xuanlian')
  await page.setViewportSize(sizes.phone)
  await held(page)
  await page.goto('/', { waitUntil: 'commit' })
  const bar = page.getByRole('navigation', { name: '主导航' })
  await bar.locator('summary').click()
  await expect(bar.getByRole('link', { name: '名录', exact: true })).toBeVisible()
  await bar.getByRole('link', { name: '建议', exact: true }).click({ noWaitAfter: true })
  await expect(page).toHaveURL(/\/suggestions$/)
})

test('language, type and contrast of this machine are in the page from the first', async ({ page }) => {
  await enter(page, 'daibiao')
  await page.goto('/')
  await taken(page)
  await page.evaluate(() => {
    for (const [name, value] of Object.entries({ type: '150', contrast: 'high', language: 'en' })) localStorage.setItem(`huiyin.${name}`, value)
  })
  // The server was not told of it: the program draws its own page, and tells it.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: /Good day/ })).toBeVisible()
  const seen = await watch(page)
  const answer = await page.reload()
  const html = await answer?.text() ?? ''
  expect(html).toContain('<html lang="en" data-type="150" data-contrast="high">')
  expect(html).toContain('Good day, ')
  await taken(page)
  await page.waitForLoadState('networkidle')
  expect(seen.said).toEqual([])
})

test('the order that the address asks for is drawn', async ({ page }) => {
  await enter(page, 'xuanlian')
  const seen = await watch(page)
  const answer = await page.goto('/?order=newest')
  expect(await answer?.text()).toContain('id="newest"')
  await taken(page)
  await page.waitForLoadState('networkidle')
  expect(seen.said).toEqual([])
  await page.getByRole('link', { name: '先到期的在前' }).click()
  await expect(page).toHaveURL(/\/$/)
})

test('a page from another address, or with a session that is over, leads to signing in', async ({ page }) => {
  await page.context().addCookies([{ name: 'huiyin_session', value: 'over', url: 'http://127.0.0.1' }])
  await page.goto('/')
  await expect(page.getByLabel('账号')).toBeVisible()
})
