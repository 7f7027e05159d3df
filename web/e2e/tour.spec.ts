import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { enter, sizes } from './person'
import { stops } from './stops'

// Walks through docs/tour.md and keeps a screenshot of each stop.
const now = new Date('2026-11-20T02:00:00Z')
const folder = join(import.meta.dirname, '../../docs/pictures/tour')

for (const stop of stops) {
  test(`the stop ${stop.name} is there to be seen`, async ({ page }) => {
    await page.setViewportSize(stop.phone ? sizes.phone : sizes.desk)
    await page.clock.setFixedTime(now)
    if (stop.login) await enter(page, stop.login)
    await page.goto(typeof stop.path === 'string' ? stop.path : await stop.path(page))
    await stop.then?.(page)
    const at = page.locator(stop.at).first()
    await expect(at).toBeVisible()
    await expect(page.locator('[role="status"] .bar')).toHaveCount(0)
    if (stop.at.startsWith('#')) await at.evaluate(one => { one.scrollIntoView({ block: 'center' }) })
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(folder, `${stop.name}.png`), animations: 'disabled', caret: 'hide' })
  })
}
