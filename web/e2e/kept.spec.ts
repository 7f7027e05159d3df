import { expect, type Page, test } from '@playwright/test'
import { enter } from './person'
import { bring, castOf } from './scene'

// What is on its way survives a reload of the page, wherever it is attached.
const places: Record<string, (page: Page, baseURL: string) => Promise<void>> = {
  async suggestion(page) {
    await enter(page, 'daibiao')
    await page.goto('/write')
    await page.getByRole('textbox', { name: '标题' }).fill('关于续传附件的建议')
  },
  async reply(page, baseURL) {
    const id = await bring(await castOf(baseURL), 'contacted', `关于续传答复附件的建议（${Date.now() % 100000}）`)
    await enter(page, 'jiaotong')
    await page.goto(`/cases/${id}/reply`)
  },
}

for (const [what, open] of Object.entries(places)) {
  test(`an upload to a ${what} goes on by itself after a reload, from where it stopped`, async ({ page, baseURL }) => {
    const offsets: string[] = []
    let lost = true
    await page.route('**/api/v1/uploads/*', async route => {
      if (route.request().method() !== 'PATCH') return route.continue()
      if (lost && offsets.length === 1) return route.abort()
      offsets.push(route.request().headers()['upload-offset'] ?? '')
      return route.continue()
    })
    await open(page, String(baseURL))
    await page.locator('input[type=file]').last().setInputFiles({ name: '现场照片.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(600 * 1024, 7)]) })
    await expect(page.getByRole('button', { name: '继续上传' })).toBeVisible()
    await expect(page).toHaveURL(/\/(write|cases)\/\w+/)
    lost = false
    await page.reload()
    await expect(page.getByRole('button', { name: /移除 ?现场照片/ })).toBeVisible()
    expect(offsets).toEqual(['0', '262144', '524288'])
  })
}
