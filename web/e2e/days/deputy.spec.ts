import { expect, test } from '@playwright/test'
import { task, watchHand } from '../hand'
import { act, go, pick, send, signIn, sizes } from '../person'
import { bringOn, castOf } from '../scene'

test.use({ viewport: sizes.phone })

const photo = { name: '路口照片.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') }

test('a deputy writes with another, follows what becomes of it, and rates the answer', async ({ page, browser, baseURL }) => {
  const title = `关于在江海路口增设行人过街信号灯的建议（${Date.now() % 100000}）`
  const mine = () => page.getByRole('region', { name: '我的建议' }).getByRole('link', { name: title })
  await watchHand(page)
  await signIn(page, 'daibiao')

  await task(page, '写一件建议，附照片', async () => {
    await go(page, '撰写')
    await page.getByRole('textbox', { name: '标题' }).fill(title)
    await page.getByLabel('事由').fill('该路口没有行人信号灯，早晚高峰学生过街困难，去年发生三起事故。')
    await page.getByLabel('分析').fill('路口车流量已经超过设计能力，周边有两所学校。')
    await page.getByRole('textbox', { name: '建议 1' }).fill('增设行人过街信号灯，并配倒计时。')
    await page.getByRole('button', { name: '添加建议' }).click()
    await page.getByRole('textbox', { name: '建议 2' }).fill('上下学时段安排专人疏导交通。')
    await page.getByLabel(/^添加附件/).setInputFiles(photo)
    await expect(page.getByRole('button', { name: '移除 路口照片.png' })).toBeVisible()
    await page.getByRole('button', { name: '保存草稿' }).click()
    await expect(page.getByText('已保存到服务器')).toBeVisible()
  })
  const join = page.locator('section', { hasText: '联名代表' })
  await pick(join, '邀请谁', '张代表03')
  await join.getByRole('button', { name: '邀请联名' }).click()
  await expect(join.getByRole('listitem').filter({ hasText: '张代表03' })).toContainText('待确认')

  const other = await browser.newPage({ viewport: sizes.phone })
  await watchHand(other)
  await signIn(other, 'daibiao2')
  await task(other, '确认联名', async () => {
    await other.getByRole('region', { name: '待办事项' }).getByRole('link', { name: title }).click()
    await expect(other.getByText('上下学时段安排专人疏导交通。')).toBeVisible()
    await send(await act(other, '确认联名'), '确认联名')
  })
  await other.close()

  await go(page, '待办')
  await task(page, '提交写好的建议', async () => {
    await mine().click()
    await send(await act(page, '提交建议'), '提交建议')
    await expect(page.getByText('已提交，等待审查')).toBeVisible()
  })
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  const cast = await castOf(String(baseURL))
  await bringOn(cast, id, 'docketed', 'contacted')
  await go(page, '待办')
  await mine().click()
  const confirmed = await act(page, '确认沟通记录')
  await confirmed.getByLabel('属实', { exact: true }).check()
  await send(confirmed, '确认沟通记录')

  await bringOn(cast, id, 'drafted', 'issued')
  await go(page, '待办')
  await task(page, '评价一件答复', async () => {
    await page.getByRole('region', { name: '待办事项' }).getByRole('link', { name: '评价办理情况' }).filter({ hasText: title }).click()
    await page.getByRole('group', { name: /^办理态度/ }).getByRole('button', { name: '满意', exact: true }).click()
    await page.getByRole('group', { name: /^办理结果/ }).getByRole('button', { name: '满意', exact: true }).click()
    await expect(page.getByText('已评价：态度满意，结果满意。')).toBeVisible()
  })
  await page.getByText('再看一遍答复').click()
  await expect(page.getByText('已列入明年改造计划，配倒计时信号灯。')).toBeVisible()
})
