import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import HomePage from './HomePage.vue'

test('shows what waits, the late first, each with its date and a way to the case', async () => {
  await show(HomePage)
  const groups = screen.getAllByRole('heading', { level: 2 }).map(one => one.textContent)
  expect(groups).toEqual(['Late 1', 'Due soon 1', 'Not due yet 1'])
  const link = screen.getByRole('link', { name: /Reply to the deputies/ })
  expect(link.getAttribute('href')).toBe('/case/01JC1')
  expect(screen.getByText('5 working days left')).toBeTruthy()
})

test('says that nothing waits instead of showing an empty list', async () => {
  server.use(http.get(at('/duties'), () => HttpResponse.json({ rows: [], next: null })))
  await show(HomePage)
  expect(screen.getByText('Nothing waits for you at the moment.')).toBeTruthy()
})

test('says what went wrong in the words of the server, and asks again', async () => {
  server.use(http.get(at('/duties'), () => problem(403, 'forbidden', 'This congress is not yours.'), { once: true }))
  await show(HomePage)
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toContain('This congress is not yours.')
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('5 working days left')).toBeTruthy()
})

test('every number leads to the rows that make it', async () => {
  await show(HomePage)
  const link = await screen.findByRole('link', { name: '12 In hand' })
  expect(link.getAttribute('href')).toBe('/queue?phase=handling')
})
