import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { at, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe } from '@/testing/world'
import DirectoryPage from './DirectoryPage.vue'

const row = { id: '01JO1', title: '市交通运输局', kind: 'unit', span: { from: '2021-03-01' } }
beforeEach(() => server.use(http.get(at('/offices'), () => HttpResponse.json({ rows: [row] }))))

test('shows names and dates as people write them', async () => {
  await show(DirectoryPage)
  const cells = within(screen.getAllByRole('row')[1] as HTMLElement).getAllByRole('cell').map(one => one.textContent)
  expect(cells).toEqual(['市交通运输局', 'Handling unit', 'since 1 Mar 2021'])
})

test('offers changes only to those who keep the directory', async () => {
  await show(DirectoryPage)
  expect(screen.queryByRole('button', { name: 'Record an office' })).toBeNull()
})

test('records an office by the form of the described command, nested fields and all', async () => {
  const keeper = { ...clerkMe, capacities: clerkMe.capacities.slice(1) }
  let heard: unknown
  server.use(
    http.get(at('/session'), () => HttpResponse.json(keeper)),
    http.post(at('/congresses/01JCITY/record-office'), async ({ request }) => {
      heard = [request.headers.get('If-Match'), await request.json()]
      return HttpResponse.json({ version: 41 })
    }),
  )
  await show(DirectoryPage)
  await userEvent.click(await screen.findByRole('button', { name: 'Record an office' }))
  const form = await screen.findByRole('dialog')
  await userEvent.type(within(form).getByLabelText('Name'), '市水利局')
  await userEvent.click(within(form).getByLabelText('Handling unit'))
  await userEvent.type(within(form).getByLabelText('From'), '2026-01-01')
  await userEvent.clear(within(form).getByLabelText('Identifier'))
  await userEvent.type(within(form).getByLabelText('Identifier'), 'office-9')
  await userEvent.click(within(form).getByRole('button', { name: 'Record an office' }))
  await expect.poll(() => heard).toEqual(['"40"', { office: { id: 'office-9', title: '市水利局', kind: 'unit', span: { from: '2026-01-01' } } }])
})
