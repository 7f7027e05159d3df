import { expect, type Locator, type Page, test } from '@playwright/test'
import { password } from './person'
import { bring, castOf } from './scene'

// By keys alone, and the eye always knows where they go: whatever has the focus shows it.

const stamp = Date.now() % 100000

async function press(page: Page, key: string) {
  await page.keyboard.press(key)
}

async function expectFocusSeen(page: Page) {
  const unseen = await page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body || at.id === 'main') return ''
    const seen = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    // What is visually hidden shows its focus on its label.
    const shown = at.closest('.visually-hidden') ? document.querySelector(`label[for="${at.id}"]`) : at
    const box = shown?.getBoundingClientRect()
    const inSight = box && box.width > 0 && box.bottom > 0 && box.top < innerHeight
    return shown && inSight && seen(shown) ? '' : `${at.tagName} ${at.className} ${at.textContent?.trim().slice(0, 30) ?? ''}`
  })
  expect(unseen).toBe('')
}

// Tab by Tab until it has the focus; each stop on the way shows itself.
async function tabTo(page: Page, target: Locator, back = false) {
  await target.waitFor()
  for (let presses = 0; presses < 90; ++presses) {
    if (await target.evaluate(one => one === document.activeElement)) return
    await press(page, back ? 'Shift+Tab' : 'Tab')
    await expectFocusSeen(page)
  }
  throw new Error(`The keyboard does not get to ${String(target)}.`)
}
async function open(page: Page, target: Locator) {
  await tabTo(page, target)
  await press(page, 'Enter')
}
async function write(page: Page, target: Locator, words: string) {
  await tabTo(page, target)
  await page.keyboard.insertText(words)
}

async function signInByKeys(page: Page, login: string) {
  await page.goto('/')
  await write(page, page.getByLabel('账号'), login)
  await write(page, page.getByLabel('密码'), password)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: /您好/ })).toBeVisible()
}
const place = (page: Page, name: string) => page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true })

test.beforeEach(async ({ page }) => {
  // A hand that touches the mouse is found out.
  await page.addInitScript(() => addEventListener('pointerdown', () => { throw new Error('A mouse was used.') }, true))
})

test('a deputy writes, submits and rates by keys alone', async ({ page, baseURL }) => {
  const rated = `关于完善社区健身设施的建议（${stamp}）`
  await bring(await castOf(String(baseURL)), 'issued', rated)
  await signInByKeys(page, 'daibiao')
  const group = (name: RegExp) => page.getByRole('group', { name })
  await open(page, page.getByRole('region', { name: '待办事项' }).getByRole('link', { name: '评价办理情况' }).filter({ hasText: rated }))
  for (const side of [/^办理态度/, /^办理结果/]) await open(page, group(side).getByRole('button', { name: '满意', exact: true }))
  await expect(page.getByText('已评价：态度满意，结果满意。')).toBeVisible()

  const title = `关于增设社区阅览室的建议（${stamp}）`
  await tabTo(page, place(page, '撰写'), true)
  await press(page, 'Enter')
  await write(page, page.getByRole('textbox', { name: '标题' }), title)
  await write(page, page.getByLabel('事由'), '社区没有阅览场所，放学后学生无处可去。')
  await write(page, page.getByRole('textbox', { name: '建议 1' }), '利用闲置用房开设阅览室。')
  await open(page, page.getByRole('button', { name: '提交建议' }))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('the deputies’ office finds, dockets by the batch and assigns by keys alone', async ({ page, baseURL }) => {
  const cast = await castOf(String(baseURL))
  const titles = ['东', '西'].map(side => `关于${side}郊农贸市场排水的建议（${stamp}）`)
  const [east = ''] = titles
  for (const title of titles) await bring(cast, 'submitted', title)
  await signInByKeys(page, 'xuanlian')
  await open(page, place(page, '建议'))
  await expect(page.locator('[data-row]').first()).toBeVisible()
  await press(page, '/')
  await expect(page.getByRole('searchbox', { name: '查找' })).toBeFocused()
  await page.keyboard.insertText(`郊农贸市场排水的建议（${stamp}）`)
  await press(page, 'Enter')
  await expect(page.locator('[data-row]')).toHaveCount(2)
  await page.getByRole('searchbox', { name: '查找' }).blur()

  await press(page, 'j')
  await expectFocusSeen(page)
  const first = await page.evaluate(() => document.activeElement?.textContent)
  await press(page, 'x')
  await press(page, 'j')
  await press(page, 'x')
  await expect(page.getByText('已选 2 件')).toBeVisible()
  await press(page, 'k')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first)
  await open(page, page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '立案编号' }))
  const drawer = page.getByRole('dialog')
  await open(page, drawer.getByRole('button', { name: '立案编号（2 件）' }))
  await expect(drawer.getByText('已办理 2 件，未办理 0 件。')).toBeVisible()
  await press(page, 'Escape')
  await expect(drawer).toBeHidden()

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await press(page, 'j')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible()

  await tabTo(page, place(page, '交办'), true)
  await press(page, 'Enter')
  const waiting = page.getByRole('navigation', { name: '待交办的建议' })
  const link = waiting.getByRole('link', { name: east })
  await link.waitFor()
  for (let steps = 0; steps < 60 && await link.getAttribute('aria-current') === null; ++steps) {
    const before = page.url()
    await press(page, 'j')
    await expect(page).not.toHaveURL(before)
  }
  await expect(page.getByRole('heading', { level: 2, name: east })).toBeVisible()
  await press(page, '/')
  await expect(page.getByPlaceholder('查找单位')).toBeFocused()
  await expectFocusSeen(page)
  await page.keyboard.insertText('市场监督')
  await expect(page.getByRole('region', { name: '承办单位' }).getByRole('listitem')).toHaveText([/市场监督管理局/])
  await press(page, 'Enter')
  await press(page, 'Control+Enter')
  await expect(page.getByText(`已完成：交办（${east}）`)).toBeVisible()
})
