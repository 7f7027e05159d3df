import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { show } from '@/testing/show'
import FaceSwitches from './FaceSwitches.vue'

const html = document.documentElement

test('the face changes at once, says what is chosen, and is kept for the next visit', async () => {
  await show(FaceSwitches)
  await userEvent.click(screen.getByRole('button', { name: 'High' }))
  await userEvent.click(screen.getByRole('button', { name: '150%' }))
  expect(html.dataset['contrast']).toBe('high')
  expect(html.dataset['type']).toBe('150')
  expect(screen.getByRole('button', { name: 'High' }).getAttribute('aria-pressed')).toBe('true')
  expect([localStorage.getItem('huiyin.contrast'), localStorage.getItem('huiyin.type')]).toEqual(['high', '150'])
  await userEvent.click(screen.getByRole('button', { name: 'Usual' }))
  await userEvent.click(screen.getByRole('button', { name: '100%' }))
  expect(html.dataset['contrast']).toBe('usual')
})
