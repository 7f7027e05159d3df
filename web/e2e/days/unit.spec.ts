import { expect, type Page, test } from '@playwright/test'
import { task, watchHand } from '../hand'
import { act, go, openCase, pick, send, signIn, sizes } from '../person'
import { bring, bringOn, castOf, helper, today, unit } from '../scene'

const stamp = Date.now() % 100000
const proof = { name: '验收单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') }
const line = (page: Page, title: string) => page.locator('li.line').filter({ hasText: title })
const later = `${Number(today.slice(0, 4)) + 1}-06-30`

async function contact(page: Page, stage: string) {
  const form = page.getByRole('dialog')
  await form.getByLabel(stage).check()
  await form.getByLabel('方式').selectOption({ label: '电话' })
  await form.getByLabel('姓名').fill('王科长')
  await form.getByLabel('职务').fill('科长')
  await form.getByLabel('代表意见').fill('希望尽快安装，放学时段先安排人员疏导。')
  await send(form, '登记沟通联系')
}

test('a unit’s clerk and head carry a suggestion from sign-in to a kept promise', async ({ page, browser, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const title = `关于东湖路口安装信号灯的建议（${stamp}）`
  const id = await bring(cast, 'assigned', title)
  await watchHand(page)
  await signIn(page, 'jiaotong')

  await task(page, '签收一件', async () => {
    await go(page, '办理台')
    await line(page, title).getByRole('button', { name: '签收' }).click()
    await send(page.getByRole('dialog'), '签收')
    await expect(page.getByText(`已完成：签收（${title}）`)).toBeVisible()
  })
  await go(page, '待办')
  await task(page, '登记一次沟通', async () => {
    await go(page, '办理台')
    await line(page, title).getByRole('button', { name: '登记沟通联系' }).click()
    await contact(page, '办前沟通')
    await expect(line(page, title).getByText('办前沟通：已沟通')).toBeAttached()
  })
  await line(page, title).getByRole('button', { name: '登记沟通联系' }).click()
  await contact(page, '办中联系')
  await expect(line(page, title).getByText('办中联系：已沟通')).toBeAttached()

  await go(page, '待办')
  await task(page, '起草一件答复', async () => {
    await go(page, '办理台')
    await line(page, title).getByRole('link', { name: '写答复' }).click()
    await page.getByLabel('办理结果类别').selectOption({ label: '列入计划解决' })
    await page.getByRole('button', { name: /范文/ }).click()
    await expect(page.getByLabel('答复正文')).toHaveValue(new RegExp('您提出的'))
    await page.getByLabel(/^1 /).fill('已列入明年道路安全改造计划。')
    await page.getByLabel(/^2 /).fill('自本月起，上下学时段由交警和志愿者疏导。')
    const promises = page.locator('[data-path="promises"]')
    await promises.getByRole('button', { name: /^添加/ }).click()
    await promises.getByLabel('承诺内容').fill('完成信号灯安装并启用')
    await promises.getByLabel('责任人').fill('工程科')
    await promises.getByLabel('期限').fill(later)
    await page.getByRole('button', { name: '提交答复稿' }).click()
    await expect(page.getByText('已完成：起草答复。')).toBeVisible()
  })

  const phone = await browser.newPage({ viewport: sizes.phone })
  await watchHand(phone)
  await signIn(phone, 'jiaotong-ld')
  await task(phone, '审核并签发一件答复', async () => {
    await phone.getByRole('link', { name: title }).first().click()
    await expect(phone.getByText('自本月起，上下学时段由交警和志愿者疏导。')).toBeVisible()
    await phone.getByRole('button', { name: '审核答复' }).click()
    await phone.getByLabel('职务').fill('局长')
    await phone.getByLabel('文号').fill('江交函〔2026〕12号')
    await phone.getByRole('button', { name: '签发答复' }).click()
    await expect(phone.getByText('已完成：签发答复。')).toBeVisible()
  })
  await phone.close()
  await bringOn(cast, id, 'passed', 'passed')

  await go(page, '办理台')
  await line(page, title).getByRole('link', { name: '送达答复' }).click()
  await page.getByLabel('张代表02').selectOption({ label: '当面送达' })
  await page.getByRole('button', { name: '送达答复' }).click()
  await expect(page.getByText('已完成：送达答复。')).toBeVisible()
  await openCase(page, title)
  await act(page, '登记沟通联系')
  await contact(page, '办后反馈')
  await expect(page.getByText('已完成：登记沟通联系。')).toBeVisible()
})

test('a talk before, one while it is handled and one after the reply light the three lamps of a proposer', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const title = `关于分办照明与绿化的建议（${stamp}）`
  // With another unit still to answer, the case stays on the desk after this one's reply.
  await bring(cast, 'issued', title, { strands: [{ unit, role: 'separate', part: '照明' }, { unit: helper, role: 'separate', part: '绿化' }] })
  await signIn(page, 'jiaotong')
  await go(page, '办理台')
  const lamps = line(page, title).getByRole('listitem').filter({ hasText: '张代表02' })
  for (const told of ['办前沟通：已沟通', '办中联系：已沟通', '办后反馈：还没有']) await expect(lamps.getByText(told)).toBeAttached()
  await line(page, title).getByRole('button', { name: '登记沟通联系' }).click()
  await contact(page, '办后反馈')
  for (const told of ['办前沟通：已沟通', '办中联系：已沟通', '办后反馈：已沟通']) await expect(lamps.getByText(told)).toBeAttached()
})

