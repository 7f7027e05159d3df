import { expect, test } from '@playwright/test'
import { go, signIn } from '../person'

// What the whole congress goes by: every date is counted again, so this day comes after all others.

test('the deputies’ office sets a number of the law and a day of the year', async ({ page }) => {
  await signIn(page, 'xuanlian')
  await go(page, '名录')
  const tabs = page.getByRole('navigation', { name: '名录' })
  await tabs.getByRole('link', { name: '规则参数' }).click()
  const rule = page.getByRole('row').filter({ hasText: '签收期限' })
  await rule.getByRole('button', { name: /^修改/ }).click()
  const form = page.getByRole('dialog')
  const count = form.getByLabel('数目')
  const to = await count.inputValue() === '4' ? '3' : '4'
  await count.fill(to)
  await form.getByRole('button', { name: '设定参数' }).click()
  await expect(form).toBeHidden()
  await expect(rule).toContainText(`${to} 个工作日`)

  await tabs.getByRole('link', { name: '工作日历' }).click()
  const day = page.locator('.month').nth(11).getByRole('button', { name: /工作日/ }).last()
  const name = (await day.getAttribute('aria-label') ?? '').replace(/ .*$/, '')
  await day.click()
  await form.getByLabel('理由').fill('全市系统停电检修')
  await form.getByRole('button', { name: '调整工作日历' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('listitem').filter({ hasText: `${name} 本级规定的休息日 全市系统停电检修` })).toBeVisible()
})
