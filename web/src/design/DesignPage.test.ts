import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { show } from '@/testing/show'
import DesignPage from './DesignPage.vue'
import { lamps } from './samples'

test('shows every lamp, every state of a page and the forms, and asks no server for them', async () => {
  const { container } = await show(DesignPage, '/design')
  for (const lamp of lamps) expect(container.querySelectorAll(`.lamp.${lamp}`).length).toBeGreaterThan(0)
  expect(screen.getAllByRole('alert').length).toBeGreaterThanOrEqual(5)
  expect(container.querySelectorAll('#fields [aria-invalid="true"]').length).toBeGreaterThan(4)
})

test('the drawer and the dialog open', async () => {
  await show(DesignPage, '/design')
  await userEvent.click(screen.getByRole('button', { name: 'Drawer' }))
  expect(await screen.findByRole('dialog', { name: 'Drawer' })).toBeTruthy()
})
