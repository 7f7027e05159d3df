import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { clerkMe, congress } from '@/testing/world'
import AccountPage from './AccountPage.vue'
import AccountsPage from './AccountsPage.vue'
import { newPassword } from './password'

const keeper = { ...clerkMe, capacities: [{ role: 'security_administrator' as const, congress, congress_name: '江门市人民代表大会', office: '01JO2', office_name: '市人大常委会选联工委' }] }
const kept = [
  { login: 'li02', person: '01JP2', name: '李承办02', state: 'active' },
  { login: 'wang', person: '01JP3', name: '王代表03', state: 'closed' },
]
let heard: Record<string, unknown>[] = []
beforeEach(() => {
  heard = []
  const hear = async ({ request }: { request: Request }) => {
    heard.push({ method: request.method, ...(await request.json() as object) })
    return new HttpResponse(null, { status: 204 })
  }
  server.use(
    http.get(at('/session'), () => HttpResponse.json({ ...keeper, person: '01JP9' })),
    http.get(at('/accounts'), () => HttpResponse.json({ rows: kept })),
    http.get(at('/people'), () => HttpResponse.json({ rows: [
      { id: '01JP2', title: '李承办02', roles: [{ person: '01JP2', role: 'unit_clerk', office: '01JO1', span: { from: '2026-01-01' } }] },
      { id: '01JP4', title: '赵新人04', roles: [] },
    ] })),
    http.get(at('/deputies'), () => HttpResponse.json({ rows: [] })),
    http.post(at('/accounts'), hear), http.patch(at('/accounts'), hear),
  )
})
const cells = (row: number) => within(screen.getAllByRole('row')[row] as HTMLElement).getAllByRole('cell').map(one => one.textContent)

test('the accounts of others are shown to the security administrator alone', async () => {
  server.use(http.get(at('/session'), () => HttpResponse.json(clerkMe)))
  await show(AccountsPage)
  expect(screen.getByText(/^Accounts are kept by the security administrator/)).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('each account says whose it is, as what, and whether it may sign in', async () => {
  await show(AccountsPage)
  expect(cells(1).slice(0, 4)).toEqual(['李承办02', 'li02', '市交通运输局 Unit clerk', '● May sign in'])
  await userEvent.type(screen.getByPlaceholderText('Search name or account'), 'nobody')
  expect(screen.getByText('No account fits.')).toBeTruthy()
})

test('what follows is said before an account is locked, and nothing is sent before', async () => {
  await show(AccountsPage)
  await userEvent.click(screen.getByRole('button', { name: 'Lock' }))
  const sure = await screen.findByRole('dialog')
  expect(sure.textContent).toContain('The person is signed out at once and cannot sign in')
  expect(heard).toEqual([])
  await userEvent.click(within(sure).getByRole('button', { name: 'Lock' }))
  expect(await screen.findByText('The account of 李承办02 is locked.')).toBeTruthy()
  expect(heard).toEqual([{ method: 'PATCH', congress, login: 'li02', state: 'closed' }])
})

test('a new account gets a password made by the machine, shown until it is handed over', async () => {
  await show(AccountsPage)
  await userEvent.click(screen.getByRole('button', { name: 'New account' }))
  const form = screen.getByRole('form', { name: 'New account' })
  await userEvent.type(within(form).getByRole('combobox'), '赵')
  await userEvent.click(within(form).getByRole('option', { name: /赵新人04/ }))
  await userEvent.type(within(form).getByLabelText(/^Account/), 'zhao')
  await userEvent.click(within(form).getByRole('button', { name: 'New account' }))
  const shown = await screen.findByLabelText('New password') as HTMLInputElement
  expect(heard[0]).toEqual({ method: 'POST', congress, login: 'zhao', person: '01JP4', password: shown.value })
  await userEvent.click(screen.getByRole('button', { name: 'Handed over, hide it' }))
  expect(screen.queryByLabelText('New password')).toBeNull()
})

test('a login that is taken is said at its field, and what was typed stays', async () => {
  server.use(http.post(at('/accounts'), () => problem(409, 'refused', 'This login is taken.', 'login')))
  await show(AccountsPage)
  await userEvent.click(screen.getByRole('button', { name: 'New account' }))
  const form = screen.getByRole('form', { name: 'New account' })
  await userEvent.type(within(form).getByRole('combobox'), '赵')
  await userEvent.click(within(form).getByRole('option', { name: /赵新人04/ }))
  await userEvent.type(within(form).getByLabelText(/^Account/), 'li02')
  await userEvent.click(within(form).getByRole('button', { name: 'New account' }))
  expect((await within(form).findByRole('alert')).textContent).toBe('This login is taken.')
  expect((within(form).getByLabelText(/^Account/) as HTMLInputElement).value).toBe('li02')
})

test('made passwords differ, and have no letters that are taken for each other', () => {
  const made = Array.from({ length: 50 }, newPassword)
  expect(new Set(made).size).toBe(50)
  for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
})

const settings = { digest_at: '08:30', quiet_from: '20:00', quiet_until: '08:00', rest_days_quiet: true }
async function change(wanted: string, again: string) {
  await userEvent.type(screen.getByLabelText('Account'), 'li02')
  await userEvent.type(screen.getByLabelText('Present password'), 'as-it-was')
  await userEvent.type(screen.getByLabelText(/^New password At/), wanted)
  await userEvent.type(screen.getByLabelText('New password once more'), again)
  await userEvent.click(screen.getByRole('button', { name: 'Change the password' }))
}

test('a mistyped new password is not sent, and a changed one asks to sign in anew', async () => {
  server.use(
    http.get(at('/session'), () => HttpResponse.json(clerkMe)),
    http.get(at('/notice-settings'), () => HttpResponse.json(settings)),
    http.put(at('/password'), async ({ request }) => { heard.push(await request.json() as Record<string, unknown>); return new HttpResponse(null, { status: 204 }) }),
  )
  await show(AccountPage)
  expect(screen.getByText('市交通运输局 · Unit clerk')).toBeTruthy()
  await change('long-enough', 'long-enouhg')
  expect(screen.getByText('The two new passwords are not the same.')).toBeTruthy()
  expect(heard).toEqual([])
  await userEvent.clear(screen.getByLabelText('New password once more'))
  await userEvent.type(screen.getByLabelText('New password once more'), 'long-enough')
  await userEvent.click(screen.getByRole('button', { name: 'Change the password' }))
  expect(await screen.findByText(/^The password is changed/)).toBeTruthy()
  expect(heard).toEqual([{ login: 'li02', present: 'as-it-was', wanted: 'long-enough' }])
})

test('a wrong present password is said in the words of the server, and the page stays', async () => {
  server.use(
    http.get(at('/session'), () => HttpResponse.json(clerkMe)),
    http.get(at('/notice-settings'), () => HttpResponse.json(settings)),
    http.put(at('/password'), () => problem(401, 'unauthenticated', 'Account or password is wrong.')),
  )
  const { session } = await show(AccountPage)
  await change('long-enough', 'long-enough')
  expect((await screen.findByRole('alert')).textContent).toBe('Account or password is wrong.')
  expect(session.state.expired).toBe(false)
})
