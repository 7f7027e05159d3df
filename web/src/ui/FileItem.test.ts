import { fireEvent, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import FileList from './FileList.vue'

const open = (...titles: string[]) => show(FileList, '/', { files: titles.map((title, n) => ({ file: `f${n}`, title })), caseId: '01JC1' })
const saved = '/api/v1/files/f0?case=01JC1'
const shown = '/api/v1/files/f0/shown?case=01JC1'

test('a picture stands small in the list and opens large in the page; the focus comes back', async () => {
  await open('路口.JPG')
  const small = screen.getByRole('img', { name: '路口.JPG' })
  expect([small.getAttribute('src'), small.getAttribute('loading')]).toEqual([shown, 'lazy'])
  const opener = screen.getByRole('button', { name: '路口.JPG' })
  await userEvent.click(opener)
  const dialog = await screen.findByRole('dialog', { name: '路口.JPG' })
  expect(within(dialog).getByRole('img', { name: '路口.JPG' }).getAttribute('src')).toBe(shown)
  await fireEvent(dialog, new Event('cancel'))
  expect(screen.queryByRole('dialog')).toBeNull()
  await expect.poll(() => document.activeElement).toBe(opener)
})

test('a picture that does not come is told by its kind, and can still be saved', async () => {
  await open('路口.png')
  await fireEvent.error(screen.getByRole('img'))
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText('Image')).toBeTruthy()
  expect(screen.getByRole('link', { name: /^Save ?路口.png$/ }).getAttribute('href')).toBe(saved)
})

test('a PDF opens in a frame of the page, with the file to be saved beside it', async () => {
  await open('调研.pdf')
  await userEvent.click(screen.getByRole('button', { name: '调研.pdf' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByTitle('调研.pdf').getAttribute('src')).toBe(shown)
  expect(dialog.getByRole('link', { name: 'Save' }).getAttribute('href')).toBe(saved)
})

test('of a long text the beginning is shown, and that it is the beginning', async () => {
  server.use(http.get(at('/files/f0'), () => HttpResponse.text(`编号,名称\n${'1,灯\n'.repeat(30_000)}`)))
  await open('清单.csv')
  await userEvent.click(screen.getByRole('button', { name: '清单.csv' }))
  const dialog = within(await screen.findByRole('dialog'))
  const start = await dialog.findByText(/^编号,名称/)
  expect(start.textContent).not.toContain('\uFFFD')
  expect(dialog.getByText(/Only the beginning/)).toBeTruthy()
})

test('a short text is shown as a whole; one that is refused says why', async () => {
  server.use(http.get(at('/files/f0'), () => HttpResponse.text('灯不亮。')), http.get(at('/files/f1'), () => problem(404, 'not_found', 'There is no such page.')))
  await open('一.txt', '二.txt')
  await userEvent.click(screen.getByRole('button', { name: '一.txt' }))
  expect(await screen.findByText('灯不亮。')).toBeTruthy()
  expect(screen.queryByText(/Only the beginning/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  await userEvent.click(screen.getByRole('button', { name: '二.txt' }))
  expect(await screen.findByText('There is no such page.')).toBeTruthy()
})

test('what a browser should not show is only saved, drawings and pages among it', async () => {
  await open('图.svg', '页.html', '表.xlsx')
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByRole('link', { name: '图.svg' }).getAttribute('href')).toBe(saved)
  expect(screen.getByText('Sheet')).toBeTruthy()
})
