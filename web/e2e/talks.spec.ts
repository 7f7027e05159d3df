import { expect, test } from '@playwright/test'
import { task, watchHand } from './hand'
import { enter, expectAccessible, expectNoSideways, expectNothingClipped, pick, signIn, sizes } from './person'
import { castOf, congress, content, deputy, today } from './scene'

// Talks before filing (提办对接): the deputy asks from the phone, the unit answers what it was shown,
// the deputy corrects and confirms, and whoever reviews reads it beside the text.

const stamp = Date.now() % 100000

test('a deputy asks a unit before filing, and the talk stands beside the text when it is reviewed', async ({ page, browser, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const title = `关于拓宽东湖路的建议（${stamp}）`
  const secret = `草稿里还不能外传的话（${stamp}）。`
  const question = `东湖路近期有没有改造计划（${stamp}）？`
  const { id } = await cast.writer.post('/cases', { congress, deputy, signed_on_paper: [], content: { ...content(title), analysis: secret } })
  const mine = { ...(baseURL ? { baseURL } : {}), locale: 'zh-CN' }
  const phone = await (await browser.newContext({ ...mine, viewport: sizes.phone })).newPage()
  await signIn(phone, 'daibiao')
  await phone.goto(`/write/${id}`)
  const card = phone.getByRole('region', { name: '提交前的对接' })
  await card.getByRole('button', { name: '约请单位对接' }).click()
  await pick(card, '约请哪个单位', '江门市交通运输局')
  await card.getByLabel('想了解的问题').fill(question)
  await expect(card.getByLabel('只看标题和问题')).toBeChecked()
  await expectAccessible(phone)
  await expectNoSideways(phone)
  await phone.evaluate(() => { document.documentElement.dataset['type'] = '150' })
  await expectNothingClipped(phone)
  await phone.evaluate(() => { delete document.documentElement.dataset['type'] })
  await card.getByRole('button', { name: '约请单位对接' }).click()
  await expect(card.getByText('等单位答复')).toBeVisible()
  await expect(card.getByText('单位只看到标题和问题。')).toBeVisible()

  // The unit finds the request at home and on its desk, and of the draft no more than it was shown.
  await watchHand(page)
  await enter(page, 'jiaotong')
  await page.goto(`/suggestions/${id}`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  const todo = page.getByRole('region', { name: '代表约请对接' })
  const request = todo.locator('li.talk', { hasText: question })
  for (const path of ['/desk', '/']) {
    await page.goto(path)
    await expect(request).toContainText(title)
    await expect(page.getByText(secret)).toHaveCount(0)
    await expectAccessible(page)
  }
  await task(page, '登记一次对接', async () => {
    await request.getByRole('button', { name: '登记对接情况' }).click()
    await expect(request.getByLabel('日期')).toHaveValue(today)
    await request.getByLabel('方式').selectOption({ label: '电话' })
    await request.getByLabel('单位意见').selectOption({ label: '已列入计划' })
    await request.getByLabel('对接情况：实际情况，能不能办').fill('已列入明年计划，先修北段。')
    await page.setViewportSize(sizes.phone)
    await expectNoSideways(page)
    await page.setViewportSize(sizes.desk)
    await request.getByRole('button', { name: '登记对接情况' }).click()
    await expect(page.getByText(`已登记“${title}”的对接情况。`)).toBeVisible()
  })
  await expect(request).toBeHidden()

  // The answer comes to the deputy while the page is open.
  await expect(card.getByText('已列入明年计划，先修北段。')).toBeVisible()
  await card.getByRole('button', { name: /^更正对接情况/ }).click()
  await card.getByLabel('实际是怎么说的').fill('当时说的是先修南段。')
  await card.getByRole('button', { name: '更正对接情况' }).click()
  await expect(card.getByText('代表有更正')).toBeVisible()
  await page.goto('/desk')
  await expect(request).toContainText('当时说的是先修南段。')
  await request.getByRole('button', { name: '登记对接情况' }).click()
  await request.getByLabel('对接情况：实际情况，能不能办').fill('已列入明年计划，先修南段。')
  await request.getByRole('button', { name: '登记对接情况' }).click()
  await expect(request).toBeHidden()
  await card.getByRole('button', { name: /^确认对接情况/ }).click()
  await expect(card.getByText('已确认')).toBeVisible()
  await phone.getByRole('button', { name: '提交建议' }).click()
  await expect(phone.getByText('已提交，等待审查')).toBeVisible()
  await phone.context().close()

  const reviewer = await (await browser.newContext(mine)).newPage()
  await enter(reviewer, 'xuanlian')
  await reviewer.goto(`/review?case=${id}`)
  const talks = reviewer.getByRole('region', { name: '提交前的对接' })
  await expect(talks).toContainText('已列入明年计划，先修南段。')
  await expect(talks).toContainText('已确认')
  await expectAccessible(reviewer)
  await reviewer.goto(`/suggestions/${id}`)
  await expect(reviewer.locator('#talks')).toContainText('江门市交通运输局')
  await expect(reviewer.locator('#talks')).toContainText('已列入明年计划，先修南段。')
  await reviewer.context().close()
})
