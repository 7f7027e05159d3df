import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { act, enter, expectAccessible, expectNoSideways, sizes } from './person'

// Every page, at both sizes: reachable, nothing serious for axe, nothing that sticks out sideways.

const firstCase = async (page: Page) => {
  await page.goto('/suggestions?sort=newest')
  await page.locator('main a[href^="/suggestions/"]').first().click()
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible()
}
const shot = (page: Page, name: string) => page.screenshot({ path: `test-results/pages/${name}.png`, fullPage: true })

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, () => {
    test.use({ viewport })

    test('sign-in', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
      await shot(page, `sign-in-${size}`)
      await expectAccessible(page)
      await expectNoSideways(page)
    })

    for (const login of ['daibiao', 'xuanlian', 'jiaotong', 'jiaotong-ld', 'fuban', 'lingdao', 'guanli']) {
      test(`home of ${login}`, async ({ page }) => {
        await enter(page, login)
        await page.goto('/')
        await expect(page.getByRole('region', { name: '待办事项' }).locator('.group, .state:not([role=status])').first()).toBeVisible()
        await shot(page, `home-${login}-${size}`)
        await expectAccessible(page)
        await expectNoSideways(page)
      })
    }

    test('queue', async ({ page }) => {
      await enter(page, 'xuanlian')
      await page.goto('/suggestions')
      await expect(page.locator('main a[href^="/suggestions/"]').first()).toBeVisible()
      await shot(page, `queue-${size}`)
      await expectAccessible(page)
      await expectNoSideways(page)
    })

    for (const login of ['daibiao', 'xuanlian', 'jiaotong']) {
      test(`case page for ${login}`, async ({ page }) => {
        await enter(page, login)
        await firstCase(page)
        await shot(page, `case-${login}-${size}`)
        await expectAccessible(page)
        await expectNoSideways(page)
      })
    }

    test('why this date, and the form of a command', async ({ page }) => {
      await enter(page, 'xuanlian')
      await page.goto('/suggestions?phase=tracking')
      await page.locator('main a[href^="/suggestions/"]').first().click()
      await page.getByRole('button', { name: '为何是这天' }).first().click()
      await expect(page.getByText('到期日')).toBeVisible()
      await page.screenshot({ path: `test-results/pages/why-${size}.png` })
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      const form = await act(page, '关联建议')
      await form.getByRole('combobox').fill('建议')
      await expect(form.getByRole('option').first()).toBeVisible()
      await page.screenshot({ path: `test-results/pages/form-${size}.png` })
      await expectAccessible(page)
    })

    test('compose', async ({ page }) => {
      await enter(page, 'daibiao')
      await page.goto('/write')
      await expect(page.getByRole('textbox', { name: '标题' })).toBeVisible()
      await shot(page, `compose-${size}`)
      await expectAccessible(page)
      await expectNoSideways(page)
    })

    test('directory', async ({ page }) => {
      await enter(page, 'xuanlian')
      for (const list of ['offices', 'people', 'deputies', 'delegations', 'sessions']) {
        await page.goto(`/directory/${list}`)
        await expect(page.locator('tbody tr').first()).toBeVisible()
        await expectNoSideways(page)
        await page.getByPlaceholder('查找').fill('1')
        await page.screenshot({ path: `test-results/pages/directory-${list}-${size}.png` })
        await expectAccessible(page)
      }
    })

    for (const [name, path, part] of [
      ['assign', '/assign', 'h1'], ['returns', '/returns', 'h1'], ['promises', '/promises', 'main li p'],
      ['rules', '/directory/rules', 'tbody td'], ['calendar', '/directory/calendar', '.month'],
    ] as const) {
      test(`the office's ${name}`, async ({ page }) => {
        await enter(page, 'xuanlian')
        await page.goto(path)
        await expect(page.locator(part).first()).toBeVisible()
        await shot(page, `${name}-${size}`)
        await expectAccessible(page)
        await expectNoSideways(page)
      })
    }

    test('large type and English lose nothing', async ({ page }) => {
      await enter(page, 'daibiao')
      await page.goto('/')
      await page.locator('summary', { hasText: '设置与退出' }).click()
      await page.getByRole('button', { name: '150%' }).click()
      await page.getByRole('button', { name: 'English' }).click()
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
      for (const path of ['/', '/suggestions', '/write', '/directory', '/notices', '/account', '/imports', '/jobs', '/health']) {
        await page.goto(path)
        await expect(page.locator('h1')).toBeVisible()
        await expectNoSideways(page)
      }
      await page.goto('/suggestions')
      await page.locator('main a[href^="/suggestions/"]').first().click()
      await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
      await shot(page, `case-150-${size}`)
      await expectNoSideways(page)
    })
  })
}

test('a page that does not exist says so', async ({ page }) => {
  await enter(page, 'daibiao')
  await page.goto('/nowhere/at/all')
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible()
})

test('the types are made from what this program says of itself', async ({ request }) => {
  const told: unknown = await (await request.get('/api/openapi.json')).json()
  const kept: unknown = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))
  expect(told, 'npm run openapi && npm run types').toEqual(kept)
})