test('a unit’s clerk asks to be rid of one case and gives an opinion on another', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const [notOurs, shared] = [`关于校园食堂明厨亮灶的建议（${stamp}）`, `关于公交站台无障碍改造的建议（${stamp}）`]
  await bring(cast, 'assigned', notOurs)
  await bring(cast, 'assigned', shared, { strands: [{ unit: '4407-zhujian', role: 'main' }, { unit, role: 'co' }] })
  await signIn(page, 'jiaotong')
  await go(page, '办理台')

  await line(page, notOurs).getByRole('button', { name: '申请退办' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('不属本单位职责').check()
  await form.getByLabel('依据').fill('校园食堂由市场监督管理部门负责。')
  await pick(form, '建议改交单位', '江门市市场监督管理局')
  await send(form, '申请退办')
  await expect(line(page, notOurs)).toHaveAttribute('data-step', 'returning')

  await line(page, shared).getByRole('button', { name: '签收' }).click()
  await send(form, '签收')
  await line(page, shared).getByRole('button', { name: '提出会办意见' }).click()
  await form.getByLabel('意见').fill('公交站台可以随道路改造一并完善。')
  await form.getByLabel('措施').fill('明年上半年完成十处站台坡道。')
  await form.getByLabel('签发人').fill('陈局长')
  await send(form, '提出会办意见')
  await expect(page.getByText(`已完成：提出会办意见（${shared}）`)).toBeVisible()
})

test('a unit reports on its promises in the ledger, and the office confirms what is kept', async ({ page, browser, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const what = (n: string) => `第${n}座过街天桥建成启用（${stamp}）`
  const promises = ['一', '二'].map(n => ({ what: what(n), who: '工程科', due: later }))
  await bring(cast, 'issued', `关于建设过街天桥的建议（${stamp}）`, { reply: { promises } })
  const row = (at: Page, n: string) => at.getByRole('listitem').filter({ hasText: what(n) })
  async function order(at: Page, n: string, command: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<void>) {
    const button = row(at, n).getByRole('button', { name: command })
    if (!await button.isVisible()) await row(at, n).locator('summary').click()
    await button.click()
    await fill(at.getByRole('dialog'))
    await send(at.getByRole('dialog'), command)
    await expect(at.getByRole('status').filter({ hasText: `已完成：${command}` })).toBeVisible()
  }
  await watchHand(page)
  await signIn(page, 'jiaotong')
  await go(page, '承诺')
  await pick(page.locator('main'), '承办单位', '江门市交通运输局')
  await order(page, '一', '报告承诺进展', form => form.getByLabel('进展').fill('桥墩已完工。'))
  await order(page, '一', '承诺延期', async form => {
    await form.getByLabel('延期至').fill(`${later.slice(0, 4)}-09-30`)
    await form.getByLabel('理由').fill('汛期停工两个月。')
  })
  await expect(row(page, '一').locator('s')).toBeVisible()
  await order(page, '二', '申报承诺完成', async form => {
    await form.getByLabel('完成情况').fill('天桥已于本月启用。')
    await form.getByLabel(/^添加附件/).setInputFiles(proof)
    await expect(form.getByRole('button', { name: '移除 验收单.pdf' })).toBeVisible()
  })
  await expect(row(page, '二')).toContainText('申报完成')

  const office = await browser.newPage()
  await signIn(office, 'xuanlian')
  await go(office, '承诺')
  await office.getByLabel('状态').selectOption({ label: '申报完成' })
  await order(office, '二', '确认承诺完成', async () => undefined)
  await expect(row(office, '二')).toHaveCount(0)
  await office.close()
})
