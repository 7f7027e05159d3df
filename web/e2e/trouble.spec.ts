import { expect, type Locator, type Page, test } from '@playwright/test'
import { signIn, sizes } from './person'

// Whatever happens to the network, the session or the tab: nothing typed is lost.

test('words written without a network survive a reload and reach the server later', async ({ page, context }) => {
  await signIn(page, 'daibiao2')
  await page.goto('/write')
  await page.getByRole('textbox', { name: '标题' }).fill('关于断网也不丢字的建议')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存到服务器')).toBeVisible()
  await expect(page).toHaveURL(/\/write\/.+/)

  await context.setOffline(true)
  await page.getByLabel('事由').fill('断网以后写下的事由。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('网络不通：内容已保存在本机')).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByLabel('事由')).toHaveValue('断网以后写下的事由。')
  await expect(page.getByText('已保存到服务器')).toBeVisible()

  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(page.getByLabel('事由')).toHaveValue('断网以后写下的事由。')
})

test('a session that ended asks for the password and keeps the page', async ({ page, context }) => {
  await signIn(page, 'daibiao2')
  await page.goto('/write')
  await page.getByRole('textbox', { name: '标题' }).fill('关于会话过期的建议')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存到服务器')).toBeVisible()
  await context.clearCookies()
  await page.getByLabel('事由').fill('过期以后写的。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.getByLabel('账号').fill('daibiao2')
  await dialog.getByLabel('密码').fill('huiyin-demo')
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('事由')).toHaveValue('过期以后写的。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存到服务器')).toBeVisible()
})

test('a case is reached by keyboard alone', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('账号').waitFor()
  await tabTo(page, page.getByLabel('账号'))
  await page.keyboard.type('jiaotong')
  await page.keyboard.press('Tab')
  await page.keyboard.type('huiyin-demo')
  await page.keyboard.press('Enter')
  const list = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '建议' })
  await list.waitFor()
  await tabTo(page, list)
  await page.keyboard.press('Enter')
  const first = page.locator('main a[href^="/suggestions/"]').first()
  await first.waitFor()
  await tabTo(page, first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible()
})

async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 40; ++presses) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(one => one === document.activeElement)) return
  }
  throw new Error('The keyboard does not get there.')
}

test('the first page of a phone needs at most 250 kB of script', async ({ page }) => {
  await page.setViewportSize(sizes.phone)
  let bytes = 0
  page.on('response', async response => {
    if (!response.url().endsWith('.js')) return
    bytes += Number(response.headers()['content-length'] ?? 0)
  })
  await signIn(page, 'daibiao')
  await expect(page.getByRole('heading', { name: '我的建议' })).toBeVisible()
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(250_000)
})
