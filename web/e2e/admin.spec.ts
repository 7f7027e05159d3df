import { expect, test } from '@playwright/test'
import { appointKeeper, keeper } from './keeper'
import { enter, expectAccessible, expectNoSideways, sizes } from './person'

// What the pages of administration do, at both sizes; that they keep nobody out stands in routes.spec.

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(size, () => {
    test.use({ viewport })

    test('accounts, from a new one to a locked one', async ({ page, baseURL }) => {
      const hat = await appointKeeper(String(baseURL))
      await page.addInitScript(key => { localStorage.setItem('huiyin.hat', key) }, hat)
      await enter(page, keeper)
      await page.goto('/accounts')
      await expect(page.locator('tbody tr').first()).toBeVisible()
      await expectAccessible(page)
      await expectNoSideways(page)

      await page.getByRole('button', { name: '开立账户' }).click()
      const form = page.getByRole('form', { name: '开立账户' })
      const login = `new-${size}-${Date.now() % 100000}`
      await form.getByRole('combobox').click()
      await form.getByRole('option').first().click()
      await form.getByRole('textbox', { name: '账号' }).fill(login)
      await form.getByRole('button', { name: '开立账户' }).click()
      await expect(page.getByLabel('新密码')).toHaveValue(/^(\w{4}-){3}\w{4}$/)
      const secret = await page.getByLabel('新密码').inputValue()
      await expectAccessible(page)
      await page.getByRole('button', { name: '已转交，隐藏密码' }).click()
      expect((await page.request.post('/api/v1/session', { data: { login, password: secret } })).status()).toBe(200)

      await enter(page, keeper)
      await page.reload()
      await page.getByPlaceholder('查找姓名或账号').fill(login)
      await page.getByRole('button', { name: '锁定' }).click()
      await expectAccessible(page)
      await page.getByRole('dialog').getByRole('button', { name: '锁定' }).click()
      await expect(page.locator('tbody').getByText('已锁定')).toBeVisible()
      expect((await page.request.post('/api/v1/session', { data: { login, password: secret } })).status()).toBe(401)
    })
  })
}

test('a button that may not be pressed is grey, not a pale red', async ({ page }) => {
  await page.goto('/design')
  const red = page.locator('.el-button--primary.is-disabled').first()
  const colours = await red.evaluate(one => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.backgroundColor = 'var(--shade)'
    return [getComputedStyle(one).backgroundColor, getComputedStyle(probe).backgroundColor]
  })
  expect(colours[0]).toBe(colours[1])
})

test('a phone reaches every place from its bottom bar', async ({ page }) => {
  await page.setViewportSize(sizes.phone)
  await enter(page, 'xuanlian')
  await page.goto('/')
  const bar = page.getByRole('navigation', { name: '主导航' })
  await bar.locator('summary').click()
  await expectAccessible(page)
  await bar.getByRole('link', { name: '退办' }).click()
  await expect(page.getByRole('heading', { name: '退办裁决' })).toBeVisible()
  await expect(bar.locator('details[open]')).toHaveCount(0)
})
