import { expect, type Locator, test } from '@playwright/test'
import { act, another, go, openCase, pick, send, signIn, sizes } from '../person'
import { bring, bringOn, castOf, today } from '../scene'

// The main path of each practice that no other day goes, in the place where it comes from.

const stamp = Date.now() % 100000
const later = `${Number(today.slice(0, 4)) + 1}-01-31`
const card = '#supervision'

async function participant(form: Locator) {
  await form.getByLabel('姓名').fill('王科长')
  await form.getByLabel('职务').fill('科长')
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
  await expect(page.locator(card)).toContainText('孙区长01')

  const phone = await another(browser, 'lingdao-440703', sizes.phone)
  await phone.getByRole('region', { name: '待办事项' }).getByRole('link', { name: title }).first().click()
  const step = await act(phone, '登记领办动作')
  await step.getByLabel('到现场').check()
  await step.getByLabel('内容').fill('到现场察看，要求按月通报进展。')
  await send(step, '登记领办动作')
  await expect(phone.locator(card)).toContainText('领办领导到现场')
  await go(phone, '活动')
  await expect(phone.getByRole('region', { name: /应当开展$/ }).getByRole('listitem').filter({ hasText: '领办当年的重点建议' }).filter({ hasText: '孙区长01' })).toContainText('完成')
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
  await expect(page.getByRole('button', { name: '送达答复', disabled: true })).toBeVisible()
  await expect(page.getByText(/办前沟通和办中联系都要覆盖每一位提出建议的代表.*还缺：办前沟通（.*张代表02/)).toBeVisible()
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
  await expect(page.locator(card)).toContainText('催办单第 1 号')

  const unit = await another(browser, 'jiaotong')
  await openCase(unit, title)
  const answer = await act(unit, '答复催办单')
  await answer.getByLabel('答复内容').fill('方案正在会签。')
  await send(answer, '答复催办单')
  await unit.close()

  await page.reload()
  await expect(page.locator(card)).toContainText('已答复。')
  const order = await act(page, '发催办单、督办通知单')
  await expect(order.getByRole('radio', { name: '督办通知单' })).toBeChecked()
  await pick(order, '签发领导', '孙市长01')
  await order.getByLabel('内容').fill('请主要负责人督促，按期办结。')
  await order.getByLabel('答复期限').fill(later)
  await send(order, '发催办单、督办通知单')
  await expect(page.locator(card)).toContainText('督办通知单第 2 号')
})

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
  await talk.getByLabel('地点').fill('沙坪街道办事处')
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
  await expect(page.locator('#history')).toContainText('二次验收未通过，重新办理')
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
