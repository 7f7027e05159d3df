import { expect, test } from '@playwright/test'
import { task, watchHand } from './hand'
import { enter, expectAccessible, expectNoSideways, expectNothingClipped, pick, signIn, sizes } from './person'
import { castOf, congress as city, content, deputy, Person } from './scene'

// Reading before filing (预读): the deputy asks from the phone, the office reads the draft as it stands
// and comments at its parts, the deputy does what he takes up and goes on. The stations are the counties'.

const stamp = Date.now() % 100000
const county = '440705'
const readBy = async (reader: Person) => (await reader.get<{ rows: { id: string }[] }>(`/readings?congress=${county}`)).rows.map(one => one.id)

test('a station comments on a draft before it is filed, and the deputy mends it and files', async ({ page, browser, baseURL }) => {
  const [writer, station, office] = await Promise.all(['daibiao', 'lianluo', 'xuanlian'].map(login => Person.come(String(baseURL), `${login}-${county}`))) as [Person, Person, Person]
  const title = `关于修缮会城河堤步道的建议（${stamp}）`
  const note = `请看看建议部分够不够具体（${stamp}）。`
  const comment = `写明从哪座桥到哪座桥（${stamp}）。`
  const mended = `修缮会城大桥至南门桥的堤岸步道（${stamp}）。`
  const { id } = await writer.post('/cases', { congress: county, deputy: `${county}-t16-02`, signed_on_paper: [], content: content(title) })
  const phone = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'zh-CN', viewport: sizes.phone })).newPage()
  await watchHand(phone)
  await signIn(phone, `daibiao-${county}`)
  const card = phone.getByRole('region', { name: '预读', exact: true })
  const asked = card.getByRole('article', { name: '会城街道代表联络站' })
  await task(phone, '请人预读一件草稿', async () => {
    await phone.getByRole('region', { name: '我的建议' }).getByRole('link', { name: title }).click()
    await phone.getByRole('link', { name: '继续撰写' }).click()
    await card.getByRole('button', { name: '请人预读' }).click()
    await pick(card, '请谁预读', '会城街道代表联络站')
    await card.getByLabel('想请他看什么').fill(note)
    await expectAccessible(phone)
    await expectNoSideways(phone)
    await phone.evaluate(() => { document.documentElement.dataset['type'] = '150' })
    await expectNothingClipped(phone)
    await phone.evaluate(() => { delete document.documentElement.dataset['type'] })
    await card.getByRole('button', { name: '请人预读' }).click()
    await expect(asked).toContainText('可以看草稿')
  })

  // The station finds it at home, with what it was asked, and nowhere else; no other office finds it.
  await watchHand(page)
  await enter(page, `lianluo-${county}`)
  await page.goto(`/suggestions/${id}`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  expect(await readBy(office)).not.toContain(id)
  await page.goto('/')
  const draft = page.getByRole('region', { name: '代表请预读的草稿' }).getByRole('article', { name: title })
  await expect(draft).toContainText(note)
  await expect(draft).toContainText('张代表02')
  await expect(draft).toContainText('路口车流量已经超过设计能力')
  await task(page, '提一条预读意见', async () => {
    await draft.getByRole('button', { name: /^提预读意见/ }).click()
    await expect(draft.getByRole('radio', { name: '事由' })).toBeChecked()
    for (const viewport of [sizes.phone, sizes.desk]) {
      await page.setViewportSize(viewport)
      await expectNoSideways(page)
      await expectAccessible(page)
    }
    await draft.getByRole('radio', { name: '建议' }).check()
    await draft.getByRole('textbox', { name: '意见' }).fill(comment)
    await draft.getByRole('button', { name: '提预读意见' }).click()
    await expect(page.getByText(`已对“${title}”提出意见。`)).toBeVisible()
  })
  await expect(draft.getByRole('listitem').filter({ hasText: comment })).toContainText('建议')

  // The comment comes to the deputy while the page is open; what he has mended, the station reads.
  await expect(asked.getByRole('listitem').filter({ hasText: comment })).toContainText('建议')
  await phone.getByRole('textbox', { name: '建议 1' }).fill(mended)
  await phone.getByRole('button', { name: '保存草稿' }).click()
  await expect(phone.getByText('已保存到服务器')).toBeVisible()
  await asked.getByRole('button', { name: /^意见已处理/ }).click()
  await expect(asked.locator('li.seen')).toContainText(comment)
  await expect(phone.getByRole('textbox', { name: '建议 1' })).toHaveValue(mended)
  await expectAccessible(phone)
  await expectNoSideways(phone)
  await page.reload()
  await expect(draft).toContainText(mended)
  await expect(draft.locator('li.seen')).toContainText('已处理')

  // Once it is filed the station reads it no more, and what was said of it stays with its author.
  await phone.getByRole('button', { name: '提交建议' }).click()
  await expect(phone.getByText('已提交，等待审查')).toBeVisible()
  expect(await readBy(station)).not.toContain(id)
  await Promise.all([page.waitForResponse(/\/api\/v1\/readings\?/), page.reload()])
  await expect(draft).toHaveCount(0)
  const reviewed = JSON.stringify([await office.get(`/cases/${id}`), await office.get(`/cases/${id}/history`)])
  expect(reviewed).toContain(mended)
  expect(reviewed).not.toContain(comment)
  await phone.context().close()
})

test('a draft that is taken back is read no longer, and a comment under way says so and keeps its words', async ({ page, browser, baseURL }) => {
  const { writer } = await castOf(String(baseURL))
  const title = `关于清理东华路排水口的建议（${stamp}）`
  const words = `写明清理的日期（${stamp}）。`
  const { id } = await writer.post('/cases', { congress: city, deputy, signed_on_paper: [], content: content(title) })
  await writer.order(id, 'request-reading', { reader: '4407-daibiao' })
  await enter(page, 'xuanlian')
  await page.goto('/')
  const draft = page.getByRole('region', { name: '代表请预读的草稿' }).getByRole('article', { name: title })
  await draft.getByRole('button', { name: /^提预读意见/ }).click()
  await draft.getByRole('textbox', { name: '意见' }).fill(words)

  const phone = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'zh-CN', viewport: sizes.phone })).newPage()
  await enter(phone, 'daibiao')
  await phone.goto(`/write/${id}`)
  const card = phone.getByRole('region', { name: '预读', exact: true })
  await card.getByRole('button', { name: /^撤回预读/ }).click()
  await expect(card.getByText('已撤回')).toBeVisible()
  await expect(card.getByRole('button', { name: /^撤回预读/ })).toHaveCount(0)
  await phone.context().close()

  await draft.getByRole('button', { name: '提预读意见' }).click()
  await expect(draft.getByRole('alert')).toBeVisible()
  await expect(draft.getByRole('textbox', { name: '意见' })).toHaveValue(words)
  await draft.getByRole('button', { name: '取消' }).click()
  await expect(draft).toHaveCount(0)
})
