import { expect, type Page, test } from '@playwright/test'
import { act, fillSignIn, go, openCase, send, signIn, sizes } from './person'
import { bring, bringOn, castOf } from './scene'
import { serve, stop } from './server'

// Whatever happens to the network, the server, the session or the tab: nothing typed is lost.

async function save(page: Page) {
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存到服务器')).toBeVisible()
}
async function begin(page: Page, title: string) {
  await signIn(page, 'daibiao2')
  await go(page, '撰写')
  await page.getByRole('textbox', { name: '标题' }).fill(title)
  await save(page)
  await expect(page).toHaveURL(/\/write\/.+/)
}

test('words written without a network survive a reload and reach the server later', async ({ page, context }) => {
  await begin(page, '关于断网也不丢字的建议')

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
  await begin(page, '关于会话过期的建议')
  await context.clearCookies()
  await page.getByLabel('事由').fill('过期以后写的。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await fillSignIn(dialog, 'daibiao2')
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('事由')).toHaveValue('过期以后写的。')
  await save(page)
})

test('a draft open in two tabs gives a choice, and overwrites nothing in silence', async ({ page, context }) => {
  await begin(page, '关于两处同写的建议')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('textbox', { name: '标题' })).toHaveValue('关于两处同写的建议')
  await other.getByLabel('事由').fill('第二个标签页写的事由。')
  await save(other)
  await page.getByLabel('事由').fill('第一个标签页写的事由。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  const choice = page.getByRole('alert').filter({ hasText: '这份草稿在别处改过' })
  await expect(choice.getByText('第一个标签页写的事由。')).toBeVisible()
  await expect(choice.getByText('第二个标签页写的事由。')).toBeVisible()
  await choice.getByRole('button', { name: '保留本机的' }).click()
  await expect(page.getByText('已保存到服务器')).toBeVisible()
  await other.reload()
  await expect(other.getByLabel('事由')).toHaveValue('第一个标签页写的事由。')
})

test('an upload that breaks off goes on where it stopped', async ({ page }) => {
  const offsets: (string | undefined)[] = []
  await page.route('**/api/v1/uploads/*', async route => {
    if (route.request().method() !== 'PATCH') { await route.continue(); return }
    offsets.push(route.request().headers()['upload-offset'])
    await (offsets.length === 3 ? route.abort('internetdisconnected') : route.continue())
  })
  await signIn(page, 'daibiao2')
  await go(page, '撰写')
  await page.getByLabel(/^添加附件/).setInputFiles({ name: '调研报告.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_000_000, '%PDF') })
  await page.getByRole('button', { name: '提交建议' }).click()
  await expect(page.getByText('还有 1 个附件没有传完')).toBeVisible()
  await page.getByRole('button', { name: '继续上传' }).click()
  await expect(page.getByRole('button', { name: '移除 调研报告.pdf' })).toBeVisible()
  expect(offsets).toEqual(['0', '262144', '524288', '524288', '786432'])
})

test('an order whose answer was lost is carried out once, however often it is sent', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const title = `关于断网时登记沟通的建议（${Date.now() % 100000}）`
  const id = await bring(cast, 'signedIn', title)
  let lost = 0
  await page.route(`**/cases/${id}/record-contact`, async route => {
    if (lost++) { await route.continue(); return }
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  await signIn(page, 'jiaotong')
  await openCase(page, title)
  const form = await act(page, '登记沟通联系')
  await form.getByLabel('办前沟通').check()
  await form.getByLabel('方式').selectOption({ label: '电话' })
  await form.getByLabel('姓名').fill('王科长')
  await form.getByLabel('职务').fill('科长')
  await form.getByLabel('代表意见').fill('希望尽快安装。')
  await form.getByRole('button', { name: '登记沟通联系' }).click()
  await expect(form.getByText('网络不通')).toBeVisible()
  await expect(form.getByLabel('代表意见')).toHaveValue('希望尽快安装。')
  await send(form, '登记沟通联系')
  expect((await cast.clerk.get<{ state: { contacts: object[] } }>(`/cases/${id}`)).state.contacts).toHaveLength(1)
})

test('of two clerks at one case the second is told what happened, and keeps what he typed', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const title = `关于两人同办一件的建议（${Date.now() % 100000}）`
  const id = await bring(cast, 'signedIn', title)
  await signIn(page, 'jiaotong')
  await openCase(page, title)
  const form = await act(page, '报告办理进展')
  await form.getByLabel('进展').fill('已完成现场踏勘。')
  await bringOn(cast, id, 'heard', 'heard')
  await form.getByRole('button', { name: '报告办理进展' }).click()
  await expect(form.getByText('有人先一步作了改动')).toBeVisible()
  await expect(form.getByRole('listitem').filter({ hasText: '办前沟通' })).toBeVisible()
  await expect(form.getByLabel('进展')).toHaveValue('已完成现场踏勘。')
  await send(form, '报告办理进展')
  await expect(page.getByText('已完成：报告办理进展。')).toBeVisible()
})

test('on a slow line pages say that they load, and an impatient hand sends nothing twice', async ({ page, baseURL }) => {
  const title = `关于慢速网络的建议（${Date.now() % 100000}）`
  await bring(await castOf(String(baseURL)), 'submitted', title)
  await signIn(page, 'xuanlian')
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 })
  await go(page, '建议')
  await expect(page.getByRole('status').filter({ hasText: '正在载入' }).first()).toBeAttached()
  await page.getByRole('searchbox', { name: '查找' }).fill(title)
  await page.keyboard.press('Enter')
  await page.locator('main').getByRole('link', { name: title }).click()
  const sent: string[] = []
  page.on('request', request => { if (request.url().endsWith('/docket')) sent.push(request.url()) })
  const form = await act(page, '立案编号')
  await form.getByRole('button', { name: '立案编号' }).dblclick()
  await expect(form).toBeHidden()
  await expect(page.getByText('已完成：立案编号。')).toBeVisible()
  expect(sent).toHaveLength(1)
})

test('words written while the server is stopped and started again reach it, and none is lost', async ({ page, baseURL }) => {
  const port = String(Number(new URL(String(baseURL)).port) + 7)
  let served = await serve(port)
  try {
    await page.goto(`http://127.0.0.1:${port}/`)
    await fillSignIn(page.getByRole('main'), 'daibiao2')
    await go(page, '撰写')
    await page.getByRole('textbox', { name: '标题' }).fill('关于服务器重启的建议')
    await save(page)
    await stop(served)
    await page.getByLabel('事由').fill('服务器停下以后写的事由。')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await expect(page.getByText('内容已保存在本机，恢复后自动存到服务器')).toBeVisible()
    await page.getByLabel('分析').fill('还没有恢复时写的分析。')
    served = await serve(port)
    await save(page)
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await expect(page.getByLabel('事由')).toHaveValue('服务器停下以后写的事由。')
    await expect(page.getByLabel('分析')).toHaveValue('还没有恢复时写的分析。')
  } finally {
    await stop(served)
  }
})

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
