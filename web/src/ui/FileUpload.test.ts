import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import FileUpload from './FileUpload.vue'
import type { KeptFile } from './keptFiles'

// jsdom has no IndexedDB; e2e/kept.spec.ts reloads a real browser.
const kept = vi.hoisted(() => new Map<string, KeptFile>())
vi.mock('./keptFiles', () => ({
  keepFile: (one: KeptFile) => Promise.resolve(kept.set(one.key, { ...one, upload: one.upload && { ...one.upload } })),
  dropFile: (key: string) => Promise.resolve(kept.delete(key)),
  dropFiles: () => Promise.resolve(kept.clear()),
  filesAt: (place: string) => Promise.resolve([...kept.values()].filter(one => one.place === place)),
}))
beforeEach(() => kept.clear())

const size = 600 * 1024 // three pieces
const file = () => new File([new Uint8Array(size).fill(7)], 'photo.pdf', { type: 'application/pdf' })

// A server that keeps what arrives, and loses the network once before the given piece.
function receiving(broken: number) {
  const pieces: [number, number][] = []
  let offset = 0
  let calls = 0
  server.use(
    http.post(at('/uploads'), () => HttpResponse.json({ upload: 'u1', offset: 0 }, { status: 201 })),
    http.get(at('/uploads/u1'), () => HttpResponse.json({ offset })),
    http.patch(at('/uploads/u1'), async ({ request }) => {
      if (++calls === broken) return HttpResponse.error()
      const length = (await request.arrayBuffer()).byteLength
      pieces.push([Number(request.headers.get('Upload-Offset')), length])
      offset += length
      return HttpResponse.json(offset === size ? { offset, file: 'f1' } : { offset })
    }),
  )
  return pieces
}

const open = (place?: string) => show(FileUpload, '/', { modelValue: [], several: true, label: 'Files', place })
const choose = () => userEvent.upload(screen.getByLabelText(/Add files/), file())

test('sends a file in pieces, each where the last one ended, and gives it to the form', async () => {
  const pieces = receiving(0)
  const { emitted } = await open()
  await choose()
  await expect.poll(() => emitted('update:modelValue')).toEqual([[[{ file: 'f1', title: 'photo.pdf' }]]])
  expect(pieces).toEqual([[0, 262144], [262144, 262144], [524288, 90112]])
})

test('after a lost network goes on where it stopped', async () => {
  const pieces = receiving(2)
  const { emitted } = await open()
  await choose()
  await userEvent.click(await screen.findByRole('button', { name: 'Go on' }))
  await expect.poll(() => emitted('update:modelValue')).toHaveLength(1)
  expect(pieces.map(([offset]) => offset)).toEqual([0, 262144, 524288])
})

test('says why the server does not want a file', async () => {
  server.use(http.post(at('/uploads'), () => problem(413, 'too_large', 'At most 50 MB, please.')))
  await open()
  await choose()
  expect(await screen.findByText('At most 50 MB, please.')).toBeTruthy()
})

test('after a reload goes on by itself where it stopped, in the field it was for and in no other', async () => {
  const pieces = receiving(2)
  const first = await open('draft.1.files')
  await choose()
  await screen.findByRole('button', { name: 'Go on' })
  first.unmount()
  const other = await open('draft.2.files')
  expect(screen.queryByText('photo.pdf')).toBeNull()
  other.unmount()
  const { emitted } = await open('draft.1.files')
  await expect.poll(() => emitted('update:modelValue')).toEqual([[[{ file: 'f1', title: 'photo.pdf' }]]])
  expect(pieces.map(([offset]) => offset)).toEqual([0, 262144, 524288])
  expect(kept.size).toBe(0)
})

test('a file that the server has thrown away meanwhile goes up anew', async () => {
  kept.set('k', { key: 'k', place: 'draft.1.files', file: file(), upload: { id: 'gone', offset: 262144, size } })
  const pieces = receiving(0)
  server.use(http.get(at('/uploads/gone'), () => problem(404, 'not_found', 'There is no such upload.')))
  const { emitted } = await open('draft.1.files')
  await expect.poll(() => emitted('update:modelValue')).toHaveLength(1)
  expect(pieces.map(([offset]) => offset)).toEqual([0, 262144, 524288])
})

test('what is given up is not begun again by a reload', async () => {
  receiving(1)
  await open('draft.1.files')
  await choose()
  await userEvent.click(await screen.findByRole('button', { name: 'Give up' }))
  expect(kept.size).toBe(0)
})
