import { createHash } from 'node:crypto'
import { screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { activity } from '@/testing/activityWorld'
import { at, problem, server } from '@/testing/server'
import { show } from '@/testing/show'
import { queueRow } from '@/testing/world'
import ActivityPage from './ActivityPage.vue'
import { byHand, type Draw, isTrue, lotsOf, newSeed, withProgram } from './draw'
import { sha256 } from '@/digest'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const draw = (more: Partial<Draw> = {}): Draw => ({ candidates: ['01JC1', '01JC2', '01JC3'], count: 1, commitment: digest('abc'), seed: '', drawn: [], ...more })
const candidates = ['01JC1', '01JC2', '01JC3'].map((id, index) => queueRow({ id, number: index + 1, title: `关于第${index + 1}件的建议` }))
async function open(more: Partial<Parameters<typeof activity>[0]> = {}) {
  server.use(http.get(at('/activities/activity-01JA1'), () => HttpResponse.json(activity({ actions: [{ command: 'commit_draw' }, { command: 'make_draw' }], ...more }))), http.get(at('/cases'), () => HttpResponse.json({ rows: candidates })))
  return show(ActivityPage, '/activity/activity-01JA1', { id: 'activity-01JA1' })
}

test('the digest is SHA-256, whatever the text and however long', () => {
  for (const text of ['', 'abc', '恩平“暗访”', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'x'.repeat(1000)]) expect(sha256(text)).toBe(digest(text))
})

test('lots are drawn as anybody can repeat it: the smallest digests of seed and id', () => {
  const lots = lotsOf(draw({ seed: 'abc' }))
  expect(lots.map(one => one.lot)).toEqual(['01JC1', '01JC2', '01JC3'].map(id => digest(`abc:${id}`)).sort())
  const first = lots[0]?.id ?? ''
  expect(isTrue(draw({ seed: 'abc', drawn: [first] }))).toBe(true)
  expect(isTrue(draw({ seed: 'abcd', drawn: [first] }))).toBe(false)
  expect(withProgram(draw({ seed: 'it’s' }))).toBe('huiyin draw --seed \'it’s\' --count 1 candidates.txt')
  expect(byHand(draw({ seed: "it's" }))).toContain("printf %s 'it'\\''s' | sha256sum")
  expect(newSeed()).toMatch(/^[0-9a-f]{64}$/)
})

test('candidates are sealed with the promise of a seed that only its keeper has', async () => {
  let body: { candidates: string[], count: number, commitment: string } | undefined
  server.use(http.post(at('/activities/activity-01JA1/commit-draw'), async ({ request }) => { body = await request.json() as typeof body; return HttpResponse.json({ version: 4 }) }))
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Seal the candidates' }))
  const form = within(await screen.findByRole('dialog'))
  await userEvent.click(await form.findByRole('button', { name: 'Choose all 3' }))
  await userEvent.type(form.getByLabelText('How many are drawn'), '3')
  const seal = () => userEvent.click(form.getByRole('button', { name: 'Seal the candidates' }))
  await seal()
  expect(form.getByRole('alert').textContent).toContain('fewer than there are candidates')
  await userEvent.clear(form.getByLabelText('How many are drawn'))
  await userEvent.type(form.getByLabelText('How many are drawn'), '1')
  await seal()
  expect(form.getByRole('alert').textContent).toBe('Please keep the seed first, then tick this.')
  expect(body).toBeUndefined()
  const seed = form.getByRole('status', { name: 'Seed' }).textContent ?? ''
  await userEvent.click(form.getByLabelText('I have kept the seed'))
  await seal()
  await expect.poll(() => body).toEqual({ candidates: ['01JC1', '01JC2', '01JC3'], count: 1, commitment: digest(seed) })
})

test('a sealed list waits for its seed, and another seed is refused', async () => {
  server.use(http.post(at('/activities/activity-01JA1/make-draw'), () => problem(422, 'invalid', 'It is not the seed that was promised.', 'seed')))
  await open({ draw: draw() })
  expect(screen.getByText(/3 candidates are sealed, 1 will be drawn/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Seal the candidates' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Draw lots' }))
  const form = within(await screen.findByRole('dialog'))
  await userEvent.type(form.getByLabelText('Seed'), 'another')
  await userEvent.click(form.getByRole('button', { name: 'Draw lots' }))
  expect(await form.findByText('It is not the seed that was promised.')).toBeTruthy()
})

test('what was drawn is reckoned again in the browser, and says how anybody repeats it', async () => {
  const first = lotsOf(draw({ seed: 'abc' }))[0]?.id ?? ''
  await open({ draw: draw({ seed: 'abc', drawn: [first] }) })
  const region = within(screen.getByRole('region', { name: 'Draw' }))
  expect(region.getByText(/draws the same/)).toBeTruthy()
  expect(region.getByText(/huiyin draw --seed 'abc' --count 1 candidates.txt/)).toBeTruthy()
  expect(region.getAllByText('drawn').length).toBe(1)
})
