import { expect, type Page, test } from '@playwright/test'
import { task, watchHand } from '../hand'
import { act, go, openCase, pick, send, signIn, sizes } from '../person'
import { adopt, bring, castOf, today } from '../scene'

const stamp = Date.now() % 100000
const later = `${Number(today.slice(0, 4)) + 1}-01-31`
const photo = { name: '现场.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') }

async function plan(page: Page, kind: string, title: string, about: string) {
  await go(page, '活动')
  await page.getByRole('link', { name: '安排督办活动' }).click()
  const form = page.locator('main form')
  await form.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await form.getByLabel('活动名称').fill(title)
  await form.getByLabel('开始日期').fill(today)
  await pick(form, '涉及的建议', about)
  await pick(form, '邀请的代表', '张代表02')
  await form.getByRole('button', { name: '安排督办活动' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function expectNoTrace(page: Page, visit: string, title: string, about: string) {
  await page.goto('/activities')
  await expect(page.locator('main .sheet.list, main p.state')).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  await page.goto(visit)
  await expect(page.getByText('没有这次活动，或者您无权查看。')).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  await openCase(page, about)
  await expect(page.locator('.line li').first()).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
  await expect(page.getByText('暗访')).toHaveCount(0)
}

test('an unannounced visit is planned, made and reported; the unit learns of it by the report', async ({ page, browser, baseURL }) => {
  const cast = await castOf(String(baseURL))
  await adopt(cast.office, 'enping.unannounced-visits')
  const about = `关于修补体育路护栏的建议（${stamp}）`
  const title = `体育路护栏暗访（${stamp}）`
  await bring(cast, 'signedIn', about)
  await watchHand(page)
  await signIn(page, 'xuanlian')
  await task(page, '安排一次暗访', () => plan(page, '暗访', title, about))
  await expect(page.getByText('承办单位尚不知情。')).toBeVisible()
  const visit = page.url()

  const unit = await browser.newPage()
  await signIn(unit, 'jiaotong')
  await expectNoTrace(unit, visit, title, about)

  const held = await act(page, '登记开展情况')
  await held.getByLabel('经过和所见').fill('护栏缺损三处，没有围挡。')
  await held.getByLabel(/^添加附件/).setInputFiles(photo)
  await expect(held.getByRole('button', { name: '移除 现场.png' })).toBeVisible()
  await send(held, '登记开展情况')
  await expect(page.getByRole('article')).toContainText('护栏缺损三处')

  const finding = await act(page, '登记发现的问题')
  await expect(finding.getByLabel('整改单位')).toContainText('江门市交通运输局')
  await finding.getByLabel('发现的问题').fill('补齐缺损护栏，补齐以前先设围挡。')
  await finding.getByLabel('整改期限').fill(later)
  await send(finding, '登记发现的问题')
  await expect(page.getByRole('region', { name: '发现的问题' })).toContainText('江门市交通运输局')
  await expectNoTrace(unit, visit, title, about)

  const report = await act(page, '发布报告')
  await expect(report.getByText('发布以后，承办单位和提出代表都能看到')).toBeVisible()
  await report.getByLabel('报告正文').fill('护栏未修，现场无人管理，请限期整改。')
  await send(report, '发布报告')
  await expect(page.getByText('承办单位尚不知情。')).toHaveCount(0)

  await go(unit, '活动')
  await unit.getByRole('link', { name: title }).click()
  await expect(unit.getByRole('region', { name: /^报告/ })).toContainText('护栏未修，现场无人管理，请限期整改。')
  await expect(unit.getByRole('region', { name: '可以办理的事' })).toHaveCount(0)
  await expect.poll(() => unit.getByRole('img', { name: '现场.png' }).evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1)
  await unit.getByRole('region', { name: '发现的问题' }).getByRole('link', { name: about }).click()
  await expect(unit.locator('#supervision')).toContainText('补齐缺损护栏，补齐以前先设围挡。')
  await expect(unit.locator('#supervision').getByRole('link', { name: title })).toBeVisible()
  await unit.locator('.line').getByRole('link', { name: '看这次活动' }).first().click()
  await expect(unit.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await unit.close()
})

test('a meeting face to face is planned and recorded on the phone, in its three parts', async ({ page, browser, baseURL }) => {
  const cast = await castOf(String(baseURL))
  await adopt(cast.office, 'taishan.face-to-face')
  const about = `关于增设胜利路公交站的建议（${stamp}）`
  const title = `公交站建议面对面（${stamp}）`
  await bring(cast, 'issued', about)
  await page.setViewportSize(sizes.phone)
  await signIn(page, 'xuanlian')
  await plan(page, '面对面', title, about)
  const form = await act(page, '登记开展情况')
  await form.getByLabel('面对面答复').fill('明年六月前建成。')
  await form.getByLabel('面对面报告办理情况').fill('选址已定，正在招标。')
  await form.getByLabel('面对面再次征求意见').fill('请先设临时站牌。')
  await form.getByLabel('经过和所见').fill('在街道会议室座谈，十二人参加。')
  await form.getByLabel('代表怎么说').fill('满意，等临时站牌。')
  await pick(form, '签字的代表', '张代表02')
  await send(form, '登记开展情况')
  const meeting = page.getByRole('article')
  await expect(meeting).toContainText('请先设临时站牌。')
  await expect(meeting).not.toContainText('这一项没有进行')
  await go(page, '活动')
  await expect(page.getByRole('region', { name: /应当开展$/ }).getByRole('listitem').filter({ hasText: '完成当年面对面' })).toContainText(/[1-9]\d* \/ 10/)

  // A deputy who was asked to come finds it on his phone.
  const deputy = await browser.newPage({ viewport: sizes.phone })
  await signIn(deputy, 'daibiao')
  await go(deputy, '活动')
  await deputy.getByRole('link', { name: title }).click()
  await expect(deputy.getByRole('article')).toContainText('张代表02')
  await deputy.close()
})

test('suggestions to visit are drawn by lot: sealed first, then drawn, and anybody repeats it', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const titles = ['一', '二', '三'].map(n => `关于第${n}条背街小巷照明的建议（${stamp}）`)
  for (const title of titles) await bring(cast, 'assigned', title)
  await signIn(page, 'xuanlian')
  await go(page, '活动')
  await page.getByRole('link', { name: '安排督办活动' }).click()
  await page.getByRole('radio', { name: /^现场查看/ }).check()
  await page.getByLabel('活动名称').fill(`背街小巷照明抽查（${stamp}）`)
  await page.getByLabel('开始日期').fill(today)
  await page.getByRole('button', { name: '安排督办活动' }).click()

  const seal = await act(page, '封存候选名单')
  await seal.getByRole('searchbox').fill('背街小巷照明')
  await seal.getByRole('button', { name: /^全选所列/ }).click()
  await seal.getByLabel('抽取几件').fill('1')
  const seed = await seal.getByRole('status', { name: '种子' }).textContent() ?? ''
  await seal.getByLabel('种子已另行保管').check()
  await send(seal, '封存候选名单')
  const card = page.getByRole('region', { name: '抽签' })
  await expect(card).toContainText('种子尚未公布')
  await expect(card).not.toContainText(seed)

  const draw = await act(page, '抽签')
  await draw.getByLabel('种子').fill('别的种子')
  await draw.getByRole('button', { name: '抽签' }).click()
  await expect(draw.getByText('不是同一个种子')).toBeVisible()
  await draw.getByLabel('种子').fill(seed)
  await send(draw, '抽签')
  await expect(card).toContainText('已在本机重算：种子与承诺值相符，结果一致。')
  await expect(page.getByRole('region', { name: '涉及的建议' }).getByRole('link', { name: /背街小巷照明/ })).toHaveCount(1)
})
