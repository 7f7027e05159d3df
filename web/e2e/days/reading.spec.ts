import { expect, test } from '@playwright/test'
import { act, find, go, openCase, pick, send, signIn, sizes } from '../person'
import { bring, castOf } from '../scene'

const stamp = Date.now() % 100000

test('the government office hands a case on, and decides the return that comes of it', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const [toHandOn, disputed] = [`关于统筹城区停车的建议（${stamp}）`, `关于城区夜间照明的建议（${stamp}）`]
  const own = { strands: [{ unit: '4407-fuban', role: 'main' }] }
  await bring(cast, 'assigned', toHandOn, own)
  const id = await bring(cast, 'assigned', disputed, own)
  await signIn(page, 'fuban')
  await go(page, '办理台')
  for (const title of [toHandOn, disputed]) {
    await go(page, '办理台')
    await page.locator('li.line').filter({ hasText: title }).getByRole('link', { name: title }).click()
    const form = await act(page, '转交部门承办')
    await pick(form, '转交给', '江门市交通运输局')
    await send(form, '转交部门承办')
    await expect(page.getByText('江门市交通运输局办理中')).toBeVisible()
  }
  await cast.clerk.order(id, 'request-return', { strand: 2, reason: 'not_our_duty', basis: '照明由城市管理部门负责。', proposed_unit: '4407-chengguan' })
  await go(page, '退办')
  const line = page.getByRole('listitem').filter({ hasText: disputed })
  await expect(line).toContainText('照明由城市管理部门负责。')
  await line.getByRole('button', { name: '同意退办并改派' }).click()
  await send(page.getByRole('dialog'), '同意退办并改派')
  await expect(line).toHaveCount(0)
})

test('a committee and the chair read a case, the list by its filters and the ledger', async ({ page, browser, baseURL }) => {
  const title = `关于完善环城绿道的建议（${stamp}）`
  await bring(await castOf(String(baseURL)), 'issued', title)
  await signIn(page, 'gongwei')
  await openCase(page, title)
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible()
  await expect(page.getByText('完成信号灯安装并启用').first()).toBeVisible()
  await go(page, '建议')
  await page.getByLabel('阶段').selectOption({ label: '已销号' })
  await expect(page.getByRole('button', { name: /^阶段 已销号/ })).toBeVisible()
  await expect(page.locator('main tbody tr').first()).toContainText('已销号')
  await page.getByRole('button', { name: '清除条件' }).click()
  await go(page, '承诺')
  await page.getByLabel('状态').selectOption({ label: '已兑现' })
  await expect(page.locator('main li').filter({ hasText: '已兑现' }).first()).toBeVisible()

  const phone = await browser.newPage({ viewport: sizes.phone })
  await signIn(phone, 'zhuren')
  await find(phone, title)
  await phone.locator('main').getByRole('link', { name: title }).click()
  await expect(phone.getByText('完成信号灯安装并启用').first()).toBeVisible()
  await expect(phone.getByRole('region', { name: '可以办理的事' }).getByRole('button', { name: /立案|交办/ })).toHaveCount(0)
  await phone.close()
})

test('a leader of the government reads on the phone what is longest late, a case and the ledger', async ({ page, baseURL }) => {
  const title = `关于完善滨江慢道的建议（${stamp}）`
  await bring(await castOf(String(baseURL)), 'issued', title)
  await page.setViewportSize(sizes.phone)
  await signIn(page, 'lingdao')
  const latest = page.getByRole('region', { name: '逾期最久的' })
  await expect(latest.getByRole('link').nth(1)).toBeVisible()
  await expect(latest.getByText('逾期', { exact: true }).first()).toBeVisible()
  await openCase(page, title)
  await expect(page.getByText('已答复，等待')).toBeVisible()
  await expect(page.getByText('完成信号灯安装并启用').first()).toBeVisible()
  await expect(page.getByRole('region', { name: '可以办理的事' }).getByRole('button')).toHaveCount(0)
  await go(page, '承诺')
  await pick(page.locator('main'), '承办单位', '江门市交通运输局')
  await expect(page.locator('main li').filter({ hasText: title }).first()).toBeVisible()
})

test('a station, which reads no cases, is offered no list that is closed to it and no pen that would write nothing', async ({ page }) => {
  await signIn(page, 'lianluo-440703')
  await expect(page.getByText(/^没有带期限的事，另有 \d+ 件等您办。$/)).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link')).toHaveText(['待办', '群众意见', '做法库', '名录'])
  await expect(page.getByText('无权查看')).toHaveCount(0)
})
