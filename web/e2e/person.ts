import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

export const password = 'huiyin-demo'
export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

export async function fillSignIn(at: Page | Locator, login: string) {
  await at.getByLabel('账号').fill(login)
  await at.getByLabel('密码').fill(password)
  await at.getByRole('button', { name: '登录', exact: true }).click()
}

// As a new user comes: by the front door, and from there by what is to be seen.
export async function signIn(page: Page, login: string) {
  await page.goto('/')
  await fillSignIn(page, login)
  await expect(page.getByRole('heading', { level: 1, name: /您好/ })).toBeVisible()
}

// Somebody else, with a window of his own.
export async function another(browser: Browser, login: string, viewport = sizes.desk) {
  const page = await browser.newPage({ viewport })
  await signIn(page, login)
  return page
}

// By the back door, with a session that all tests of a file share: the form itself has tests of its own.
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()
export async function enter(page: Page, login: string) {
  const known = sessions.get(login)
  if (known) { await page.context().addCookies(known); return }
  const answer = await page.request.post('/api/v1/session', { data: { login, password } })
  expect(answer.status()).toBe(200)
  sessions.set(login, await page.context().cookies())
}

// One of the places in the main navigation, as a person goes there; some are under its "more".
export async function go(page: Page, place: string) {
  const bar = page.getByRole('navigation', { name: '主导航' })
  const link = bar.getByRole('link', { name: place, exact: true })
  await expect(bar.getByRole('link', { name: '待办', exact: true })).toBeVisible()
  if (!await link.isVisible()) await bar.locator('summary').click()
  await link.click()
}

// From the list to a case, by words of its title.
export async function find(page: Page, title: string) {
  await go(page, '建议')
  await page.getByRole('searchbox', { name: '查找' }).fill(title)
  await page.getByRole('button', { name: '查找' }).click()
}
export async function openCase(page: Page, title: string) {
  await find(page, title)
  await page.locator('main').getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

export async function signOut(page: Page) {
  await page.locator('summary', { hasText: '设置与退出' }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByLabel('账号')).toBeVisible()
}

// Opens the form of an action on a case page.
export async function act(page: Page, command: string): Promise<Locator> {
  const actions = page.getByRole('region', { name: '可以办理的事' })
  const button = actions.getByRole('button', { name: new RegExp(`^${command}`) }).first()
  const folded = actions.locator('details', { has: page.locator('button', { hasText: command }) })
  await expect(actions).toBeVisible()
  if (await button.isHidden() && await folded.count()) await folded.first().locator('summary').click()
  await button.click()
  const form = page.getByRole('dialog')
  await expect(form).toBeVisible()
  return form
}

export async function send(form: Locator, command: string) {
  await form.getByRole('button', { name: command, exact: true }).click()
  await expect(form).toBeHidden()
}

export async function pick(form: Locator, label: string, name: string) {
  const box = form.getByRole('combobox', { name: label }).first()
  await box.fill(name)
  await form.getByRole('option', { name }).first().click()
}

// Nothing that keeps a person out: WCAG 2.2 AA, serious or worse. `within`: what lies behind an open
// window cannot be touched, and is measured as if it could.
export async function expectAccessible(page: Page, within = 'body') {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  const bad = violations.filter(one => one.impact === 'serious' || one.impact === 'critical')
  expect(bad.map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html).join(' ')}`)).toEqual([])
}

// A window that has just become a phone's is drawn anew a moment later.
export async function expectNoSideways(page: Page) {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

// Large type loses nothing: no text is cut off by the box it stands in, or pushed out of the window.
export async function expectNothingClipped(page: Page) {
  const lost = await page.evaluate(() => {
    const inScroller = (one: Element | null): boolean => one !== null && one !== document.documentElement
      && (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) || inScroller(one.parentElement))
    const hasText = (one: Element) => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim())
    return [...document.querySelectorAll('body *')].filter(one => {
      const box = one.getBoundingClientRect()
      const style = getComputedStyle(one)
      if (!hasText(one) || box.width <= 1 || box.right < 0 || style.visibility === 'hidden' || one.closest('.visually-hidden, .skip, option')) return false
      const cut = ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1
      return cut || (box.right > document.documentElement.clientWidth + 1 && !inScroller(one))
    }).map(one => `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 30)}`)
  })
  expect(lost).toEqual([])
}
