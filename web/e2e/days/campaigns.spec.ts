import { expect, type Page, test } from '@playwright/test'
import { act, another, go, pick, send, signIn } from '../person'
import { bring, castOf, today } from '../scene'

// Campaigns and spot checks, where they come from: planned, held and reported.

const stamp = Date.now() % 100000

async function plan(page: Page, kind: string, title: string, about: string) {
  await go(page, '活动')
  await page.getByRole('link', { name: '安排督办活动' }).click()
  const form = page.locator('main form')
  await form.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await form.getByLabel('活动名称').fill(title)
  await form.getByLabel('开始日期').fill(today)
  await pick(form, '涉及的建议', about)
  if (kind === '重点督办活动') await form.getByLabel('关乎群众切身利益').check()
  await form.getByRole('button', { name: '安排督办活动' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const campaigns = [
  { mechanism: 'M5', county: '440783', name: '重点督办', duty: '开展当年的重点督办活动并报告', begins: '05-01' },
  { mechanism: 'M16', county: '440781', name: '督办周', duty: '开展当年督办周并报告', begins: '01-01' },
]
for (const { mechanism, county, name, duty, begins } of campaigns) {
  test(`${mechanism}: a campaign is planned with its criteria, held and reported, and meets the duty of the year`, async ({ page, baseURL }) => {
    const [about, title] = [`关于拓宽沿江路的建议（${mechanism} ${stamp}）`, `沿江路${name}（${stamp}）`]
    await bring(await castOf(String(baseURL), county), 'signedIn', about)
    await signIn(page, `xuanlian-${county}`)
    await plan(page, '重点督办活动', title, about)
    await expect(page.getByRole('region', { name: '涉及的建议' })).toContainText('关乎群众切身利益')
    const day = await act(page, '登记开展情况')
    await day.getByLabel('当天的形式').selectOption({ label: '现场查看' })
    await day.getByLabel('经过和所见').fill('察看了两处瓶颈路段，征地已完成九成。')
    await send(day, '登记开展情况')
    const report = await act(page, '发布报告')
    await report.getByLabel('报告正文').fill('请于年底前完成剩余征地。')
    await send(report, '发布报告')
    await expect(page.getByRole('region', { name: /^报告/ })).toContainText('请于年底前完成剩余征地。')
    await page.getByRole('region', { name: '涉及的建议' }).getByRole('link', { name: about }).click()
    await expect(page.locator('#supervision').getByRole('link', { name: title })).toBeVisible()
    await go(page, '活动')
    const owed = page.getByRole('region', { name: /应当开展$/ }).getByRole('listitem').filter({ hasText: duty })
    if (today.slice(5) >= begins) await expect(owed).toContainText('完成') // Before that day the year asks for none.
  })
}

test('M18: a spot check is nowhere for the unit until it starts', async ({ page, browser, baseURL }) => {
  const [about, title] = [`关于修复胜利路护栏的建议（${stamp}）`, `胜利路护栏飞行检查（${stamp}）`]
  await bring(await castOf(String(baseURL)), 'signedIn', about)
  await signIn(page, 'xuanlian')
  await plan(page, '飞行检查', title, about)
  await expect(page.getByText('承办单位尚不知情。')).toBeVisible()
  const unit = await another(browser, 'jiaotong')
  await unit.goto(page.url())
  await expect(unit.getByText('没有这次活动，或者您无权查看。')).toBeVisible()
  await send(await act(page, '开始活动'), '开始活动')
  await expect(page.getByText('承办单位尚不知情。')).toHaveCount(0)
  await go(unit, '活动')
  await unit.getByRole('link', { name: title }).click()
  await expect(unit.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await unit.close()
})
