import { expect, test } from '@playwright/test'
import { task, watchHand } from './hand'
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

test('what somebody tells a station counts on the home of those who sort it until it is sorted', async ({ page, browser, baseURL }) => {
  const county = '440705'
  interface Todos { rows: { state: string, count: number }[] }
  const count = async (person: Person, state: string) => (await person.get<Todos>(`/opinion-todos?congress=${county}`)).rows.find(one => one.state === state)?.count ?? 0
  const station = await Person.come(String(baseURL), `lianluo-${county}`)
  const office = await Person.come(String(baseURL), `xuanlian-${county}`)
  const { rows } = await station.get<{ rows: { kind: string, owner: string }[] }>(`/doors?congress=${county}`)
  const { kind, owner } = rows[0] ?? { kind: '', owner: '' }
  const { code } = await station.post('/doors', { congress: county, kind, owner }) as unknown as { code: string }
  const [received, moderated, ofOffice] = [await count(station, 'received'), await count(station, 'moderated'), await count(office, 'received')]

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: sizes.phone, locale: 'zh-CN' })
  const phone = await context.newPage()
  const words = `会城河边的护栏松了（${code}）。`
  await phone.goto(`/o/${code}`)
  await phone.getByLabel('您想反映什么？').fill(words)
  await phone.getByRole('checkbox', { name: '我同意' }).check()
  await phone.getByRole('button', { name: '提交' }).click()
  await expect(phone.getByRole('heading', { name: '已经收到，谢谢您！' })).toBeVisible()
  await context.close()
  expect(await count(office, 'received')).toBe(ofOffice + 1)

  await watchHand(page)
  await enter(page, `lianluo-${county}`)
  await page.goto('/')
  const card = page.getByRole('region', { name: '群众意见待办' })
  const todo = (state: string) => card.getByRole('link', { name: new RegExp(`^${state} `) })
  await expect(todo('待审看')).toHaveText(`待审看 ${received + 1}`)
  for (const viewport of [sizes.phone, sizes.desk]) {
    await page.setViewportSize(viewport)
    await expectNoSideways(page)
    await expectAccessible(page)
  }
  await task(page, '通过一条群众意见', async () => {
    await todo('待审看').click()
    await expect(page).toHaveURL(/\/opinions\?state=received$/)
    const item = page.locator('li', { hasText: words })
    await item.getByRole('button', { name: '通过' }).click()
    await expect(item).toBeHidden()
  })

  // What is sorted waits for a deputy instead.
  await page.goto('/')
  await expect(todo('待采用')).toHaveText(`待采用 ${moderated + 1}`)
  await expect(todo('待审看')).toHaveText(received ? [`待审看 ${received}`] : [])
  expect(await count(office, 'received')).toBe(ofOffice)
})
