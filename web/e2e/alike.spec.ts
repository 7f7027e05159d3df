import { createHash, randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideways, expectNothingClipped, sizes } from './person'
import { bring, type Cast, castOf, congress, content, deputy, today } from './scene'

// What is alike is decided on: at review, while writing, and from an opinion of the public.

const stamp = Date.now() % 100000
// The card stays when nothing else is alike, under another heading.
const cardOf = (page: Page) => page.locator('section', { has: page.locator('#similar') })
const lineOf = (page: Page, title: string) => cardOf(page).locator('li').filter({ hasText: title })

test('at review what is alike is set aside by name, taken back, and joined to its chain', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const [before, again] = ['早前', '再次'].map(word => `关于${word}反映潮连渡口候船亭漏雨的建议（${stamp}）`) as [string, string]
  await bring(cast, 'docketed', before)
  const id = await bring(cast, 'submitted', again)
  await enter(page, 'xuanlian')
  await page.goto(`/review?case=${id}`)
  const line = lineOf(page, before)

  await line.getByRole('button', { name: '不是同一件事' }).click()
  await expect(cardOf(page).getByRole('status')).toHaveText(`已标明：与《${before}》不是同一件事，不再列为相近。`)
  const aside = cardOf(page).locator('details')
  await aside.locator('summary', { hasText: '已标明不是同一件事的 1 件' }).click()
  await expect(aside.getByRole('link', { name: before })).toBeVisible()
  await expect(aside.getByText(/选举联络人事任免工作委员会.*标明/)).toBeVisible()
  await expectAccessible(page)

  // It stands after a reload, and on the page of the suggestion it is no link.
  await page.goto(`/suggestions/${id}`)
  await expect(page.getByText(`查看《${before}》后标明：不是同一件事`)).toBeVisible()
  await expect(page.getByRole('heading', { name: '关联', exact: true })).toHaveCount(0)
  await page.setViewportSize(sizes.phone)
  await expectNoSideways(page)
  await page.evaluate(() => { document.documentElement.dataset['type'] = '150' })
  await expectNothingClipped(page)
  await page.setViewportSize(sizes.desk)

  await page.goto(`/review?case=${id}`)
  await aside.locator('summary').click()
  await aside.getByRole('button', { name: /^撤回/ }).click()
  await line.getByRole('button', { name: '与它是同一事项，以前提过' }).click()
  await expect(cardOf(page).getByText('本件是这一事项的第 2 次提出（先后共 2 次）。')).toBeVisible()
  await expect(line.getByText('第 1 次提出')).toBeVisible()
  await expect(line.getByText('以往提过')).toBeVisible()
})

// Said at a meeting with voters, so that it needs no sorting; the link is the person's and thrown away here.
async function said(cast: Cast, text: string) {
  const { rows } = await cast.office.get<{ rows: { kind: string, owner: string }[] }>(`/doors?congress=${congress}`)
  const { kind, owner } = rows[0] ?? { kind: '', owner: '' }
  const { id: meeting } = await cast.office.post('/voter-meetings', { congress, kind, owner, held_on: today, place: '代表之家', voters: 3, minutes: '听取意见。' })
  const secret = createHash('sha256').update(randomBytes(32).toString('base64url')).digest('hex')
  await cast.office.post('/opinions', { congress, kind, owner, meeting, text, consent: true, secret })
}

test('an opinion is found beside a draft and taken into it, and is answered from a suggestion that is like it', async ({ page, browser, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const words = `白沙旧码头的栈桥夜里没有灯，看不清路（${stamp}）。`
  const exists = `关于白沙旧码头的栈桥夜里没有灯、看不清路的建议（${stamp}）`
  await bring(cast, 'docketed', exists)
  await said(cast, words)
  const { id } = await cast.writer.post('/cases', { congress, deputy, signed_on_paper: [], content: { ...content(`关于白沙旧码头的栈桥夜里装灯的建议（${stamp}）`), cause: words, analysis: '', demands: ['给栈桥装灯。'] } })

  await enter(page, 'daibiao')
  await page.goto(`/write/${id}`)
  const opinions = page.getByRole('region', { name: /^相近的群众意见/ })
  await opinions.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: /^采用到这件/ }).click()
  await expect(page.getByRole('heading', { name: '来自 1 条群众意见' })).toBeVisible()
  await expect(page.getByLabel('事由')).toHaveValue(words)
  await expect(opinions.getByText(words)).toHaveCount(0)
  await lineOf(page, exists).getByRole('button', { name: '不是同一件事' }).click()
  await expect(cardOf(page).getByRole('status')).toContainText('不是同一件事')
  await page.reload()
  await expect(page.getByRole('heading', { name: '来自 1 条群众意见' })).toBeVisible()

  const desk = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'zh-CN' })
  const office = await desk.newPage()
  await enter(office, 'xuanlian')
  await office.goto('/opinions?state=taken')
  const item = office.locator('main li').filter({ hasText: words }).first()
  await item.getByRole('button', { name: '看相近的建议和意见' }).click()
  await expect(item.getByRole('link', { name: exists })).toBeVisible()
  await expectAccessible(office)
  await item.getByRole('listitem').filter({ hasText: exists }).getByRole('button', { name: /^据此答复/ }).click()
  await expect(item.getByRole('textbox')).toHaveValue(/^您反映的事，已有代表提出建议/)
  await item.locator('form').getByRole('button', { name: '答复' }).click()
  await expect(office.locator('main li').filter({ hasText: words })).toHaveCount(0)
  await desk.close()
})
