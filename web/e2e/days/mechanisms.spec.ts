import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { act, go, openCase, pick, send, signIn, sizes } from '../person'
import { bring, bringOn, castOf, today } from '../scene'

// The main path of each practice that no other day goes, in the place where it comes from.

const stamp = Date.now() % 100000
const later = `${Number(today.slice(0, 4)) + 1}-01-31`
const supervision = (page: Page) => page.locator('#supervision')
const owed = (page: Page, duty: string) => page.getByRole('region', { name: /应当开展$/ }).getByRole('listitem').filter({ hasText: duty })

async function another(browser: Browser, login: string, viewport = sizes.desk) {
  const page = await browser.newPage({ viewport })
  await signIn(page, login)
  return page
}

async function participant(form: Locator) {
  await form.getByLabel('姓名').fill('王科长')
  await form.getByLabel('职务').fill('科长')
}

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

test('M1: a leader is named for a key suggestion and takes a step on his phone; the quota of his year stands open or met', async ({ page, browser, baseURL }) => {
  const title = `关于改造白沙老旧管网的建议（${stamp}）`
  const cast = await castOf(String(baseURL), '440703')
  const id = await bring(cast, 'signedIn', title)
  await cast.office.order(id, 'select-key', { criteria: ['vital_interest'], decision: '主任会议纪要', decided_on: today })
  await signIn(page, 'fuban-440703')
  await openCase(page, title)
  const naming = await act(page, '确定领办领导')
  await pick(naming, '领办领导', '孙区长01')
  await send(naming, '确定领办领导')
  await expect(supervision(page)).toContainText('孙区长01')

  const phone = await another(browser, 'lingdao-440703', sizes.phone)
  await phone.getByRole('region', { name: '待办事项' }).getByRole('link', { name: title }).first().click()
  const step = await act(phone, '登记领办动作')
  await step.getByLabel('到现场').check()
  await step.getByLabel('内容').fill('到现场察看，要求按月通报进展。')
  await send(step, '登记领办动作')
  await expect(supervision(phone)).toContainText('领办领导到现场')
  await go(phone, '活动')
  await expect(owed(phone, '领办当年的重点建议').filter({ hasText: '孙区长01' })).toContainText('完成')
  await phone.close()
})

test('M3: no reply goes out before every proposer was talked to, and who was not is named', async ({ page, baseURL }) => {
  const title = `关于增设潮连渡口灯光的建议（${stamp}）`
  const cast = await castOf(String(baseURL), '440703')
  const id = await bring(cast, 'signedIn', title)
  await bringOn(cast, id, 'contacted', 'passed')
  await signIn(page, 'jiaotong-440703')
  await go(page, '办理台')
  const line = page.locator('li.line').filter({ hasText: title })
  await expect(line.getByRole('listitem').filter({ hasText: '张代表02' }).getByText('办前沟通：还没有')).toBeAttached()
  await line.getByRole('link', { name: '送达答复' }).click()
  await page.getByRole('button', { name: '送达答复' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '办前沟通和办中联系都要覆盖每一位提出建议的代表' })).toBeVisible()
  await bringOn(cast, id, 'heard', 'heard')
  await page.reload()
  await page.getByRole('button', { name: '送达答复' }).click()
  await expect(page.getByText('已完成：送达答复。')).toBeVisible()
})

test('M4: a chaser wants an answer, and a supervision order signed by a leader follows it, numbered in the file', async ({ page, browser, baseURL }) => {
  const title = `关于疏通五邑路排水的建议（${stamp}）`
  await bring(await castOf(String(baseURL)), 'signedIn', title)
  await signIn(page, 'xuanlian')
  await openCase(page, title)
  const chaser = await act(page, '发催办单、督办通知单')
  await chaser.getByLabel('内容').fill('请说明办理进度。')
  await chaser.getByLabel('答复期限').fill(later)
  await send(chaser, '发催办单、督办通知单')
  await expect(supervision(page)).toContainText('催办单第 1 号')

  const unit = await another(browser, 'jiaotong')
  await openCase(unit, title)
  const answer = await act(unit, '答复催办单')
  await answer.getByLabel('答复内容').fill('方案正在会签。')
  await send(answer, '答复催办单')
  await unit.close()

  await page.reload()
  await expect(supervision(page)).toContainText('已答复。')
  const order = await act(page, '发催办单、督办通知单')
  await expect(order.getByLabel('督办通知单')).toBeChecked()
  await pick(order, '签发领导', '孙市长01')
  await order.getByLabel('内容').fill('请主要负责人督促，按期办结。')
  await order.getByLabel('答复期限').fill(later)
  await send(order, '发催办单、督办通知单')
  await expect(supervision(page)).toContainText('督办通知单第 2 号')
})

const campaigns = [
  { mechanism: 'M5', county: '440783', name: '重点督办', duty: '开展当年的重点督办活动并报告' },
  { mechanism: 'M16', county: '440781', name: '督办周', duty: '开展当年督办周并报告' },
]
for (const { mechanism, county, name, duty } of campaigns) {
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
    await expect(supervision(page).getByRole('link', { name: title })).toBeVisible()
    await go(page, '活动')
    await expect(owed(page, duty)).toContainText('完成')
  })
}

