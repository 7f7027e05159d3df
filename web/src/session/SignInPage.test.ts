import { screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe } from '@/testing/world'
import SignInPage from './SignInPage.vue'
import { hatsOf } from './useSession'

async function signIn() {
  await userEvent.type(screen.getByLabelText('Account'), 'li02')
  await userEvent.type(screen.getByLabelText('Password'), 'secret')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

test('goes on to where the person was heading', async () => {
  server.use(http.post(at('/session'), () => HttpResponse.json(clerkMe)))
  const { router } = await show(SignInPage, '/sign-in?next=/queue')
  await signIn()
  await expect.poll(() => router.currentRoute.value.path).toBe('/queue')
})

test('never follows an address of another site', async () => {
  server.use(http.post(at('/session'), () => HttpResponse.json(clerkMe)))
  const { router } = await show(SignInPage, '/sign-in?next=//evil.example')
  await signIn()
  await expect.poll(() => router.currentRoute.value.path).toBe('/')
})

test('says why it was refused in the words of the server', async () => {
  server.use(http.post(at('/session'), () => problem(401, 'unauthenticated', 'Account or password is wrong.')))
  await show(SignInPage, '/sign-in')
  await signIn()
  expect((await screen.findByRole('alert')).textContent).toBe('Account or password is wrong.')
})

test('a person acts from each seat and for each office apart', () => {
  expect(hatsOf(clerkMe).map(hat => [hat.role, hat.officeName])).toEqual([
    ['unit_clerk', '市交通运输局'], ['deputies_office', '市人大常委会选联工委'],
  ])
})
