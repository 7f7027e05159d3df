import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { type Look, looks } from './looks'
import { enter, expectAccessible, expectNoSideways, expectNothingClipped, sizes } from './person'

// Every page at both sizes: as it looked when it was last looked at, open to everyone, and whole in
// large type; some on paper too. The clock of the program and of the browser stand at the same moment.
// With HUIYIN_LANGUAGE=en they are taken in English, into test-results/en, and compared with nothing.
const now = new Date('2026-11-20T02:00:00Z')
const language = process.env['HUIYIN_LANGUAGE'] === 'en' ? 'en' : 'zh'
const a4 = { width: 794, height: 1123 }
const all = Object.values(looks).flat()

async function arrive(page: Page, look: Look, kept: Record<string, string> = {}) {
  await page.clock.setFixedTime(now)
  await page.addInitScript(values => { for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value) }, { 'huiyin.language': language, ...look.kept, ...kept })
  if (look.login) await enter(page, look.login)
  if (look.hat) await wear(page, look.hat)
  await page.goto(typeof look.path === 'string' ? look.path : await look.path(page))
  await look.then?.(page)
  await expect(page.locator(look.ready).first()).toBeVisible()
  await expect(page.locator('[role="status"] .bar')).toHaveCount(look.loading ?? 0)
  await page.evaluate(() => document.fonts.ready)
  await expect.poll(() => page.evaluate(() => [...document.images].every(one => one.complete))).toBe(true)
  await page.mouse.move(0, 0)
}

async function wear(page: Page, role: string) {
  const me = await (await page.request.get('/api/v1/session')).json() as { capacities: { role: string, congress: string, office: string }[] }
  const hat = me.capacities.find(one => one.role === role)
  await page.addInitScript(key => { localStorage.setItem('huiyin.hat', key) }, `${role}:${hat?.congress ?? ''}:${hat?.office ?? ''}`)
}

// What is looked at is brought into the middle first: half under a bar that stays, a target counts as too small.
async function compare(page: Page, look: Look, size: string, fullPage = look.whole ?? false) {
  if (look.at) await page.locator(look.at).first().evaluate(one => { one.scrollIntoView({ block: 'center' }) })
  const picture = `${look.name}-${size}.png`
  const options = { fullPage, mask: look.mask ? [page.locator(look.mask)] : [] }
  if (language === 'zh') await expect(page).toHaveScreenshot(picture, options)
  else await page.screenshot({ ...options, animations: 'disabled', caret: 'hide', path: join(test.info().project.outputDir, language, picture) })
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, () => {
    test.use({ viewport })

    for (const look of all) {
      test(`${look.name} looks as it did`, async ({ page }) => {
        await arrive(page, look)
        await expectNoSideways(page)
        await expectAccessible(page)
        await compare(page, look, size)
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

test.describe('paper', () => {
  test.use({ viewport: a4 })

  for (const look of all.filter(one => one.prints)) {
    test(`${look.name} prints as it did`, async ({ page }) => {
      await arrive(page, look)
      await page.emulateMedia({ media: 'print' })
      await compare(page, look, 'paper', true)
    })
  }
})
