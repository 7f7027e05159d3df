import { expect, type Page, test } from '@playwright/test'
import { act, another, go, openCase, pick, send, signIn, sizes } from '../person'
import { bring, castOf } from '../scene'

const stamp = Date.now() % 100000
const practice = '“五个一”跟踪督办'

test('the deputies’ office adopts a practice, selects a key suggestion and sees its lamps', async ({ page, browser, baseURL }) => {
  const title = `关于整治城东排涝渠的建议（${stamp}）`
  await bring(await castOf(String(baseURL)), 'signedIn', title)
  await signIn(page, 'xuanlian')

  await go(page, '做法库')
  await page.getByRole('link', { name: practice }).click()
  await expect(page.locator('blockquote').first()).toContainText('一建议一工委、一月一情况、一季一检查、半年一汇报、年度一测评')
  // Rehearsed before it can be confirmed.
  await page.getByRole('button', { name: '采用做法' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('决定依据（会议、文号）').fill('市人大常委会主任会议纪要〔2026〕8号')
  await form.getByRole('button', { name: '先看是否合适' }).click()
  await expect(form.getByText('与法律和现行规则没有冲突，将增加 5 项职责。')).toBeVisible()
  await form.getByRole('button', { name: '采用做法' }).click()
  await expect(page.getByText('已完成：采用做法。')).toBeVisible()
  await expect(page.getByRole('region', { name: '采用情况' })).toContainText('市人大常委会主任会议纪要〔2026〕8号')

  await openCase(page, title)
  const key = await act(page, '确定为重点督办建议')
  await key.getByLabel('关乎群众切身利益').check()
  await key.getByLabel('决定依据（会议、文号）').fill('主任会议纪要〔2026〕9号')
  await send(key, '确定为重点督办建议')
  const panel = page.locator('#supervision')
  await expect(panel).toContainText('关乎群众切身利益')

  await go(page, '矩阵')
  await page.getByRole('combobox', { name: /^做法/ }).selectOption({ label: practice })
  const row = page.getByRole('row').filter({ hasText: title })
  await expect(row.getByRole('link', { name: /^一月一情况/ }).first()).toBeVisible()
  // The lamp that is missing leads to the step.
  await row.getByRole('link', { name: /^一建议一工委/ }).click()
  const naming = page.getByRole('dialog')
  await expect(naming).toBeVisible()
  await pick(naming, '督办工委', '工委')
  await send(naming, '明确督办工委和领导')
  await expect(panel).toContainText('工委')

  // And the one that is met to its evidence.
  await go(page, '矩阵')
  await page.getByRole('combobox', { name: /^做法/ }).selectOption({ label: practice })
  await row.getByRole('link', { name: /^一建议一工委.*完成/ }).click()
  await expect(page.locator('.line li[aria-current]')).toContainText(/明确由 .+ 督办/)

  await go(page, '督办')
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('督办')

  const phone = await browser.newPage({ viewport: sizes.phone })
  await signIn(phone, 'zhuren')
  await go(phone, '矩阵')
  await phone.getByRole('combobox', { name: /^做法/ }).selectOption({ label: practice })
  await expect(phone.locator('li.sheet').filter({ hasText: title }).getByRole('heading', { name: '一季一检查' })).toBeVisible()
  await phone.close()
})

test('a practice is replayed over past suggestions, and each figure opens the cases behind it', async ({ page }) => {
  await signIn(page, 'xuanlian')
  await go(page, '做法库')
  await page.getByRole('link', { name: '办前有沟通、办中有联系、办后有反馈' }).click()
  await page.getByRole('link', { name: '用过去的建议重演' }).click()
  await page.getByRole('button', { name: '开始重演' }).click()
  await expect(page.getByText(/会对 \d+ 件建议提出 [1-9]\d* 项职责/)).toBeVisible()
  await page.getByRole('button', { name: /，应办 [1-9]\d* 项/ }).first().click()
  const behind = page.getByRole('region', { name: /^背后的建议/ })
  const first = behind.getByRole('link').first()
  const title = await first.textContent() ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('before and after stand beside each other where a practice was taken up from elsewhere', async ({ page }) => {
  await signIn(page, 'xuanlian-440705')
  await go(page, '做法库')
  await page.getByRole('link', { name: '提醒、催办、督促' }).click()
  const outcomes = page.getByRole('region', { name: '采用前后的结果' })
  await expect(outcomes).toContainText('新会区')
  for (const words of ['按期答复', '采用前', '采用后']) await expect(outcomes.getByText(words).first()).toBeVisible()
})

test('each level opens what it has, and reads figures and key suggestions of the one below', async ({ page, browser }) => {
  await signIn(page, 'xuanlian')
  const levels = async (at: Page) => {
    await go(at, '督办')
    await at.getByRole('link', { name: '下级情况' }).click()
  }
  await levels(page)
  const county = page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: /^蓬江区/ }) })
  await expect(county).toContainText('已编号')
  await county.locator('summary').click()
  const key = county.getByRole('link').first()
  const title = await key.textContent() ?? ''
  await key.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('region', { name: '可以办理的事' }).getByRole('button')).toHaveCount(0)

  const below = await another(browser, 'xuanlian-440703')
  await levels(below)
  await expect(below.getByRole('heading', { level: 2, name: /^棠下镇/ })).toBeVisible()
  await below.close()

  const town = await another(browser, 'zhuxituan')
  await go(town, '建议')
  await expect(town.getByRole('searchbox', { name: '查找' })).toBeVisible()
  await go(town, '承诺')
  await expect(town.getByRole('heading', { level: 1, name: '承诺台账' })).toBeVisible()
  await levels(town)
  await expect(town.getByText('乡镇以下没有人大。')).toBeVisible()
  await town.close()
})
