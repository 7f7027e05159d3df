import { expect, type Page, test } from '@playwright/test'
import { signIn } from './person'
import { adopt, bring, castOf, content, congress, deputy } from './scene'

// The entrance: a deputy is told what to look at again, and whoever reviews handles twenty by keys alone.

const stamp = Date.now() % 100000

test('a reviewer handles twenty drafts by keyboard alone', async ({ page, baseURL }) => {
  test.setTimeout(240_000)
  const cast = await castOf(String(baseURL))
  await adopt(cast.office, 'xinhui.entrance')
  const ours = new Set<string>()
  for (let n = 1; n <= 20; n += 1) ours.add(await bring(cast, 'submitted', `关于增设第${n}处过街信号灯的建议（${stamp}）`))
  await signIn(page, 'xuanlian')
  await page.goto('/review')
  const current = page.getByRole('navigation', { name: '等待审查的建议' }).locator('a[aria-current]')
  const at = async () => new URL(page.url()).searchParams.get('case') ?? new URL(await current.getAttribute('href') ?? '', page.url()).searchParams.get('case') ?? ''
  const outcomes = new Map<string, string>()
  for (let steps = 0; steps < 200 && outcomes.size < ours.size; steps += 1) {
    await current.waitFor()
    const id = await at()
    if (!ours.has(id)) {
      await page.keyboard.press('j')
      await expect.poll(at).not.toBe(id)
      continue
    }
    await expect(page.getByRole('button', { name: '立案编号' }).first()).toBeVisible()
    if (outcomes.size % 4 === 3) await sendBack(page)
    else await docket(page)
    outcomes.set(id, outcomes.size % 4 === 3 ? 'sent_back' : 'docketed')
    await expect.poll(at).not.toBe(id)
  }
  expect(outcomes.size).toBe(20)
  for (const [id, phase] of outcomes) {
    const { state } = await cast.office.get<{ state: { phase: string } }>(`/cases/${id}`)
    expect(state.phase).toBe(phase)
  }
})

async function docket(page: Page) {
  await page.keyboard.press('1')
  await expect(page.locator(':focus')).toHaveText('立案编号')
  await page.keyboard.press('Enter')
}

// Nothing was found: the reason and the words are the reviewer's own.
async function sendBack(page: Page) {
  await page.keyboard.press('2')
  await expect(page.locator('fieldset input:focus')).toBeVisible()
  await page.keyboard.press('Space')
  for (let stops = 0; stops < 30 && !await page.locator('textarea:focus').count(); stops += 1) await page.keyboard.press('Tab')
  await page.keyboard.insertText('请补充具体地点和车流数据。')
  await page.keyboard.press('Control+Enter')
}

test('a deputy is told what to look at again, is led there, and loses nothing', async ({ page }) => {
  await signIn(page, 'daibiao')
  await page.goto('/write')
  await page.getByRole('textbox', { name: '标题' }).fill(`关于路灯的建议（${stamp}）`)
  await page.getByLabel('事由').fill('村口没有路灯，请与13800138000联系，夜间行人多次摔伤，群众反映强烈，亟待解决。')
  await page.getByRole('button', { name: '有手机号码' }).click()
  await expect(page.getByLabel('事由')).toBeFocused()
  await page.keyboard.insertText('村委会')
  await expect(page.getByLabel('事由')).toHaveValue('村口没有路灯，请与村委会联系，夜间行人多次摔伤，群众反映强烈，亟待解决。')
  await expect(page.getByRole('button', { name: '有手机号码' })).toBeHidden()
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue(`关于路灯的建议（${stamp}）`)
})

test('a score with its lines is shown to the deputy, and not to the unit', async ({ baseURL }) => {
  const cast = await castOf(String(baseURL))
  await adopt(cast.office, 'xinhui.entrance')
  const { id } = await cast.writer.post('/cases', { congress, deputy, signed_on_paper: [], content: { ...content(`关于评分的建议（${stamp}）`), analysis: '' } })
  await cast.writer.order(id, 'submit')
  await cast.office.order(id, 'score-quality', { met: ['xinhui.entrance.facts'], overruled: [] })
  await cast.office.order(id, 'docket')
  const seen = await cast.writer.get<{ state: { quality: { points: number, most: number } } }>(`/cases/${id}`)
  // No analysis: 15 of "complete" are lost; of the reviewer's 60 twenty are given.
  expect(seen.state.quality).toMatchObject({ points: 45, most: 100 })
})
