import { expect, type Page, test } from '@playwright/test'
import { docx } from './docx'
import { task, watchHand } from './hand'
import { enter, expectAccessible, expectNoSideways, expectNothingClipped, go, sizes } from './person'

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const stamp = Date.now() % 100000
const title = `关于增设礼睦路路灯的建议（${stamp}）`
const written = [
  title, '领衔代表：张三', '一、案由', '礼睦路夜间昏暗。', '居民多次反映灯杆倾斜。', '二、原因分析', '灯杆间距过大。', '三、具体建议', '1.增设路灯。',
  '年内完成。', '2.定期检修。', '以上建议，请予考虑。',
]
const file = (name: string, buffer: Buffer) => ({ name, mimeType, buffer })
const choose = (page: Page) => page.getByLabel('从 Word 文档导入')
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const put = (page: Page) => page.getByRole('button', { name: '放入表单' })

test('a suggestion written in Word on a phone becomes a draft, and nothing that stood there is lost', async ({ page }) => {
  await page.setViewportSize(sizes.phone)
  await enter(page, 'daibiao')
  await page.goto('/write')
  await page.getByLabel('事由').fill('现场看过。')
  await choose(page).setInputFiles(file('路灯.docx', docx(written)))

  await expect(page.getByRole('heading', { name: '从“路灯.docx”导入' })).toBeFocused()
  await expect(part(page, '事由').getByRole('radio', { name: '接在现有文字后面' })).toBeChecked()
  const out = part(page, '不导入的文字')
  await expect(out.locator('.written')).toHaveText(['领衔代表：张三', '一、案由', '二、原因分析', '三、具体建议', '以上建议，请予考虑。'])
  await expect(out.getByText('称呼或结束语')).toBeVisible()
  await expectAccessible(page)
  await expectNoSideways(page)
  await page.evaluate(() => { document.documentElement.dataset['type'] = '150' })
  await expectNothingClipped(page)
  await page.evaluate(() => { document.documentElement.dataset['type'] = '' })

  await page.getByRole('combobox', { name: '“居民多次反映灯杆倾斜。”放到哪里' }).selectOption({ label: '分析' })
  await expect(part(page, '分析').locator('.written')).toHaveText(['居民多次反映灯杆倾斜。', '灯杆间距过大。'])
  await put(page).click()
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue(title)
  await expect(page.getByLabel('事由')).toHaveValue('现场看过。\n礼睦路夜间昏暗。')
  await expect(page.getByLabel('分析')).toHaveValue('居民多次反映灯杆倾斜。\n灯杆间距过大。')
  await expect(page.getByRole('textbox', { name: '建议 1' })).toHaveValue('增设路灯。\n年内完成。')
  await expect(page.getByRole('textbox', { name: '建议 2' })).toHaveValue('定期检修。')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('已保存到服务器')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: '建议 2' })).toHaveValue('定期检修。')
})

test('a suggestion written in Word is a draft after three touches', async ({ page }) => {
  await page.setViewportSize(sizes.phone)
  await watchHand(page)
  await enter(page, 'daibiao')
  await page.goto('/')
  await task(page, '从 Word 文档写一件建议', async () => {
    await go(page, '撰写')
    await choose(page).setInputFiles(file('路灯.docx', docx(written)))
    await put(page).click()
    await page.getByRole('button', { name: '保存草稿' }).click()
    await expect(page.getByText('已保存到服务器')).toBeVisible()
  })
  await expect(page.getByRole('textbox', { name: '建议 2' })).toHaveValue('定期检修。')
})

test('what is no Word document is refused with what to do, and the form is as it was', async ({ page }) => {
  await enter(page, 'daibiao')
  await page.goto('/write')
  await page.getByRole('textbox', { name: '标题' }).fill(title)
  const refusals: [string, Buffer, RegExp][] = [
    ['路灯.pdf', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['路灯.doc', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]), /旧格式.*\.docx/],
    ['半个.docx', docx(written).subarray(0, 200), /\.docx/],
    ['空白.docx', docx([]), /没有文字/],
  ]
  for (const [name, bytes, says] of refusals) {
    await choose(page).setInputFiles(file(name, bytes))
    await expect(page.getByRole('alert')).toContainText(`没能导入“${name}”`)
    await expect(page.getByRole('alert')).toContainText(says)
  }
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue(title)
  await choose(page).setInputFiles(file('路灯.docx', docx(written)))
  await expect(page.getByRole('heading', { name: '从“路灯.docx”导入' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a document is looked at, put in order and put into the form by keys alone', async ({ page }) => {
  await enter(page, 'daibiao')
  await page.addInitScript(() => addEventListener('pointerdown', () => { throw new Error('A mouse was used.') }, true))
  await page.goto('/write')
  const chooser = page.waitForEvent('filechooser')
  await choose(page).focus()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(file('路灯.docx', docx(written)))
  await expect(page.getByRole('heading', { name: '从“路灯.docx”导入' })).toBeFocused()

  const moved = page.getByRole('combobox', { name: '“灯杆间距过大。”放到哪里' })
  for (let presses = 0; presses < 20 && !await moved.evaluate(one => one === document.activeElement); presses += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp') // From the analysis to the cause, and the focus goes along.
  await expect(part(page, '事由').getByText('灯杆间距过大。')).toBeVisible()
  await expect(moved).toBeFocused()
  await expect(moved).toHaveValue('cause')

  for (let presses = 0; presses < 40 && !await put(page).evaluate(one => one === document.activeElement); presses += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('事由')).toHaveValue('礼睦路夜间昏暗。\n居民多次反映灯杆倾斜。\n灯杆间距过大。')
  await expect(choose(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '撤销导入' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('事由')).toHaveValue('')
})
