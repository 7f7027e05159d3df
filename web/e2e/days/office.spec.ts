import { expect, type Page, test } from '@playwright/test'
import { task, watchHand } from '../hand'
import { act, find, go, openCase, pick, send, signIn } from '../person'
import { bring, castOf, helper } from '../scene'

const stamp = Date.now() % 100000
const paper = { name: '征询意见表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') }

async function choose(page: Page, titles: string[]) {
  for (const title of titles) await page.getByRole('checkbox', { name: `选择：${title}` }).check()
}
// Asked, rehearsed, carried out: the list of what will happen stands between the two.
async function rehearsedAndDone(page: Page, command: string, n: number) {
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText(`${n} 件可以办理，0 件不能办理。`)).toBeVisible()
  await drawer.getByRole('button', { name: `${command}（${n} 件）` }).click()
  await expect(drawer.getByText(`已办理 ${n} 件，未办理 0 件。`)).toBeVisible()
  await drawer.getByRole('button', { name: '关闭', exact: true }).last().click()
}

test('the deputies’ office dockets, classifies and assigns by the batch', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const titles = ['一', '二', '三'].map(n => `关于改善第${n}小学门前交通的建议（${stamp}）`)
  const [first = '', second = ''] = titles
  for (const title of titles) await bring(cast, 'submitted', title)
  await watchHand(page)
  await signIn(page, 'xuanlian')

  await task(page, '成批立案三件', async () => {
    await page.getByRole('navigation', { name: '各阶段件数' }).getByRole('link', { name: '待审查' }).click()
    await choose(page, titles)
    await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '立案编号' }).click()
    await rehearsedAndDone(page, '立案编号', 3)
  })

  await find(page, '小学门前交通')
  await choose(page, titles)
  await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '分类' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('内容分类').fill('公安交通')
  await form.getByLabel(/^一般/).check()
  await form.getByRole('button', { name: '先看会怎样' }).click()
  await rehearsedAndDone(page, '分类', 3)

  await go(page, '待办')
  const waiting = page.getByRole('navigation', { name: '待交办的建议' })
  const units = page.getByRole('region', { name: '承办单位' })
  await task(page, '交办一件', async () => {
    await go(page, '交办')
    await waiting.getByRole('link', { name: first }).click()
    await units.getByRole('button', { name: '主办 江门市公安局' }).click()
    await page.getByRole('button', { name: '交办', exact: true }).click()
    await expect(page.getByText(`已完成：交办（${first}）`)).toBeVisible()
  })
  await expect(waiting.getByRole('link', { name: first })).toHaveCount(0)

  // What was planned with the units is there again when it comes to assigning.
  await waiting.getByRole('link', { name: second }).click()
  await units.getByRole('button', { name: '主办 江门市公安局' }).click()
  await units.getByRole('button', { name: '会办 江门市教育局' }).click()
  await page.getByRole('button', { name: '预交办' }).click()
  await expect(page.getByText(`已完成：预交办（${second}）`)).toBeVisible()
  await waiting.getByRole('link', { name: second }).click()
  await expect(page.getByRole('list', { name: '交给' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: '交办', exact: true }).click()
  await expect(page.getByText(`已完成：交办（${second}）`)).toBeVisible()
})

test('the deputies’ office decides on returns, passes a reply, enters a paper form, reminds and closes', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const [toGrant, toRefuse, toPass, onPaper] = ['退办', '争议', '审查', '纸质'].map(word => `关于${word}江海路路灯的建议（${stamp}）`) as [string, string, string, string]
  const returned = { strand: 1, reason: 'not_our_duty', basis: '路灯由城市管理部门负责。', proposed_unit: helper }
  for (const title of [toGrant, toRefuse]) await cast.clerk.order(await bring(cast, 'assigned', title), 'request-return', returned)
  await bring(cast, 'signed', toPass)
  await bring(cast, 'issued', onPaper, { reply: { kind: 'solved', promises: [] } })
  await watchHand(page)
  await signIn(page, 'xuanlian')

  const line = (title: string) => page.getByRole('listitem').filter({ hasText: title })
  await task(page, '裁定一件退办', async () => {
    await go(page, '退办')
    await line(toGrant).getByRole('button', { name: '同意退办并改派' }).click()
    await send(page.getByRole('dialog'), '同意退办并改派')
    await expect(line(toGrant)).toHaveCount(0)
  })
  await line(toRefuse).getByRole('button', { name: '不同意退办' }).click()
  await page.getByRole('dialog').getByLabel('不同意的理由').fill('道路附属设施由交通部门统一负责。')
  await send(page.getByRole('dialog'), '不同意退办')
  await expect(line(toRefuse)).toHaveCount(0)

  await find(page, toPass)
  await choose(page, [toPass])
  await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '答复审查通过' }).click()
  await rehearsedAndDone(page, '答复审查通过', 1)
  await openCase(page, toRefuse)
  await send(await act(page, '催办'), '催办')

  await openCase(page, onPaper)
  const ballot = await act(page, '录入纸质评价')
  await pick(ballot, '代表', '张代表02')
  await ballot.getByRole('group', { name: /^办理态度/ }).getByLabel('满意', { exact: true }).check()
  await ballot.getByRole('group', { name: /^办理结果/ }).getByLabel('基本满意').check()
  await ballot.getByLabel(/^选择文件/).setInputFiles(paper)
  await expect(ballot.getByRole('button', { name: '移除 征询意见表.pdf' })).toBeVisible()
  await send(ballot, '录入纸质评价')
  await send(await act(page, '结束评价'), '结束评价')
  await find(page, onPaper)
  await choose(page, [onPaper])
  await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '销号' }).click()
  await page.getByRole('button', { name: '先看会怎样' }).click()
  await rehearsedAndDone(page, '销号', 1)
  await openCase(page, onPaper)
  await expect(page.getByText('已销号').first()).toBeVisible()
})

test('the deputies’ office finds by words, joins what was raised before, and takes a likely unit', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const [before, again] = ['早前', '再次'].map(word => `关于${word}反映白沙码头栈桥照明的建议（${stamp}）`) as [string, string]
  await bring(cast, 'issued', before)
  await bring(cast, 'docketed', again)
  await signIn(page, 'xuanlian')

  await find(page, '倒计时信号灯 白沙码头')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.getByLabel('排序').selectOption('最相关的在前')
  await page.locator('main').getByRole('link', { name: before }).first().click()

  await openCase(page, again)
  const similar = page.getByRole('region', { name: /^相近的建议/ })
  const line = similar.getByRole('listitem').filter({ hasText: before })
  await expect(line.getByText('很像').or(line.getByText('几乎相同'))).toBeVisible()
  await line.getByRole('button', { name: '与它是同一事项，以前提过' }).click()
  await expect(page.getByText('这一事项先后提出 2 次，这是第 2 次。')).toBeVisible()

  await go(page, '交办')
  await page.getByRole('navigation', { name: '待交办的建议' }).getByRole('link', { name: again }).click()
  const likely = page.getByRole('region', { name: '可能由谁承办' })
  await likely.getByRole('button', { name: /^选用/ }).first().click()
  await expect(page.getByRole('list', { name: '交给' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: '交办', exact: true }).click()
  await expect(page.getByText(`已完成：交办（${again}）`)).toBeVisible()
})
