import { expect, test, type Page } from '@playwright/test'
import { act, pick, send, signIn, signOut, sizes } from './person'

// The main path by clicking: written, docketed, assigned, contacted, replied, rated, closed; each
// step by the person whose step it is.
const title = `关于在江海路口增设行人过街信号灯的建议（${Date.now() % 100000}）`
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const unit = '江门市交通运输局'

async function as(page: Page, login: string, address?: string) {
  if (await page.locator('summary', { hasText: '设置与退出' }).count()) await signOut(page)
  await signIn(page, login)
  if (address) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
}

test('a suggestion from its first word to its closing', async ({ page }) => {
  test.setTimeout(300_000)
  await as(page, 'daibiao')
  await page.getByRole('link', { name: '撰写' }).click()
  await page.getByRole('textbox', { name: '标题' }).fill(title)
  await page.getByLabel('事由').fill('该路口没有行人信号灯，早晚高峰学生过街困难，去年发生三起事故。')
  await page.getByLabel('分析').fill('路口车流量已经超过设计能力，周边有两所学校。')
  await page.getByRole('textbox', { name: '建议 1' }).fill('增设行人过街信号灯，并配倒计时。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存到服务器')).toBeVisible()
  await page.getByRole('button', { name: '提交建议' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const address = new URL(page.url()).pathname
  const bench = address.replace('/suggestions/', '/cases/')

  await as(page, 'xuanlian', address)
  await send(await act(page, '立案编号'), '立案编号')
  const assignment = await act(page, '交办')
  await assignment.getByRole('button', { name: '添加单位' }).click()
  await pick(assignment, '单位', unit)
  await assignment.getByLabel('主办').check()
  await send(assignment, '交办')
  await expect(page.getByText(`${unit}办理中`)).toBeVisible()

  await as(page, 'jiaotong', address)
  await send(await act(page, '签收'), '签收')
  const named = await act(page, '确定责任人')
  for (const box of await named.getByLabel('姓名').all()) await box.fill('王分管')
  for (const box of await named.getByLabel('职务').all()) await box.fill('科长')
  for (const box of await named.getByLabel('电话').all()) await box.fill('0750-3500000')
  await send(named, '确定责任人')
  for (const stage of ['办前沟通', '办中联系']) {
    const contact = await act(page, '登记沟通联系')
    await contact.getByLabel(stage).check()
    await contact.getByLabel('方式').selectOption({ label: '走访' })
    await contact.getByLabel('日期').fill(today)
    await contact.getByLabel('地点').fill('江海路口')
    await contact.getByRole('button', { name: '添加人员' }).click()
    await contact.getByLabel('姓名').fill('王分管')
    await contact.getByLabel('职务').fill('科长')
    await contact.getByLabel('代表意见').fill('希望尽快安装，放学时段先安排人员疏导。')
    await send(contact, '登记沟通联系')
  }
  await page.goto(`${bench}/reply`)
  await page.getByLabel('办理结果类别').selectOption({ label: '已经解决' })
  await page.getByRole('button', { name: /范文/ }).click()
  await expect(page.getByLabel('答复正文')).toHaveValue(new RegExp('您提出的'))
  await page.getByLabel(/^1 /).fill('已安装带倒计时的行人信号灯。')
  await page.reload()
  await expect(page.getByLabel(/^1 /)).toHaveValue('已安装带倒计时的行人信号灯。')
  await page.getByRole('button', { name: '提交答复稿' }).click()
  await expect(page.getByText('已完成：起草答复。')).toBeVisible()

  // The head signs on the phone, at the bottom of the page.
  await as(page, 'jiaotong-ld')
  await page.setViewportSize(sizes.phone)
  await page.goto(`${bench}/reply`)
  await page.getByRole('button', { name: '审核答复' }).click()
  await page.getByLabel('职务').fill('局长')
  await page.getByLabel('文号').fill('江交函〔2026〕12号')
  await page.getByRole('button', { name: '签发答复' }).click()
  await expect(page.getByText('已完成：签发答复。')).toBeVisible()
  await page.setViewportSize(sizes.desk)

  await as(page, 'xuanlian', address)
  await send(await act(page, '答复审查通过'), '答复审查通过')
  await as(page, 'jiaotong', address)
  await page.goto(`${bench}/reply`)
  await page.getByRole('button', { name: '送达答复' }).click()
  await expect(page.getByText('已完成：送达答复。')).toBeVisible()

  // Three touches: the duty, the attitude, the result.
  await as(page, 'daibiao')
  await page.setViewportSize(sizes.phone)
  await page.locator('main a', { hasText: '评价办理情况' }).filter({ hasText: title }).click()
  await page.getByRole('group', { name: /^办理态度/ }).getByRole('button', { name: '满意', exact: true }).click()
  await page.getByRole('group', { name: /^办理结果/ }).getByRole('button', { name: '满意', exact: true }).click()
  await expect(page.getByText('已评价：态度满意，结果满意。')).toBeVisible()
  await page.setViewportSize(sizes.desk)

  await as(page, 'xuanlian', address)
  await send(await act(page, '结束评价'), '结束评价')
  await send(await act(page, '销号'), '销号')
  await expect(page.getByText('已销号').first()).toBeVisible()
  await expect(page.locator('.line li').first()).toContainText('销号')
})
