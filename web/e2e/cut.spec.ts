import { expect, type Page, test } from '@playwright/test'
import { enter, expectNoSideways, sizes } from './person'

// A deputy writes on a phone where the network comes and goes.
test.use({ viewport: sizes.phone })

const written = {
  cause: '第一次断网以后写的事由：路口没有行人信号灯。', analysis: '还没有恢复时写的分析：周边有两所学校。',
  demand: '第二次断网以后写的要求：增设行人过街信号灯。', other: '最后写的要求：上下学时段安排专人疏导交通。',
}
const here = (page: Page) => page.getByText('网络不通：内容已保存在本机')
const there = (page: Page) => page.getByText('已保存到服务器')
const demand = (page: Page, n: number) => page.getByRole('textbox', { name: `建议 ${n}` })

async function expectTyped(page: Page, title: string) {
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue(title)
  await expect(page.getByLabel('事由')).toHaveValue(written.cause)
  await expect(page.getByLabel('分析')).toHaveValue(written.analysis)
  await expect(demand(page, 1)).toHaveValue(written.demand)
}

test('the network is cut twice, once in the middle of saving, and every word is in the suggestion', async ({ page, context }) => {
  const title = `关于断网两次的建议（${Date.now() % 100000}）`
  await enter(page, 'daibiao')
  await page.goto('/write')
  await page.getByRole('textbox', { name: '标题' }).fill(title)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(there(page)).toBeVisible()
  await expect(page).toHaveURL(/\/write\/.+/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  // The first cut: nothing goes out, and what is typed stays on the phone.
  await context.setOffline(true)
  await page.getByLabel('事由').fill(written.cause)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(here(page)).toBeVisible()
  await page.getByLabel('分析').fill(written.analysis)
  await expectNoSideways(page)

  // The second cut comes when the server has the words and the phone has no answer yet.
  let cuts = 0
  await page.route(`**/cases/${id}/save-draft`, async route => {
    if (cuts++) { await route.continue(); return }
    await route.fetch()
    await context.setOffline(true)
    await route.abort('internetdisconnected')
  })
  await context.setOffline(false)
  await expect.poll(() => cuts).toBeGreaterThan(0)
  await expect(here(page)).toBeVisible()
  await demand(page, 1).fill(written.demand)
  // It tries by itself and is not heard: these words have not arrived, those before them have.
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(here(page)).toBeVisible()

  // Back again, and the page is loaded anew: the words come from the phone, and nobody is asked which to keep.
  await page.unroute(`**/cases/${id}/save-draft`)
  await context.setOffline(false)
  await page.reload()
  await expectTyped(page, title)
  await expect(there(page)).toBeVisible()
  await expect(page.getByText('这份草稿在别处改过')).toHaveCount(0)

  // Without the copy on the phone the server has them all.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expectTyped(page, title)

  await page.getByRole('button', { name: '添加建议' }).click()
  await demand(page, 2).fill(written.other)
  await page.getByRole('button', { name: '提交建议' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  for (const words of Object.values(written)) await expect(page.getByText(words).first()).toBeVisible()
  await expectNoSideways(page)
})