test('M10: a unit holds its special meeting, files a plan and talks with the deputies; each has its evidence', async ({ page, baseURL }) => {
  const title = `关于硬底化沙坪村道的建议（${stamp}）`
  await bring(await castOf(String(baseURL), '440784'), 'signedIn', title)
  await signIn(page, 'jiaotong-440784')
  await openCase(page, title)
  const meeting = await act(page, '登记专门会议')
  await participant(meeting)
  await meeting.getByLabel('会议纪要').fill('研究办理方案，两周内上门听取意见。')
  await send(meeting, '登记专门会议')
  const filing = await act(page, '提交办理方案')
  await filing.getByLabel('办理方案').fill('先勘测，年底前完成施工图。')
  await send(filing, '提交办理方案')
  const talk = await act(page, '登记沟通联系')
  await talk.getByLabel('办前沟通').check()
  await talk.getByLabel('方式').selectOption({ label: '座谈' })
  await participant(talk)
  await talk.getByLabel('代表意见').fill('希望一次修通，不留断头路。')
  await send(talk, '登记沟通联系')
  const met = page.locator('#duties details')
  await met.locator('summary').click()
  for (const duty of ['召开专门会议', '制定办理方案', '与代表座谈或者上门听取意见']) await expect(met.getByRole('listitem').filter({ hasText: duty })).toContainText('完成')
})

test('M17: a second acceptance that fails begins the handling anew, and a follow-up is linked both ways', async ({ page, baseURL }) => {
  const [title, next] = [`关于整修台城环城路的建议（${stamp}）`, `关于绿化台城环城路的建议（${stamp}）`]
  const cast = await castOf(String(baseURL), '440781')
  const id = await bring(cast, 'issued', title)
  await cast.writer.order(id, 'rate-reply', { strand: 1, ballot: { attitude: 'satisfied', result: 'satisfied', reasons: [], wants_rehandling: false, wants_meeting: false } })
  await cast.office.order(id, 'close-rating', { strand: 1 })
  await bring(cast, 'docketed', next)
  await signIn(page, 'xuanlian-440781')
  await openCase(page, title)
  const acceptance = await act(page, '登记回头看和二次验收')
  await acceptance.getByLabel('标准', { exact: true }).fill('排水和绿化已经配套')
  await acceptance.getByRole('group', { name: /^代表是否满意/ }).getByLabel('基本满意').check()
  await acceptance.getByLabel('情况和发现').fill('配套绿化缺失，退回重新办理。')
  await send(acceptance, '登记回头看和二次验收')
  await expect(page.locator('.line')).toContainText('二次验收未通过，重新办理')
  await expect(page.getByText('第 2 轮').first()).toBeVisible()

  await openCase(page, next)
  const link = await act(page, '关联建议')
  await pick(link, '关联哪一件', title)
  await link.getByLabel('关系').selectOption({ label: '是它的后续' })
  await send(link, '关联建议')
  await page.locator('main').getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('section', { has: page.getByRole('heading', { name: '关联', exact: true }) }).getByRole('link', { name: next })).toBeVisible()
})

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

test('M20: before and after stand beside each other where a practice was taken up from elsewhere', async ({ page }) => {
  await signIn(page, 'xuanlian-440705')
  await go(page, '做法库')
  await page.getByRole('link', { name: '提醒、催办、督促' }).click()
  const outcomes = page.getByRole('region', { name: '采用前后的结果' })
  await expect(outcomes).toContainText('新会区')
  for (const words of ['按期答复', '采用前', '采用后']) await expect(outcomes.getByText(words).first()).toBeVisible()
})

test('M21: each level opens what it has, and reads figures and key suggestions of the one below', async ({ page, browser }) => {
  await signIn(page, 'xuanlian')
  const levels = async (at: Page) => {
    await go(at, '督办')
    await at.getByRole('link', { name: '下级情况' }).click()
  }
  await levels(page)
  const county = page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: /^蓬江区/ }) })
  await expect(county).toContainText('已编号')
  await county.locator('summary').click()
  const key = county.getByRole('link').first()
  const title = await key.textContent() ?? ''
  await key.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('region', { name: '可以办理的事' }).getByRole('button')).toHaveCount(0)

  const below = await another(browser, 'xuanlian-440703')
  await levels(below)
  await expect(below.getByRole('heading', { level: 2, name: /^棠下镇/ })).toBeVisible()
  await below.close()

  const town = await another(browser, 'zhuxituan')
  await go(town, '建议')
  await expect(town.getByRole('searchbox', { name: '查找' })).toBeVisible()
  await go(town, '承诺')
  await expect(town.getByRole('heading', { level: 1, name: '承诺台账' })).toBeVisible()
  await levels(town)
  await expect(town.getByText('乡镇以下没有人大。')).toBeVisible()
  await town.close()
})
