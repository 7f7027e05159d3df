import { expect, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideways, expectNothingClipped, sizes } from './person'
import { congress, Person } from './scene'

// From a code on a door to a suggestion: somebody with a phone and no account, the office, a deputy.
test('an opinion told on a phone becomes a suggestion, and its person follows and erases it', async ({ page, browser, baseURL }) => {
  const desk = await Person.come(String(baseURL), 'xuanlian')
  const { rows } = await desk.get<{ rows: { kind: string, owner: string, name: string }[] }>(`/doors?congress=${congress}`)
  const owner = rows[0]
  if (!owner) throw new Error('nobody to tell anything')
  const { code } = await desk.post('/doors', { congress, kind: owner.kind, owner: owner.owner }) as unknown as { code: string }

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: sizes.phone, locale: 'zh-CN' })
  const phone = await context.newPage()
  await phone.goto(`/o/${code}`)
  const words = `礼睦路的路灯坏了三个月（${code}）。`
  await phone.getByLabel('您想反映什么？').fill(words)
  await phone.reload()
  await expect(phone.getByLabel('您想反映什么？')).toHaveValue(words)
  await phone.getByLabel('姓名').fill('李四')
  await phone.getByLabel('电话').fill('13800000000')
  await expectAccessible(phone)
  await expectNoSideways(phone)
  await phone.evaluate(() => { document.documentElement.dataset['type'] = '150' })
  await expectNothingClipped(phone)
  await phone.getByRole('checkbox', { name: '我同意' }).check()
  await phone.getByRole('button', { name: '提交' }).click()
  await expect(phone.getByRole('heading', { name: '已经收到，谢谢您！' })).toBeVisible()
  const link = await phone.getByRole('link').first().getAttribute('href')
  expect(link).toMatch(/\/told#[\w-]{43}$/)

  await enter(page, 'xuanlian')
  await page.goto('/opinions')
  const item = page.locator('li', { hasText: words })
  await expect(item.getByText('李四')).toBeVisible()
  await item.getByRole('button', { name: '通过' }).click()
  await expect(item).toBeHidden()

  const writer = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'zh-CN' })
  const deputy = await writer.newPage()
  await enter(deputy, 'daibiao')
  await deputy.goto('/opinions')
  await deputy.locator('li', { hasText: words }).getByRole('checkbox', { name: '采用' }).check()
  await deputy.getByRole('button', { name: '据此起草建议（1 条）' }).click()
  await expect(deputy.getByLabel('事由')).toHaveValue(new RegExp('群众反映：礼睦路的路灯'))
  await deputy.getByRole('textbox', { name: '标题' }).fill('关于修好礼睦路路灯的建议')
  await deputy.getByRole('button', { name: '保存草稿' }).click()
  await expect(deputy).toHaveURL(/\/write\/[^?]+$/)
  await expect(deputy.getByRole('heading', { name: '来自 1 条群众意见' })).toBeVisible()

  await phone.goto('about:blank')
  await phone.goto(String(link))
  await expect(phone.getByText('一位代表正在据此起草建议。')).toBeVisible()
  await expectAccessible(phone)
  await expectNoSideways(phone)
  await phone.getByRole('button', { name: '删除我的意见' }).click()
  await phone.getByRole('button', { name: '确定删除' }).click()
  await expect(phone.getByRole('heading', { name: '已经删除' })).toBeVisible()
  await phone.goto('about:blank')
  await phone.goto(String(link))
  await expect(phone.getByText('没有这条意见，或它已经删除。')).toBeVisible()
  await context.close()
  await writer.close()
})

test('a poster prints the code and where it leads, and a code that is replaced leads nowhere', async ({ page, baseURL }) => {
  const desk = await Person.come(String(baseURL), 'xuanlian')
  const { rows } = await desk.get<{ rows: { kind: string, owner: string, name: string }[] }>(`/doors?congress=${congress}`)
  const owner = rows.at(-1)
  if (!owner) throw new Error('nobody to tell anything')
  const made = async () => (await desk.post('/doors', { congress, kind: owner.kind, owner: owner.owner }) as unknown as { code: string }).code
  const code = await made()
  await enter(page, 'xuanlian')
  await page.goto(`/doors/${code}/poster`)
  await expect(page.getByRole('img', { name: new RegExp(`/o/${code}`) })).toBeVisible()
  expect(await page.getByRole('img').evaluate(one => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  await expectAccessible(page)
  await made()
  await page.goto(`/o/${code}`)
  await expect(page.getByText('这个码无效或已停用。')).toBeVisible()
})
