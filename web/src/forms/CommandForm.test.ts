import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { delay, http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import CommandForm from './CommandForm.vue'

const props = { stream: 'cases', id: '01JC1', command: 'record_contact', congress: '01JCITY', version: 9, preset: { strand: 1 } }

async function fill() {
  await userEvent.click(screen.getByLabelText('before handling'))
  await userEvent.selectOptions(screen.getByLabelText('Way'), 'visit')
  await userEvent.type(screen.getByLabelText('Held on'), '2026-09-03')
  await userEvent.click(screen.getByRole('combobox', { name: 'Deputies' }))
  await userEvent.click(await screen.findByRole('option', { name: /张代表01/ }))
  await userEvent.type(screen.getByLabelText('The deputy’s words, as said'), '先修排水')
}
const send = () => userEvent.click(screen.getByRole('button', { name: 'Record a contact' }))

test('asks for what is missing, beside each field, before it asks the server', async () => {
  await show(CommandForm, '/', props)
  await send()
  expect(screen.getByRole('alert').textContent).toBe('4 places still need attention.')
  expect(screen.getByLabelText('Held on').getAttribute('aria-invalid')).toBe('true')
})

test('sends the struct, the version that was seen and a key, and tells the new version', async () => {
  let heard: { body: unknown, match: string | null, key: string | null } | undefined
  server.use(http.post(at('/cases/01JC1/record-contact'), async ({ request }) => {
    heard = { body: await request.json(), match: request.headers.get('If-Match'), key: request.headers.get('Idempotency-Key') }
    return HttpResponse.json({ version: 10 })
  }))
  const { emitted } = await show(CommandForm, '/', props)
  await fill()
  await send()
  await expect.poll(() => emitted('done')).toEqual([[10]])
  expect(heard).toMatchObject({
    match: '"9"',
    body: { strand: 1, stage: 'before', way: 'visit', held_on: '2026-09-03', deputies: ['01JD1'], words: '先修排水', participants: [], files: [] },
  })
  expect(heard?.key).toMatch(/^[0-9a-f]{32}$/)
})

test('shows the server’s word at the field it speaks of', async () => {
  server.use(http.post(at('/cases/01JC1/record-contact'), () => problem(422, 'invalid', 'A contact cannot lie in the future.', 'held_on')))
  await show(CommandForm, '/', props)
  await fill()
  await send()
  const date = screen.getByLabelText('Held on')
  await expect.poll(() => date.getAttribute('aria-invalid')).toBe('true')
  const field = date.closest<HTMLElement>('.field')
  expect(field && within(field).getByText('A contact cannot lie in the future.')).toBeTruthy()
})

test('the server’s word on one item of a list stands at the list', async () => {
  server.use(http.post(at('/cases/01JC1/record-contact'), () => problem(422, 'invalid', 'No such deputy.', 'deputies.0')))
  await show(CommandForm, '/', props)
  await fill()
  await send()
  const field = document.querySelector<HTMLElement>('[data-path="deputies"]')
  expect(field && await within(field).findByText('No such deputy.')).toBeTruthy()
})

test('a page may ask for a field in its own way', async () => {
  let body: Record<string, unknown> = {}
  server.use(http.post(at('/cases/01JC1/approve-reply'), async ({ request }) => { body = await request.json() as typeof body; return HttpResponse.json({ version: 10 }) }))
  const page = defineComponent(() => () => h(CommandForm, { ...props, command: 'approve_reply', preset: {} } as never, {
    strand: ({ values, change }: { values: Record<string, unknown>, change: (to: Record<string, unknown>) => void }) => h('button', { type: 'button', onClick: () => change({ strand: 2 }) }, `strand ${String(values['strand'] ?? 'none')}`),
  }))
  await show(page)
  await userEvent.click(screen.getByRole('button', { name: 'strand none' }))
  await userEvent.click(screen.getByRole('button', { name: 'Approve the reply' }))
  await expect.poll(() => body).toEqual({ strand: 2 })
})

test('after a conflict keeps what was typed and asks the page to catch up', async () => {
  server.use(http.post(at('/cases/01JC1/record-contact'), () => problem(412, 'conflict', 'Someone else changed this case first.')))
  const { emitted } = await show(CommandForm, '/', props)
  await fill()
  await send()
  expect((await screen.findByRole('alert')).textContent).toContain('Someone else changed this case first.')
  expect(emitted('refresh')).toHaveLength(1)
  expect((screen.getByLabelText('The deputy’s words, as said') as HTMLTextAreaElement).value).toBe('先修排水')
})

test('the same order sent again after a lost network keeps its key; another order has another', async () => {
  const keys: (string | null)[] = []
  server.use(http.post(at('/cases/01JC1/record-contact'), ({ request }) => {
    keys.push(request.headers.get('Idempotency-Key'))
    return HttpResponse.error()
  }))
  await show(CommandForm, '/', props)
  await fill()
  await send()
  await expect.poll(() => keys.length).toBe(1)
  await send()
  await expect.poll(() => keys.length).toBe(2)
  await userEvent.type(screen.getByLabelText('The deputy’s words, as said'), '！')
  await send()
  await expect.poll(() => keys.length).toBe(3)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test('what was typed and not sent is there again after a reload', async () => {
  const first = await show(CommandForm, '/', props)
  await userEvent.type(screen.getByLabelText('The deputy’s words, as said'), '先修排水')
  first.unmount()
  await show(CommandForm, '/', props)
  expect((screen.getByLabelText('The deputy’s words, as said') as HTMLTextAreaElement).value).toBe('先修排水')
  expect(screen.getByText(/What you had typed and not sent is back/)).toBeTruthy()
})

test('an order that was carried out may be given again, and is then another', async () => {
  const keys: (string | null)[] = []
  server.use(http.post(at('/cases/01JC1/record-contact'), ({ request }) => {
    keys.push(request.headers.get('Idempotency-Key'))
    return HttpResponse.json({ version: 10 + keys.length })
  }))
  await show(CommandForm, '/', props)
  await fill()
  await send()
  await expect.poll(() => keys.length).toBe(1)
  await send()
  await expect.poll(() => keys.length).toBe(2)
  expect(keys[1]).not.toBe(keys[0])
})

test('nothing is sent without the file that is still on its way', async () => {
  let heard = 0
  server.use(
    http.post(at('/uploads'), async () => { await delay('infinite'); return HttpResponse.json({}) }),
    http.post(at('/cases/01JC1/record-contact'), () => { heard += 1; return HttpResponse.json({ version: 10 }) }),
  )
  await show(CommandForm, '/', props)
  await fill()
  await userEvent.upload(screen.getByLabelText(/Add files/), new File(['x'], 'photo.png', { type: 'image/png' }))
  await send()
  expect(screen.getByRole('alert').textContent).toContain('1 attachments are not up yet')
  expect(heard).toBe(0)
})
